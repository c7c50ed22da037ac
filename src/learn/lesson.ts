import type { Intent } from "../domain/intent.ts";
import {
  isDecidedByRule,
  readWords,
  shippedModel,
  type TicketWords,
} from "../pipeline/classify/classify-ticket.ts";
import { ticketParts, worthOf } from "../pipeline/classify/score-ticket.ts";
import { type Features, featurise } from "../pipeline/classify/text-features.ts";

/** A ticket whose intent is known, as a teacher needs it. */
export interface Lesson {
  words: TicketWords;
  intent: Intent;
  /** An agent named the intent, and it was not the one that had been read. */
  isCorrection: boolean;
  /** When an agent's deed told the intent. */
  labelledAt: Date;
  whole: ReadText;
  /** Subject and sentences; empty where there are fewer than two, since the whole says it all. */
  parts: readonly ReadText[];
  /** What a reading of each intent is worth, in the order of the model's intents. */
  worth: Float64Array;
}

/** A text and what the shipped model reads from it, which training never changes. */
export interface ReadText {
  features: Features;
  logits: Float64Array;
}

/** Null where a hard rule decides: there is nothing to teach, and nothing that may be unlearned. */
export function createLesson(
  words: TicketWords,
  { intent, isCorrection, labelledAt }: Pick<Lesson, "intent" | "isCorrection" | "labelledAt">,
): Lesson | null {
  const ticket = readWords(words);
  if (isDecidedByRule(ticket.signals)) return null;
  const { whole, sentences } = ticketParts(ticket);
  const parts = ticket.topic === "" ? sentences : [ticket.topic, ...sentences];
  return {
    words,
    intent,
    isCorrection,
    labelledAt,
    whole: readText(whole),
    parts: parts.length < 2 ? [] : parts.map(readText),
    worth: Float64Array.from(shippedModel.intents, (one) => worthOf(one, ticket.signals)),
  };
}

function readText(text: string): ReadText {
  const features = featurise(text);
  return { features, logits: shippedModel.logits(features) };
}
