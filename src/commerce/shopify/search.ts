import type { ShopProfile } from "../port.ts";

const ORDER_NAME = /^#?[a-z0-9][a-z0-9._\-/]{0,31}$/i;
const EMAIL = /^[a-z0-9][a-z0-9._%+'-]{0,63}@([a-z0-9.-]{3,190})$/i;
const HOST_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/** True when the text may stand in a search as an order name. Shopify's search is a small language: the rest stays out. */
export function isOrderName(text: string): boolean {
  return ORDER_NAME.test(text);
}

/** The address as Shopify is asked for it (trimmed, lower case); null when it is no plain address. */
export function plainEmail(text: string | null): string | null {
  // A–Z only: other foldings could make two addresses one.
  const email = text?.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ?? "";
  const labels = EMAIL.exec(email)?.[1]?.split(".") ?? [];
  return labels.length > 1 && labels.every((label) => HOST_LABEL.test(label)) ? email : null;
}

/** Order names are equal when they differ in case or in one leading "#" only. */
export function normaliseOrderName(name: string): string {
  return name.trim().toLowerCase().replace(/^#/, "");
}

/**
 * The normalised names that a customer may mean by one written name: itself, and with the shop's prefix or suffix when
 * only the number was written. Empty when the text is no plausible name.
 */
export function orderNamesMeant(written: string, profile: ShopProfile): readonly string[] {
  const text = written.trim();
  if (!isOrderName(text)) return [];
  const bare = normaliseOrderName(text);
  if (!/^\d+$/.test(bare)) return [bare];
  const { orderNamePrefix, orderNameSuffix } = profile;
  return [...new Set([bare, normaliseOrderName(`${orderNamePrefix}${bare}${orderNameSuffix}`)])];
}

/** Searches for each normalised name with and without "#": which of them Shopify's index holds is undocumented. */
export function nameQuery(names: readonly string[]): string {
  return names.flatMap((name) => [term("name", `#${name}`), term("name", name)]).join(" OR ");
}

export function emailQuery(email: string): string {
  return term("email", email);
}

/** A quoted term, in which only the quote and the backslash are special. */
function term(field: "name" | "email", value: string): string {
  return `${field}:"${value.replace(/[\\"]/g, "\\$&")}"`;
}
