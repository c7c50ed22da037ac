/** Size of the hash space; a power of two, so that a bucket is a mask away. */
export const BUCKETS = 1 << 15;

const MAX_WORDS = 120;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const MIN_GRAM = 3;
const MAX_GRAM = 5;
/** Keeps character grams apart from words of the same letters. */
const GRAM_MARK = fnv("c ");

/** Hash buckets of a text with the weight of each, ready for a dot product with the model. */
export interface Features {
  indices: Uint16Array;
  values: Float64Array;
}

/**
 * Turns a text into word 1–2-grams and character 3–5-grams, hashed. Words and characters are each scaled to length 1,
 * so that neither a long ticket nor a long word outweighs the rest. Typos keep most character grams, word order keeps
 * "charged twice" apart from "twice as nice".
 */
export function featurise(text: string): Features {
  const words = wordsOf(text);
  const wordCounts = new Map<number, number>();
  const charCounts = new Map<number, number>();
  let previous = "^";
  for (const word of words) {
    count(wordCounts, hash(`w ${word}`));
    count(wordCounts, hash(`b ${previous} ${word}`));
    countCharacterGrams(charCounts, word);
    previous = word;
  }
  if (words.length > 0) count(wordCounts, hash(`b ${previous} $`));
  return merge(unitLength(wordCounts), unitLength(charCounts));
}

/** Lower-case words without accents, apostrophes or asides in brackets; what only identifies (numbers, addresses, links) becomes one word. */
function wordsOf(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/\([^()]{0,300}\)/g, " ")
    .replace(/https?:\/\/\S{1,500}/g, " aurl ")
    .replace(/\S{1,64}@\S{1,255}/g, " anemail ")
    .replace(/['’‘`´]/g, "")
    .replace(
      /[$€¤£¥]\s?\d[\d.,]{0,12}|\b\d[\d.,]{0,12}\s?(?:[$€¤£¥]|usd\b|eur\b|gbp\b|dollars?\b|euros?\b|bucks\b)/g,
      " amoney ",
    )
    .replace(/\d{1,3}\s?%/g, " apercent ")
    .replace(/#?[a-z]{0,6}[-_]?\d[\da-z-]{3,40}/g, " anumber ")
    .replace(/\d{1,3}/g, " adigit ");
  return (folded.match(/[\p{L}]{1,40}/gu) ?? []).slice(0, MAX_WORDS);
}

/** Grams that begin alike share the work of hashing their beginning. */
function countCharacterGrams(counts: Map<number, number>, word: string): void {
  const padded = ` ${word} `;
  for (let start = 0; start + MIN_GRAM <= padded.length; start += 1) {
    const end = Math.min(start + MAX_GRAM, padded.length);
    let value = GRAM_MARK;
    for (let index = start; index < end; index += 1) {
      value = Math.imul(value ^ padded.charCodeAt(index), FNV_PRIME);
      if (index - start + 1 >= MIN_GRAM) count(counts, toBucket(value));
    }
  }
}

function count(counts: Map<number, number>, bucket: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
}

/** FNV-1a over UTF-16 units, folded to the hash space. */
function hash(text: string): number {
  return toBucket(fnv(text));
}

function fnv(text: string): number {
  let value = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), FNV_PRIME);
  }
  return value;
}

function toBucket(value: number): number {
  return (value ^ (value >>> 15)) & (BUCKETS - 1);
}

function unitLength(counts: Map<number, number>): [number, number][] {
  let squares = 0;
  for (const value of counts.values()) squares += value;
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  return [...counts].map(([bucket, value]) => [bucket, Math.sqrt(value) * scale]);
}

function merge(...blocks: [number, number][][]): Features {
  const entries = blocks.flat();
  return {
    indices: Uint16Array.from(entries, ([bucket]) => bucket),
    values: Float64Array.from(entries, ([, value]) => value),
  };
}
