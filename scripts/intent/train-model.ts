import { createHash } from "node:crypto";
import { INTENTS } from "../../src/domain/intent.ts";
import type { IntentWeights } from "../../src/pipeline/classify/intent-model.ts";
import { BUCKETS, type Features, featurise } from "../../src/pipeline/classify/text-features.ts";
import type { Phrase } from "./read-phrases.ts";
import { createRandom, type Random, withOpener, withTypo } from "./vary-phrase.ts";

const EPOCHS = 12;
/** The model is the mean of the last epochs, which depends less on the order of the examples. */
const AVERAGED_EPOCHS = 8;
/** And the mean of several trainings, so that a phrase more or less moves only what is like it. */
const SEEDS = [42, 43, 44];
const LEARNING_RATE = 0.5;
const BIAS_RATE = 0.02;
const RIDGE = 6e-4;
/** Features left out of a step by lot, so that no single word carries an intent alone. */
const DROPOUT = 0.2;
/** How often a phrase is shown with words around it, and how often with a typing error. */
const OPENER_SHARE = 0.5;
const TYPO_SHARE = 0.15;
const OPENERS_PER_PHRASE = 2;
const CLASSES = INTENTS.length;

interface Example {
  plain: Features;
  opened: readonly Features[];
  mistyped: Features;
  label: number;
  /** Half way between every phrase counting alike and every intent doing so. */
  weight: number;
}

interface Model {
  weights: Float64Array;
  squares: Float64Array;
  bias: Float64Array;
}

export type Openers = ReadonlyMap<string, readonly string[]>;

/** The weights file's content, byte for byte. */
export function serialiseWeights(
  phrases: readonly Phrase[],
  openers: Openers,
  seeds: readonly number[] = SEEDS,
): string {
  return `${JSON.stringify(trainModel(phrases, openers, seeds))}\n`;
}

/** Names what the weights were trained on, so that a bank that has moved on is noticed without training. */
export function bankFingerprint(phrases: readonly Phrase[], openers: Openers): string {
  const content = JSON.stringify([phrases, [...openers]]);
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** Trains softmax regression by AdaGrad in a fixed order, so that the same phrases always give the same bytes. */
export function trainModel(
  phrases: readonly Phrase[],
  openers: Openers,
  seeds: readonly number[] = SEEDS,
): IntentWeights {
  const mean: Pick<Model, "weights" | "bias"> = {
    weights: new Float64Array(BUCKETS * CLASSES),
    bias: new Float64Array(CLASSES),
  };
  for (const seed of seeds) {
    const run = trainOnce(phrases, openers, createRandom(seed));
    addShare(mean.weights, run.weights, seeds.length);
    addShare(mean.bias, run.bias, seeds.length);
  }
  return { bank: bankFingerprint(phrases, openers), ...quantise(mean) };
}

/** The mean of the last epochs of one training from the start. */
function trainOnce(
  phrases: readonly Phrase[],
  openers: Openers,
  random: Random,
): Pick<Model, "weights" | "bias"> {
  const examples = toExamples([...phrases, ...asPhrases(openers)], openers, random);
  const model: Model = {
    weights: new Float64Array(BUCKETS * CLASSES),
    squares: new Float64Array(BUCKETS * CLASSES).fill(1e-4),
    bias: new Float64Array(CLASSES),
  };
  const mean: Pick<Model, "weights" | "bias"> = {
    weights: new Float64Array(BUCKETS * CLASSES),
    bias: new Float64Array(CLASSES),
  };
  const error = new Float64Array(CLASSES);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random);
    for (const example of examples) {
      const features = withDropout(chooseVariant(example, random), random);
      predictionError(model, features, example, error);
      update(model, features, error);
    }
    if (epoch >= EPOCHS - AVERAGED_EPOCHS) {
      addShare(mean.weights, model.weights, AVERAGED_EPOCHS);
      addShare(mean.bias, model.bias, AVERAGED_EPOCHS);
    }
  }
  return mean;
}

/** An opener alone asks for nothing. */
function asPhrases(openers: Openers): Phrase[] {
  return [...openers].flatMap(([language, texts]) =>
    texts.map((text) => ({ intent: "other" as const, text, language })),
  );
}

function addShare(mean: Float64Array, values: Float64Array, shares: number): void {
  for (let cell = 0; cell < values.length; cell += 1) {
    mean[cell] = at(mean, cell) + at(values, cell) / shares;
  }
}

function toExamples(phrases: readonly Phrase[], openers: Openers, random: Random): Example[] {
  const counts = new Map<string, number>();
  for (const { intent } of phrases) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  return phrases.map(({ intent, text, language }) => {
    const around = openers.get(language ?? "") ?? [];
    return {
      plain: featurise(text),
      opened: Array.from({ length: OPENERS_PER_PHRASE }, () => featurise(withOpener(text, around, random))),
      mistyped: featurise(withTypo(text, random)),
      label: INTENTS.indexOf(intent),
      weight: Math.sqrt(phrases.length / CLASSES / (counts.get(intent) ?? 1)),
    };
  });
}

function chooseVariant({ plain, opened, mistyped }: Example, random: Random): Features {
  const draw = random();
  if (draw < OPENER_SHARE) return opened[Math.floor(random() * opened.length)] ?? plain;
  return draw < OPENER_SHARE + TYPO_SHARE ? mistyped : plain;
}

/** What is kept counts for what is left out. */
function withDropout({ indices, values }: Features, random: Random): Features {
  const kept = new Uint16Array(indices.length);
  const scaled = new Float64Array(indices.length);
  let size = 0;
  for (let position = 0; position < indices.length; position += 1) {
    if (random() < DROPOUT) continue;
    kept[size] = indices[position] ?? 0;
    scaled[size] = (values[position] ?? 0) / (1 - DROPOUT);
    size += 1;
  }
  return { indices: kept.subarray(0, size), values: scaled.subarray(0, size) };
}

function predictionError(
  model: Model,
  features: Features,
  { label, weight }: Example,
  error: Float64Array,
): void {
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
function quantise(model: Pick<Model, "weights" | "bias">): Omit<IntentWeights, "bank"> {
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

function shuffle<T>(items: T[], random: Random): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [items[last], items[other]];
    if (a === undefined || b === undefined) continue;
    items[last] = b;
    items[other] = a;
  }
}
