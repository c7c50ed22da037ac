import type { Action } from "../../src/domain/decision.ts";
import type { Order } from "../../src/domain/order.ts";
import type { Situation } from "../../src/domain/situation.ts";
import { orderFacts } from "../../src/pipeline/gather/order-facts.ts";
import { guardDraft } from "../../src/pipeline/guard/guard-draft.ts";
import { deadlineFacts } from "../../src/pipeline/write/deadline-facts.ts";
import type { WriteContext } from "../../src/pipeline/write/write-context.ts";
import { aContext, aDecision, defaultPolicy, richOrder } from "./draft-cases.ts";

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

const secondParcel = {
  ...inTransit,
  id: "gid://shopify/Fulfillment/2",
  createdAt: new Date("2026-11-15T10:00:00Z"),
  tracking: [
    { company: "UPS", number: "1Z999AA10123456784", url: "https://ups.example.com/t/1Z999AA10123456784" },
  ],
  events: [
    { status: "in_transit", happenedAt: new Date("2026-11-19T10:00:00Z"), message: null, place: "Köln" },
  ],
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
  expired: about(
    {
      ...plain,
      fulfillments: [{ ...parcel, deliveredAt: new Date("2026-10-01T10:00:00Z"), events: [] }],
    },
    "window_expired",
    "deny",
  ),
  exchange: about(plain, "exchange_within_window", "exchange"),
  discount: about(plain, "discount_after_order", "deny"),
  escalated: escalated(about(plain, "human_requested", "escalate")),
  delayed: about(
    { ...plain, fulfillments: [{ ...inTransit, displayStatus: "delayed", events: [] }] },
    "delayed",
  ),
  attempted: about({ ...plain, fulfillments: [scanned("attempted_delivery")] }, "delivery_attempted"),
  pickup: about({ ...plain, fulfillments: [scanned("ready_for_pickup")] }, "ready_for_pickup"),
  lost: escalated(about({ ...plain, fulfillments: [scanned("in_transit", "2026-11-10T10:00:00Z")] }, "lost")),
  returnOpen: about({ ...plain, returns: richOrder.returns }, "return_open"),
  twoParcels: about({ ...plain, fulfillments: [parcel, secondParcel] }, "in_transit"),
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
  const decision = aDecision([situation], { action });
  const clock = { now: NOW, timeZone: "Europe/Berlin" };
  const facts = [
    ...orderFacts(order, { source: "shopify", readAt: NOW }),
    ...deadlineFacts(order, decision, clock, defaultPolicy.policy),
  ];
  return aContext(decision, { facts });
}

function escalated(context: WriteContext): WriteContext {
  return {
    ...context,
    decision: { ...context.decision, action: "escalate", escalations: ["human_request"] },
  };
}

function scanned(status: string, at = "2026-11-16T10:00:00Z"): Order["fulfillments"][number] {
  return {
    ...inTransit,
    displayStatus: status,
    events: [{ status, happenedAt: new Date(at), message: null, place: "Hamburg" }],
  };
}
