import type { Action } from "../domain/decision.ts";
import type { Comparison } from "./compare-reply.ts";
import { type ActionReading, readAction, sentencesOf } from "./read-action.ts";

/** From here on a reply without words of its own for an action is the draft, reworded. */
const CLOSE = 0.6;

/**
 * What the agent did, told from what the draft proposed: sentences of the draft mean what was decided, so only what the
 * agent changed can show another action; and where rules read draft and reply alike, it is the same action, whichever
 * they call it.
 */
export function chooseAction(
  draft: { text: string; action: Action; language: string },
  reply: Pick<Comparison, "text" | "similarity" | "sameText">,
): ActionReading {
  const proposed = (evidence: string | null, sure: boolean): ActionReading => ({
    action: draft.action,
    evidence,
    sure,
  });
  if (reply.sameText) return proposed(null, true);
  const read = readAction(reply.text, draft.language);
  if (read.action === draft.action && read.sure) return read;
  const kept = new Set(sentencesOf(draft.text).map(fold));
  const own = sentencesOf(reply.text).filter((sentence) => !kept.has(fold(sentence)));
  const news = readAction(own.join("\n"), draft.language);
  const before = readAction(draft.text, draft.language);
  if (news.sure && isStronger(news.action) && news.action !== before.action) return news;
  if (read.sure && read.action === before.action) return proposed(read.evidence, true);
  if (isSure(read, draft.action) && reply.similarity < CLOSE) return read;
  if (reply.similarity >= CLOSE) return proposed(read.evidence, reply.similarity >= 0.8);
  return { ...read, sure: isSure(read, draft.action) };
}

/** News of a parcel go well with whatever the draft proposed to do: by themselves they show no other choice. */
function isSure({ action, sure }: ActionReading, proposed: Action): boolean {
  return sure && (action !== "inform" || WORDS_ONLY.includes(proposed));
}

const WORDS_ONLY: readonly Action[] = ["inform", "ask_for_info", "escalate"];

/** A sentence that only tells or asks may stand beside any action. */
function isStronger(action: Action): boolean {
  return action !== "inform" && action !== "ask_for_info";
}

function fold(sentence: string): string {
  return sentence.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").trim();
}
