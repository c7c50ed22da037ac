import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { INTENTS } from "../../../src/domain/intent.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import { CODE_TOPIC, PLACED_TOPIC } from "../../../src/pipeline/decide/words/fitting-questions.ts";
import {
  anItem,
  aParcel,
  daysAgo,
  defaultPolicy,
  delivered,
  inputsOf,
  policyWith,
  ruled,
  shippedOrder,
} from "./decision-cases.ts";

const usd = (minor: number) => ({ minor, currency: "USD" });
const unshipped = anOrder();
const onItsWay = shippedOrder([aParcel()]);
const arrived = shippedOrder([delivered(5)]);
const tooLate = shippedOrder([delivered(31)]);
const lost = shippedOrder([aParcel({ createdAt: daysAgo(9), inTransitAt: daysAgo(8) })]);
const cancelled = anOrder({ cancelledAt: daysAgo(3), financialStatus: "refunded", totalRefunded: usd(4990) });
const refunded = shippedOrder([delivered(9)], { financialStatus: "refunded", totalRefunded: usd(4990) });
const partly = anOrder({
  fulfillmentStatus: "partially_fulfilled",
  items: [anItem(), anItem({ id: "2", unfulfilledQuantity: 1 })],
  fulfillments: [aParcel({ items: [{ lineItemId: "1", quantity: 1 }] })],
});

describe("where the order is", () => {
  it.each([
    ["unfulfilled", unshipped, "inform not_shipped"],
    ["on hold", anOrder({ fulfillmentStatus: "on_hold" }), "inform on_hold"],
    ["partly shipped", partly, "inform partly_shipped"],
    ["in transit", onItsWay, "inform in_transit"],
    [
      "out for delivery",
      shippedOrder([aParcel({ displayStatus: "out_for_delivery" })]),
      "inform out_for_delivery",
    ],
    ["delivered", arrived, "inform delivered"],
    ["delayed", shippedOrder([aParcel({ displayStatus: "delayed" })]), "inform delayed"],
    ["late by its estimate", shippedOrder([aParcel({ estimatedDeliveryAt: daysAgo(1) })]), "inform delayed"],
    ["lost", lost, "escalate lost"],
    [
      "well past its estimate",
      shippedOrder([aParcel({ estimatedDeliveryAt: daysAgo(5) })]),
      "escalate overdue",
    ],
    ["failed", shippedOrder([aParcel({ displayStatus: "failure" })]), "ask_for_info delivery_failed"],
    ["cancelled", cancelled, "inform cancelled"],
    ["refunded", refunded, "inform refunded"],
  ])("is told when it is %s", (_, order, expected) => {
    expect(ruled("order_status", order)).toBe(expected);
  });

  it("escalates a lost parcel with its cause and names the parcel", () => {
    const decision = decide(inputsOf(["order_status"], lost), defaultPolicy);
    expect(decision).toMatchObject({
      action: "escalate",
      escalations: ["lost_parcel"],
      requests: [{ situation: "lost", about: { items: [0], parcels: [0] } }],
    });
  });

  it("is that of the parcel in trouble when there are several", () => {
    const order = shippedOrder([delivered(4), aParcel({ id: "p2", displayStatus: "delayed" })]);
    expect(decide(inputsOf(["order_status"], order), defaultPolicy).requests[0]).toMatchObject({
      situation: "delayed",
      about: { parcels: [1] },
    });
  });

  it("asks the customer to look around when it counts as delivered but did not come", () => {
    expect(ruled("delivered_not_received", arrived)).toBe("ask_for_info delivered_not_found");
    expect(ruled("delivered_not_received", onItsWay)).toBe("inform in_transit");
  });
});

