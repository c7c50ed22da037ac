import { shippedModel } from "../pipeline/classify/classify-ticket.ts";
import type { LayerWeights } from "../pipeline/classify/intent-layer.ts";
import { BUCKETS } from "../pipeline/classify/text-features.ts";
import type { Lesson, ReadText } from "./lesson.ts";
import { type Pull, pullOf } from "./pull.ts";

/** Few and small steps from the shipped weights, each pass drawing back towards them: a shop has few corrections. */
const PASSES = 12;
const STEP = 0.25;
const BIAS_STEP = 0.02;
const DRAW_BACK = 0.02;

const CLASSES = shippedModel.intents.length;

interface Layer {
  /** Where a bucket's weights begin; -1 = no lesson has it. */
  startOf: Int32Array;
  buckets: readonly number[];
  weights: Float64Array;
  bias: Float64Array;
}

/** Learns what to add to the shipped weights from a store's own tickets. The same lessons in the same order give the same bytes. */
export function trainLayer(lessons: readonly Lesson[]): LayerWeights {
  const layer = emptyLayer(lessons);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const lesson of lessons) learn(layer, lesson);
    for (let cell = 0; cell < layer.weights.length; cell += 1)
      layer.weights[cell] = at(layer.weights, cell) * (1 - DRAW_BACK);
  }
  return quantise(layer);
}

function emptyLayer(lessons: readonly Lesson[]): Layer {
  const startOf = new Int32Array(BUCKETS).fill(-1);
  const touched = new Set<number>();
  for (const { whole, parts } of lessons) {
    for (const { features } of [whole, ...parts]) for (const bucket of features.indices) touched.add(bucket);
  }
  const buckets = [...touched].sort((a, b) => a - b);
  for (const [place, bucket] of buckets.entries()) startOf[bucket] = place * CLASSES;
  return {
    startOf,
    buckets,
    weights: new Float64Array(buckets.length * CLASSES),
    bias: new Float64Array(CLASSES),
  };
}

function learn(layer: Layer, lesson: Lesson): void {
  const label = shippedModel.intents.indexOf(lesson.intent);
  const whole = logitsOf(layer, lesson.whole);
  const parts = lesson.parts.map((part) => logitsOf(layer, part));
  const pull: Pull = pullOf({ whole, parts, worth: lesson.worth, label });
  step(layer, lesson.whole, pull.whole);
  for (const [index, part] of lesson.parts.entries()) {
    const direction = pull.parts[index];
    if (direction) step(layer, part, direction);
  }
}

function logitsOf({ startOf, weights, bias }: Layer, { features, logits }: ReadText): Float64Array {
  const scores = logits.map((score, k) => score + at(bias, k));
  for (const [position, bucket] of features.indices.entries()) {
    const value = at(features.values, position);
    for (let cell = startOf[bucket] ?? 0, k = 0; k < CLASSES; cell += 1, k += 1)
      scores[k] = at(scores, k) + at(weights, cell) * value;
  }
  return scores;
}

function step({ startOf, weights, bias }: Layer, { features }: ReadText, direction: Float64Array): void {
  for (let k = 0; k < CLASSES; k += 1) bias[k] = at(bias, k) - BIAS_STEP * at(direction, k);
  for (const [position, bucket] of features.indices.entries()) {
    const size = STEP * at(features.values, position);
    for (let cell = startOf[bucket] ?? 0, k = 0; k < CLASSES; cell += 1, k += 1)
      weights[cell] = at(weights, cell) - size * at(direction, k);
  }
}

/** One signed byte per weight, scaled per intent; buckets whose weights all come to nothing are left out. */
function quantise({ buckets, weights, bias }: Layer): LayerWeights {
  const scales = shippedModel.intents.map((_, k) => {
    let largest = 1e-6;
    for (let cell = k; cell < weights.length; cell += CLASSES)
      largest = Math.max(largest, Math.abs(at(weights, cell)));
    return rounded(largest / 127);
  });
  const bytes = Int8Array.from(weights, (weight, cell) => Math.round(weight / (scales[cell % CLASSES] ?? 1)));
  const kept = buckets.flatMap((bucket, place) => {
    const row = bytes.subarray(place * CLASSES, (place + 1) * CLASSES);
    return row.some((byte) => byte !== 0) ? [{ bucket, row }] : [];
  });
  const numbers = Buffer.alloc(kept.length * 2);
  for (const [place, { bucket }] of kept.entries()) numbers.writeUInt16LE(bucket, place * 2);
  return {
    base: shippedModel.version,
    intents: [...shippedModel.intents],
    bias: Array.from(bias, rounded),
    scales,
    buckets: numbers.toString("base64"),
    weights: Buffer.concat(kept.map(({ row }) => Buffer.from(row))).toString("base64"),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
