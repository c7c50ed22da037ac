import { findBankNumbers } from "./find-bank-numbers.ts";
import { findCardCodes } from "./find-card-codes.ts";
import { findCards } from "./find-cards.ts";
import { findCodes } from "./find-codes.ts";
import { findIdNumbers } from "./find-id-numbers.ts";
import { findKeys } from "./find-keys.ts";
import { findPasswords } from "./find-passwords.ts";
import { findPins } from "./find-pins.ts";
import { searchableText } from "./searchable-text.ts";
import { placeholder, type Span } from "./secret.ts";

/** Where two overlap, the earlier finder names what goes; all that either found goes. */
const FINDERS: readonly ((text: string) => readonly Span[])[] = [
  findKeys,
  findBankNumbers,
  findCards,
  findIdNumbers,
  findCodes,
  findPins,
  findCardCodes,
  findPasswords,
];

/**
 * A text without what opens an account or moves money: card and bank numbers, passwords, one-time codes, keys, numbers
 * of identity. Order names, parcel numbers, addresses and amounts stay. Time grows with the length alone.
 */
export function redactText(text: string): string {
  if (text.length < 3) return text;
  const searchable = searchableText(text);
  const spans = FINDERS.flatMap((find) => find(searchable.text));
  if (spans.length === 0) return text;
  let redacted = "";
  let at = 0;
  for (const span of merged(spans)) {
    const { start, end } = searchable.toOriginal(span.start, span.end);
    redacted += text.slice(at, start) + placeholder(span.kind);
    at = end;
  }
  return redacted + text.slice(at);
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
