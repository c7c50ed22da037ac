import { INTENTS, type Intent } from "./intent.ts";

/**
 * The intent that a text names: its code, or the same in words ("cancel order"), alone or before a punctuation mark. Null
 * for anything else, since "return label never came" speaks of no return.
 */
export function namedIntent(text: string | null): Intent | null {
  const name = (text ?? "").trim().split(/[.,:;!?\n–—]|\s-\s/u, 1)[0] ?? "";
  const code = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, "_");
  return INTENTS.find((intent) => intent === code) ?? null;
}
