import { createHash } from "node:crypto";
import { z } from "zod";
import { Intent } from "../../domain/intent.ts";
import { type IntentModel, softmax } from "./intent-model.ts";
import { BUCKETS, type Features, featurise } from "./text-features.ts";

/** What a store's own tickets add to the shipped weights: only the buckets that they touch. */
export const LayerWeights = z.object({
  /** Version of the shipped model on which it stands. */
  base: z.string(),
  intents: z.array(Intent).min(2),
  bias: z.array(z.number()),
  /** What one step of a byte is worth, per intent. */
  scales: z.array(z.number()),
  /** Base64 of 16-bit bucket numbers, low byte first. */
  buckets: z.string(),
  /** Base64 of signed bytes, in the order of `buckets`, intents in order within. */
  weights: z.string(),
});
export type LayerWeights = z.infer<typeof LayerWeights>;

/** Short content hash: the same weights have the same name. */
export function layerVersion(layer: LayerWeights): string {
  return createHash("sha256").update(JSON.stringify(layer)).digest("hex").slice(0, 8);
}

/**
 * The model with a store's layer on top: weights are added, so that whatever the store has taught nothing about is read as
 * before. Null when the layer was made for another model; throws when it is damaged.
 */
export function withLayer(model: IntentModel, layer: LayerWeights): IntentModel | null {
  const { intents } = model;
  const classes = intents.length;
  if (layer.base !== model.version || layer.intents.join() !== intents.join()) return null;
  const buckets = Buffer.from(layer.buckets, "base64");
  const cells = new Int8Array(Buffer.from(layer.weights, "base64"));
  if (cells.length !== (buckets.length / 2) * classes) throw new Error("layer weights are damaged");
  const placeOf = new Int32Array(BUCKETS).fill(-1);
  for (let place = 0; place * 2 < buckets.length; place += 1)
    placeOf[buckets.readUInt16LE(place * 2)] = place;

  function logits(features: Features): Float64Array {
    const { indices, values } = features;
    const added = new Float64Array(classes);
    for (let position = 0; position < indices.length; position += 1) {
      const place = placeOf[indices[position] ?? 0] ?? -1;
      if (place < 0) continue;
      const value = values[position] ?? 0;
      for (let k = 0; k < classes; k += 1)
        added[k] = (added[k] ?? 0) + (cells[place * classes + k] ?? 0) * value;
    }
    return model
      .logits(features)
      .map((score, k) => score + (added[k] ?? 0) * (layer.scales[k] ?? 0) + (layer.bias[k] ?? 0));
  }
  return { ...model, logits, probabilities: (text) => softmax(logits(featurise(text))) };
}
