import type { Policy } from "../../src/domain/policy.ts";
import { SITUATIONS } from "../../src/domain/situation.ts";
import { policyWarnings } from "../../src/pipeline/decide/policy/policy-warnings.ts";
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

/** Texts of the window clause, one of them for special windows, that say their days in both ways there are. */
const WINDOW_TEXTS = {
  en: "From the date of purchase you have 14 days, and 30 days after delivery.",
  de: "Sie haben 14 Tage nach dem Kauf, und 30 Tage nach Lieferung.",
  fr: "Vous avez 14 jours après la livraison, et 30 jours après l'achat.",
  es: "Tiene 14 días desde la entrega, y 30 días desde la compra.",
  it: "Ha 14 giorni dalla consegna, e 30 giorni dall'acquisto.",
  nl: "U hebt 14 dagen na levering, en 30 dagen na aankoop.",
  pt: "Tem 14 dias após a entrega, e 30 dias após a compra.",
};

/** Writes and judges drafts in every language, and checks a policy with texts in each, so that patterns are made which loading alone does not make. */
export function useEverything(): void {
  policyWarnings(withWindowTexts(aContext(aDecision(["in_transit"]), {}).policy.policy));
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

function withWindowTexts(policy: Policy): Policy {
  const { en: text, ...texts } = WINDOW_TEXTS;
  const clauses = ["returns.window", "returns.special_window"].map((id) => ({ id, text, texts }));
  return {
    ...policy,
    returns: { ...policy.returns, window_days_by_tag: { sale: 14, outlet: 7 } },
    clauses: [...clauses, ...policy.clauses.filter(({ id }) => id !== "returns.window")],
  };
}
