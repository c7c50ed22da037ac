import { describe, expect, it } from "vitest";
import { clauseTopics, textTopics } from "../../../../src/pipeline/decide/words/text-topics.ts";
import { processorMs } from "../../../support/processor-ms.ts";
import { defaultPolicy, policyWith } from "../decision-cases.ts";

const { policy } = defaultPolicy;

describe("the clauses that a text asks about", () => {
  it.each([
    ["What is your return policy?", ["returns.window"]],
    ["Do you ship to Canada, and who pays the duties?", []],
    ["Wie lange kann ich etwas zurückgeben oder umtauschen?", ["returns.window", "exchanges.window"]],
    ["Combien de jours pour échanger un article ?", ["exchanges.window"]],
    ["¿Puedo devolver una prenda rebajada?", ["returns.window"]],
    ["Posso fare un reso?", ["returns.window"]],
    ["Hoe lang mag ik iets ruilen?", ["exchanges.window"]],
    ["Como funciona o reembolso?", ["refunds.method"]],
    ["Can I cancel an order after I placed it?", ["cancellation.before_shipping"]],
  ])("are found by their words: %s", (text, expected) => {
    expect(clauseTopics(text, policy)).toEqual(expected);
  });

  it("of a store's own are found by their ids and by the words it gives them", () => {
    const own = policyWith({
      clauses: [
        { id: "shipping.international", text: "We ship to Norway." },
        { id: "loyalty.points", text: "Points last a year.", words: ["Treuepunkte"] },
        { id: "privacy.order_details", text: "Only with the buyer." },
      ],
    }).policy;
    expect(clauseTopics("Is there international shipping?", own)).toEqual(["shipping.international"]);
    expect(clauseTopics("Verfallen meine Treuepunkte?", own)).toEqual(["loyalty.points"]);
    expect(clauseTopics("Order details please", own)).toEqual([]);
  });

  it("are not those that the text refuses", () => {
    expect(clauseTopics("It is not damaged.", policy)).toEqual([]);
    expect(clauseTopics("The colour doesn't work in our bedroom. I resolved to be quick.", policy)).toEqual(
      [],
    );
    expect(clauseTopics("Nicht kaputt, nur zu klein", policy)).toEqual([]);
    expect(clauseTopics("It is not my size. Broken, too.", policy)).toEqual(["faulty.remedy"]);
  });
});

describe("what else a text speaks of", () => {
  const wishes = (text: string) => textTopics(text, policy).filter((topic) => topic.startsWith("wish."));

  it.each([
    ["Please send the right one!", ["wish.replacement"]],
    ["Store credit would be fine", ["wish.store_credit"]],
    ["Eine Gutschrift reicht mir", ["wish.store_credit"]],
    ["A refund and no store credit, please", ["wish.refund"]],
    ["Money back please, no replacement.", ["wish.refund"]],
    ["I do not want a refund, I need a replacement", ["wish.replacement"]],
    ["Bitte Ersatz schicken, keine Erstattung", ["wish.replacement"]],
    ["Je veux un remboursement", ["wish.refund"]],
    ["The lid is broken.", []],
  ])("is the remedy that it asks for: %s", (text, expected) => {
    expect(wishes(text)).toEqual(expected);
  });

  it.each([
    ["Perfect, thank you so much Tess!", true],
    ["Danke, alles gut angekommen", true],
    ["Thanks in advance", false],
    ["Please send the invoice. Thanks", false],
    ["Thanks, but where is it?", false],
    ["I still wait. Merci", false],
    [`Thank you. ${"We make very fine leaflets. ".repeat(6)}`, false],
    ["", false],
  ])("is thanks when it is nothing else: %s", (text, expected) => {
    expect(textTopics(text, policy).includes("thanks")).toBe(expected);
  });

  it("is read in time that grows with the text, not faster", () => {
    const before = process.cpuUsage();
    textTopics("no return a an the ".repeat(20_000), policy);
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
