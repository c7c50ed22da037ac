import { classifyTicket } from "../pipeline/classify/classify-ticket.ts";
import type { LayerWeights } from "../pipeline/classify/intent-layer.ts";
import { crossValidate } from "./cross-validate.ts";
import {
  countFigures,
  type LayerFigures,
  MIN_CORRECTIONS,
  MIN_TICKETS,
  objectionsTo,
  type Standing,
} from "./judge-layer.ts";
import type { Lesson } from "./lesson.ts";
import { trainLayer } from "./train-layer.ts";

export type Learned =
  | { kind: "too_few"; tickets: number; corrections: number }
  | { kind: "not_better"; figures: LayerFigures; objections: readonly string[] }
  | { kind: "better"; figures: LayerFigures; weights: LayerWeights };

/**
 * Learns a layer from all lessons if layers learned from parts of them read the rest better than the shipped model does,
 * and what is new to `standing` better than that; null = nothing was ever learned that counts now.
 * Takes some seconds for a thousand tickets; the same lessons always give the same answer.
 */
export function learnLayer(lessons: readonly Lesson[], standing: Standing | null): Learned {
  const corrections = lessons.filter(({ isCorrection }) => isCorrection).length;
  if (lessons.length < MIN_TICKETS || corrections < MIN_CORRECTIONS)
    return { kind: "too_few", tickets: lessons.length, corrections };
  const figures = countFigures(crossValidate(lessons, standing?.classify ?? classifyTicket), standing);
  const objections = objectionsTo(figures);
  if (objections.length > 0) return { kind: "not_better", figures, objections };
  return { kind: "better", figures, weights: trainLayer(lessons) };
}
