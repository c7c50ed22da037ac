import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { type Decision, DecisionInputs, IDENTITIES } from "../../../src/domain/decision.ts";
import { draftText } from "../../../src/domain/draft.ts";
import { CONFIDENCES, INTENTS, SIGNALS } from "../../../src/domain/intent.ts";
import type { Fulfillment, LineItem, Order } from "../../../src/domain/order.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import { orderFacts } from "../../../src/pipeline/gather/order-facts.ts";
import { guardDraft } from "../../../src/pipeline/guard/guard-draft.ts";
import { writeFromTemplates } from "../../../src/pipeline/write/template-writer.ts";
import { LANGUAGES } from "../../../src/pipeline/write/templates/languages.ts";
import type { WriteContext } from "../../../src/pipeline/write/write-context.ts";
import {
  anItem,
  aParcel,
  daysAgo,
  defaultPolicy,
  delivered,
  inputsOf,
  NOW,
  shippedOrder,
} from "./decision-cases.ts";

const moment = fc.integer({ min: -5, max: 400 }).map(daysAgo);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const money = fc.integer({ min: 0, max: 50_000 }).map((minor) => ({ minor, currency: "USD" }));
const itemId = oneOf(["1", "2", "3"]);

const parcelStatus = oneOf([
  null,
  "fulfilled",
  "in_transit",
  "out_for_delivery",
  "delayed",
  "delivered",
  "attempted_delivery",
  "failure",
  "label_printed",
  "ready_for_pickup",
  "canceled",
  "some_new_status",
]);

const item: fc.Arbitrary<LineItem> = fc
  .record({
    id: itemId,
    sku: maybe(oneOf(["MS-1", "FS-1"])),
    quantity: fc.nat(3),
    refundableQuantity: fc.nat(3),
    unfulfilledQuantity: fc.nat(2),
    unitPrice: maybe(money),
    tags: fc.subarray(["final-sale", "sale"]),
  })
  .map((parts) => anItem(parts));

const parcel: fc.Arbitrary<Fulfillment> = fc
  .record({
    status: oneOf(["success", "cancelled", "error"]),
    displayStatus: parcelStatus,
    createdAt: moment,
    inTransitAt: maybe(moment),
    estimatedDeliveryAt: maybe(moment),
    deliveredAt: maybe(moment),
    items: fc.array(fc.record({ lineItemId: itemId, quantity: fc.constant(1) }), { maxLength: 2 }),
    events: fc.array(
      fc.record({
        status: oneOf(["in_transit", "delivered", "delayed"]),
        happenedAt: moment,
        message: maybe(oneOf(["Returned to sender", "Arrived"])),
        place: maybe(fc.constant("Leipzig")),
      }),
      { maxLength: 2 },
    ),
  })
  .map((parts) => aParcel(parts));

const order: fc.Arbitrary<Order> = fc
  .record({
    placedAt: moment,
    cancelledAt: maybe(moment),
    financialStatus: maybe(oneOf(["paid", "refunded", "partially_refunded", "voided", "pending"])),
    fulfillmentStatus: oneOf([
      "unfulfilled",
      "partially_fulfilled",
      "fulfilled",
      "on_hold",
      "in_progress",
      "new",
    ]),
    returnStatus: maybe(oneOf(["no_return", "returned"])),
    total: money,
    totalRefunded: money,
    items: fc.array(item, { maxLength: 3 }),
    fulfillments: fc.array(parcel, { maxLength: 3 }),
  })
  .map((parts) => anOrder(parts));

const inputs: fc.Arbitrary<DecisionInputs> = fc.record({
  now: fc.constant(NOW),
  timeZone: oneOf(["UTC", "America/New_York", "Pacific/Kiritimati", "not/a-zone", ""]),
  requests: fc.array(fc.record({ intent: oneOf(INTENTS), confidence: oneOf(CONFIDENCES) }), {
    minLength: 1,
    maxLength: 3,
  }),
  signals: fc.subarray([...SIGNALS]),
  policyWords: fc.array(fc.string(), { maxLength: 1 }),
  identity: oneOf(IDENTITIES),
  order: maybe(order),
  itemIds: fc.array(fc.oneof(itemId, fc.string()), { maxLength: 2 }),
  history: maybe(fc.record({ ordersCount: fc.nat(20), spent: money, tags: fc.constant([]) })),
});

