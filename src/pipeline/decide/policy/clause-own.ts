import type { Policy } from "../../../domain/policy.ts";
import { extractClaims } from "../../guard/extract-claims.ts";
import { wholeWords } from "../../guard/plain-text.ts";
import { foldedWords } from "../words/folded-words.ts";
import { allowsAdding, refusesAnything } from "./clause-permissions.ts";
import { specialWindows } from "./clause-special-windows.ts";
import { earlyStart, withoutStart } from "./clause-start.ts";
import { type ClauseText, saysDays, sentencesOf, statedTimes } from "./clause-terms.ts";
import { type ClauseTopic, isGeneral, namesTopic, verdictOn } from "./clause-verdict.ts";
import { PERMITTING } from "./clause-verdict-words.ts";

/** A clause of the store's own is told in its words while the rules decide by theirs: the two must not differ. */
export function ownClauseWarnings(text: ClauseText, policy: Policy): string[] {
  return [...ownWindows(text, policy), ...ownRefusals(text, policy), ...ownDiscounts(text, policy)];
}

function ownWindows(text: ClauseText, policy: Policy): string[] {
  return [
    ...windowsAtOdds(text, policy),
    ...windowSentences(text).flatMap(({ sentence }) => {
      const early = earlyStart({ text: sentence, language: text.language });
      return early === null
        ? []
        : [`${text.where} counts the days "${early}", but the rules count them from delivery`];
    }),
    ...untilDays(text, policy),
  ];
}

/** Windows that a text gives to everything, and no rule has. */
export function windowsAtOdds(text: ClauseText, policy: Policy): string[] {
  return windowSentences(text).flatMap(({ about, time }) => {
    const windows = windowsOf(about, policy);
    return windows.some(({ days }) => saysDays(time, days))
      ? []
      : [
          `${text.where} says "${time.found}", but ${windows.map(({ setting, days }) => `${setting} is ${days}`).join(", ")}: customers who ask are told "${text.id}", and the rules decide otherwise`,
        ];
  });
}

function windowSentences({ text, language }: ClauseText) {
  return sentencesOf(text).flatMap((sentence) => {
    const about = (["return", "exchange"] as const).filter((topic) => namesTopic(sentence, language, topic));
    const [time, ...more] = statedTimes(sentence, language);
    if (about.length === 0 || !time || more.length > 0) return [];
    // How long a label is good for, or a refund takes, needs words that a window does without.
    return isGeneral(withoutStart(sentence, language), language) ? [{ sentence, about, time }] : [];
  });
}

const UNTIL_BEFORE =
  /(?<!\p{L})(?:until|till|through|up to|by|bis(?: zum)?|jusqu'au|hasta(?: el)?|fino al(?:l')?|entro il|tot(?: en met)?|até(?: a| ao| o)?) $/iu;

/** "Returns until 31 January": the rules know lengths of time, and no day. */
export function untilDays({ where, text, language }: ClauseText, policy: Policy): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const about = (["return", "exchange"] as const).filter((topic) => namesTopic(sentence, language, topic));
    const day = extractClaims(sentence, language).find(
      ({ kind, found }) => kind === "day" && UNTIL_BEFORE.test(sentence.slice(0, sentence.indexOf(found))),
    );
    const permits = foldedWords(sentence)
      .split(" ")
      .some((word) => PERMITTING[language].has(word));
    if (about.length === 0 || !day || !permits || refusesAnything(sentence)) return [];
    const windows = windowsOf(about, policy).map(({ setting, days }) => `${setting} is ${days}`);
    return [
      `${where} gives a last day, "${day.found.replace(/\.$/, "")}", but no rule knows a day: ${windows.join(", ")}, counted from delivery`,
    ];
  });
}

function windowsOf(
  about: readonly ClauseTopic[],
  policy: Policy,
): readonly { setting: string; days: number }[] {
  const { returns, exchanges } = policy;
  return [
    ...(about.includes("return")
      ? [{ setting: "returns.window_days", days: returns.window_days }, ...specialWindows(policy)]
      : []),
    ...(about.includes("exchange")
      ? [{ setting: "exchanges.window_days", days: exchanges.window_days }]
      : []),
  ];
}

/** Only what speaks of everything: "gift cards can't be returned" is a rule of its own, "nothing can" is none. */
function ownRefusals(text: ClauseText, policy: Policy): string[] {
  const rules: readonly [topic: ClauseTopic, what: string, setting: string, isOpen: boolean][] = [
    ["return", "returns", "returns.window_days", policy.returns.window_days > 0],
    ["exchange", "exchanges", "exchanges.window_days", policy.exchanges.window_days > 0],
    ["cancel", "cancellations", "cancellation.while", policy.cancellation.while.length > 0],
  ];
  return rules.flatMap(([topic, what, setting, isOpen]) => {
    const { refusesAll, allows } = verdictOn(text, topic);
    return isOpen && refusesAll && !allows
      ? [`${text.where} seems to refuse all ${what}, but ${setting} allows them`]
      : [];
  });
}

/** "10 % off an order that was placed already": only the checkout gives discounts where the rule refuses them later. */
function ownDiscounts(text: ClauseText, { discounts }: Policy): string[] {
  if (discounts.after_order) return [];
  const speaksOf = wholeWords(
    "discounts?|coupons?|vouchers?|promo codes?|rabatte?|gutscheine?|gutscheincodes?|remises?|codes? promo|descuentos?|cupones|cupón|sconti|sconto|kortingen|korting|descontos?|cupom",
  );
  return allowsAdding(text) && speaksOf.test(text.text)
    ? [`${text.where} seems to allow a discount after the order, but discounts.after_order refuses it`]
    : [];
}
