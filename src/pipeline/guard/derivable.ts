import type { Fact } from "../../domain/fact.ts";
import { type Money, majorUnits } from "../../domain/money.ts";
import type { Clause } from "../../domain/policy.ts";
import type { Claim, DayParts } from "./claim.ts";
import { textsOf } from "./clause-texts.ts";
import { extractClaims, trimEnd } from "./extract-claims.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { plainText } from "./plain-text.ts";
import { isWhole } from "./text-mask.ts";
import { type Unit, unitLength } from "./unit-words.ts";

/** What a sentence may state, read from the facts and clauses that it cites. */
export interface Evidence {
  days: readonly (DayParts & { minutes?: number })[];
  amounts: readonly { value: number; currency: string }[];
  counts: readonly { count: number; ofDays: boolean }[];
  /** Claims that the cited texts make themselves. */
  claims: readonly Claim[];
  /** Cited texts, plain and lower case. */
  texts: readonly string[];
  /** Cited web addresses, whole. */
  urls: readonly string[];
  today: DayParts;
}

/** Reads evidence in the shop's calendar. `facts` and `clauses` are those of one sentence. */
export function evidenceFrom(
  facts: readonly Fact[],
  clauses: readonly Clause[],
  { timeZone, now, language }: { timeZone: string; now: Date; language: GuardedLanguage },
): Evidence {
  const factTexts = facts.flatMap(({ value }) => (value.kind === "text" ? [plainText(value.text)] : []));
  const clauseTexts = clauses.flatMap(textsOf);
  const urls = facts.flatMap(({ value }) => (value.kind === "url" ? [trimEnd(plainText(value.url))] : []));
  return {
    days: facts.flatMap(({ value }) => (value.kind === "date" ? [calendarDay(value.at, timeZone)] : [])),
    amounts: facts.flatMap(({ value }) => (value.kind === "money" ? [amountOf(value.money)] : [])),
    counts: facts.flatMap(({ id, value }) =>
      value.kind === "count" ? [{ count: value.count, ofDays: /(?:^|[._])days(?:[._]|$)/.test(id) }] : [],
    ),
    claims: [
      ...clauseTexts.flatMap((text) => extractClaims(text, language)),
      // A product may be called "30 Days": a text of the shop names things and days, it sets no terms.
      ...factTexts.flatMap((text) => extractClaims(text, language)).filter((claim) => !setsTerms(claim)),
    ],
    texts: [...factTexts, ...clauseTexts].map((text) => text.toLowerCase()),
    urls,
    today: calendarDay(now, timeZone),
  };
}

/** Whether the evidence makes a claim true, in whatever notation it is written. */
export function isDerivable(claim: Claim, evidence: Evidence): boolean {
  switch (claim.kind) {
    case "url":
      return evidence.urls.includes(claim.found) || inTexts(claim.found, evidence);
    case "email":
    case "code":
    case "carrier":
    case "wording":
      return inTexts(claim.found, evidence);
    case "money":
      return claim.amounts.length === 0
        ? inTexts(claim.found, evidence)
        : evidence.amounts.some(
            ({ value, currency }) => claim.currencies.includes(currency) && hasAmount(claim.amounts, value),
          ) || evidence.claims.some((other) => other.kind === "money" && isSameMoney(claim, other));
    case "percent":
      return claim.amounts.length === 0
        ? inTexts(claim.found, evidence)
        : evidence.claims.some((other) => other.kind === "percent" && overlap(claim.amounts, other.amounts));
    case "duration":
      return isKnownDuration(claim, evidence);
    case "time":
      return (
        evidence.days.some((day) => day.minutes === claim.minutes) ||
        evidence.claims.some((other) => other.kind === "time" && other.minutes === claim.minutes)
      );
    case "day":
      return isKnownDay(claim.readings, claim.found, evidence);
    case "near_day":
      return isNearDay(claim.distance, evidence) || inTexts(claim.found, evidence);
    case "number":
      return isKnownNumber(claim.amounts, claim.found, evidence);
    default:
      return claim satisfies never;
  }
}

function setsTerms({ kind }: Claim): boolean {
  return kind === "money" || kind === "percent" || kind === "duration";
}

