import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPhrases } from "../../../scripts/intent/read-phrases.ts";
import { serialiseWeights } from "../../../scripts/intent/train-model.ts";
import { INTENTS } from "../../../src/domain/intent.ts";
import { createIntentModel, IntentWeights } from "../../../src/pipeline/classify/intent-model.ts";

const WEIGHTS = new URL("../../../src/pipeline/classify/intent-weights.json", import.meta.url);
const phrases = readPhrases();

describe("the shipped intent weights", () => {
  it("are exactly what training on the phrase bank gives", { timeout: 60_000 }, () => {
    expect(serialiseWeights(phrases) === readFileSync(WEIGHTS, "utf8")).toBe(true);
  });

  it("stay small enough for the repository", () => {
    expect(readFileSync(WEIGHTS).length).toBeLessThan(1_500_000);
  });

  it("are refused when they are cut short", () => {
    const data = IntentWeights.parse(JSON.parse(readFileSync(WEIGHTS, "utf8")));
    expect(() => createIntentModel({ ...data, weights: data.weights.slice(0, -400) }, "x")).toThrow(
      "damaged",
    );
  });
});

describe("the phrase bank", () => {
  it("has at least forty phrases for every intent", () => {
    const thin = INTENTS.filter((intent) => phrases.filter((phrase) => phrase.intent === intent).length < 40);
    expect(thin).toEqual([]);
  });

  it("gives no phrase two meanings", () => {
    const meanings = new Map<string, Set<string>>();
    for (const { text, intent } of phrases) {
      meanings.set(text.toLowerCase(), (meanings.get(text.toLowerCase()) ?? new Set()).add(intent));
    }
    expect([...meanings].filter(([, intents]) => intents.size > 1).map(([text]) => text)).toEqual([]);
  });
});
