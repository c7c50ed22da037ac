import type { Clause, Policy } from "../../../domain/policy.ts";
import type { GuardedLanguage } from "../../guard/guarded-languages.ts";
import { wholeWords } from "../../guard/plain-text.ts";
import { lostParcelTimes } from "./clause-lost-parcel.ts";
import {
  type ClauseText,
  clauseTexts,
  type StatedTime,
  saysDays,
  sentencesOf,
  statedTimes,
} from "./clause-terms.ts";

/**
 * Clauses whose number can only be another than the rule's: customers are told the clause, the engine follows the rule. A
 * text that states the rule's number too may speak of other things beside it, such as a warranty, and is let pass.
 */
export function numberProblems(policy: Policy): string[] {
  const { clauses, returns, exchanges, faulty_items, lost_parcel } = policy;
  const rules: readonly [id: string, setting: string, days: readonly number[]][] = [
    ["returns.window", "returns.window_days", [returns.window_days]],
    ["exchanges.window", "exchanges.window_days", [exchanges.window_days]],
    ["faulty.remedy", "faulty_items.window_days", [faulty_items.window_days]],
    ["shipping.lost_parcel", "lost_parcel", [lost_parcel.days_without_scan, lost_parcel.days_past_estimate]],
  ];
  return rules.flatMap(([id, setting, days]) => {
    const position = clauses.findIndex((clause) => clause.id === id);
    const clause = clauses[position];
    const found = clause ? problemsOf(clause, `clauses.${position}`, days, policy) : [];
    return found.map((problem) => `${problem} ("${id}" must state ${setting}: change one of the two)`);
  });
}

function problemsOf(clause: Clause, path: string, days: readonly number[], policy: Policy): string[] {
  return clauseTexts(clause, policy).flatMap((text) => {
    const where = text.isMain ? `${path}.text` : `${path}.texts.${text.key}`;
    return [...new Set(wrongTimes(text, days).map(({ count }) => count))].map(
      (count) => `${where}: says ${count}, but the rule says ${days.join(" and ")}`,
    );
  });
}

function wrongTimes(text: ClauseText, days: readonly number[]): StatedTime[] {
  const isRight = (time: StatedTime) => days.some((one) => saysDays(time, one));
  const wrong = (time: StatedTime) => time.days !== null && /\d/.test(time.found) && !isRight(time);
  if (text.id === "shipping.lost_parcel") {
    const named = lostParcelTimes(text).map(({ time }) => time);
    const all = statedTimes(text.text, text.language);
    return (all.some(isRight) ? named : all).filter(wrong);
  }
  const sentences = sentencesOf(text.text).map((sentence) => ({
    sentence,
    times: statedTimes(sentence, text.language),
  }));
  if (sentences.some(({ times }) => times.some(isRight))) return [];
  return sentences.flatMap(({ sentence, times }) =>
    wholeWords(OTHER_TIMES[text.language]).test(sentence) ? [] : times.filter(wrong),
  );
}

/** What a time can be of beside a window: how long money or a parcel takes, when nobody is there, a warranty. */
const OTHER_TIMES: Readonly<Record<GuardedLanguage, string>> = {
  en: "allow|takes?|taking|refund(?:s|ed)?(?: \\p{L}+){0,4} (?:within|in|after)|process\\p{L}*|closed|closure|holidays?|warrant\\p{L}*|guarantee\\p{L}*|answer|reply|respond",
  de: "dauert|dauern|(?:rück)?erstatt\\p{L}*(?: \\p{L}+){0,4} (?:innerhalb|binnen|in|nach)|bearbeit\\p{L}*|geschlossen|betriebsferien|garantie|gewährleistung|antwort\\p{L}*",
  fr: "comptez|prend|prévoyez|rembours\\p{L}*(?: \\p{L}+){0,4} (?:sous|dans|en|après)|trait\\p{L}*|fermé\\p{L}*|congés|garantie|répond\\p{L}*",
  es: "tarda\\p{L}*|reembols\\p{L}*(?: \\p{L}+){0,4} (?:en|dentro|tras)|tramit\\p{L}*|proces\\p{L}*|cerrad\\p{L}*|vacaciones|garantía|respond\\p{L}*",
  it: "richiede|attendere|rimbors\\p{L}*(?: \\p{L}+){0,4} (?:entro|in|dopo)|elabor\\p{L}*|chius\\p{L}*|ferie|garanzia|rispond\\p{L}*",
  nl: "duurt|duren|terugbetal\\p{L}*(?: \\p{L}+){0,4} (?:binnen|in|na)|verwerk\\p{L}*|gesloten|vakantie|garantie|antwoord\\p{L}*",
  pt: "demora\\p{L}*|reembols\\p{L}*(?: \\p{L}+){0,4} (?:em|até|após)|process\\p{L}*|fechad\\p{L}*|férias|garantia|respond\\p{L}*",
};
