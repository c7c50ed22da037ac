/** A copy of a text that is easy to search, and the way back to the original. */
export interface SearchableText {
  text: string;
  /** Where a stretch of the copy stands in the original. */
  toOriginal(start: number, end: number): { start: number; end: number };
}

/**
 * Folds what hides a secret from a search: invisible characters are left out, accents go, digits of any script become
 * ASCII, every dash is "-" and every space " ". Line breaks stay.
 */
export function searchableText(original: string): SearchableText {
  if (/^[\n -~]*$/.test(original)) return { text: original, toOriginal: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;
  for (const character of original) {
    const folded = fold(character);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += folded;
    at += character.length;
  }
  return { text, toOriginal: (start, end) => ({ start: starts[start] ?? at, end: ends[end - 1] ?? at }) };
}

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function fold(character: string): string {
  if (character >= " " && character <= "~") return character;
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = foldOnce(character);
  if (known.size < MOST_KNOWN) known.set(character, folded);
  return folded;
}

function foldOnce(character: string): string {
  if (character === "\n" || character === "\r" || /[\u2028\u2029]/.test(character)) return "\n";
  if (character === "\t" || /\p{Zs}/u.test(character)) return " ";
  if (/\p{Pd}|\u2212/u.test(character)) return "-";
  // Combining marks, variation selectors, zero-width and direction characters, controls, soft hyphens, blank fillers.
  if (/[\p{M}\p{C}\u115f\u1160\u3164\uffa0\u2800]/u.test(character)) return "";
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
  if (/^\p{Nd}$/u.test(plain)) return asciiDigit(plain);
  return plain.length === 1 ? (STROKED[plain] ?? plain) : character;
}

/** Letters that Unicode does not take apart. */
const STROKED: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  ı: "i",
  "’": "'",
};

/** Unicode keeps the ten digits of a script in a row, zero first. */
function asciiDigit(digit: string): string {
  if (digit >= "0" && digit <= "9") return digit;
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
