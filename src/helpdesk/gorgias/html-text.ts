import { convert } from "html-to-text";

/** Parsing is slower than linear in nested tables: this much takes a fraction of a second at worst. */
const MAX_HTML_CHARS = 60_000;

/** An e-mail's HTML as plain text: links as their words, no images, no wrapping. For bodies that have no text part. */
export function htmlText(html: string): string {
  return convert(html.slice(0, MAX_HTML_CHARS), {
    wordwrap: false,
    limits: { maxDepth: 100 },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
      ...["h1", "h2", "h3", "h4"].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  }).trim();
}
