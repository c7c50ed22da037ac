import { anOrder } from "../../../scripts/guard/orders.ts";
import type { DecisionInputs } from "../../../src/domain/decision.ts";
import type { Intent } from "../../../src/domain/intent.ts";
import type { Fulfillment, LineItem, Order } from "../../../src/domain/order.ts";
import type { Policy, VersionedPolicy } from "../../../src/domain/policy.ts";
import { decide } from "../../../src/pipeline/decide/decide.ts";
import { DEFAULT_POLICY_FILE, loadPolicy } from "../../../src/pipeline/decide/policy/policy-file.ts";

export const defaultPolicy: VersionedPolicy = await loadPolicy(DEFAULT_POLICY_FILE);

export const NOW = new Date("2026-11-21T12:00:00Z");

/** A moment so many days before now, at the same time of day. */
export const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

export function anItem(overrides: Partial<LineItem> = {}): LineItem {
  return {
    id: "1",
    title: "Merino Socks",
    variantTitle: null,
    sku: "MS-1",
    quantity: 1,
    refundableQuantity: 1,
    unfulfilledQuantity: 0,
    unitPrice: { minor: 4990, currency: "USD" },
    tags: [],
    ...overrides,
  };
}

/** On its way since yesterday, with everything in it. */
export function aParcel(overrides: Partial<Fulfillment> = {}): Fulfillment {
  return {
    id: "p1",
    status: "success",
    displayStatus: "in_transit",
    createdAt: daysAgo(2),
    inTransitAt: daysAgo(1),
    estimatedDeliveryAt: null,
    deliveredAt: null,
    tracking: [],
    events: [],
    items: [],
    ...overrides,
  };
}

export function delivered(days: number, overrides: Partial<Fulfillment> = {}): Fulfillment {
  return aParcel({
    displayStatus: "delivered",
    createdAt: daysAgo(days + 3),
    deliveredAt: daysAgo(days),
    ...overrides,
  });
}

/** Shipped whole, in these parcels. */
export function shippedOrder(fulfillments: Fulfillment[], overrides: Partial<Order> = {}): Order {
  return anOrder({ fulfillmentStatus: "fulfilled", items: [anItem()], fulfillments, ...overrides });
}

export function inputsOf(
  intents: readonly Intent[],
  order: Order | null,
  overrides: Partial<DecisionInputs> = {},
): DecisionInputs {
  return {
    now: NOW,
    timeZone: "UTC",
    requests: intents.map((intent) => ({ intent, confidence: "high" })),
    signals: [],
    policyWords: [],
    identity: order ? "verified" : "none",
    order,
    itemIds: [],
    history: null,
    ...overrides,
  };
}

/** The default policy with some sections replaced. */
export function policyWith(sections: Partial<Policy>): VersionedPolicy {
  return { ...defaultPolicy, policy: { ...defaultPolicy.policy, ...sections } };
}

/** "action situation" of the first request, for tables. */
export function ruled(
  intent: Intent,
  order: Order | null,
  overrides: Partial<DecisionInputs> = {},
  policy: VersionedPolicy = defaultPolicy,
): string {
  const [request] = decide(inputsOf([intent], order, overrides), policy).requests;
  return `${request?.action} ${request?.situation}`;
}
