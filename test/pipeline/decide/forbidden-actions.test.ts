import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecisionInputs, RequestDecision } from "../../../src/domain/decision.ts";
import type { Order } from "../../../src/domain/order.ts";
import type { Policy, VersionedPolicy } from "../../../src/domain/policy.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import { isDelivered, isLive } from "../../../src/pipeline/decide/parcel-state.ts";
import { inputs, oneOf } from "./any-inputs.ts";
import { defaultPolicy, delivered, inputsOf, policyWith, shippedOrder } from "./decision-cases.ts";

const states = ["unfulfilled", "in_progress", "on_hold", "partially_fulfilled"] as const;
const someStates = fc.subarray([...states]).map((list) => ({ while: list }));
const days = fc.integer({ min: 0, max: 60 });

/** Rules as loose and as odd as a policy file may hold. */
const rules = fc.record({
  window: days,
  exchange: days,
  faulty: days,
  tag: fc.option(days, { nil: null }),
  cancellation: someStates,
  address_change: someStates,
  order_change: someStates,
  discount: fc.boolean(),
});
type Rules = typeof rules extends fc.Arbitrary<infer R> ? R : never;

function policyOf({ window, exchange, faulty, tag, discount, ...whiles }: Rules): VersionedPolicy {
  const { policy } = defaultPolicy;
  const byTag: Policy["returns"]["window_days_by_tag"] = tag === null ? {} : { sale: tag };
  return policyWith({
    ...whiles,
    returns: { ...policy.returns, window_days: window, window_days_by_tag: byTag },
    exchanges: { window_days: exchange },
    faulty_items: { window_days: faulty, offer: ["replacement", "refund", "store_credit"] },
    discounts: { after_order: discount },
  });
}

const verified = inputs
  .filter(({ order }) => order !== null)
  .map((given): DecisionInputs & { order: Order } => {
    if (given.order === null) throw new Error("filtered out");
    return { ...given, order: given.order, identity: "verified" };
  });

/** Close to the edge of a window, where rules differ by a day. */
const recent = fc
  .record({
    age: fc.nat(60),
    intent: oneOf(["return", "exchange", "refund", "damaged_item"] as const),
    tags: fc.subarray(["sale"]),
  })
  .map(({ age, intent, tags }) => inputsOf([intent], shippedOrder([delivered(age)], { tags })));

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

/** Checks every request that got this action, for any inputs and any policy. */
function always(
  action: RequestDecision["action"],
  holds: (order: Order, request: RequestDecision) => boolean,
): void {
  fc.assert(
    fc.property(verified, rules, (given, some) => {
      const proposed = decide(given, policyOf(some)).requests.filter((one) => one.action === action);
      for (const request of proposed) expect(holds(given.order, request), request.situation).toBe(true);
    }),
    { numRuns: 500 },
  );
}

const live = (order: Order) => order.fulfillments.filter(isLive);
const isOver = (order: Order) => order.cancelledAt !== null || order.financialStatus === "refunded";

describe("no input and no policy proposes", () => {
  it("cancelling an order of which anything has left or that is over", () => {
    always("cancel_order", (order) => live(order).length === 0 && !isOver(order));
  });

  it("changing what has left or is over", () => {
    always("change_order", (order, { about }) => {
      const ids = about?.items.map((item) => order.items[item]?.id) ?? [];
      const carried = live(order).some(
        ({ items }) => items.length === 0 || items.some(({ lineItemId }) => ids.includes(lineItemId)),
      );
      return !carried && !isOver(order);
    });
  });

  it("a label or an exchange for what a carrier still has, or for an order that is over", () => {
    for (const action of ["return_label", "exchange"] as const) {
      always(action, (order, { about }) => {
        const parcels = about?.parcels.flatMap((parcel) => order.fulfillments[parcel] ?? []) ?? [];
        const isOnItsWay = parcels.some(
          (one) => !isDelivered(one) && (one.events.length > 0 || one.inTransitAt !== null),
        );
        return !isOnItsWay && !isOver(order);
      });
    }
  });

  it("money for an order whose money is back", () => {
    always("refund", (order) => order.financialStatus !== "refunded");
    always("store_credit", (order) => order.financialStatus !== "refunded" && order.cancelledAt === null);
    always("replacement", (order) => order.financialStatus !== "refunded" && order.cancelledAt === null);
  });

  it("giving back a piece that is not there any more", () => {
    for (const action of ["return_label", "exchange"] as const) {
      always(action, (order, { about }) =>
        (about?.items ?? []).every((position) => {
          const item = order.items[position];
          return item !== undefined && Math.min(item.quantity, item.refundableQuantity) > 0;
        }),
      );
    }
  });
});

describe("every decision", () => {
  it("is the same for the same inputs, and changes none of them", () => {
    fc.assert(
      fc.property(inputs, rules, (given, some) => {
        const policy = frozen(policyOf(some));
        expect(decide(frozen(given), policy)).toEqual(decide(structuredClone(given), policy));
      }),
      { numRuns: 500 },
    );
  });

  it("by a stricter policy grants nothing that the looser one did not", () => {
    const stricter = fc
      .tuple(rules, days, oneOf(states), fc.boolean())
      .map(([loose, less, state, closes]) => {
        const without = (one: { while: (typeof states)[number][] }) => ({
          while: one.while.filter((other) => other !== state),
        });
        const strict: Rules = {
          window: Math.max(0, loose.window - less),
          exchange: Math.max(0, loose.exchange - less),
          faulty: Math.max(0, loose.faulty - less),
          tag: loose.tag === null ? null : Math.max(0, loose.tag - less),
          cancellation: without(loose.cancellation),
          address_change: without(loose.address_change),
          order_change: without(loose.order_change),
          discount: closes ? false : loose.discount,
        };
        return { loose: policyOf(loose), strict: policyOf(strict) };
      });
    const grantsNothing: readonly RequestDecision["action"][] = [
      "inform",
      "ask_for_info",
      "deny",
      "escalate",
    ];
    fc.assert(
      fc.property(fc.oneof(verified, recent), stricter, (given, { loose, strict }) => {
        const before = decide(given, loose).requests;
        for (const [position, { action }] of decide(given, strict).requests.entries()) {
          if (!grantsNothing.includes(action)) expect(action).toBe(before[position]?.action);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("is the same for first, repeat and vip customers: a bucket sorts tickets and grants nothing", () => {
    fc.assert(
      fc.property(inputs, rules, (given, some) => {
        const of = (ordersCount: number) => {
          const history = { ordersCount, spent: { minor: 0, currency: "USD" }, tags: [] };
          return decide({ ...given, history }, policyOf(some));
        };
        const [first, repeat, vip] = [of(1), of(2), of(9)];
        expect([first.ltv, repeat.ltv, vip.ltv]).toEqual(["first", "repeat", "vip"]);
        expect({ ...repeat, ltv: null }).toEqual({ ...first, ltv: null });
        expect({ ...vip, ltv: null }).toEqual({ ...first, ltv: null });
      }),
      { numRuns: 100 },
    );
  });

  it("exists for currencies and zones that nobody knows", () => {
    fc.assert(
      fc.property(
        verified,
        fc.string({ minLength: 3, maxLength: 3 }),
        fc.string(),
        (given, currency, timeZone) => {
          const total = { minor: 99_999, currency };
          const history = { ordersCount: 1, spent: total, tags: [] };
          const odd = {
            ...given,
            timeZone,
            history,
            order: { ...given.order, total, totalRefunded: { ...total, minor: 0 } },
          };
          expect(decide(odd, defaultPolicy).requests).toHaveLength(given.requests.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
