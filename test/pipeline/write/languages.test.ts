import { describe, expect, it } from "vitest";
import { draftText } from "../../../src/domain/draft.ts";
import { SITUATIONS, type Situation } from "../../../src/domain/situation.ts";
import { writeFromTemplates } from "../../../src/pipeline/write/template-writer.ts";
import { countWords } from "../../../src/pipeline/write/templates/fit-words.ts";
import { LANGUAGES, phrasesOf } from "../../../src/pipeline/write/templates/languages.ts";
import { aContext, aDecision, defaultPolicy } from "./draft-cases.ts";
import { danglingCites, unsourced } from "./provenance.ts";

const { policy } = defaultPolicy;
const PROMISES = /guarantee|promise|will arrive|have refunded|garanti|versprechen|promet|garanzia|zusichern/i;

describe.each(Object.keys(LANGUAGES))("templates in %s", (language) => {
  const { locale } = phrasesOf(language);

  it.each(SITUATIONS)("tell %s within the word limit, every number with its source", (situation) => {
    for (const items of [[0], [0, 1]]) {
      const context = aContext(aDecision([situation], { items }), { language });
      const draft = writeFromTemplates(context);
      const sentences = draft.paragraphs.flat();
      expect(draft.language).toBe(language);
      expect(countWords(draft.paragraphs)).toBeLessThanOrEqual(policy.voice.max_words);
      expect(draft.paragraphs.length).toBeGreaterThanOrEqual(4);
      expect(sentences.map((sentence) => unsourced(sentence, context, locale)).join("")).toBe("");
      expect(sentences.flatMap((sentence) => danglingCites(sentence, context))).toEqual([]);
      expect(draftText(draft)).not.toMatch(PROMISES);
      expect(draftText(draft)).not.toMatch(/undefined|null|\s[.,]|\$\{/);
    }
  });

  it("say every clause in that language", () => {
    for (const clause of policy.clauses) {
      if (language !== policy.store.language) expect(Object.keys(clause.texts ?? {})).toContain(language);
    }
    expect([policy.store.language, ...Object.keys(policy.voice.sign_offs ?? {})]).toContain(language);
  });

  it("differ from English in every phrase", () => {
    const told = (code: string, situation: Situation) =>
      draftText(writeFromTemplates(aContext(aDecision([situation]), { language: code })));
    if (language === "en") return;
    for (const situation of SITUATIONS) expect(told(language, situation)).not.toBe(told("en", situation));
  });

  it("keep any two requests within the word limit", () => {
    for (const first of SITUATIONS) {
      for (const second of SITUATIONS) {
        const draft = writeFromTemplates(aContext(aDecision([first, second]), { language }));
        expect(countWords(draft.paragraphs)).toBeLessThanOrEqual(policy.voice.max_words);
      }
    }
  });

  it("stay whole when no fact is known", () => {
    for (const situation of SITUATIONS) {
      const context = aContext(aDecision([situation]), { language, facts: [] });
      const sentences = writeFromTemplates(context).paragraphs.flat();
      expect(sentences.map((sentence) => unsourced(sentence, context, locale)).join("")).toBe("");
    }
  });
});
