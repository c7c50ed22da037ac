import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import type { Phrases } from "./phrases.ts";
import { pt } from "./pt.ts";

/** Languages that templates exist in, by ISO 639-1 code; a language is added by its file and one line here. */
export const LANGUAGES: Readonly<Record<string, Phrases>> = { en, de, fr, es, it, nl, pt };

/** The language of a ticket, else the store's own, else English: whichever of them has templates. */
export function templateLanguage(wanted: string, store: string | undefined): string {
  const candidates = [wanted, store ?? "en"].map((code) => code.toLowerCase().split("-", 1)[0] ?? "");
  return candidates.find((code) => Object.hasOwn(LANGUAGES, code)) ?? "en";
}

export function phrasesOf(language: string): Phrases {
  return LANGUAGES[language] ?? en;
}
