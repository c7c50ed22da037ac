import { en } from "./en.ts";
import type { Phrases } from "./phrases.ts";

/** Languages that templates exist in, by ISO 639-1 code; a language is added by its file and one line here. */
export const LANGUAGES: Readonly<Record<string, Phrases>> = { en };

/** The language of a ticket, else the store's own, else English: whichever of them has templates. */
export function templateLanguage(wanted: string, store: string | undefined): string {
  const candidates = [wanted, store ?? "en"].map((code) => code.toLowerCase().split("-", 1)[0] ?? "");
  return candidates.find((code) => Object.hasOwn(LANGUAGES, code)) ?? "en";
}

export function phrasesOf(language: string): Phrases {
  return LANGUAGES[language] ?? en;
}
