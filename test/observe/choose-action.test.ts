import { describe, expect, it } from "vitest";
import { aContext, aDecision } from "../../scripts/guard/draft-cases.ts";
import type { Action } from "../../src/domain/decision.ts";
import { draftText } from "../../src/domain/draft.ts";
import type { Situation } from "../../src/domain/situation.ts";
import { chooseAction } from "../../src/observe/choose-action.ts";
import { compareReply } from "../../src/observe/compare-reply.ts";
import { writeFromTemplates } from "../../src/pipeline/write/template-writer.ts";

const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt"] as const;
const frame = { signOff: [], agentName: null };

function proposal(situation: Situation, action: Action, language: string) {
  const decision = aDecision([situation], { action });
  return { action, language, text: draftText(writeFromTemplates(aContext(decision, { language }))) };
}

function chosen(draft: ReturnType<typeof proposal>, reply: string) {
  return chooseAction(draft, compareReply(draft.text, [reply], frame));
}

/** What the engine proposes in each situation. */
const PROPOSALS: readonly (readonly [Situation, Action])[] = [
  ["in_transit", "inform"],
  ["delivered", "inform"],
  ["not_shipped", "inform"],
  ["refunded", "inform"],
  ["which_order", "ask_for_info"],
  ["identity_unproven", "ask_for_info"],
  ["delivered_not_found", "ask_for_info"],
  ["within_window", "return_label"],
  ["refund_by_return", "return_label"],
  ["exchange_within_window", "exchange"],
  ["faulty_within_window", "replacement"],
  ["faulty_refund", "refund"],
  ["refund_due", "refund"],
  ["cancellable", "cancel_order"],
  ["address_change_possible", "change_order"],
  ["already_shipped", "deny"],
  ["window_expired", "deny"],
  ["discount_after_order", "deny"],
  ["discount_offer", "discount"],
];

const KINDNESS: Readonly<Record<(typeof LANGUAGES)[number], string>> = {
  en: "Thank you so much for your patience with us.",
  de: "Ganz herzlichen Dank für Ihre Geduld.",
  fr: "Un grand merci pour votre patience.",
  es: "Muchas gracias por tu paciencia.",
  it: "Grazie mille per la pazienza.",
  nl: "Heel erg bedankt voor je geduld.",
  pt: "Muito obrigado pela sua paciência.",
};

/** Another action than any of the above, in each language. */
const CREDIT: Readonly<Record<(typeof LANGUAGES)[number], string>> = {
  en: "I've added 20 € of store credit to your account for the trouble.",
  de: "Als Entschuldigung habe ich Ihnen ein Guthaben von 20 € eingerichtet.",
  fr: "Je vous ai crédité un bon d'achat de 20 € pour la gêne.",
  es: "Te hemos añadido 20 € de crédito en la tienda por las molestias.",
  it: "Ti ho caricato un buono acquisto da 20 € per il disagio.",
  nl: "We hebben je een tegoedbon van € 20 gegeven voor het ongemak.",
  pt: "Já lhe dei 20 € de crédito na loja pelo incómodo.",
};

describe.each(LANGUAGES)("the action that an agent chose, in %s", (language) => {
  it.each(PROPOSALS)(
    "is the draft's, when %s was sent as it was or with a kind word",
    (situation, action) => {
      const draft = proposal(situation, action, language);
      expect(chosen(draft, draft.text)).toMatchObject({ action, sure: true });
      expect(chosen(draft, `${KINDNESS[language]}\n\n${draft.text}`)).toMatchObject({ action });
      expect(chosen(draft, draft.text.replace(/[.!](?=\s)/, `. ${KINDNESS[language]}`))).toMatchObject({
        action,
      });
    },
  );

  it.each(PROPOSALS)("is the draft's, when %s lost its opening", (situation, action) => {
    const draft = proposal(situation, action, language);
    const [, opening = "", ...rest] = draft.text.split("\n\n");
    const [, ...kept] = opening.split(/(?<=[.?])\s+/);
    // A draft of one or two sentences has no opening that could be spared.
    if (kept.length < 2) return;
    expect(chosen(draft, [kept.join(" "), ...rest].join("\n\n"))).toMatchObject({ action });
  });

  it.each(PROPOSALS)("is the agent's own, when %s was replaced", (situation, action) => {
    const draft = proposal(situation, action, language);
    expect(chosen(draft, CREDIT[language])).toMatchObject({ action: "store_credit", sure: true });
  });

  it.each(PROPOSALS)("is the agent's own, when it was put before the draft of %s", (situation, action) => {
    const draft = proposal(situation, action, language);
    const reply = `${CREDIT[language]}\n\n${draft.text}`;
    expect(chosen(draft, reply)).toMatchObject({ action: "store_credit", evidence: CREDIT[language] });
  });
});

describe("what is not sure", () => {
  it("is the draft's action while the words are close, and else what the reply reads as", () => {
    const draft = proposal("within_window", "return_label", "en");
    expect(chosen(draft, "Noted, thank you.")).toEqual({ action: "inform", evidence: null, sure: false });
  });
});
