import { writeFileSync } from "node:fs";
import { languageNgrams } from "./intent/language-table.ts";
import { readPhrases } from "./intent/read-phrases.ts";
import { serialiseWeights } from "./intent/train-model.ts";

/** Trains the intent model from the phrase bank and cuts the language table down: writes the two files that the classifier loads. */
const phrases = readPhrases();
const target = new URL("../src/pipeline/classify/intent-weights.json", import.meta.url);
writeFileSync(target, serialiseWeights(phrases));
console.log(`trained on ${phrases.length} phrases`);
const table = new URL("../src/pipeline/classify/language-ngrams.txt", import.meta.url);
writeFileSync(table, await languageNgrams());
