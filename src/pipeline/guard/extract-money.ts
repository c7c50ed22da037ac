import type { Claim } from "./claim.ts";
import { DIGITS, numbersIn, QUANTITY } from "./number-words.ts";
import { anyOf, wholeWords } from "./plain-text.ts";
import type { TextMask } from "./text-mask.ts";

/** Currencies that a sign can stand for. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  "€": ["EUR"],
  "£": ["GBP", "EGP", "LBP"],
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  R$: ["BRL"],
  US$: ["USD"],
  A$: ["AUD"],
  AU$: ["AUD"],
  CA$: ["CAD"],
  C$: ["CAD"],
  NZ$: ["NZD"],
  HK$: ["HKD"],
  S$: ["SGD"],
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP"],
  zł: ["PLN"],
  kr: ["SEK", "NOK", "DKK", "ISK"],
  Kč: ["CZK"],
  Fr: ["CHF"],
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  "euro euros eur": ["EUR"],
  "dollar dollars dólar dólares dollaro dollari": SIGNS.$ ?? [],
  "pound pounds quid pfund sterling sterline sterlina libras libra pond livres": ["GBP"],
  "franc francs franken franco franchi francos": ["CHF"],
  yen: ["JPY"],
  bucks: SIGNS.$ ?? [],
  "cent cents pence penny centimes centime céntimos céntimo centesimi cêntimos centavos": [],
};

const WORD_CURRENCIES = new Map(
  Object.entries(WORDS).flatMap(([words, codes]) => words.split(" ").map((word) => [word, codes] as const)),
);
const CODES = Intl.supportedValuesOf("currency");
const MARK = `${anyOf(Object.keys(SIGNS))}|${CODES.join("|")}|\\p{Sc}`;
const MARK_FIRST = new RegExp(`(?<![\\p{L}\\p{N}])(${MARK}) ?-?(${DIGITS})`, "gu");
const MARK_LAST = new RegExp(`(?<![\\p{L}\\p{N}])(${DIGITS}) ?(${MARK})(?![\\p{L}\\p{N}])`, "gu");
const WORD_LAST = wholeWords(`(?:(${QUANTITY})[ -]?)?(${anyOf(WORD_CURRENCIES.keys())})`);
const LONE_SIGN = /\p{Sc}/gu;

/** Amounts of money in any of the guarded notations. A sign or currency word without a number is a claim too. */
export function extractMoney(mask: TextMask): Claim[] {
  const claim = (found: string, quantity: string | undefined, currencies: readonly string[]) => ({
    kind: "money" as const,
    found,
    amounts: quantity === undefined ? [] : numbersIn(quantity),
    currencies,
  });
  return [
    ...mask.take(MARK_FIRST, ([found, mark = "", amount]) => claim(found, amount, currenciesOf(mark))),
    ...mask.take(MARK_LAST, ([found, amount, mark = ""]) => claim(found, amount, currenciesOf(mark))),
    ...mask.take(WORD_LAST, ([found, amount, word = ""]) => {
      if (amount === undefined && /^(?:cent|pound|pond|livres?|libra|franco?|sterling)$/i.test(word))
        return null;
      return claim(found, amount, WORD_CURRENCIES.get(word.toLowerCase()) ?? []);
    }),
    ...mask.take(LONE_SIGN, ([found]) => claim(found, undefined, [])),
  ];
}

function currenciesOf(mark: string): readonly string[] {
  return SIGNS[mark] ?? (CODES.includes(mark) ? [mark] : []);
}
