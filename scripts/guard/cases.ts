import type { Action } from "../../src/domain/decision.ts";
import type { Order } from "../../src/domain/order.ts";
import type { Situation } from "../../src/domain/situation.ts";
import { orderFacts } from "../../src/pipeline/gather/order-facts.ts";
import { guardDraft } from "../../src/pipeline/guard/guard-draft.ts";
import type { WriteContext } from "../../src/pipeline/write/write-context.ts";
import { aContext, aDecision, richOrder } from "./draft-cases.ts";

/** One sentence as a model could have written it for one ticket. */
export interface GuardCase {
  text: string;
  cites: readonly string[];
  language: string;
  context: WriteContext;
  /** What kind of case it is, for the report. */
  kind: string;
}

const NOW = new Date("2026-11-21T12:00:00Z");
const [parcel] = richOrder.fulfillments;
if (!parcel) throw new Error("no parcel");

const inTransit = {
  ...parcel,
  displayStatus: "in_transit",
  deliveredAt: null,
  estimatedDeliveryAt: new Date("2026-11-24T10:00:00Z"),
  events: [
    { status: "in_transit", happenedAt: new Date("2026-11-16T10:00:00Z"), message: null, place: "Hamburg" },
  ],
};
const plain: Order = {
  ...richOrder,
  cancelledAt: null,
  totalRefunded: { minor: 0, currency: "EUR" },
  total: { minor: 8590, currency: "EUR" },
  refunds: [],
  returns: [],
};

/** Tickets about one order in its different states. */
export const TICKETS = {
  delivered: about(plain, "delivered"),
  transit: about({ ...plain, fulfillments: [inTransit] }, "in_transit"),
  outForDelivery: about(
    { ...plain, fulfillments: [{ ...inTransit, displayStatus: "out_for_delivery", events: [] }] },
    "out_for_delivery",
  ),
  unshipped: about(
    { ...plain, fulfillmentStatus: "unfulfilled", fulfillments: [] },
    "cancellable",
    "cancel_order",
  ),
  refunded: about(
    {
      ...plain,
      cancelledAt: new Date("2026-11-12T10:00:00Z"),
      financialStatus: "partially_refunded",
      fulfillmentStatus: "unfulfilled",
      fulfillments: [],
      totalRefunded: { minor: 1250, currency: "EUR" },
      refunds: richOrder.refunds,
    },
    "cancelled",
  ),
  returnable: about(plain, "within_window", "return_label"),
  faulty: about(plain, "faulty_refund", "refund"),
  stranger: aContext(aDecision(["identity_unproven"], { action: "ask_for_info" }), {
    identity: "unproven",
    facts: [],
  }),
} as const satisfies Record<string, WriteContext>;

export type Ticket = keyof typeof TICKETS;

/** Whether the guard lets a case pass. */
export function passes({ text, cites, language, context }: GuardCase): boolean {
  const draft = { paragraphs: [[{ text, cites: [...cites] }]], language, writer: "model" as const };
  return guardDraft(draft, { ...context, language }).length === 0;
}

function about(order: Order, situation: Situation, action: Action = "inform"): WriteContext {
  const facts = orderFacts(order, { source: "shopify", readAt: NOW });
  return aContext(aDecision([situation], { action }), { facts });
}
