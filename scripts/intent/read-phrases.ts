import { readdirSync, readFileSync } from "node:fs";
import { Intent } from "../../src/domain/intent.ts";

/** One example of how people put a request, in our own words. */
export interface Phrase {
  intent: Intent;
  text: string;
  /** ISO 639-1 code where the whole file is in one language. */
  language: string | null;
}

const FOLDER = new URL("./phrases/", import.meta.url);
const OPENERS = new URL("./openers.txt", import.meta.url);

/**
 * Reads the phrase bank: `[intent]` opens a section, `#` a comment, every other line is one phrase. Sorted by file name,
 * so that the same bank always gives the same list. Throws with file and line on an unknown intent.
 */
export function readPhrases(folder: URL = FOLDER): Phrase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().flatMap((name) => {
    const language = /^([a-z]{2})[-.]/.exec(name)?.[1] ?? null;
    return readSections(readFileSync(new URL(name, folder), "utf8"), name).map(({ section, text }) => ({
      intent: Intent.parse(section),
      text,
      language,
    }));
  });
}

/** What people write around a request, by language code. */
export function readOpeners(file: URL = OPENERS): Map<string, string[]> {
  const openers = new Map<string, string[]>();
  for (const { section, text } of readSections(readFileSync(file, "utf8"), "openers.txt")) {
    openers.set(section, [...(openers.get(section) ?? []), text]);
  }
  return openers;
}

function readSections(content: string, name: string): { section: string; text: string }[] {
  let section: string | null = null;
  const lines: { section: string; text: string }[] = [];
  for (const [index, raw] of content.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const heading = /^\[([a-z_]+)\]$/.exec(line);
    if (heading !== null) section = heading[1] ?? null;
    else if (section === null) throw new Error(`${name}:${index + 1}: a phrase before any [section]`);
    else lines.push({ section, text: line });
  }
  return lines;
}
