import { writeFileSync } from "node:fs";
import { readPhrases } from "./intent/read-phrases.ts";
import { serialiseWeights } from "./intent/train-model.ts";

/** Trains the intent model from the phrase bank and writes the weights that the classifier loads. */
const phrases = readPhrases();
const target = new URL("../src/pipeline/classify/intent-weights.json", import.meta.url);
writeFileSync(target, serialiseWeights(phrases));
console.log(`trained on ${phrases.length} phrases`);
