import { INTENTS } from "../../src/domain/intent.ts";
import type { IntentWeights } from "../../src/pipeline/classify/intent-model.ts";
import { BUCKETS, type Features, featurise } from "../../src/pipeline/classify/text-features.ts";
import type { Phrase } from "./read-phrases.ts";

const EPOCHS = 20;
const LEARNING_RATE = 0.3;
const BIAS_RATE = 0.02;
const RIDGE = 6e-4;
const CLASSES = INTENTS.length;

interface Example {
  features: Features;
  label: number;
  /** Half way between every phrase counting alike and every intent doing so. */
  weight: number;
}

interface Model {
  weights: Float64Array;
  squares: Float64Array;
  bias: Float64Array;
}

/** The weights file's content, byte for byte. */
export function serialiseWeights(phrases: readonly Phrase[]): string {
  return `${JSON.stringify(trainModel(phrases))}\n`;
}

/** Trains softmax regression by AdaGrad in a fixed order, so that the same phrases always give the same bytes. */
function trainModel(phrases: readonly Phrase[]): IntentWeights {
  const examples = toExamples(phrases);
  const model: Model = {
    weights: new Float64Array(BUCKETS * CLASSES),
    squares: new Float64Array(BUCKETS * CLASSES).fill(1e-4),
    bias: new Float64Array(CLASSES),
  };
  const random = createRandom(42);
  const error = new Float64Array(CLASSES);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random);
    for (const example of examples) {
      predictionError(model, example, error);
      update(model, example.features, error);
    }
  }
  return quantise(model);
}

function toExamples(phrases: readonly Phrase[]): Example[] {
  const counts = new Map<string, number>();
  for (const { intent } of phrases) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  return phrases.map(({ intent, text }) => ({
    features: featurise(text),
    label: INTENTS.indexOf(intent),
    weight: Math.sqrt(phrases.length / CLASSES / (counts.get(intent) ?? 1)),
  }));
}

function predictionError(model: Model, { features, label, weight }: Example, error: Float64Array): void {
  error.set(model.bias);
  for (const [position, bucket] of features.indices.entries()) {
    const value = features.values[position] ?? 0;
    const offset = bucket * CLASSES;
    for (let k = 0; k < CLASSES; k += 1) error[k] = at(error, k) + at(model.weights, offset + k) * value;
  }
  const highest = Math.max(...error);
  let total = 0;
  for (let k = 0; k < CLASSES; k += 1) {
    error[k] = Math.exp(at(error, k) - highest);
    total += at(error, k);
  }
  for (let k = 0; k < CLASSES; k += 1) error[k] = weight * (at(error, k) / total - (k === label ? 1 : 0));
}

function update(model: Model, features: Features, error: Float64Array): void {
  for (let k = 0; k < CLASSES; k += 1) model.bias[k] = at(model.bias, k) - BIAS_RATE * at(error, k);
  for (const [position, bucket] of features.indices.entries()) {
    const value = features.values[position] ?? 0;
    for (let cell = bucket * CLASSES, k = 0; k < CLASSES; cell += 1, k += 1) {
      const gradient = at(error, k) * value + RIDGE * at(model.weights, cell);
      const square = at(model.squares, cell) + gradient * gradient;
      model.squares[cell] = square;
      model.weights[cell] = at(model.weights, cell) - (LEARNING_RATE * gradient) / Math.sqrt(square);
    }
  }
}

/** One signed byte per weight, scaled per intent: small in the repository, and no loss that a ticket would notice. */
function quantise(model: Model): IntentWeights {
  const scales = INTENTS.map((_, k) => {
    let largest = 1e-9;
    for (let cell = k; cell < model.weights.length; cell += CLASSES) {
      largest = Math.max(largest, Math.abs(at(model.weights, cell)));
    }
    return rounded(largest / 127);
  });
  const bytes = Int8Array.from(model.weights, (weight, cell) =>
    Math.round(weight / (scales[cell % CLASSES] ?? 1)),
  );
  return {
    intents: [...INTENTS],
    buckets: BUCKETS,
    bias: Array.from(model.bias, rounded),
    scales,
    weights: Buffer.from(bytes.buffer).toString("base64"),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/** A small linear congruential generator: training must not depend on chance. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [items[last], items[other]];
    if (a === undefined || b === undefined) continue;
    items[last] = b;
    items[other] = a;
  }
}
