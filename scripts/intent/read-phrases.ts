import { readdirSync, readFileSync } from "node:fs";
import { Intent } from "../../src/domain/intent.ts";

/** One example of how people put a request, in our own words. */
export interface Phrase {
  intent: Intent;
  text: string;
}

const FOLDER = new URL("./phrases/", import.meta.url);

/**
 * Reads the phrase bank: `[intent]` opens a section, `#` a comment, every other line is one phrase. Sorted by file name,
 * so that the same bank always gives the same list. Throws with file and line on an unknown intent.
 */
export function readPhrases(folder: URL = FOLDER): Phrase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().flatMap((name) => parsePhrases(readFileSync(new URL(name, folder), "utf8"), name));
}

function parsePhrases(content: string, name: string): Phrase[] {
  let intent: Intent | null = null;
  const phrases: Phrase[] = [];
  for (const [index, raw] of content.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const heading = /^\[([a-z_]+)\]$/.exec(line);
    if (heading !== null) intent = Intent.parse(heading[1]);
    else if (intent === null) throw new Error(`${name}:${index + 1}: a phrase before any [intent]`);
    else phrases.push({ intent, text: line });
  }
  return phrases;
}