describe("returns, exchanges and refunds", () => {
  it.each([
    ["return", unshipped, "cancel_order cancel_instead"],
    ["return", onItsWay, "inform return_after_delivery"],
    ["return", arrived, "return_label within_window"],
    ["return", tooLate, "deny window_expired"],
    ["return", cancelled, "inform cancelled"],
    ["return", refunded, "inform refunded"],
    [
      "return",
      shippedOrder([delivered(5)], { items: [anItem({ refundableQuantity: 0 })] }),
      "inform already_returned",
    ],
    [
      "return",
      shippedOrder([aParcel({ displayStatus: "returned_to_sender" })]),
      "ask_for_info returned_to_sender",
    ],
    ["exchange", unshipped, "change_order exchange_before_shipping"],
    ["exchange", arrived, "exchange exchange_within_window"],
    ["exchange", tooLate, "deny window_expired"],
    ["refund", unshipped, "cancel_order cancel_instead"],
    ["refund", onItsWay, "inform return_after_delivery"],
    ["refund", arrived, "return_label refund_by_return"],
    ["refund", tooLate, "deny window_expired"],
    ["refund", refunded, "inform refunded"],
    ["refund", lost, "escalate lost"],
    ["refund", anOrder({ cancelledAt: daysAgo(1) }), "refund cancelled_refund_due"],
    ["refund", anOrder({ cancelledAt: daysAgo(1), financialStatus: "voided" }), "inform cancelled"],
    ["refund", shippedOrder([delivered(9)], { returnStatus: "returned" }), "refund refund_due"],
    ["refund", shippedOrder([delivered(9)], { totalRefunded: usd(500) }), "inform partly_refunded"],
  ] as const)("answer %s", (intent, order, expected) => {
    expect(ruled(intent, order)).toBe(expected);
  });

  it("point to a return that is open already instead of a second label", () => {
    const one = { name: "R1", status: "open", createdAt: daysAgo(2), closedAt: null, totalQuantity: 1 };
    const order = shippedOrder([delivered(5)], { returns: [one] });
    expect(ruled("return", order)).toBe("inform return_open");
    expect(ruled("refund", order)).toBe("inform refund_after_return");
  });

  it("take a question about money to mean the return that is open, and offer a label for the rest", () => {
    const one = { name: "R1", status: "open", createdAt: daysAgo(2), closedAt: null, totalQuantity: 1 };
    const items = [anItem(), anItem({ id: "2" })];
    const order = shippedOrder([delivered(5)], { items, returns: [one] });
    expect(ruled("refund", order)).toBe("inform refund_after_return");
    expect(ruled("return", order)).toBe("return_label within_window");
    expect(ruled("return", order, { itemIds: ["1"] })).toBe("inform return_open");
  });

  it("take back what may be taken back of an order with final sale items, and cite both rules", () => {
    const items = [anItem(), anItem({ id: "2", sku: "FS-7" })];
    const order = shippedOrder([delivered(5)], { items });
    expect(decide(inputsOf(["return"], order), defaultPolicy).requests[0]).toMatchObject({
      action: "return_label",
      situation: "partly_returnable",
      clauseIds: ["returns.window", "returns.final_sale"],
      about: { items: [0] },
    });
    expect(ruled("return", order, { itemIds: ["2"] })).toBe("deny final_sale");
    expect(ruled("exchange", order, { itemIds: ["2"] })).toBe("deny final_sale");
  });

  it("leave the whole order in question when the named items are not in it", () => {
    expect(ruled("return", arrived, { itemIds: ["nothing of ours"] })).toBe("return_label within_window");
  });
});

describe("what must come before shipping", () => {
  it.each(["cancel_order", "change_address", "change_order"] as const)(
    "%s ends with the first parcel",
    (intent) => {
      expect(ruled(intent, unshipped)).toMatch(
        /^(cancel_order cancellable|change_order \w+_change_possible)$/,
      );
      expect(ruled(intent, onItsWay)).toBe("deny already_shipped");
      expect(ruled(intent, partly)).toBe("deny already_partly_shipped");
      expect(ruled(intent, arrived)).toBe("deny already_delivered");
      expect(ruled(intent, cancelled)).toBe("inform cancelled");
    },
  );

  it("follows the states that the policy lists", () => {
    const packing = anOrder({ fulfillmentStatus: "in_progress" });
    const strict = policyWith({ cancellation: { while: ["unfulfilled"] } });
    expect(ruled("cancel_order", packing)).toBe("cancel_order cancellable");
    expect(ruled("cancel_order", packing, {}, strict)).toBe("deny already_processing");
  });

  it("is possible for what has not left of a partly shipped order only if the policy says so", () => {
    const generous = policyWith({ order_change: { while: ["unfulfilled", "partially_fulfilled"] } });
    expect(ruled("change_order", partly, { itemIds: ["2"] }, generous)).toBe("change_order partly_shipped");
    expect(ruled("change_order", partly, { itemIds: ["1"] }, generous)).toBe("deny already_partly_shipped");
  });
});

