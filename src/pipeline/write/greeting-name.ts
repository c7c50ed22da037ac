/**
 * The first name to greet with, from whatever a helpdesk holds as a name. Null when it is no plain name: an address, a
 * company's number, markup, or words that somebody hopes we repeat.
 */
export function greetingName(name: string | null): string | null {
  const first = name?.normalize("NFC").trim().split(/\s+/)[0] ?? "";
  return /^\p{Lu}[\p{L}'’-]{1,30}$/u.test(first) ? first : null;
}
