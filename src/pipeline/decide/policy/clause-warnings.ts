import type { Policy } from "../../../domain/policy.ts";
import { CLAUSE_IDS, SPECIAL_WINDOW_CLAUSE } from "./clause-id.ts";
import { differingTexts } from "./clause-languages.ts";
import { limitWarnings } from "./clause-limits.ts";
import { lostParcelWarnings } from "./clause-lost-parcel.ts";
import { ownClauseWarnings, untilDays, windowsAtOdds } from "./clause-own.ts";
import { verdictWarnings } from "./clause-permissions.ts";
import { specialWindowWarnings } from "./clause-special-windows.ts";
import { earlyStart } from "./clause-start.ts";
import { type ClauseText, clauseTexts, reading, saysDays, sentencesOf, statedTimes } from "./clause-terms.ts";

/**
 * Where the words that customers are told contradict the numbers that decide, in any of the languages. What can't be read
 * for sure is passed over: a warning that is wrong teaches people to skip them all.
 */
export function contradictionWarnings(policy: Policy): string[] {
  const texts = policy.clauses.flatMap((clause) => clauseTexts(clause, policy));
  const own = texts.filter(({ id }) => !isCited(id));
  return [
    ...texts.flatMap((text) => windowWarnings(text, policy)),
    ...texts.flatMap((text) => lostParcelWarnings(text, policy)),
    ...texts.flatMap((text) => specialWindowWarnings(text, policy)),
    ...texts.flatMap((text) => verdictWarnings(text, policy)),
    ...texts.flatMap((text) => limitWarnings(text, policy)),
    ...own.flatMap((text) => ownClauseWarnings(text, policy)),
    ...differingTexts(texts),
  ];
}

/** The setting behind a clause that states a window. */
function windowSetting(id: string, policy: Policy): { name: string; days: number } | null {
  const { returns, exchanges, faulty_items } = policy;
  if (id === "returns.window") return { name: "returns.window_days", days: returns.window_days };
  if (id === "exchanges.window") return { name: "exchanges.window_days", days: exchanges.window_days };
  if (id === "faulty.remedy") return { name: "faulty_items.window_days", days: faulty_items.window_days };
  return null;
}

function windowWarnings(text: ClauseText, policy: Policy): string[] {
  const setting = windowSetting(text.id, policy);
  if (!setting && text.id !== SPECIAL_WINDOW_CLAUSE) return beforeShippingWarnings(text);
  const early = earlyStart(text);
  const { where } = text;
  return [
    ...(setting ? wrongTimes(text, setting, policy) : []),
    ...(setting && setting.name !== "faulty_items.window_days" ? untilDays(text, policy) : []),
    ...(early === null
      ? []
      : [
          `${where} counts the days "${early}", but the rule counts them from delivery: customers would reckon with another last day`,
        ]),
  ];
}

/** Beside one length that agrees, the others may be about something else: only what speaks of every item is told. */
function wrongTimes(one: ClauseText, setting: { name: string; days: number }, policy: Policy): string[] {
  const { where, text, language } = one;
  const times = sentencesOf(text).flatMap((sentence) => statedTimes(sentence, language));
  if (times.some((time) => saysDays(time, setting.days))) return windowsAtOdds(one, policy);
  const told = new Map(times.map((time) => [time.found, time]));
  return [...told.values()].map(
    (time) => `${where} says "${time.found}"${reading(time)}, but ${setting.name} is ${setting.days}`,
  );
}

/** These rules ask only whether the order has left; a time in their clause is kept by nothing. */
const BEFORE_SHIPPING = [
  "cancellation.before_shipping",
  "address.before_shipping",
  "order_change.before_shipping",
];

function beforeShippingWarnings({ id, where, text, language }: ClauseText): string[] {
  if (!BEFORE_SHIPPING.includes(id)) return [];
  return statedTimes(text, language).map(
    ({ found }) =>
      `${where} says "${found}", but the rule knows no time: it asks only whether the order has left`,
  );
}

function isCited(id: string): boolean {
  return id === SPECIAL_WINDOW_CLAUSE || CLAUSE_IDS.some((cited) => cited === id);
}
