import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { Intent } from "../../domain/intent.ts";
import { type Features, featurise } from "./text-features.ts";

export const IntentWeights = z.object({
  /** Fingerprint of the phrases that they were trained on. */
  bank: z.string(),
  intents: z.array(Intent).min(2),
  buckets: z.number().int(),
  bias: z.array(z.number()),
  /** What one step of a byte is worth, per intent. */
  scales: z.array(z.number()),
  /** Base64 of signed bytes, bucket by bucket, intents in order within. */
  weights: z.string(),
});
export type IntentWeights = z.infer<typeof IntentWeights>;

export interface IntentModel {
  intents: readonly Intent[];
  /** Short content hash of the weights. */
  version: string;
  /** What speaks for each intent, in the order of `intents`, before they are weighed against each other. */
  logits(features: Features): Float64Array;
  /** Probability of each intent, in the order of `intents`. */
  probabilities(text: string): Float64Array;
}

/** Reads the trained weights that lie beside this file; throws when they are damaged. */
export function loadIntentModel(): IntentModel {
  const content = readFileSync(new URL("./intent-weights.json", import.meta.url), "utf8");
  const version = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return createIntentModel(IntentWeights.parse(JSON.parse(content)), version);
}

/** A linear model over hashed features: one pass over the text's features, no allocation besides the answer. */
export function createIntentModel(data: IntentWeights, version: string): IntentModel {
  const { intents, bias, scales } = data;
  const cells = new Int8Array(Buffer.from(data.weights, "base64"));
  const classes = intents.length;
  if (cells.length !== data.buckets * classes) throw new Error("intent weights are damaged");

  function logits({ indices, values }: Features): Float64Array {
    const scores = new Float64Array(classes);
    for (let position = 0; position < indices.length; position += 1) {
      const offset = (indices[position] ?? 0) * classes;
      const value = values[position] ?? 0;
      for (let k = 0; k < classes; k += 1) scores[k] = (scores[k] ?? 0) + (cells[offset + k] ?? 0) * value;
    }
    return scores.map((score, k) => score * (scales[k] ?? 0) + (bias[k] ?? 0));
  }
  return { intents, version, logits, probabilities: (text) => softmax(logits(featurise(text))) };
}

/** Probabilities that add up to 1. */
export function softmax(logits: Float64Array): Float64Array {
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
