import { describe, expect, it } from "vitest";
import { type GuardCase, passes, TICKETS } from "../../../scripts/guard/cases.ts";
import { aDecision } from "../../../scripts/guard/draft-cases.ts";
import { falseSentences } from "../../../scripts/guard/false-sentences.ts";
import { handwritten } from "../../../scripts/guard/handwritten.ts";
import { trueSentences } from "../../../scripts/guard/true-sentences.ts";
import type { WriteContext } from "../../../src/pipeline/write/write-context.ts";
import { codesFor, POLICY } from "./guard-cases.ts";

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

describe("of sentences written before the guard knew them", () => {
  it("no false one passes", async () => {
    const cases = (await handwritten("false")).filter((_, position) => position % 3 === 0);
    expect(said(cases.filter(passes))).toEqual([]);
  });

  it("most true ones pass", async () => {
    const cases = (await handwritten("true")).filter((_, position) => position % 3 === 0);
    expect(said(cases.filter((one) => !passes(one))).length).toBeLessThanOrEqual(cases.length * 0.15);
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

  it("is signed as this policy has it, whatever another one has", () => {
    const signedBy = (sign_off: string) => {
      const { policy } = POLICY;
      return { policy: { ...POLICY, policy: { ...policy, voice: { ...policy.voice, sign_off } } } };
    };
    const [ana, money] = [signedBy("Ana of the mug shop"), signedBy("Your money is back")];
    for (const _time of ["first", "again"]) {
      expect(codesFor("Thank you, Ana of the mug shop", [], { context: ana })).toEqual([]);
      expect(codesFor("Thank you, your money is back", [], { context: money })).toEqual([]);
      expect(codesFor("Thank you, your money is back", [], { context: ana })).toEqual(["uncited_statement"]);
    }
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

describe("a value that stands alone between two commas", () => {
  const cites = ["fulfillment.0.delivered_at", "refund.0.total"];

  it("is a statement too, of what the sentence tells", () => {
    expect(codesFor("Your order was delivered, 17 November 2026.", cites)).toEqual([]);
    const beside = "Your order was delivered on 17 November 2026, €12.50.";
    expect(codesFor(beside, cites)).toEqual(["beyond_citations"]);
  });
});

describe("a sentence of several statements", () => {
  const decision = aDecision(["cancellable"], { action: "cancel_order" });
  const context = { decision, facts: TICKETS.unshipped.facts };
  const cites = ["order.fulfillment_status"];

  it("may say what each of them may", () => {
    expect(
      codesFor("Your order hasn't shipped yet, so I can cancel it for you.", cites, { context }),
    ).toEqual([]);
    expect(codesFor("As your order hasn't shipped yet, I can cancel it.", cites, { context })).toEqual([]);
  });

  it("says nothing that one of them may not", () => {
    const beyond = ["beyond_citations"];
    expect(codesFor("Your order hasn't shipped yet, so I can hurry it up.", cites, { context })).toEqual(
      beyond,
    );
    expect(codesFor("Your order is on its way, so I can cancel it.", cites, { context })).toEqual(beyond);
  });
});

describe("the last day to send something back", () => {
  const codes = (text: string, cites: readonly string[], context: WriteContext = TICKETS.returnable) =>
    codesFor(text, cites, { context });

  it("is a fact that code has counted", () => {
    expect(codes("You can return it until 17 December 2026.", ["item.0.returnable_until"])).toEqual([]);
    expect(codes("You can return it until 18 December 2026.", ["item.0.returnable_until"])).toEqual([
      "missing_support",
    ]);
    expect(codes("You can return it from 17 December 2026.", ["item.0.returnable_until"])).toEqual([
      "beyond_citations",
    ]);
  });

  it("is over once it has passed", () => {
    const text = "You can return it until 31 October 2026.";
    expect(codes(text, ["item.0.returnable_until"], TICKETS.expired)).toEqual(["beyond_citations"]);
  });

  it("is the order's only if all items have the same", () => {
    const { facts } = TICKETS.returnable;
    const some = { ...TICKETS.returnable, facts: facts.filter(({ id }) => id !== "item.1.returnable_until") };
    const cites = ["item.0.title", "item.0.returnable_until"];
    expect(codes("You can return it until 17 December 2026.", cites, some)).toEqual(["beyond_citations"]);
    expect(codes("You can return the Merino Socks until 17 December 2026.", cites, some)).toEqual([]);
  });
});
