/**
 * The locale in which dates and amounts are printed: the customer's own region ("en-GB") where the order knows it and it
 * is of the language that the draft is written in, else the language alone.
 */
export function customerLocale(language: string, wanted: string | null | undefined): string {
  const tag = (wanted ?? "").replaceAll("_", "-");
  if (tag.split("-")[0]?.toLowerCase() !== language.toLowerCase()) return language;
  return isKnown(tag) ? tag : language;
}

/** Intl throws on what is no language tag at all. */
function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
