import type { Action, Decision, EscalationCause } from "../../src/domain/decision.ts";
import type { Fact } from "../../src/domain/fact.ts";
import type { Order } from "../../src/domain/order.ts";
import type { VersionedPolicy } from "../../src/domain/policy.ts";
import type { Situation } from "../../src/domain/situation.ts";
import { DEFAULT_POLICY_FILE, loadPolicy } from "../../src/pipeline/decide/policy/policy-file.ts";
import { orderFacts } from "../../src/pipeline/gather/order-facts.ts";
import type { WriteContext } from "../../src/pipeline/write/write-context.ts";
import { anOrder } from "./orders.ts";

export const defaultPolicy: VersionedPolicy = await loadPolicy(DEFAULT_POLICY_FILE);

const NOW = new Date("2026-11-21T12:00:00Z");

/** An order that has everything a template could speak of: a parcel with scans, a refund, an open return. */
export const richOrder: Order = anOrder({
  fulfillmentStatus: "fulfilled",
  cancelledAt: new Date("2026-11-12T10:00:00Z"),
  totalRefunded: { minor: 1250, currency: "EUR" },
  items: [
    ...anOrder().items,
    {
      id: "gid://shopify/LineItem/2",
      title: "Harbour Mug",
      variantTitle: null,
      sku: "HM-1",
      quantity: 2,
      refundableQuantity: 2,
      unfulfilledQuantity: 0,
      unitPrice: { minor: 1800, currency: "EUR" },
      tags: [],
    },
  ],
  fulfillments: [
    {
      id: "gid://shopify/Fulfillment/1",
      status: "success",
      displayStatus: "delivered",
      createdAt: new Date("2026-11-13T10:00:00Z"),
      inTransitAt: new Date("2026-11-14T10:00:00Z"),
      estimatedDeliveryAt: new Date("2026-11-18T10:00:00Z"),
      deliveredAt: new Date("2026-11-17T10:00:00Z"),
      tracking: [{ company: "DHL", number: "JD0146", url: "https://dhl.example.com/t/JD0146" }],
      events: [
        {
          status: "delivered",
          happenedAt: new Date("2026-11-17T10:00:00Z"),
          message: null,
          place: "Leipzig",
        },
      ],
      items: [],
    },
  ],
  refunds: [
    {
      createdAt: new Date("2026-11-19T10:00:00Z"),
      total: { minor: 1250, currency: "EUR" },
      items: [],
    },
  ],
  returns: [
    {
      name: "#1042-R1",
      status: "open",
      createdAt: new Date("2026-11-18T10:00:00Z"),
      closedAt: null,
      totalQuantity: 1,
    },
  ],
});

export const richFacts: readonly Fact[] = orderFacts(richOrder, { source: "shopify", readAt: NOW });

/** Clauses that the engine cites for a situation; the longest set where there are several. */
const CLAUSES: Partial<Record<Situation, readonly string[]>> = {
  identity_unproven: ["privacy.order_details"],
  shop_unavailable: ["escalation.handover"],
  not_shipped: ["shipping.notification"],
  on_hold: ["escalation.handover"],
  partly_shipped: ["shipping.notification"],
  lost: ["shipping.lost_parcel", "escalation.handover"],
  overdue: ["shipping.lost_parcel", "escalation.handover"],
  cancelled: ["refunds.method"],
  refunded: ["refunds.method"],
  within_window: ["returns.window"],
  partly_returnable: ["returns.window", "returns.final_sale"],
  window_expired: ["returns.window"],
  final_sale: ["returns.final_sale"],
  already_returned: ["refunds.method"],
  return_open: ["refunds.method"],
  return_declined: ["escalation.handover"],
  return_after_delivery: ["returns.window"],
  delivery_date_unknown: ["returns.window"],
  cancel_instead: ["cancellation.before_shipping", "refunds.method"],
  exchange_within_window: ["exchanges.window"],
  exchange_before_shipping: ["order_change.before_shipping"],
  refund_by_return: ["returns.window", "refunds.method"],
  partly_refunded: ["refunds.method"],
  refund_due: ["refunds.method"],
  refund_after_return: ["refunds.method"],
  cancelled_refund_due: ["refunds.method"],
  faulty_within_window: ["faulty.remedy"],
  faulty_refund: ["faulty.remedy", "refunds.method"],
  faulty_replacement: ["faulty.remedy"],
  faulty_expired: ["faulty.remedy"],
  cancellable: ["cancellation.before_shipping", "refunds.method"],
  address_change_possible: ["address.before_shipping"],
  order_change_possible: ["order_change.before_shipping"],
  already_shipped: ["cancellation.before_shipping", "returns.window"],
  already_partly_shipped: ["order_change.before_shipping", "returns.window"],
  already_processing: ["cancellation.before_shipping"],
  already_delivered: ["cancellation.before_shipping", "returns.window"],
  discount_after_order: ["discounts.after_order"],
  discount_offer: ["discounts.after_order"],
  product_question: ["escalation.handover"],
  policy_question: ["returns.window", "exchanges.window", "refunds.method"],
  policy_handover: ["escalation.handover"],
  human_requested: ["escalation.handover"],
  legal: ["escalation.handover"],
};

/** Situations whose texts offer something: the guard lets that pass only when it was decided. */
export const OFFERS: Partial<Record<Situation, Action>> = {
  within_window: "return_label",
  partly_returnable: "return_label",
  refund_by_return: "return_label",
  exchange_within_window: "exchange",
  exchange_before_shipping: "change_order",
  cancel_instead: "cancel_order",
  cancellable: "cancel_order",
  refund_due: "refund",
  cancelled_refund_due: "refund",
  faulty_within_window: "replacement",
  faulty_refund: "refund",
  faulty_replacement: "replacement",
  discount_offer: "discount",
};

/** One decision that holds these situations, as far as a writer can tell. */
export function aDecision(
  situations: readonly Situation[],
  options: { action?: Action; items?: number[]; escalations?: EscalationCause[] } = {},
): Decision {
  const { action = "inform", items = [0], escalations = [] } = options;
  return {
    action: escalations.length > 0 ? "escalate" : action,
    requests: situations.map((situation) => ({
      intent: "other",
      action,
      situation,
      clauseIds: [...(CLAUSES[situation] ?? [])],
      about: { items, parcels: [0], ...(items.length > 1 ? { unnamed: true as const } : {}) },
    })),
    escalations,
    ltv: "first",
    confidence: "high",
    policyVersion: defaultPolicy.policyVersion,
  };
}

export function aContext(decision: Decision, overrides: Partial<WriteContext> = {}): WriteContext {
  return {
    decision,
    facts: richFacts,
    policy: defaultPolicy,
    identity: "verified",
    customerName: "Ana",
    language: "en",
    timeZone: "Europe/Berlin",
    now: NOW,
    ...overrides,
  };
}
