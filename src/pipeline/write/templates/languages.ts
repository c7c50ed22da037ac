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

/**
 * The language of a ticket where it has templates. A ticket in no language that can be told is answered in the store's
 * own; one in any other language in English, which most of its writers read.
 */
export function templateLanguage(wanted: string, store: string | undefined): string {
  const [language, own] = [wanted, store ?? "en"].map((code) => code.toLowerCase().split("-", 1)[0] ?? "");
  const candidate = language === "und" || language === "" ? own : language;
  return candidate !== undefined && Object.hasOwn(LANGUAGES, candidate) ? candidate : "en";
}

export function phrasesOf(language: string): Phrases {
  return LANGUAGES[language] ?? en;
}
