import { diffArrays } from "diff";
import type { DiffPart } from "../../db/outcomes.ts";
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

/** Compares what was sent with what was proposed, apart from greeting, signature, quotes and white space. Pure. */
export function compareReply(draft: string, messages: readonly string[], frame: Frame): Comparison {
  const text = messages
    .map((message) => stripReply(message, frame))
    .join("\n\n")
    .slice(0, MAX_TEXT);
  const proposed = wordsOf(stripReply(draft, { ...frame, agentName: null }));
  const sent = wordsOf(text);
  const changes = diffArrays(proposed, sent, { comparator: isSameWord });
  const diff = changes.map(
    ({ value, added, removed }): DiffPart => ({
      op: added ? "added" : removed ? "removed" : "same",
      text: value.join(""),
    }),
  );
  const shared = changes.reduce((sum, { count, added, removed }) => sum + (added || removed ? 0 : count), 0);
  const all = proposed.length + sent.length;
  const similarity = all === 0 ? 1 : (2 * shared) / all;
  return { text, diff, similarity, sameText: similarity === 1 };
}

/** Words with the white space behind them, so that the parts put together are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

function isSameWord(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Editors change quotes, dashes and spaces on their own. */
function fold(word: string): string {
  return word
    .trim()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, "-")
    .replaceAll("…", "...")
    .normalize("NFC");
}