const actionsOf = (decision: Decision) => [decision.action, ...decision.requests.map(({ action }) => action)];

function contextOf(given: DecisionInputs, decision: Decision, language = "en"): WriteContext {
  const facts = given.order ? orderFacts(given.order, { source: "shopify", readAt: NOW }) : [];
  const { identity, timeZone, now } = given;
  return { decision, facts, policy: defaultPolicy, identity, timeZone, now, customerName: null, language };
}

function draftOf(given: DecisionInputs, decision: Decision): string {
  return draftText(writeFromTemplates(contextOf(given, decision)));
}

describe("whatever comes in", () => {
  it("every request gets a decision, and a draft can be written of it", () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const decision = decide(given, defaultPolicy);
        expect(decision.requests).toHaveLength(given.requests.length);
        expect(draftOf(given, decision).length).toBeGreaterThan(20);
      }),
      { numRuns: 500 },
    );
  });

  it("a decision survives storage: the same inputs read back give the same decision", () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const stored = DecisionInputs.parse(JSON.parse(JSON.stringify(given)));
        expect(decide(stored, defaultPolicy)).toEqual(decide(given, defaultPolicy));
      }),
    );
  });

  it("nothing is cancelled or changed in an order of which nothing is left to ship", () => {
    const shipped = inputs.map((given) => ({
      ...given,
      order: given.order && {
        ...given.order,
        items: given.order.items.map((one) => ({ ...one, unfulfilledQuantity: 0 })),
      },
    }));
    fc.assert(
      fc.property(shipped, (given) => {
        const actions = actionsOf(decide(given, defaultPolicy));
        expect(actions).not.toContain("cancel_order");
        expect(actions).not.toContain("change_order");
      }),
      { numRuns: 500 },
    );
  });

  it("time never reopens a return that was too late", () => {
    const asked = oneOf(["return", "exchange", "refund"] as const);
    const settled = fc
      .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 60 })))
      .map(([items, ages]) =>
        shippedOrder(
          ages.map((age) => delivered(age)),
          { items },
        ),
      );
    fc.assert(
      fc.property(fc.oneof(order, settled), asked, fc.nat(60), fc.nat(60), (one, intent, sooner, more) => {
        const situationAfter = (days: number) => {
          const now = new Date(NOW.getTime() + days * 86_400_000);
          return decide(inputsOf([intent], one, { now }), defaultPolicy).requests[0]?.situation;
        };
        if (situationAfter(sooner) !== "window_expired") return;
        expect(situationAfter(sooner + more)).toBe("window_expired");
      }),
      { numRuns: 1000 },
    );
  });

  it("an order of an unverified sender changes neither decision nor draft", () => {
    const strangers = inputs.filter(({ identity }) => identity !== "verified");
    fc.assert(
      fc.property(strangers, (given) => {
        const decision = decide(given, defaultPolicy);
        expect(decision).toEqual(decide({ ...given, order: null }, defaultPolicy));
        expect(decision.requests.some(({ about }) => about !== undefined)).toBe(false);
        expect(draftOf(given, decision)).toBe(draftOf({ ...given, order: null }, decision));
      }),
      { numRuns: 300 },
    );
  });

  it("the template draft of any decision passes the guard in every language", () => {
    const zoned = inputs.map((given) => ({ ...given, timeZone: "America/New_York" }));
    fc.assert(
      fc.property(zoned, oneOf(Object.keys(LANGUAGES)), (given, language) => {
        const context = contextOf(given, decide(given, defaultPolicy), language);
        expect(guardDraft(writeFromTemplates(context), context)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("every clause that a decision cites is in the policy", () => {
    const known = defaultPolicy.policy.clauses.map(({ id }) => id);
    fc.assert(
      fc.property(inputs, (given) => {
        const cited = decide(given, defaultPolicy).requests.flatMap(({ clauseIds }) => clauseIds);
        expect(cited.filter((id) => !known.includes(id))).toEqual([]);
      }),
    );
  });
});
