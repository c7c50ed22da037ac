import { describe, expect, it } from "vitest";
import { aContext, aDecision, defaultPolicy, OFFERS } from "../../../scripts/guard/draft-cases.ts";
import { draftText } from "../../../src/domain/draft.ts";
import { SITUATIONS, type Situation } from "../../../src/domain/situation.ts";
import { guardDraft } from "../../../src/pipeline/guard/guard-draft.ts";
import { writeFromTemplates } from "../../../src/pipeline/write/template-writer.ts";
import { countWords } from "../../../src/pipeline/write/templates/fit-words.ts";
import { LANGUAGES, phrasesOf } from "../../../src/pipeline/write/templates/languages.ts";
import { danglingCites, unsourced } from "./provenance.ts";

const { policy } = defaultPolicy;

const RETURNING =
  /return window|take back|rückgabefrist|zurücknehmen|délai de retour|un retour|plazo de devolución|la devolución|termine di reso|il reso|retourtermijn|terugnemen|prazo de devolução|a devolução/i;
const EXCHANGING =
  /exchange window|can't exchange|umtauschfrist|umtauschen|délai d'échange|un échange|plazo de cambio|el cambio|termine di cambio|il cambio|ruiltermijn|ruilen|prazo de troca|a troca/i;
/** That somebody looks at what came back: no clause says so. */
const CHECKED = /checked|inspect|prüf|contrôl|revis|controll|verific/i;
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
      expect(draft.paragraphs.length).toBeGreaterThanOrEqual(3);
      expect(sentences.map((sentence) => unsourced(sentence, context, locale)).join("")).toBe("");
      expect(sentences.flatMap((sentence) => danglingCites(sentence, context))).toEqual([]);
      expect(draftText(draft)).not.toMatch(PROMISES);
      expect(draftText(draft)).not.toMatch(/undefined|\bnull\b|\s[.,]|\$\{/);
    }
  });

  it("pass the guard, whatever the situation and the action", () => {
    for (const situation of SITUATIONS) {
      for (const items of [[0], [0, 1]]) {
        const action = OFFERS[situation] ?? "inform";
        const context = aContext(aDecision([situation], { items, action }), { language });
        expect(guardDraft(writeFromTemplates(context), context)).toEqual([]);
      }
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

  it.each(["window_expired", "final_sale"] as const)("refuse as what it was asked for: %s", (situation) => {
    const answered = (intent: "return" | "exchange") => {
      const { requests, ...decision } = aDecision([situation], { action: "deny" });
      const context = aContext(
        { ...decision, requests: requests.map((one) => ({ ...one, intent })) },
        { language },
      );
      expect(guardDraft(writeFromTemplates(context), context)).toEqual([]);
      return writeFromTemplates(context).paragraphs[1]?.[0]?.text ?? "";
    };
    expect(answered("return")).toMatch(RETURNING);
    expect(answered("return")).not.toMatch(EXCHANGING);
    expect(answered("exchange")).toMatch(EXCHANGING);
    expect(answered("exchange")).not.toMatch(RETURNING);
  });

  it("promise no look at what comes back, since no clause does", () => {
    const draft = writeFromTemplates(aContext(aDecision(["refund_after_return"]), { language }));
    expect(draftText(draft)).not.toMatch(CHECKED);
  });

  it("keep two requests within the word limit", () => {
    SITUATIONS.forEach((first, position) => {
      for (const distance of [1, 7, 19]) {
        const second = SITUATIONS[(position + distance) % SITUATIONS.length] ?? first;
        const draft = writeFromTemplates(aContext(aDecision([first, second]), { language }));
        expect(countWords(draft.paragraphs)).toBeLessThanOrEqual(policy.voice.max_words);
      }
    });
  });

  it("stay whole when no fact is known", () => {
    for (const situation of SITUATIONS) {
      const context = aContext(aDecision([situation]), { language, facts: [] });
      const sentences = writeFromTemplates(context).paragraphs.flat();
      expect(sentences.map((sentence) => unsourced(sentence, context, locale)).join("")).toBe("");
    }
  });
});
