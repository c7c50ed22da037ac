import { describe, expect, it } from "vitest";
import { aContext } from "../../../scripts/guard/draft-cases.ts";
import type { DecisionInputs } from "../../../src/domain/decision.ts";
import { draftText } from "../../../src/domain/draft.ts";
import type { Intent } from "../../../src/domain/intent.ts";
import type { Fulfillment, Order } from "../../../src/domain/order.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import { orderFacts } from "../../../src/pipeline/gather/order-facts.ts";
import { guardDraft } from "../../../src/pipeline/guard/guard-draft.ts";
import { deadlineFacts } from "../../../src/pipeline/write/deadline-facts.ts";
import { writeFromTemplates } from "../../../src/pipeline/write/template-writer.ts";
import { LANGUAGES } from "../../../src/pipeline/write/templates/languages.ts";
import {
  anItem,
  aParcel,
  daysAgo,
  defaultPolicy,
  delivered,
  inputsOf,
  NOW,
  shippedOrder,
} from "../decide/decision-cases.ts";

const TITLES = ["Shirt", "Mug", "Lamp", "Plate", "Bowl"];
const items = (count: number) =>
  TITLES.slice(0, count).map((title, at) => anItem({ id: String(at + 1), title }));
const carrying = (...ids: string[]) => ({ items: ids.map((lineItemId) => ({ lineItemId, quantity: 1 })) });
const numbered = (number: string) => ({ tracking: [{ company: "DHL", number, url: null }] });

/** The draft of a decision that was really made, which must pass the guard in every language. */
function written(
  intents: readonly Intent[],
  order: Order,
  { language = "en", ...inputs }: Partial<DecisionInputs> & { language?: string } = {},
): string {
  const decision = decide(inputsOf(intents, order, inputs), defaultPolicy);
  const facts = [
    ...orderFacts(order, { source: "shopify", readAt: NOW }),
    ...deadlineFacts(order, decision, { now: NOW, timeZone: "UTC" }, defaultPolicy.policy),
  ];
  const context = aContext(decision, { facts, language, timeZone: "UTC", now: NOW });
  const draft = writeFromTemplates(context);
  expect(guardDraft(draft, context)).toEqual([]);
  return draftText(draft);
}

/** How each language says "your order #1042" where all of it is meant, as the first word of a sentence or inside. */
const WHOLE: Readonly<Record<string, RegExp>> = {
  en: /(?<!from |part of )your order #1042 (?:is|has|seems)|deliver your order/i,
  de: /(?<!aus )Ihre Bestellung #1042/,
  fr: /(?<!de )votre commande #1042/i,
  es: /(?<!de )tu pedido #1042/i,
  it: /il tuo ordine #1042/i,
  nl: /(?<!uit |van )je bestelling #1042/i,
  pt: /(?<!d)o seu pedido #1042/i,
};

