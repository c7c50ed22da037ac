const LANGUAGES = "en de fr es it nl pt da sv no fi pl cs ro hu tr el ru uk ar he ja ko zh".split(" ").sort();
const SOURCE = new URL("../../node_modules/eld/src/", import.meta.url);

interface EldTable {
  languages: Record<string, string>;
  ngrams: Record<string, Record<string, number>>;
}

async function load<T>(path: string, name: string): Promise<T> {
  const module: Record<string, T> = await import(new URL(path, SOURCE).href);
  const value = module[name];
  if (value === undefined) throw new Error(`${path} has no ${name}`);
  return value;
}

/**
 * The languages we tell apart, out of eld's smallest table, as text: a line per language with its average score, then a line
 * per byte n-gram with (language, score) triplets in base 36. eld itself keeps 60 languages as one object per n-gram, which
 * costs a service 35 MB.
 */
export async function languageNgrams(): Promise<string> {
  const table = await load<EldTable>("ngrams/extrasmall.js", "ngramsData");
  const dictionary = await load<string[]>("dictionary.js", "dictionary");
  const averages = await load<Record<string, number>>("avgScore.js", "avgScore");
  const byteOf = new Map(
    dictionary.flatMap((char, byte) => (byte < 0x80 || char === " " ? [] : [[char, byte] as const])),
  );
  const lines = LANGUAGES.map((language) => `${language}\t${averages[language]}`);
  for (const [ngram, scores] of Object.entries(table.ngrams)) {
    const triplets = tripletsOf(scores, table.languages);
    if (triplets !== "") lines.push(`${escaped(ngram, byteOf)}\t${triplets}`);
  }
  return `${lines.join("\n")}\n`;
}

function tripletsOf(scores: Record<string, number>, languages: Record<string, string>): string {
  const triplets = Object.entries(scores).map(([id, score]) => {
    const index = LANGUAGES.indexOf(languages[id] ?? "");
    return index < 0 ? "" : index.toString(36) + score.toString(36).padStart(2, "0");
  });
  return triplets.join("");
}

/** eld writes bytes above ASCII as stand-in characters; here each byte is the character of its number. */
function escaped(ngram: string, byteOf: ReadonlyMap<string, number>): string {
  const chars = Array.from(ngram, (char) => String.fromCharCode(byteOf.get(char) ?? char.charCodeAt(0)));
  return encodeURIComponent(chars.join("")).replaceAll("%20", "_");
}
