import { shippedModel } from "../pipeline/classify/classify-ticket.ts";
import { softmax } from "../pipeline/classify/intent-model.ts";
import { WHOLE_SHARE } from "../pipeline/classify/score-ticket.ts";

const OTHER = shippedModel.intents.indexOf("other");
/** Keeps a label that the model thinks impossible from pulling without bound. */
const LEAST = 1e-6;

/** A ticket as it is read at the moment: logits of the whole, and of each part where there are several. */
export interface Reading {
  whole: Float64Array;
  parts: readonly Float64Array[];
  worth: Float64Array;
  /** Place of the right intent. */
  label: number;
}

/** For each text the gradient of −log(score of the right intent), by logit: a step against it makes the ticket read better. */
export interface Pull {
  whole: Float64Array;
  parts: readonly Float64Array[];
}

/**
 * Follows the ticket's score back to the texts that made it, the way in which `scoreTicket` blends them: the whole, and for
 * each intent the one part that speaks for it most (for `other`, the one that does least). So a story around the request is
 * not taken for the request.
 */
export function pullOf({ whole, parts, worth, label }: Reading): Pull {
  const q = softmax(whole);
  if (parts.length === 0) {
    return { whole: throughSoftmax(q, slopeOfScores(q, worth, label)), parts: [] };
  }
  const readings = parts.map((part) => softmax(part));
  const speakers = q.map((_, k) => speakerFor(readings, k));
  const best = q.map((_, k) => readings[at(speakers, k)]?.[k] ?? 0);
  const total = best.reduce((sum, score) => sum + score, 0);
  const scores = q.map((score, k) => WHOLE_SHARE * score + ((1 - WHOLE_SHARE) * at(best, k)) / total);
  const slope = slopeOfScores(scores, worth, label);
  const mean = slope.reduce((sum, value, k) => sum + (value * at(best, k)) / total, 0);
  const ofBest = slope.map((value) => ((1 - WHOLE_SHARE) * (value - mean)) / total);
  return {
    whole: throughSoftmax(
      q,
      slope.map((value) => WHOLE_SHARE * value),
    ),
    parts: readings.map((reading, index) =>
      throughSoftmax(
        reading,
        ofBest.map((value, k) => (at(speakers, k) === index ? value : 0)),
      ),
    ),
  };
}

/** Of −log(worth·score of the label, over the sum of all worth·score). */
function slopeOfScores(scores: Float64Array, worth: Float64Array, label: number): Float64Array {
  const sum = scores.reduce((total, score, k) => total + score * at(worth, k), 0);
  return scores.map((score, k) => at(worth, k) / sum - (k === label ? 1 / Math.max(score, LEAST) : 0));
}

function throughSoftmax(probabilities: Float64Array, slope: Float64Array): Float64Array {
  const mean = probabilities.reduce((sum, p, k) => sum + p * at(slope, k), 0);
  return probabilities.map((p, k) => p * (at(slope, k) - mean));
}

function speakerFor(readings: readonly Float64Array[], k: number): number {
  let speaker = 0;
  for (const [index, reading] of readings.entries()) {
    const standing = readings[speaker]?.[k] ?? 0;
    const score = reading[k] ?? 0;
    if (k === OTHER ? score < standing : score > standing) speaker = index;
  }
  return speaker;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
