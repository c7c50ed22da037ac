import type { Clause, Policy } from "../../../domain/policy.ts";
import type { Claim } from "../../guard/claim.ts";
import { extractClaims } from "../../guard/extract-claims.ts";
import { type GuardedLanguage, guardedLanguage } from "../../guard/guarded-languages.ts";
import { countsIn } from "../../guard/number-words.ts";
import { plainText } from "../../guard/plain-text.ts";
import { type Unit, unitLength } from "../../guard/unit-words.ts";

/** One text of a clause, in a language whose numbers can be read. */
export interface ClauseText {
  id: string;
  /** How a warning names it: clauses: "returns.window" (de). */
  where: string;
  /** Where it stands in the file. */
  key: string;
  language: GuardedLanguage;
  /** Plain form, as the guard reads it. */
  text: string;
  isMain: boolean;
}

/** A length of time that a text states. */
export interface StatedTime {
  found: string;
  /** How many of its unit. */
  count: number;
  /** Fewest and most days that it can be; null where it is no number of calendar days, as business days are not. */
  days: readonly [least: number, most: number] | null;
  /** Its own words say the days already. */
  inDays: boolean;
}

/** The texts of a clause that customers may be told, the one in the store's own language first. */
export function clauseTexts({ id, text, texts = {} }: Clause, { store }: Policy): ClauseText[] {
  const own = store.language ?? "en";
  const all = [
    ["text", own, text] as const,
    ...Object.entries(texts).map(([key, one]) => [key, key, one] as const),
  ];
  return all.flatMap(([key, tag, one]) => {
    const language = guardedLanguage(tag);
    if (!language) return [];
    const isMain = key === "text";
    const where = `clauses: "${id}"${isMain ? "" : ` (${key})`}`;
    return [{ id, where, key, language, text: plainText(one), isMain }];
  });
}

/** Sentences of a text; a full stop after a digit may belong to a German day. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[^\d\s][.!?;]) +/u).filter((sentence) => sentence !== "");
}

/** Lengths of time with a number that can be read, in the order of the text. */
export function statedTimes(text: string, language: GuardedLanguage): StatedTime[] {
  return extractClaims(text, language)
    .flatMap((claim) => (claim.kind === "duration" && isReadable(claim, language) ? [timeOf(claim)] : []))
    .toSorted((a, b) => text.indexOf(a.found) - text.indexOf(b.found));
}

/** The guard reads number words of all languages alike, so that "once an hour" is eleven hours to it, as in Spanish. */
function isReadable({ found, amounts }: Claim & { kind: "duration" }, language: GuardedLanguage): boolean {
  const [word] = /^\p{L}+(?:-\p{L}+)*/u.exec(found) ?? [];
  if (amounts.length === 0 || word === undefined || countsIn(word, language)) return amounts.length > 0;
  // "Tiene 30 días": the first word is a number in Dutch, and the digits stand by themselves.
  const [digits] = /\d+/.exec(found) ?? [];
  return digits !== undefined && amounts.includes(Number(digits));
}

/** Whether a text says just so many days, in whatever unit. */
export function saysDays({ days }: StatedTime, wanted: number): boolean {
  if (!days) return false;
  const [least, most] = days;
  const isYear = least >= 365;
  return (least === most || isYear) && least <= wanted && wanted <= most;
}

/** What a length of time comes to in calendar days, where its words don't say it. */
export function reading({ days, inDays }: StatedTime): string {
  if (inDays) return "";
  if (!days) return ", which are not calendar days";
  const [least, most] = days;
  if (least !== most) return `, which can be ${least} to ${most} days`;
  return `, which is ${least} ${least === 1 ? "day" : "days"}`;
}

function timeOf({ found, amounts, unit }: Claim & { kind: "duration" }): StatedTime {
  const amount = amounts[0] ?? 0;
  return { found, count: amount, days: daysOf(amount, unit), inDays: unit === "day" };
}

function daysOf(amount: number, unit: Unit): StatedTime["days"] {
  if (unit === "business_day") return null;
  if (unit === "year") return yearsOf(amount);
  if (unit === "month") return amount % 12 === 0 ? yearsOf(amount / 12) : [28 * amount, 31 * amount];
  const [times, smaller] = unitLength(unit);
  const days = (amount * times) / (smaller === "minute" ? 24 * 60 : 1);
  return [days, days];
}

function yearsOf(years: number): [number, number] {
  return [365 * years, 366 * years];
}