function isSameMoney(claim: Claim & { kind: "money" }, other: Claim & { kind: "money" }): boolean {
  return overlap(claim.amounts, other.amounts) && overlap(claim.currencies, other.currencies);
}

function isKnownDuration(claim: Claim & { kind: "duration" }, evidence: Evidence): boolean {
  if (claim.amounts.length === 0) return inTexts(claim.found, evidence);
  if (
    claim.unit === "day" &&
    evidence.counts.some((one) => one.ofDays && hasAmount(claim.amounts, one.count))
  ) {
    return true;
  }
  return evidence.claims.some(
    (other) =>
      other.kind === "duration" &&
      overlap(
        claim.amounts.map((amount) => lengthOf(amount, claim.unit)),
        other.amounts.map((amount) => lengthOf(amount, other.unit)),
      ),
  );
}

function lengthOf(amount: number, unit: Unit): string {
  const [times, smaller] = unitLength(unit);
  return `${amount * times} ${smaller}`;
}

function isKnownDay(readings: readonly DayParts[], found: string, evidence: Evidence): boolean {
  if (readings.length === 0) return inTexts(found, evidence);
  const known = evidence.claims.flatMap((claim) => (claim.kind === "day" ? claim.readings : []));
  return readings.some((reading) => [...evidence.days, ...known].some((day) => isPartOf(reading, day)));
}

function isPartOf(reading: DayParts, day: DayParts): boolean {
  return (["year", "month", "day", "weekday"] as const).every(
    (part) => reading[part] === undefined || reading[part] === day[part],
  );
}

function isNearDay(distance: number, { days, today }: Evidence): boolean {
  const wanted = serialDay(today) + distance;
  return days.some((day) => serialDay(day) === wanted);
}

/** A bare number is a count, a price with its cents, a year, or a number of a cited text that is nothing else there. */
function isKnownNumber(amounts: readonly number[], found: string, evidence: Evidence): boolean {
  const { counts, days, claims } = evidence;
  return (
    counts.some(({ count }) => hasAmount(amounts, count)) ||
    (/[.,]\d{2,3}$/.test(found) && evidence.amounts.some(({ value }) => hasAmount(amounts, value))) ||
    (/^\d{4}$/.test(found) && days.some(({ year }) => year !== undefined && hasAmount(amounts, year))) ||
    claims.some(
      (claim) =>
        (claim.kind === "number" && overlap(claim.amounts, amounts)) ||
        (claim.kind === "code" && claim.found.replace(/^#/, "") === found),
    )
  );
}

/** Whether a cited text says just these words, cut out of no longer ones. */
function inTexts(found: string, { texts }: Evidence): boolean {
  const words = found.toLowerCase();
  return texts.some((text) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (isWhole(text, at, words.length)) return true;
    }
    return false;
  });
}

function amountOf(money: Money): { value: number; currency: string } {
  return { value: majorUnits(money), currency: money.currency };
}

function hasAmount(amounts: readonly number[], value: number): boolean {
  return amounts.some((amount) => Math.abs(amount - value) < 1e-9);
}

function overlap<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.some((one) => others.includes(one));
}

function serialDay({ year = 0, month = 1, day = 1 }: DayParts): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const CALENDARS = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than all else here, and a shop has one zone. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    CALENDARS.get(timeZone) ??
    new Intl.DateTimeFormat("en", {
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      hourCycle: "h23",
      timeZone,
    });
  CALENDARS.set(timeZone, format);
  return format;
}

const DAYS = new Map<string, DayParts & { minutes: number }>();
const MOST_DAYS = 500;

/** Each of an order's few dates is asked for with every sentence. */
function calendarDay(at: Date, timeZone: string): DayParts & { minutes: number } {
  const key = `${at.getTime()} ${timeZone}`;
  const known = DAYS.get(key) ?? readDay(at, timeZone);
  if (DAYS.size >= MOST_DAYS) DAYS.clear();
  DAYS.set(key, known);
  return known;
}

function readDay(at: Date, timeZone: string): DayParts & { minutes: number } {
  const pieces = calendarOf(timeZone).formatToParts(at);
  const piece = (type: Intl.DateTimeFormatPartTypes) =>
    Number(pieces.find((part) => part.type === type)?.value);
  const [year, month, day] = [piece("year"), piece("month"), piece("day")];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, minutes: piece("hour") * 60 + piece("minute") };
}
