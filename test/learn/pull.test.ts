import { expect, it } from "vitest";
import { pullOf, type Reading } from "../../src/learn/pull.ts";
import { shippedModel } from "../../src/pipeline/classify/classify-ticket.ts";
import { type IntentModel, softmax } from "../../src/pipeline/classify/intent-model.ts";
import { scoreTicket, worthOf } from "../../src/pipeline/classify/score-ticket.ts";

const { intents } = shippedModel;
const SENTENCES = ["First thing here.", "Second thing here.", "Third thing here."];
const TEXT = SENTENCES.join(" ");

/** Logits without any order in them, the same at every run. */
function logits(seed: number): Float64Array {
  return Float64Array.from(intents, (_, k) => 2 * Math.sin(seed * 7.3 + k * 1.7));
}

/** −log of what `scoreTicket` itself says of the right intent. */
function lossOf({ whole, parts, label }: Reading): number {
  const read = new Map([[`\n${TEXT}`, whole]]);
  for (const [index, part] of parts.entries()) read.set(SENTENCES[index] ?? "", part);
  const model: IntentModel = {
    ...shippedModel,
    probabilities: (text) => softmax(read.get(text) ?? new Float64Array(intents.length)),
  };
  const { scores } = scoreTicket(model, { topic: "", text: TEXT, signals: [] });
  return -Math.log(scores[label] ?? 0);
}

it.each(["exchange", "other", "legal_threat"] as const)(
  "the pull towards %s is the slope of the score that tickets really get",
  (intent) => {
    const worth = Float64Array.from(intents, (one) => worthOf(one, []));
    const label = intents.indexOf(intent);
    const reading = { whole: logits(1), parts: [logits(2), logits(3), logits(4)], worth, label };
    const pull = pullOf(reading);
    const texts = [reading.whole, ...reading.parts];
    for (const [index, slope] of [pull.whole, ...pull.parts].entries()) {
      for (const k of [label, 0, 5, intents.indexOf("other")]) {
        const moved = (by: number) => {
          const [whole, ...parts] = texts.map((text, at) =>
            at === index ? text.map((value, place) => (place === k ? value + by : value)) : text,
          );
          return lossOf({ whole: whole ?? new Float64Array(), parts, worth, label });
        };
        expect(slope[k]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 5);
      }
    }
  },
);
