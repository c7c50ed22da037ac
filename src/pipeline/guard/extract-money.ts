import type { Claim } from "./claim.ts";
import { GUARDED_LANGUAGES } from "./guarded-languages.ts";
import { continuesNumber, DIGITS, numbersIn, QUANTITY } from "./number-words.ts";
import { anyOf, plainText, wholeWords } from "./plain-text.ts";
import type { TextMask } from "./text-mask.ts";

/** Currencies whose own signs are read; amounts of any other must carry the ISO code. */
const SIGNED =
  "EUR USD GBP CAD AUD NZD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN JPY CNY INR KRW BRL MXN ARS CLP COP ZAR TRY ILS AED SAR SGD HKD TWD THB".split(
    " ",
  );
const DOLLARS = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP"];

const WORDS: Readonly<Record<string, readonly string[]>> = {
  "euro euros eur": ["EUR"],
  "dollar dollars dólar dólares dollaro dollari": DOLLARS,
  "pound pounds quid pfund sterling sterline sterlina libras libra pond livres": ["GBP"],
  "franc francs franken franco franchi francos": ["CHF"],
  yen: ["JPY"],
  bucks: DOLLARS,
  "cent cents pence penny centimes centime céntimos céntimo centesimi cêntimos centavos": [],
};

const WORD_CURRENCIES = new Map(
  Object.entries(WORDS).flatMap(([words, codes]) => words.split(" ").map((word) => [word, codes] as const)),
);
const CODES = Intl.supportedValuesOf("currency");
const WORD_LAST = wholeWords(`(?:(${QUANTITY})[ -]?)?(${anyOf(WORD_CURRENCIES.keys())})`);
const LONE_SIGN = /\p{Sc}/gu;

/** Amounts of money in any of the guarded notations. A sign or currency word without a number is a claim too. */
export function extractMoney(mask: TextMask): Claim[] {
  const { signs, first, last } = readMarks();
  const currenciesOf = (mark: string) => signs.get(mark) ?? (CODES.includes(mark) ? [mark] : []);
  const claim = (found: string, quantity: string | undefined, currencies: readonly string[]) => ({
    kind: "money" as const,
    found,
    amounts: quantity === undefined ? [] : numbersIn(quantity),
    currencies,
  });
  return [
    ...mask.take(first, ([found, mark = "", amount]) => claim(found, amount, currenciesOf(mark))),
    ...mask.take(last, ([found, amount, mark = ""]) => claim(found, amount, currenciesOf(mark))),
    ...mask.take(WORD_LAST, ({ 0: found, 1: amount, 2: word = "", index }) => {
      if (amount === undefined && /^(?:cent|pound|pond|livres?|libra|franco?|sterling)$/i.test(word))
        return null;
      const partial = continuesNumber(mask.rest.slice(0, index));
      return claim(found, partial ? undefined : amount, WORD_CURRENCIES.get(word.toLowerCase()) ?? []);
    }),
    ...mask.take(LONE_SIGN, ([found]) => claim(found, undefined, [])),
  ];
}

interface Marks {
  /** Every sign that a guarded language writes for a currency, "$US" and "US$" alike, with what it can stand for. */
  signs: ReadonlyMap<string, readonly string[]>;
  first: RegExp;
  last: RegExp;
}

let marks: Marks | null = null;

/** With the first text: its five hundred formatters would hold up the start. */
function readMarks(): Marks {
  if (marks) return marks;
  const signs = currencySigns();
  const mark = `${anyOf(signs.keys())}|${CODES.join("|")}|\\p{Sc}`;
  marks = {
    signs,
    first: new RegExp(`(?<![\\p{L}\\p{N}])(${mark}) ?-?(${DIGITS})`, "gu"),
    last: new RegExp(`(?<![\\p{L}\\p{N}])(${DIGITS}) ?(${mark})(?![\\p{L}\\p{N}])`, "gu"),
  };
  return marks;
}

function currencySigns(): ReadonlyMap<string, readonly string[]> {
  const signs = new Map<string, string[]>([
    ["$", [...DOLLARS]],
    ["A$", ["AUD"]],
    ["C$", ["CAD"]],
    ["S$", ["SGD"]],
    ["Fr", ["CHF"]],
  ]);
  for (const language of GUARDED_LANGUAGES) {
    for (const currency of SIGNED) {
      for (const currencyDisplay of ["symbol", "narrowSymbol"] as const) {
        const sign = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay })
          .formatToParts(1)
          .find((part) => part.type === "currency")?.value;
        if (!sign) continue;
        const known = signs.get(plainText(sign)) ?? [];
        if (!known.includes(currency)) signs.set(plainText(sign), [...known, currency]);
      }
    }
  }
  return signs;
}
