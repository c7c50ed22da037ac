/** Lower case without accents, one kind of each sign, one byte a character: how customers type, in any of the languages. */
export function foldedText(text: string): string {
  // Before the accents go: one that stands alone is an apostrophe.
  const plain = text.replace(/´/g, "'").toLowerCase().normalize("NFKD");
  const letters = plain.replace(/\p{M}/gu, "").replace(/ß/g, "ss");
  return inOneByte(letters.slice(0, LONGEST_SHORT + MOST_FOLD * text.length));
}

/** One sign may hold a sentence of another script: a text full of them would become 144 times as long. */
const MOST_FOLD = 3;
const LONGEST_SHORT = 100;

/** How many letters a folded word was written with. */
export function lettersOf(word: string): number {
  return word.replace(/[ðþøæ]{8}/g, "x").length;
}

/**
 * A text for patterns to be tried on. Each is compiled twice, for texts of one byte a character and for those that hold one
 * wide character, for which it is three times as large (13 MB for all of ours, and 45 MB more) and takes 2.5 times as long.
 * So no text is wide: signs become their plain kind, any other currency "¤", what has no meaning a blank, and each letter
 * of another script its number in letters that no word of our languages holds.
 */
export function inOneByte(text: string): string {
  const plain = text.replace(/[`´]/g, "'");
  return narrow(WIDE.test(plain) ? plain.replace(DASH, dash).replace(WIDE_ONES, standIn) : plain);
}

/**
 * The same text, stored with one byte a character where it can be: V8 goes on storing with two whatever was made from a
 * text with one wide character, as each accent is while it is taken off.
 */
export function narrow(text: string): string {
  return WIDE.test(text) ? text : Buffer.from(text, "latin1").toString("latin1");
}

const WIDE = /[\u0100-\uffff]/;
const WIDE_ONES = /[\u0100-\u{10ffff}]/gu;

/** Short and between digits a range, else what stands between two thoughts. */
const DASH = /(?<range>(?<=\d)[\u2012\u2013](?=\d))| ?[\u2012-\u2015] ?/g;
function dash(_match: string, range: string | undefined): string {
  return range === undefined ? " - " : "-";
}

const PLAIN: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  ʼ: "'",
  ʻ: "'",
  "′": "'",
  "‛": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "…": "...",
  "‐": "-",
  "‑": "-",
  "−": "-",
  œ: "oe",
  Œ: "OE",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
};
/** Letters of one byte that no language of the templates writes, and that folding leaves as they are; eight make one. */
const FOREIGN = ["ð", "þ", "ø", "æ"] as const;

function standIn(character: string): string {
  const plain = PLAIN[character];
  if (plain !== undefined) return plain;
  if (/[\p{L}\p{N}]/u.test(character)) {
    const number = (character.codePointAt(0) ?? 0).toString(FOREIGN.length).padStart(8, "0");
    return number.replace(/\d/g, (digit) => FOREIGN[Number(digit)] ?? "");
  }
  if (/\p{Sc}/u.test(character)) return "¤";
  return /\p{Cf}/u.test(character) ? "" : " ";
}
