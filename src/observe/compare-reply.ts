import type { DiffPart } from "../../db/outcomes.ts";
import { cutText } from "./cut-text.ts";
import { diffWords } from "./diff-words.ts";
import { type Frame, stripReply } from "./strip-reply.ts";

/** How a reply's words relate to the draft's. */
export interface Comparison {
  /** The reply without greeting, signature and quotes; several messages as paragraphs. */
  text: string;
  /** Word by word from draft to reply. */
  diff: readonly DiffPart[];
  /** Shared words as a part of all words, 0 to 1; 1 = the same text. */
  similarity: number;
  sameText: boolean;
}

const MAX_TEXT = 12_000;
/** The rest of a longer draft would only be compared with what was cut from the reply. */
const MAX_DRAFT = 6_000;

/**
 * Compares what was sent with what was proposed, apart from greeting, signature, quotes and white space. Pure, and
 * bounded: however long a reply is, the event loop waits for some 50 ms at most.
 */
export function compareReply(draft: string, messages: readonly string[], frame: Frame): Comparison {
  const text = replyText(messages, frame);
  const proposed = wordsOf(cutText(stripReply(draft, { ...frame, agentName: null }), MAX_DRAFT));
  const sent = wordsOf(text);
  const { parts, shared } = diffWords(proposed, sent);
  const all = proposed.length + sent.length;
  const similarity = all === 0 ? 1 : (2 * shared) / all;
  return { text, diff: parts, similarity, sameText: similarity === 1 };
}

/** As much of a long conversation with oneself as is kept. */
function replyText(messages: readonly string[], frame: Frame): string {
  const texts: string[] = [];
  let length = 0;
  for (const message of messages) {
    if (length >= MAX_TEXT) break;
    const own = stripReply(message, frame);
    texts.push(own);
    length += own.length + 2;
  }
  return cutText(texts.join("\n\n"), MAX_TEXT);
}

/** Words with the white space behind them, so that the parts put together are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}
