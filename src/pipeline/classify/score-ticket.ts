import type { Intent, Signal } from "../../domain/intent.ts";
import type { IntentModel } from "./intent-model.ts";
import { splitSentences } from "./split-sentences.ts";

/** How much the ticket read as one text counts against its sentences read one by one. */
export const WHOLE_SHARE = 0.4;
/** What rules see of the intents that they watch for, and what a reading is worth where they see nothing. */
const WATCHED: Partial<Record<Intent, { signs: readonly Signal[]; without: number }>> = {
  legal_threat: { signs: ["legal_threat", "chargeback", "fraud"], without: 0.25 },
  human_request: { signs: ["human_request"], without: 0.6 },
};

/** A ticket as the model reads it. */
export interface ReadTicket {
  topic: string;
  text: string;
  signals: readonly Signal[];
}

export interface TicketScores {
  /** Raw score of each intent for the whole ticket, in the model's order; together 1. */
  scores: Float64Array;
  sentences: readonly string[];
  /** The same for each sentence read alone. */
  readings: readonly Float64Array[];
}

/** Reads a ticket as a whole and sentence by sentence; `topic` is the subject where it says more than the text. */
export function scoreTicket({ probabilities, intents }: IntentModel, ticket: ReadTicket): TicketScores {
  const { whole, sentences } = ticketParts(ticket);
  const readings = sentences.map(probabilities);
  const parts = ticket.topic === "" ? readings : [probabilities(ticket.topic), ...readings];
  const blended = blend(probabilities(whole), parts, intents.indexOf("other"));
  return { scores: doubtWithoutSign(blended, intents, ticket.signals), sentences, readings };
}

/** The texts that are read: all as one, and sentence by sentence. A topic is read as a sentence too. */
export function ticketParts({ topic, text }: Pick<ReadTicket, "topic" | "text">): {
  whole: string;
  sentences: readonly string[];
} {
  return { whole: `${topic}\n${text}`, sentences: splitSentences(text) };
}

/** What a reading of this intent is worth, 0 to 1, given the signs that rules see. */
export function worthOf(intent: Intent, signals: readonly Signal[]): number {
  const watched = WATCHED[intent];
  return watched && !watched.signs.some((sign) => signals.includes(sign)) ? watched.without : 1;
}

/**
 * Rules know most ways to threaten or to ask for a person. Where they are silent, a lawyer, a manager or a bank in the text is
 * more often somebody's job than a matter for one, so such a reading has to be the stronger.
 */
function doubtWithoutSign(
  scores: Float64Array,
  intents: readonly Intent[],
  signals: readonly Signal[],
): Float64Array {
  const doubted = scores.map((score, k) => score * worthOf(intents[k] ?? "other", signals));
  const total = doubted.reduce((sum, score) => sum + score, 0);
  return doubted.map((score) => score / total);
}

/**
 * Each intent counts as much as its best sentence does, and `other` only as far as every sentence is chatter, so that one
 * clear request is not outvoted by a story around it.
 */
function blend(whole: Float64Array, sentences: readonly Float64Array[], other: number): Float64Array {
  if (sentences.length < 2) return whole;
  const best = whole.map((_, k) => {
    const scores = sentences.map((sentence) => sentence[k] ?? 0);
    return k === other ? Math.min(...scores) : Math.max(...scores);
  });
  const total = best.reduce((sum, score) => sum + score, 0);
  return whole.map((score, k) => WHOLE_SHARE * score + ((1 - WHOLE_SHARE) * (best[k] ?? 0)) / total);
}
