import { GUARDED_LANGUAGES, type GuardedLanguage } from "./guarded-languages.ts";
import { anyOf } from "./plain-text.ts";

/** Number words from zero upwards, by language in the order of GUARDED_LANGUAGES; inflected and feminine forms after a slash. */
const COUNTING = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  "null ein/eins/eine/einen/einem/einer/eines zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
  "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
  "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
  "zero un/uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti",
  "nul een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig",
  "zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove vinte",
];

const ROUND: Readonly<Record<number, string>> = {
  0.5: "half halb halbe halben halber halbes demi demie medio media mezzo mezza halve halven meio meia",
  1: "a an",
  2: "couple both beide",
  12: "dozen dutzend douzaine docena dozzina dozijn dúzia",
  15: "quinzaine quincena quinzena",
  30: "thirty dreißig dreissig trente treinta trenta dertig trinta",
  40: "forty vierzig quarante cuarenta quaranta veertig quarenta",
  45: "forty-five fünfundvierzig quarante-cinq quarantacinque vijfenveertig",
  50: "fifty fünfzig cinquante cincuenta cinquanta vijftig cinquenta",
  60: "sixty sechzig soixante sesenta sessanta zestig sessenta",
  70: "seventy siebzig soixante-dix setenta settanta zeventig",
  80: "eighty achtzig quatre-vingts quatre-vingt ochenta ottanta tachtig oitenta",
  90: "ninety neunzig quatre-vingt-dix noventa novanta negentig",
  100: "hundred hundert cent cien ciento cento honderd cem",
  1000: "thousand tausend mille mil duizend",
};

const VALUES = new Map<string, number>();
for (const line of COUNTING) {
  for (const [value, forms] of line.split(" ").entries()) {
    for (const form of forms.split("/")) VALUES.set(form, value);
  }
}
for (const [value, forms] of Object.entries(ROUND)) {
  for (const form of forms.split(" ")) VALUES.set(form, Number(value));
}

const ROUND_WORDS = new Set(Object.values(ROUND).flatMap((forms) => forms.split(" ")));

/** Whether a word counts in this language; round numbers are taken in any. */
export function countsIn(word: string, language: GuardedLanguage): boolean {
  const lower = word.toLowerCase();
  const own = COUNTING[GUARDED_LANGUAGES.indexOf(language)] ?? "";
  return ROUND_WORDS.has(lower) || own.split(/[ /]/).includes(lower);
}

/** Words for "some" before a unit: a quantity that no fact states, unless the cited text says just that. */
const VAGUE =
  "few|several|some|many|couple of|paar|einige|einigen|mehrere|quelques|plusieurs|unos|unas|algunos|algunas|varios|pocos|alcuni|alcune|qualche|pochi|enkele|een paar|alguns|algumas|vários|poucos";

/** Pattern of a number in digits, with the separators of any of the languages. */
export const DIGITS = String.raw`\d{1,3}(?: \d{3}){1,3}(?:[.,]\d{1,3})?(?!\d)|\d{1,15}(?:[.,']\d{1,15}){0,4}`;

/** Pattern of a number word from two upwards; "a" and "one" stand before too many other things. */
export const NUMBER_WORD = anyOf([...VALUES].filter(([, value]) => value > 1).map(([word]) => word));

/** Pattern of a quantity: digits, a number word, or a word for "some". */
export const QUANTITY = `${DIGITS}|${anyOf(VALUES.keys())}|${VAGUE}`;

/** Whether the text before a quantity ends in another number, so that "twenty-five" is not read as five. */
export function continuesNumber(before: string): boolean {
  const last = /([\p{L}\p{N}]{1,20})[ -]$/u.exec(before)?.[1];
  return last !== undefined && (VALUES.get(last.toLowerCase()) ?? 0) > 1;
}

/** The numbers that a quantity can mean; "1.234" has two readings. A vague quantity has none. */
export function numbersIn(quantity: string): number[] {
  const word = VALUES.get(quantity.toLowerCase());
  if (word !== undefined) return [word];
  if (!/\d/.test(quantity)) return [];
  const compact = quantity.replace(/[' ]/g, "");
  const asPoint = readDecimal(compact, ",", ".");
  const asComma = readDecimal(compact, ".", ",");
  return [...new Set([...asPoint, ...asComma])];
}

/** Groups must be of three, so that "12.34" is not also 1234. */
function readDecimal(text: string, group: string, point: string): number[] {
  const [whole = "", fraction, ...rest] = text.split(point);
  if (rest.length > 0 || fraction?.includes(group)) return [];
  const groups = whole.split(group);
  if (groups.length > 1 && !groups.every((part, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part)))
    return [];
  const value = Number(`${groups.join("")}.${fraction ?? "0"}`);
  return Number.isNaN(value) ? [] : [value];
}
