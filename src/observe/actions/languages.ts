import type { ActionWords } from "./action-words.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";

const LANGUAGES: Readonly<Record<string, ActionWords>> = { en, de, fr, es, it, nl, pt };

/** The words of a language by its BCP 47 tag; null when replies in it can't be read by rules. */
export function actionWords(language: string): ActionWords | null {
  const code = language.toLowerCase().split("-", 1)[0] ?? "";
  return Object.hasOwn(LANGUAGES, code) ? (LANGUAGES[code] ?? null) : null;
}
