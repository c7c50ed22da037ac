import { describe, expect, it } from "vitest";
import { aContext, aDecision, richOrder } from "../../../scripts/guard/draft-cases.ts";
import { anOrderOf } from "../../../scripts/guard/orders.ts";
import { draftText, type Sentence } from "../../../src/domain/draft.ts";
import type { Order } from "../../../src/domain/order.ts";
import { factsAmong, orderOfFact } from "../../../src/domain/order-view.ts";
import { SITUATIONS, type Situation } from "../../../src/domain/situation.ts";
import { orderFacts } from "../../../src/pipeline/gather/order-facts.ts";
import type { GuardCode } from "../../../src/pipeline/guard/guard-code.ts";
import { guardDraft } from "../../../src/pipeline/guard/guard-draft.ts";
import { GUARDED_LANGUAGES } from "../../../src/pipeline/guard/guarded-languages.ts";
import { tokenCounter } from "../../../src/pipeline/write/count-tokens.ts";
import { buildPrompt } from "../../../src/pipeline/write/prompt.ts";
import { writeFromTemplates } from "../../../src/pipeline/write/template-writer.ts";
import type { WriteContext } from "../../../src/pipeline/write/write-context.ts";

const origin = { source: "shopify", readAt: new Date("2026-11-21T12:00:00Z") };
/** The same shape on other days, so that only the order tells which is true. */
const mug: Order = {
  ...richOrder,
  id: "2",
  name: "#2077",
  items: anOrderOf("Tea Kettle").items,
  placedAt: new Date("2026-10-02T10:00:00Z"),
  fulfillments: richOrder.fulfillments.map((parcel) => ({
    ...parcel,
    createdAt: new Date("2026-10-04T10:00:00Z"),
    deliveredAt: new Date("2026-10-07T10:00:00Z"),
    tracking: [{ company: "UPS", number: "1Z999AA10123456784", url: "https://ups.example.com/t/1Z9" }],
    events: [],
  })),
};

function contextOf(first: Situation, second: Situation, overrides: Partial<WriteContext> = {}): WriteContext {
  const decision = aDecision([first, second]);
  const requests = decision.requests.map((request, order) => (order === 0 ? request : { ...request, order }));
  return aContext(
    { ...decision, requests },
    {
      facts: [richOrder, mug].flatMap((order, position) =>
        factsAmong(orderFacts(order, origin), position, order.name),
      ),
      ...overrides,
    },
  );
}

const TOLD = ["in_transit", "cancellable", "within_window", "faulty_within_window", "complaint"] as const;
const both = contextOf("delivered", "delivered");
const refused = (paragraphs: Sentence[][], context = both) =>
  guardDraft({ paragraphs, language: "en", writer: "model" }, context);
/** Of the sentences; a draft of a few leaves the other order out. */
const codes = (paragraphs: Sentence[][], context = both) => [
  ...new Set(refused(paragraphs, context).flatMap(({ code, sentence }) => (sentence === null ? [] : [code]))),
];
const about = {
  first: {
    text: "Your order #1042 was delivered on 17 November 2026.",
    cites: ["order.name", "fulfillment.0.delivered_at"],
  },
  second: {
    text: "Your order #2077 was delivered on 7 October 2026.",
    cites: ["order2.order.name", "order2.fulfillment.0.delivered_at"],
  },
};

