import { readFileSync } from "node:fs";
import { eld } from "eld/extrasmall";
import { describe, expect, it } from "vitest";
import { languageNgrams } from "../../../scripts/intent/language-table.ts";
import { readPhrases } from "../../../scripts/intent/read-phrases.ts";
import { scoreLanguages } from "../../../src/pipeline/classify/language-ngrams.ts";
import { processorMs } from "../../support/processor-ms.ts";

const TABLE = new URL("../../../src/pipeline/classify/language-ngrams.txt", import.meta.url);
const LANGUAGES = "en de fr es it nl pt da sv no fi pl cs ro hu tr el ru uk ar he ja ko zh".split(" ");

describe("the language table", () => {
  it("is exactly what the package's table gives", async () => {
    expect((await languageNgrams()) === readFileSync(TABLE, "utf8")).toBe(true);
  });

  it("scores texts as the package does", () => {
    eld.setLanguageSubset(LANGUAGES);
    const texts = [
      ...readPhrases().map(({ text }) => text),
      "Где мой заказ?",
      "שלום איפה ההזמנה שלי",
      "注文した商品はまだ届きません",
      "qu’est-ce que c’est l'heure",
    ];
    for (const text of texts) {
      const theirs = eld.detect(text);
      const { scores, reliable } = scoreLanguages(text);
      expect(scores[0]?.[0] ?? "", text).toBe(theirs.language);
      expect(scores[0]?.[1] ?? 0, text).toBeCloseTo(theirs.getScores()[theirs.language] ?? 0, 6);
      expect(reliable, text).toBe(theirs.isReliable());
    }
  });

  it("stays quick on long words and many marks", () => {
    for (const piece of ["a", "'", "’ ", "é", "語"]) {
      const before = process.cpuUsage();
      scoreLanguages(piece.repeat(600));
      expect(processorMs(before)).toBeLessThan(250);
    }
  });
});
