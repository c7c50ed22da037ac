import fc from "fast-check";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { type DecisionInputs, IDENTITIES } from "../../../src/domain/decision.ts";
import { CONFIDENCES, INTENTS, SIGNALS } from "../../../src/domain/intent.ts";
import type { Fulfillment, LineItem, Order, OrderReturn } from "../../../src/domain/order.ts";
import { anItem, aParcel, daysAgo, NOW } from "./decision-cases.ts";

const moment = fc.integer({ min: -5, max: 400 }).map(daysAgo);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
export const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
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

export const item: fc.Arbitrary<LineItem> = fc
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

const oneReturn: fc.Arbitrary<OrderReturn> = fc.record({
  name: fc.constant("#1042-R1"),
  status: oneOf(["requested", "open", "closed", "declined", "canceled"]),
  createdAt: moment,
  closedAt: maybe(moment),
  totalQuantity: fc.nat(3),
});

export const order: fc.Arbitrary<Order> = fc
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
    returns: fc.array(oneReturn, { maxLength: 2 }),
  })
  .map((parts) => anOrder(parts));

/** All that can reach the engine, mended by no shop: counts that contradict each other, dates in any order. */
export const inputs: fc.Arbitrary<DecisionInputs> = fc.record({
  now: fc.constant(NOW),
  timeZone: oneOf(["UTC", "America/New_York", "Pacific/Kiritimati", "not/a-zone", ""]),
  requests: fc.array(fc.record({ intent: oneOf(INTENTS), confidence: oneOf(CONFIDENCES) }), {
    minLength: 1,
    maxLength: 3,
  }),
  signals: fc.subarray([...SIGNALS]),
  topics: fc.subarray(["faulty.remedy", "wish.refund", "wish.store_credit", "thanks", "returns.window"]),
  policyWords: fc.array(fc.string(), { maxLength: 1 }),
  identity: oneOf(IDENTITIES),
  order: maybe(order),
  itemIds: fc.array(fc.oneof(itemId, fc.string()), { maxLength: 2 }),
  history: maybe(fc.record({ ordersCount: fc.nat(20), spent: money, tags: fc.constant([]) })),
});
