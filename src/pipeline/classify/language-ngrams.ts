import { readFileSync } from "node:fs";

/** What the table says of a text: each language's score from 0 to 1, best first; `reliable` when the best is no guess. */
export interface LanguageScores {
  scores: readonly (readonly [language: string, score: number])[];
  reliable: boolean;
}

const CUT_AFTER_BYTES = 350;
const MAX_WORD_BYTES = 70;
const MIN_NGRAMS = 3;
/** The table leaves out what every entry has in common. */
const BASE_SCORE = 53;
const SCALE = 25;
const RELIABLE_SHARE = 0.75;

interface Table {
  languages: readonly string[];
  averages: ReadonlyMap<string, number>;
  /** Languages and scores of each, three characters an entry. */
  ngrams: ReadonlyMap<string, string>;
}

let table: Table | null = null;

/**
 * Scores a text by eld's method and table (Nito T.M., Apache-2.0; see language-ngrams.LICENSE), cut down to our languages by
 * `npm run train:intent`: the package's own 60 languages take 35 MB more.
 */
export function scoreLanguages(text: string): LanguageScores {
  table ??= readTable();
  const { languages, averages, ngrams } = table;
  const found = byteNgrams(text);
  const totals = new Float64Array(languages.length);
  for (const ngram of found) {
    const triplets = ngrams.get(ngram) ?? "";
    for (let at = 0; at < triplets.length; at += 3) {
      const index = Number.parseInt(triplets.slice(at, at + 1), 36);
      totals[index] = (totals[index] ?? 0) + Number.parseInt(triplets.slice(at + 1, at + 3), 36) + BASE_SCORE;
    }
  }
  const scores = languages
    .map((language, index) => [language, scaled((totals[index] ?? 0) / Math.max(1, found.size))] as const)
    .filter(([, score]) => score > 0)
    .sort((a, b) => b[1] - a[1]);
  const [best] = scores;
  const reliable =
    best !== undefined &&
    found.size >= MIN_NGRAMS &&
    best[1] >= (averages.get(best[0]) ?? 1) * RELIABLE_SHARE;
  return { scores, reliable };
}

function scaled(score: number): number {
  return score / (score + SCALE);
}

/** Four bytes of UTF-8 at a time, three apart, a space where a word begins or ends. */
function byteNgrams(text: string): Set<string> {
  const found = new Set<string>();
  let bytes = 0;
  for (const word of text
    .replace(/(?<![^\p{L}\p{M}])[^\p{L}\p{M}]+(?<!['`’])/gu, " ")
    .trim()
    .toLowerCase()
    .split(/ +/)) {
    if (word === "" || bytes > CUT_AFTER_BYTES) break;
    const whole = Buffer.from(word, "utf8").toString("latin1");
    bytes += whole.length + 1;
    const end = Math.min(whole.length, MAX_WORD_BYTES);
    let start = 0;
    for (; start + 4 < end; start += 3) {
      found.add((start === 0 ? " " : "") + whole.slice(start, start + 4));
    }
    found.add(`${start === 0 ? " " : ""}${whole.slice(Math.max(0, end - 4), end)} `);
  }
  return found;
}

/** With the first text: it would hold up the start. */
function readTable(): Table {
  const averages = new Map<string, number>();
  const ngrams = new Map<string, string>();
  const content = readFileSync(new URL("./language-ngrams.txt", import.meta.url), "utf8");
  for (const line of content.split("\n")) {
    const [key = "", value = ""] = line.split("\t");
    if (value.startsWith("0.")) averages.set(key, Number(value));
    else if (value !== "") ngrams.set(decodeURIComponent(key.replaceAll("_", " ")), value);
  }
  return { languages: [...averages.keys()], averages, ngrams };
}
