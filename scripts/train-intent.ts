import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { calibrateModel } from "./intent/calibrate-model.ts";
import { languageNgrams } from "./intent/language-table.ts";
import { readOpeners, readPhrases } from "./intent/read-phrases.ts";
import { serialiseWeights } from "./intent/train-model.ts";

/**
 * Trains the intent model from the phrase bank and cuts the language table down: writes the two files that the classifier
 * loads. With --check it writes nothing and fails when either file is not, byte for byte, what it would write. With --calibrate
 * it also prints, from cross-validation on the bank, how often a raw score is right.
 */
const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, calibrate: { type: "boolean", default: false } },
});
const phrases = readPhrases();
const openers = readOpeners();
const outputs = [
  ["intent-weights.json", serialiseWeights(phrases, openers)],
  ["language-ngrams.txt", await languageNgrams()],
] as const;

for (const [name, content] of outputs) {
  const target = new URL(`../src/pipeline/classify/${name}`, import.meta.url);
  const size = `${Math.round(Buffer.byteLength(content) / 1024)} KiB`;
  if (values.check) {
    const isSame = readFileSync(target, "utf8") === content;
    if (!isSame) process.exitCode = 1;
    console.log(`${name}: ${size}, ${isSame ? "as shipped" : "NOT as shipped"}`);
  } else {
    writeFileSync(target, content);
    console.log(`${name}: ${size}, written`);
  }
}
console.log(`trained on ${phrases.length} phrases`);
if (values.calibrate) {
  for (const { raw, right, tickets } of calibrateModel(phrases, openers)) {
    console.log(`raw ${raw.toFixed(2)}: ${(right * 100).toFixed(1)} % of ${tickets} right`);
  }
}
