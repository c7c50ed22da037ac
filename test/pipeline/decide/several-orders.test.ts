import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { DecisionInputs, type FurtherOrder } from "../../../src/domain/decision.ts";
import type { Intent } from "../../../src/domain/intent.ts";
import type { Order } from "../../../src/domain/order.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import { explainDecision } from "../../../src/pipeline/decide/explain-decision.ts";
import { inputs as anyInputs } from "./any-inputs.ts";
import {
  anItem,
  aParcel,
  daysAgo,
  defaultPolicy,
  delivered,
  inputsOf,
  shippedOrder,
} from "./decision-cases.ts";

const unshipped = anOrder({ id: "a", name: "#1001" });
const arrived = shippedOrder([delivered(5)], { id: "b", name: "#1002" });

function further(
  intents: readonly Intent[],
  order: Order,
  overrides: Partial<FurtherOrder> = {},
): FurtherOrder {
  return {
    order,
    itemIds: [],
    requests: intents.map((intent) => ({ intent, confidence: "high" })),
    topics: [],
    ...overrides,
  };
}

describe("a decision about several orders", () => {
  it("rules each request with its own order", () => {
    const inputs = inputsOf(["cancel_order"], unshipped, {
      further: [further(["cancel_order", "return"], arrived)],
    });
    const { action, requests } = decide(inputs, defaultPolicy);
    expect(action).toBe("cancel_order");
    expect(requests.map(({ order = 0, action, situation }) => [order, action, situation])).toEqual([
      [0, "cancel_order", "cancellable"],
      [1, "deny", "already_delivered"],
      [1, "return_label", "within_window"],
    ]);
  });

  it("lets no answer about one order cover a request about another", () => {
    const same = { ...unshipped, id: "c", name: "#1003" };
    const inputs = inputsOf(["cancel_order"], unshipped, { further: [further(["cancel_order"], same)] });
    expect(decide(inputs, defaultPolicy).requests.map(({ unsaid }) => unsaid)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("reads items and wishes of one order as that order's alone", () => {
    const two = [anItem({ id: "1", sku: "FS-1" }), anItem({ id: "2" })];
    const mixed = shippedOrder([delivered(5)], { items: two });
    const inputs = inputsOf(["return"], mixed, {
      itemIds: ["2"],
      further: [further(["return"], mixed, { itemIds: ["1"] })],
    });
    expect(decide(inputs, defaultPolicy).requests.map(({ situation }) => situation)).toEqual([
      "within_window",
      "final_sale",
    ]);
  });

  it("escalates for what the second order alone brings", () => {
    const lost = shippedOrder([aParcel({ createdAt: daysAgo(9), inTransitAt: daysAgo(8) })]);
    const inputs = inputsOf(["cancel_order"], unshipped, { further: [further(["order_status"], lost)] });
    expect(decide(inputs, defaultPolicy)).toMatchObject({ action: "escalate", escalations: ["lost_parcel"] });
  });

  it("knows no order of an unverified sender, whatever was passed along", () => {
    const inputs = inputsOf(["cancel_order"], unshipped, {
      identity: "ambiguous",
      further: [further(["return"], arrived)],
    });
    expect(decide(inputs, defaultPolicy).requests).toMatchObject([{ situation: "which_order" }]);
  });

  it("is told order by order, with the sums of each", () => {
    const inputs = inputsOf(["cancel_order"], unshipped, { further: [further(["return"], arrived)] });
    const { requests, parcels } = explainDecision(
      inputs,
      decide(inputs, defaultPolicy),
      defaultPolicy.policy,
    );
    expect(requests.map(({ order, windows }) => [order, windows.length])).toEqual([
      ["#1001", 0],
      ["#1002", 1],
    ]);
    expect(parcels.map(({ order }) => order)).toEqual(["#1002"]);
  });

  it("is for each order what a ticket about it alone would get", () => {
    fc.assert(
      fc.property(anyInputs, anyInputs, (first, second) => {
        if (!first.order || !second.order) return;
        const verified = { ...first, identity: "verified" as const };
        const { itemIds, requests, topics = [], order } = second;
        const both = decide({ ...verified, further: [{ order, itemIds, requests, topics }] }, defaultPolicy);
        const alone = decide({ ...verified, order, itemIds, requests, topics }, defaultPolicy);
        expect(both.requests.filter((request) => request.order === undefined)).toEqual(
          decide(verified, defaultPolicy).requests,
        );
        expect(
          both.requests
            .filter((request) => request.order === 1)
            .map(({ order: _order, ...request }) => request),
        ).toEqual(alone.requests);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps reading and deciding inputs stored before there were further orders", () => {
    fc.assert(
      fc.property(anyInputs, (before) => {
        const stored = DecisionInputs.parse(JSON.parse(JSON.stringify(before)));
        expect(stored).not.toHaveProperty("further");
        const decision = decide(stored, defaultPolicy);
        expect(decision).toEqual(decide(before, defaultPolicy));
        expect(decision.requests.every((request) => request.order === undefined)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
