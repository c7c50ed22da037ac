import type { Order } from "../../domain/order.ts";

/** English as it is written where it is nobody's own: day before month, point before cents. */
const WORLD = "001";

/**
 * The locale in which dates and amounts are printed: the customer's own region ("en-GB") where the order knows it and it
 * is of the language that the draft is written in; without one, that of `region` if the language is written there; else
 * the language alone.
 */
export function customerLocale(
  language: string,
  wanted: string | null | undefined,
  region?: string | null,
): string {
  const tag = (wanted ?? "").replaceAll("_", "-");
  const isOfLanguage = tag.split("-")[0]?.toLowerCase() === language.toLowerCase();
  if (isOfLanguage && tag.includes("-") && isKnown(tag)) return tag;
  return region ? (regional(language, region) ?? language) : language;
}

/**
 * Where the customer reads dates: the country that the order goes to, else what the shop's time zone tells of its part of
 * the world. ISO 3166 or UN M.49 code; null when neither tells.
 */
export function customerRegion(
  order: Pick<Order, "shippingAddress"> | null,
  shopTimeZone: string,
): string | null {
  const country = order?.shippingAddress?.country?.toUpperCase() ?? "";
  if (/^[A-Z]{2}$/.test(country)) return country;
  if (/^(?:America|US)\//.test(shopTimeZone)) return "US";
  return /^(?:Africa|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//.test(shopTimeZone)
    ? WORLD
    : null;
}

/** Null where the language is not written there. English is, everywhere, but amounts keep its own signs. */
function regional(language: string, region: string): string | null {
  const tag = `${language}-${region}`;
  if (!isKnown(tag)) return null;
  const isWritten = new Intl.NumberFormat(tag).resolvedOptions().locale === tag;
  if (language !== "en") return isWritten ? tag : null;
  const isLegible = isWritten && new Intl.NumberFormat(tag).format(1234.5) === "1,234.5";
  return isLegible ? tag : `${language}-${WORLD}`;
}

/** Intl throws on what is no language tag at all. */
function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