describe("who is asking", () => {
  it.each([
    ["ambiguous", "ask_for_info which_order"],
    ["unproven", "ask_for_info identity_unproven"],
    ["none", "ask_for_info no_order_found"],
    ["unavailable", "inform shop_unavailable"],
  ] as const)("settles every request about an order when identity is %s", (identity, expected) => {
    for (const intent of ["order_status", "refund", "cancel_order", "damaged_item"] as const) {
      expect(ruled(intent, null, { identity })).toBe(expected);
    }
  });

  it("does not matter to what needs no order", () => {
    const topics = ["returns.window"];
    expect(ruled("policy_question", null, { identity: "unproven", topics })).toBe("inform policy_question");
    expect(ruled("discount", null, { topics: [CODE_TOPIC] })).toBe("ask_for_info discount_question");
    expect(ruled("discount", arrived, { topics: [PLACED_TOPIC] })).toBe("deny discount_after_order");
  });

  it("lowers confidence when the shop could not be asked", () => {
    const down = inputsOf(["order_status"], null, { identity: "unavailable" });
    expect(decide(down, defaultPolicy).confidence).toBe("low");
    expect(decide(inputsOf(["order_status"], arrived), defaultPolicy).confidence).toBe("high");
  });
});

describe("a decision", () => {
  it("keeps the requests' own actions visible when the ticket escalates", () => {
    const decision = decide(inputsOf(["return", "human_request"], arrived), defaultPolicy);
    expect(decision.action).toBe("escalate");
    expect(decision.escalations).toEqual(["human_request"]);
    expect(decision.requests.map(({ action }) => action)).toEqual(["return_label", "escalate"]);
  });

  it("escalates refunds, refused or granted, above the authority limit and not at it", () => {
    const at = (minor: number, age = 40) => {
      const order = shippedOrder([delivered(age)], {
        items: [anItem({ unitPrice: usd(minor) })],
        total: usd(minor),
      });
      return decide(inputsOf(["refund"], order), defaultPolicy).escalations;
    };
    expect(at(15_000)).toEqual([]);
    expect(at(15_001)).toEqual(["amount"]);
    expect(at(15_001, 5)).toEqual(["amount"]);
  });

  it("leaves a plain return of any value to the return rules", () => {
    const order = shippedOrder([delivered(5)], { total: usd(90_000) });
    expect(decide(inputsOf(["return"], order), defaultPolicy).escalations).toEqual([]);
  });

  it("leaves a return for money back to the return rules as well, but not a refund without one", () => {
    const order = shippedOrder([delivered(5)], { total: usd(90_000) });
    const escalations = (intents: Parameters<typeof inputsOf>[0]) =>
      decide(inputsOf(intents, order), defaultPolicy).escalations;
    expect(escalations(["return", "refund"])).toEqual([]);
    expect(escalations(["refund", "return"])).toEqual([]);
    expect(escalations(["refund"])).toEqual(["amount"]);
    expect(escalations(["return", "damaged_item"])).toEqual(["amount"]);
  });

  it("cites of the policy only what was asked, and gives other questions to a person", () => {
    const asked = (topics?: string[]) =>
      decide(inputsOf(["policy_question"], null, topics ? { topics } : {}), defaultPolicy);
    expect(asked(["exchanges.window", "wish.refund"]).requests[0]?.clauseIds).toEqual(["exchanges.window"]);
    for (const topics of [undefined, [], ["wish.refund"], ["no.such_clause"]]) {
      expect(asked(topics)).toMatchObject({
        confidence: "low",
        requests: [{ situation: "policy_handover" }],
      });
    }
  });

  it("asks no question back where thanks or an offer is all there is", () => {
    const of = (confidence: "high" | "medium", topics: string[]) =>
      ruled("other", null, { requests: [{ intent: "other", confidence }], topics });
    expect(of("high", ["thanks"])).toBe("inform thanked");
    expect(of("medium", ["thanks"])).toBe("inform thanked");
    expect(of("high", [])).toBe("inform no_request");
    expect(of("medium", [])).toBe("ask_for_info unclear");
  });

  it("carries the policy's version and the customer's bucket", () => {
    const history = { ordersCount: 2, spent: usd(9000), tags: [] };
    expect(decide(inputsOf(["other"], null, { history }), defaultPolicy)).toMatchObject({
      ltv: "repeat",
      policyVersion: defaultPolicy.policyVersion,
    });
  });

  it("exists for every intent with and without an order", () => {
    for (const intent of INTENTS) {
      for (const order of [null, unshipped, onItsWay, arrived, tooLate, lost, cancelled, refunded, partly]) {
        expect(ruled(intent, order)).toMatch(/^[a-z_]+ [a-z_]+$/);
      }
    }
  });
});