describe("one of several parcels", () => {
  const second = aParcel({ id: "p2", ...carrying("2"), ...numbered("JD02") });
  const beside = (first: Partial<Fulfillment>) =>
    shippedOrder([aParcel({ ...carrying("1"), ...numbered("JD01"), ...first }), second], { items: items(2) });
  const silent = { createdAt: daysAgo(12), inTransitAt: daysAgo(11) };

  it.each([
    ["delivery_failed", { displayStatus: "not_delivered" }],
    ["returned_to_sender", { displayStatus: "returned_to_sender" }],
    ["lost", silent],
    ["overdue", { estimatedDeliveryAt: daysAgo(6) }],
    ["delayed", { displayStatus: "delayed" }],
    ["delivery_attempted", { displayStatus: "attempted_delivery" }],
  ])("is told of by its number while another is on its way (%s)", (situation, first) => {
    const order = beside(first);
    expect(decide(inputsOf(["order_status"], order), defaultPolicy).requests[0]?.situation).toBe(situation);
    for (const language of Object.keys(LANGUAGES)) {
      const text = written(["order_status"], order, { language });
      expect(text).toContain("JD01 (DHL)");
      expect(text).not.toMatch(WHOLE[language] ?? /./);
    }
  });

  it("is told of by itself where it has no number", () => {
    const text = written(["order_status"], beside({ displayStatus: "not_delivered", tracking: [] }));
    expect(text).toContain("the carrier couldn't deliver one parcel from your order #1042.");
  });

  it("is told of by its number where the rest has not left", () => {
    const order = shippedOrder(
      [aParcel({ displayStatus: "not_delivered", ...numbered("JD01"), ...carrying("1") })],
      {
        items: [anItem(), anItem({ id: "2", title: "Mug", unfulfilledQuantity: 1 })],
        fulfillmentStatus: "partially_fulfilled",
      },
    );
    const text = written(["order_status"], order);
    expect(text).toContain("couldn't deliver parcel JD01 (DHL) from your order #1042.");
    expect(text).not.toContain("The tracking number is");
  });

  it("is told of first, and a link stands only behind the parcel that it leads to", () => {
    const linked = (number: string) => ({
      tracking: [{ company: "DHL", number, url: `https://dhl.example.com/${number}` }],
    });
    const order = shippedOrder(
      [
        delivered(1, { ...carrying("1"), ...linked("JD01") }),
        aParcel({ id: "p2", displayStatus: "not_delivered", ...carrying("2"), ...linked("JD02") }),
        aParcel({ id: "p3", ...carrying("3"), ...linked("JD03") }),
      ],
      { items: items(3) },
    );
    const text = written(["order_status"], order);
    expect(text).toContain(
      "couldn't deliver parcel JD02 (DHL) from your order #1042. You can follow it here: https://dhl.example.com/JD02",
    );
    expect(text).toContain("Parcel JD01 (DHL) was delivered");
    expect(text).not.toContain("https://dhl.example.com/JD03");
  });

  it("is told of once each where two of three are in the same state", () => {
    const failed = { displayStatus: "not_delivered" };
    const order = shippedOrder(
      [
        aParcel({ ...failed, ...carrying("1"), ...numbered("JD01") }),
        aParcel({ id: "p2", ...failed, ...carrying("2"), ...numbered("JD02") }),
        aParcel({ id: "p3", ...carrying("3"), ...numbered("JD03") }),
      ],
      { items: items(3) },
    );
    const text = written(["order_status"], order);
    expect(text.match(/couldn't deliver parcel JD0[12]/g)).toHaveLength(2);
  });

  it.each([
    ["one parcel", shippedOrder([aParcel({ displayStatus: "not_delivered", ...numbered("JD01") })])],
    [
      "both parcels",
      shippedOrder(
        [
          aParcel({ displayStatus: "not_delivered", ...carrying("1"), ...numbered("JD01") }),
          aParcel({ id: "p2", displayStatus: "not_delivered", ...carrying("2"), ...numbered("JD02") }),
        ],
        { items: items(2) },
      ),
    ],
  ])("stays the order where that is all there is (%s)", (_, order) => {
    for (const language of Object.keys(LANGUAGES)) {
      expect(written(["order_status"], order, { language })).toMatch(WHOLE[language] ?? /^$/);
    }
  });
});

describe("an order of many items of which part has come", () => {
  const came = (days: number) =>
    shippedOrder(
      [
        delivered(days, { ...carrying("1", "2", "3", "4"), ...numbered("JD01") }),
        aParcel({ id: "p2", ...carrying("5"), ...numbered("JD02") }),
      ],
      { items: items(5) },
    );

  it("is not said to be delivered as a whole", () => {
    for (const language of Object.keys(LANGUAGES)) {
      const text = written(["delivered_not_received"], came(2), { language });
      expect(text).toContain("JD01 (DHL)");
      expect(text).not.toMatch(WHOLE[language] ?? /./);
    }
  });

  it.each([
    ["return", came(40), "the return window for part of your order #1042 ended on"],
    ["return", came(2), "You can return part of your order #1042 until"],
  ] as const)("is answered by its part (%s)", (intent, order, words) => {
    expect(written([intent], order)).toContain(words);
    for (const language of Object.keys(LANGUAGES)) {
      expect(written([intent], order, { language })).not.toMatch(WHOLE[language] ?? /./);
    }
  });

  it("names a few items, and the order where all of it is meant", () => {
    const few = shippedOrder([delivered(2, carrying("1", "2")), aParcel({ id: "p2", ...carrying("3") })], {
      items: items(3),
    });
    expect(written(["return"], few)).toContain("You can return Shirt and Mug from your order #1042");
    const all = shippedOrder([delivered(2)], { items: items(5) });
    expect(written(["return"], all)).toContain("You can return your order #1042 until");
  });

  it("does not count items that were taken off the order", () => {
    const order = shippedOrder([delivered(2)], {
      items: [...items(4), anItem({ id: "5", title: "Bowl", quantity: 0 })],
    });
    expect(written(["return"], order)).toContain("You can return your order #1042 until");
  });
});

describe("something wrong with an order of several items", () => {
  const order = shippedOrder([delivered(2)], { items: items(3) });
  const WHICH = /Which item|welchen Artikel|quel article|qué artículo|quale articolo|welk artikel|que artigo/;
  const OFFER = /I can|kann ich|Je peux|puedo|posso|kan ik/i;

  it.each([["refund"], ["exchange"], []] as Intent[][])(
    "asks which first, then offers for that (%s)",
    (...wish) => {
      for (const language of Object.keys(LANGUAGES)) {
        const text = written(["damaged_item", ...wish], order, { language });
        const [which, offer] = [text.search(WHICH), text.search(OFFER)];
        expect(which).toBeGreaterThan(0);
        expect(offer).toBeGreaterThan(which);
        expect(text).not.toMatch(
          /(?:for|für|pour|por|per|voor|para) (?:your order|Ihre Bestellung|votre commande|tu pedido|il tuo ordine|je bestelling|o seu pedido)/,
        );
      }
    },
  );

  it("asks too where only one of them is still in time", () => {
    const parcels = [delivered(40, carrying("1")), delivered(2, { id: "p2", ...carrying("2") })];
    expect(written(["damaged_item"], shippedOrder(parcels, { items: items(2) }))).toMatch(WHICH);
  });

  it.each([
    ["the one that was named", order, ["2"], "for Mug from your order #1042"],
    ["those that were named", order, ["2", "3"], "for Mug and Lamp from your order #1042"],
    ["all, by name", order, ["1", "2", "3"], "for Shirt, Mug, and Lamp from your order #1042"],
    ["the only one", shippedOrder([delivered(2)]), [], "for Merino Socks from your order #1042"],
  ])("offers outright for %s", (_, one, itemIds, words) => {
    const text = written(["damaged_item"], one, { itemIds });
    expect(text).toContain(words);
    expect(text).not.toMatch(WHICH);
  });

  it("asks which to send back only where nobody named them", () => {
    expect(written(["return"], order)).toContain("Which items would you like to send back?");
    expect(written(["return"], order, { itemIds: ["1", "2", "3"] })).toContain("Shall I send the label");
  });
});
