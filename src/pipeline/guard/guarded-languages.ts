/** Languages whose numbers, dates and promises the guard can read. A draft in any other language is refused. */
export const GUARDED_LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt"] as const;
export type GuardedLanguage = (typeof GUARDED_LANGUAGES)[number];

/** The guarded language of a BCP 47 tag, or null. */
export function guardedLanguage(tag: string): GuardedLanguage | null {
  const base = tag.toLowerCase().split("-")[0];
  return GUARDED_LANGUAGES.find((language) => language === base) ?? null;
}
