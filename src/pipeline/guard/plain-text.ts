import { narrow } from "../folded-text.ts";

/**
 * One spelling for what looks the same: compatibility forms (full-width digits, superscripts), all spaces, dashes and
 * apostrophes. Guard and evidence are both read in this form.
 */
export function plainText(text: string): string {
  return narrow(PLAIN.test(text) ? text : spelledAlike(text));
}

function spelledAlike(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Z}\s]+/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .trim();
}

/** Most texts: nothing in them has another form. */
const PLAIN = /^[!-_a-~]{1,200}(?: [!-_a-~]{1,200}){0,200}$/;

/** Alternatives of a pattern, longest first, so that "days" wins over "day". Words may hold spaces. */
export function anyOf(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
}

/** A pattern that matches whole words only, in any script, whatever the case. */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
}
