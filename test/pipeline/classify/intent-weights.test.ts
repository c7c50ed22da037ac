import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readOpeners, readPhrases } from "../../../scripts/intent/read-phrases.ts";
import { bankFingerprint, serialiseWeights } from "../../../scripts/intent/train-model.ts";
import { INTENTS } from "../../../src/domain/intent.ts";
import { createIntentModel, IntentWeights } from "../../../src/pipeline/classify/intent-model.ts";

const WEIGHTS = new URL("../../../src/pipeline/classify/intent-weights.json", import.meta.url);
const phrases = readPhrases();
const openers = readOpeners();

describe("the shipped intent weights", () => {
  // That training gives these very bytes takes long to see: `npm run train:intent -- --check` does, in CI.
  it("were trained on the phrase bank as it is now", () => {
    const { bank } = IntentWeights.parse(JSON.parse(readFileSync(WEIGHTS, "utf8")));
    expect(bank).toBe(bankFingerprint(phrases, openers));
  });

  it("come out the same from the same phrases, and differently from others", { timeout: 30_000 }, () => {
    const some = phrases.filter((_, index) => index % 200 === 0);
    const weights = serialiseWeights(some, openers, [42]);
    expect(serialiseWeights(some, openers, [42]) === weights).toBe(true);
    expect(serialiseWeights(some.slice(1), openers, [42]) === weights).toBe(false);
  });

  it("stay small enough for the repository", () => {
    expect(readFileSync(WEIGHTS).length).toBeLessThan(1_000_000);
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
