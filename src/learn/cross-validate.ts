import { createHash } from "node:crypto";
import type { IntentScore } from "../domain/intent.ts";
import {
  type ClassifyTicket,
  classifyTicket,
  createClassifier,
  shippedModel,
} from "../pipeline/classify/classify-ticket.ts";
import { withLayer } from "../pipeline/classify/intent-layer.ts";
import type { Lesson } from "./lesson.ts";
import { trainLayer } from "./train-layer.ts";

const FOLDS = 5;

/** How one ticket was read by the shipped model, by what is in use now, and by a layer that had not seen it. */
export interface HeldOut {
  lesson: Lesson;
  shipped: IntentScore;
  standing: IntentScore;
  layered: IntentScore;
}

/**
 * Reads every ticket by a layer learned from the other four fifths. A ticket's part follows from its words, so that forms
 * and copies that say the same stay together, and the same tickets always fall into the same parts.
 */
export function crossValidate(lessons: readonly Lesson[], standing: ClassifyTicket): HeldOut[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const held = lessons.filter((lesson) => foldOf(lesson) === fold);
    if (held.length === 0) return [];
    const model = withLayer(shippedModel, trainLayer(lessons.filter((lesson) => foldOf(lesson) !== fold)));
    const layered = createClassifier(model ?? shippedModel, "");
    return held.map((lesson) => ({
      lesson,
      shipped: primary(classifyTicket, lesson),
      standing: primary(standing, lesson),
      layered: primary(layered, lesson),
    }));
  }).flat();
}

function foldOf({ words: { subject, text } }: Lesson): number {
  const said = `${subject}\n${text}`.toLowerCase().replace(/[^\p{L}]+/gu, " ");
  return (createHash("sha256").update(said).digest()[0] ?? 0) % FOLDS;
}

function primary(classify: ClassifyTicket, { words }: Lesson): IntentScore {
  return classify(words).requests[0] ?? { intent: "other", confidence: "low", score: 0 };
}
