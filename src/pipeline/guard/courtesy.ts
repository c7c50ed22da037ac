import type { WriteContext } from "../write/write-context.ts";
import { plainText } from "./plain-text.ts";
import { type ReadVocabulary, wordsIn } from "./vocabulary/vocabulary-of.ts";

const MAX_QUESTION_WORDS = 30;

/** A greeting, thanks, sympathy or sign-off of a closed list, or several joined by commas. They state nothing. */
export function isCourtesy(text: string, context: WriteContext, { courtesy }: ReadVocabulary): boolean {
  const { store, voice } = context.policy.policy;
  const signOffs = [voice.sign_off, ...Object.values(voice.sign_offs ?? {})].flatMap((one) =>
    one.split("\n"),
  );
  const team = [store.name, ...signOffs].map(plainText).map(escaped).join("|");
  const name = escaped(plainText(context.customerName ?? ""));
  const patterns = courtesy.map((one) =>
    one.replaceAll("{team}", `(?:${team})`).replaceAll("{name}", name === "" ? "(?!)" : name),
  );
  const polite = new RegExp(`^(?:${patterns.join("|")})[,.!]*$`, "iu");
  return polite.test(text) || text.split(/(?<=[,;!.]) (?:and )?/).every((part) => polite.test(part));
}

/** "Here is what we see for your order.": says nothing, but leads to facts that must be there. */
export function isIntroduction(text: string, { introductions }: ReadVocabulary): boolean {
  return new RegExp(`^(?:${introductions.join("|")})[.:!]*$`, "iu").test(text);
}

/**
 * A question in words that can only ask: none of them tells a state, a remedy or a time. Who is not known to own an
 * order is asked about none.
 */
export function isPlainQuestion(
  text: string,
  { question }: ReadVocabulary,
  identity: WriteContext["identity"],
): boolean {
  if (!/^[^?]*\?$/.test(text) || /[.!;:]/.test(text.replaceAll("e-mail", ""))) return false;
  const words = wordsIn(text);
  return (
    words.length <= MAX_QUESTION_WORDS &&
    question.opens.test(text) &&
    words.every((word) => question.words.has(word)) &&
    (identity === "verified" || !words.some((word) => question.personal.has(word)))
  );
}

/** An offer of a decided action, in one of its closed forms. */
export function isDecidedOffer(
  text: string,
  { decision }: WriteContext,
  { offers }: ReadVocabulary,
): boolean {
  if (decision.action === "escalate") return false;
  return decision.requests.some(({ action }) => {
    const pattern = offers[action];
    return pattern !== undefined && new RegExp(`^(?:${pattern})[.?]?$`, "iu").test(text);
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
