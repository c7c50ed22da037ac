import { SITUATIONS } from "../../src/domain/situation.ts";
import { guardDraft } from "../../src/pipeline/guard/guard-draft.ts";
import { GUARDED_LANGUAGES } from "../../src/pipeline/guard/guarded-languages.ts";
import { vocabularyOf } from "../../src/pipeline/guard/vocabulary/vocabulary-of.ts";
import { writeFromTemplates } from "../../src/pipeline/write/template-writer.ts";
import { aContext, aDecision } from "../guard/draft-cases.ts";

/** What makes a pattern of its own when it is met for the first time. */
const SAID = [
  "Hi Ana,",
  "It arrived 2x within 14 business days, and order #1042 costs 12,50 EUR, 10 % less.",
  "We have noted that you would like to cancel order #1042, so we can do that.",
  "Could you please tell us which order you mean?",
];

/** Writes and judges drafts in every language, so that patterns are made which loading alone does not make. */
export function useEverything(): void {
  for (const language of GUARDED_LANGUAGES) {
    vocabularyOf(language);
    for (const situation of SITUATIONS.filter((_, position) => position % 8 === 0)) {
      const context = aContext(aDecision([situation]), { language });
      const draft = writeFromTemplates(context);
      const cites = context.facts.map(({ id }) => id);
      const paragraphs = [...draft.paragraphs, SAID.map((text) => ({ text, cites }))];
      guardDraft({ ...draft, paragraphs, writer: "model" }, context);
    }
  }
}