describe("a reply about two orders", () => {
  it("answers each in paragraphs that name it and rest on its facts alone, in every language and situation", () => {
    for (const language of GUARDED_LANGUAGES) {
      const told = language === "en" ? SITUATIONS : TOLD;
      for (let at = 0; at < told.length; at += 2) {
        const situation = told[at] ?? "delivered";
        const context = contextOf(situation, told[at + 1] ?? "delivered", { language });
        const draft = writeFromTemplates(context);
        // All of these made-up decisions are of one action, so offers of another are refused rightly.
        const problems = guardDraft(draft, context).filter(({ code }) => code !== "action_not_decided");
        expect(problems, `${language} ${situation}`).toEqual([]);
        const facts = new Set(context.facts.map(({ id }) => id));
        for (const paragraph of draft.paragraphs) {
          const cited = paragraph.flatMap(({ cites }) => cites).filter((id) => facts.has(id));
          const orders = [...new Set(cited.map((id) => orderOfFact(id).order))];
          expect(orders.length).toBeLessThan(2);
          if (orders.length === 0) continue;
          expect(paragraph.map(({ text }) => text).join(" ")).toContain(orders[0] === 0 ? "#1042" : "#2077");
        }
      }
    }
  });

  it("tells one rule once, and the same day of each order", () => {
    const text = draftText(writeFromTemplates(contextOf("cancellable", "cancellable")));
    expect(text.match(/I can cancel it for you/g)).toHaveLength(2);
    expect(text.match(/can be cancelled/g)).toHaveLength(1);
  });

  it("hands over once when a person takes over, and still tells of each order what is merely told", () => {
    const { decision } = both;
    const context = {
      ...both,
      decision: { ...decision, action: "escalate" as const, escalations: ["frustration" as const] },
    };
    const text = draftText(writeFromTemplates(context));
    expect(text.match(/A colleague will look at this/g)).toHaveLength(1);
    expect(text).toContain("#1042");
    expect(text).toContain("#2077");
  });

  it("passes the guard when the model tells each order's own day", () => {
    expect(codes([[about.first], [about.second]])).toEqual([]);
  });

  it.each<[string, GuardCode, Sentence[][]]>([
    [
      "a day of the other order",
      "missing_support",
      [[{ ...about.second, text: "Your order #2077 was delivered on 17 November 2026." }]],
    ],
    [
      "the other order's name over its own day",
      "missing_support",
      [[{ ...about.first, text: "Your order #2077 was delivered on 17 November 2026." }]],
    ],
    [
      "the other order's carrier number",
      "missing_support",
      [
        [
          {
            text: "The tracking number of your order #2077 is JD0146.",
            cites: ["order2.order.name", "order2.fulfillment.0.tracking.0.number"],
          },
        ],
      ],
    ],
    [
      "an item of the other order",
      "beyond_citations",
      [[{ text: "Your order #1042 has Tea Kettle.", cites: ["order.name", "item.0.title"] }]],
    ],
  ])("is refused when it says %s", (_, code, paragraphs) => {
    expect(codes(paragraphs)).toContain(code);
  });

  it("is refused when it passes over one of them, unless a person takes over", () => {
    expect(refused([[about.first]])).toEqual([{ code: "unnamed_order", sentence: null, found: "#2077" }]);
    expect(refused([[about.first], [about.second]])).toEqual([]);
    const decision = { ...both.decision, action: "escalate" as const };
    expect(refused([[about.first]], { ...both, decision })).toEqual([]);
  });

  it("is refused when one sentence, or one paragraph, rests on both orders", () => {
    const mixed = { ...about.second, cites: [...about.second.cites, "fulfillment.0.delivered_at"] };
    expect(codes([[mixed]])).toEqual(["mixed_orders"]);
    expect(codes([[about.first, about.second]])).toEqual(["mixed_orders"]);
  });

  it("is refused when a paragraph does not say which order it is about", () => {
    const nameless = {
      text: "It was delivered on 7 October 2026.",
      cites: ["order2.fulfillment.0.delivered_at"],
    };
    expect(codes([[nameless]])).toEqual(["unnamed_order"]);
    expect(codes([[about.second, nameless]])).toEqual([]);
  });

  it("is refused when it offers for one order what was decided for the other", () => {
    const context = contextOf("delivered", "delivered");
    const [first, second] = context.decision.requests;
    if (!first || !second) throw new Error("two requests");
    const decision = {
      ...context.decision,
      requests: [first, { ...second, action: "cancel_order" as const, situation: "cancellable" as const }],
    };
    const offer = { text: "I can cancel it for you.", cites: [] };
    const decided = { ...context, decision };
    expect(codes([[about.first, offer]], decided)).not.toEqual([]);
    expect(codes([[offer]], decided)).not.toEqual([]);
    const own = { text: "I can cancel your order #2077 for you.", cites: ["order2.order.name"] };
    expect(codes([[own]], decided)).toEqual([]);
  });

  it("is asked of the model order by order, each with its facts and decisions", async () => {
    const { system } = buildPrompt(contextOf("delivered", "cancellable"), [], await tokenCounter());
    const facts = system.slice(system.indexOf("# Order facts"), system.indexOf("# Escalation"));
    expect(facts.indexOf("About order #1042:")).toBeLessThan(facts.indexOf("[order.name]"));
    expect(facts.indexOf("[order.name]")).toBeLessThan(facts.indexOf("About order #2077:"));
    expect(facts.indexOf("About order #2077:")).toBeLessThan(
      facts.indexOf("[order2.order.name] Order: #2077"),
    );
    expect(system).toMatch(/About order #2077:\n- request other: action inform, because cancellable/);
    expect(system).toContain("a paragraph of its own");
  });
});
