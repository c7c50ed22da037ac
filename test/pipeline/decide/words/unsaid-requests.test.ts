import { describe, expect, it } from "vitest";
import { anOrder } from "../../../../scripts/guard/orders.ts";
import type { Confidence, Intent } from "../../../../src/domain/intent.ts";
import type { Order } from "../../../../src/domain/order.ts";
import { decide } from "../../../../src/pipeline/decide/decide.ts";
import {
  CHARGE_TOPIC,
  LOGIN_TOPIC,
  PLACED_TOPIC,
} from "../../../../src/pipeline/decide/words/fitting-questions.ts";
import { anItem, aParcel, defaultPolicy, delivered, inputsOf, shippedOrder } from "../decision-cases.ts";

const arrived = shippedOrder([delivered(5)]);
const onItsWay = shippedOrder([aParcel()]);

/** "situation" of what the draft answers, "(situation cause)" of the rest. */
function planned(
  intents: readonly Intent[],
  order: Order | null,
  confidences: readonly Confidence[] = [],
  topics: string[] = [],
): string[] {
  const requests = intents.map((intent, position) => ({
    intent,
    confidence: confidences[position] ?? ("high" as const),
  }));
  return decide(inputsOf(intents, order, { requests, topics }), defaultPolicy).requests.map(
    ({ situation, unsaid }) => (unsaid ? `(${situation} ${unsaid})` : situation),
  );
}

describe("one reply to several requests", () => {
  it("answers a return and its refund once", () => {
    expect(planned(["return", "refund"], arrived)).toEqual([
      "refund_by_return",
      "(refund_by_return covered)",
    ]);
    expect(planned(["refund", "return"], arrived)).toEqual([
      "refund_by_return",
      "(refund_by_return covered)",
    ]);
  });

  it("answers a parcel that counts as delivered and isn't there once", () => {
    expect(planned(["order_status", "delivered_not_received"], arrived)).toEqual([
      "delivered_not_found",
      "(delivered_not_found covered)",
    ]);
  });

  it("answers an exchange and a return of the same order once", () => {
    expect(planned(["exchange", "return"], arrived)).toEqual([
      "exchange_within_window",
      "(within_window covered)",
    ]);
  });

  it("keeps two answers about two things", () => {
    expect(planned(["order_status", "return"], onItsWay)).toEqual(["in_transit", "return_after_delivery"]);
    expect(planned(["cancel_order", "discount"], anOrder(), [], [PLACED_TOPIC])).toEqual([
      "cancellable",
      "discount_after_order",
    ]);
  });

  it("states where the order is only where no other answer says it", () => {
    expect(planned(["order_status", "return"], arrived)).toEqual(["(delivered covered)", "within_window"]);
    expect(planned(["cancel_order", "order_status"], anOrder())).toEqual([
      "cancellable",
      "(not_shipped covered)",
    ]);
    expect(planned(["order_status"], arrived)).toEqual(["delivered"]);
  });

  it("says nothing of what was heard faintly, unless it is all there is", () => {
    expect(planned(["return", "payment"], arrived, ["high", "low"], [CHARGE_TOPIC])).toEqual([
      "within_window",
      "(payment_details unsure)",
    ]);
    expect(planned(["payment"], null, ["low"], [CHARGE_TOPIC])).toEqual(["payment_details"]);
  });

  it("is not turned by what was heard faintly", () => {
    expect(planned(["return", "damaged_item"], arrived, ["high", "low"])[0]).toBe("within_window");
  });

  it("adds no empty sentence to an answer, whichever comes first", () => {
    expect(planned(["complaint", "order_status"], onItsWay)).toEqual([
      "(complaint nothing_to_say)",
      "in_transit",
    ]);
    expect(planned(["return", "policy_question"], arrived)).toEqual([
      "within_window",
      "(policy_handover nothing_to_say)",
    ]);
    expect(planned(["product_question", "complaint"], null)).toEqual([
      "product_question",
      "(complaint covered)",
    ]);
  });

  it("does not look for a parcel whose content the customer speaks of", () => {
    const late = shippedOrder([delivered(40)]);
    expect(planned(["refund", "delivered_not_received"], late, [], ["faulty.remedy"])).toEqual([
      "faulty_expired",
      "(delivered_not_found covered)",
    ]);
  });

  it("asks one thing at a time", () => {
    expect(planned(["change_address", "payment", "account"], null, [], [CHARGE_TOPIC, LOGIN_TOPIC])).toEqual([
      "no_order_found",
      "(payment_details covered)",
      "(account_help covered)",
    ]);
  });

  it("cites a rule in one of its answers only", () => {
    const { requests } = decide(
      inputsOf(["return", "policy_question"], arrived, { topics: ["returns.window", "exchanges.window"] }),
      defaultPolicy,
    );
    expect(requests[1]).toMatchObject({ situation: "policy_question", clauseIds: ["exchanges.window"] });
    expect(requests[1]?.unsaid).toBeUndefined();
  });

  it("keeps a refusal beside an offer", () => {
    const items = [anItem({ sku: "FS-1" })];
    const order = shippedOrder([delivered(5)], { items });
    expect(planned(["exchange", "return"], order)).toEqual(["final_sale", "(final_sale covered)"]);
    expect(planned(["cancel_order", "return"], arrived)).toEqual(["already_delivered", "within_window"]);
  });
});
