import { describe, expect, it } from "vitest";
import { type GuardCase, passes } from "../../../scripts/guard/cases.ts";
import { aDecision } from "../../../scripts/guard/draft-cases.ts";
import { falseSentences } from "../../../scripts/guard/false-sentences.ts";
import { trueSentences } from "../../../scripts/guard/true-sentences.ts";
import { codesFor } from "./guard-cases.ts";

/** A part of a long list, spread over all of it. */
const someOf = (cases: readonly GuardCase[], every: number) =>
  cases.filter((one, position) => one.kind === "paraphrase" || position % every === 0);
const said = (cases: readonly GuardCase[]) =>
  cases.map(({ language, text, cites }) => `${language}: ${text} [${cites.join(", ")}]`);

describe("of thousands of sentences", () => {
  it("no false one passes", () => {
    const cases = someOf(falseSentences(), 11);
    expect(cases.length).toBeGreaterThan(500);
    expect(said(cases.filter(passes))).toEqual([]);
  });

  it("nearly all true ones pass", () => {
    const cases = someOf(trueSentences(), 13);
    expect(cases.length).toBeGreaterThan(200);
    expect(said(cases.filter((one) => !passes(one))).length).toBeLessThanOrEqual(cases.length * 0.02);
  });
});

describe("a sentence without a citation", () => {
  it.each([
    ["en", "Your refund went through."],
    ["en", "I'm sending you a new pair."],
    ["en", "You can return it at any time."],
    ["en", "We pay the postage."],
    ["en", "The driver left it with a neighbour."],
    ["de", "Ihre Erstattung ist durch."],
    ["fr", "Nous payons le port."],
    ["es", "El repartidor lo dejó con un vecino."],
    ["it", "Può renderlo in qualsiasi momento."],
    ["nl", "Ik stuur u een nieuw paar."],
    ["pt", "O seu reembolso foi concluído."],
  ])("states nothing (%s): %s", (language, text) => {
    expect(codesFor(text, [], { language })).toEqual(["uncited_statement"]);
    expect(codesFor(text, ["order.name"], { language })).toEqual(["beyond_citations"]);
  });

  it("hides behind no courtesy", () => {
    expect(codesFor("Thank you for your message.")).toEqual([]);
    expect(codesFor("Thank you for your message. Your money is back.")).toEqual(["uncited_statement"]);
    expect(codesFor("Hi Ana, it is with a neighbour.")).toEqual(["uncited_statement"]);
  });

  it("may offer what was decided, in plain words", () => {
    const decision = aDecision(["cancellable"], { action: "cancel_order" });
    expect(codesFor("I can cancel it for you.", [], { context: { decision } })).toEqual([]);
    expect(codesFor("I can cancel it for you.")).toEqual(["uncited_statement"]);
  });
});

describe("a citation", () => {
  const all = [
    "order.name",
    "order.total",
    "item.0.title",
    "item.0.quantity",
    "refund.0.total",
    "fulfillment.0.delivered_at",
    "fulfillment.0.tracking.0.number",
  ];

  it("of everything supports nothing", () => {
    const text = "Your order was delivered on 17 November 2026.";
    expect(codesFor(text, ["fulfillment.0.delivered_at"])).toEqual([]);
    expect(codesFor(text, all)).toEqual(["too_many_citations"]);
  });

  it("supports only what it is about", () => {
    const both = ["order.total", "refund.0.total"];
    expect(codesFor("Your order total is €1,234.50.", both)).toEqual([]);
    expect(codesFor("Your order total is €12.50.", both)).toEqual(["beyond_citations"]);
    expect(codesFor("A refund of €1,234.50 was issued.", both)).toEqual(["beyond_citations"]);
    expect(codesFor("Refunds take 3 to 5 business days.", ["shipping.speed"])).toEqual(["beyond_citations"]);
    expect(codesFor("Final sale items can be returned.", ["returns.final_sale"])).toEqual([
      "beyond_citations",
    ]);
  });
});
