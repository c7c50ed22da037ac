import { z } from "zod";
import { Money } from "./money.ts";

/** Order, fulfilment, refund and return mean what Shopify means by them. Enum-like strings are lower case and open. */
export const LineItem = z.object({
  id: z.string(),
  title: z.string(),
  variantTitle: z.string().nullable(),
  sku: z.string().nullable(),
  /** What is still part of the order after edits and removals. */
  quantity: z.number().int(),
  refundableQuantity: z.number().int(),
  unfulfilledQuantity: z.number().int(),
  unitPrice: Money.nullable(),
  /** Product tags, lower case; empty when the scope to read them is missing. */
  tags: z.array(z.string()),
});
export type LineItem = z.infer<typeof LineItem>;

const Tracking = z.object({
  company: z.string().nullable(),
  number: z.string().nullable(),
  url: z.string().nullable(),
});
type Tracking = z.infer<typeof Tracking>;

const TrackingEvent = z.object({
  status: z.string(),
  happenedAt: z.coerce.date(),
  message: z.string().nullable(),
  place: z.string().nullable(),
});
type TrackingEvent = z.infer<typeof TrackingEvent>;

export const Fulfillment = z.object({
  id: z.string(),
  /** success, cancelled, error, failure. */
  status: z.string(),
  /** in_transit, delivered, delayed, …; null when the carrier says nothing. */
  displayStatus: z.string().nullable(),
  createdAt: z.coerce.date(),
  inTransitAt: z.coerce.date().nullable(),
  estimatedDeliveryAt: z.coerce.date().nullable(),
  deliveredAt: z.coerce.date().nullable(),
  tracking: z.array(Tracking),
  /** Newest first. */
  events: z.array(TrackingEvent),
  items: z.array(z.object({ lineItemId: z.string(), quantity: z.number().int() })),
});
export type Fulfillment = z.infer<typeof Fulfillment>;

export const Refund = z.object({
  createdAt: z.coerce.date(),
  total: Money,
  items: z.array(z.object({ lineItemId: z.string(), quantity: z.number().int() })),
});
export type Refund = z.infer<typeof Refund>;

export const OrderReturn = z.object({
  name: z.string(),
  /** requested, open, closed, declined, canceled. */
  status: z.string(),
  createdAt: z.coerce.date(),
  closedAt: z.coerce.date().nullable(),
  totalQuantity: z.number().int(),
});
export type OrderReturn = z.infer<typeof OrderReturn>;

export const Address = z.object({
  name: z.string().nullable(),
  line1: z.string().nullable(),
  line2: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  zip: z.string().nullable(),
  country: z.string().nullable(),
});
export type Address = z.infer<typeof Address>;

export const Order = z.object({
  /** The platform's own id; opaque. */
  id: z.string(),
  /** What the customer sees, "#1042" or "UK-1001". Unique in practice only. */
  name: z.string(),
  test: z.boolean(),
  /** Checkout e-mail; null = unknown (withheld, POS, draft order), never a match. */
  email: z.string().nullable(),
  customerEmail: z.string().nullable(),
  locale: z.string().nullable(),
  placedAt: z.coerce.date(),
  cancelledAt: z.coerce.date().nullable(),
  cancelReason: z.string().nullable(),
  closedAt: z.coerce.date().nullable(),
  tags: z.array(z.string()),
  /** paid, refunded, partially_refunded, pending, authorized, voided, …; null when withheld. */
  financialStatus: z.string().nullable(),
  /** unfulfilled, partially_fulfilled, fulfilled, on_hold, in_progress, scheduled, … */
  fulfillmentStatus: z.string(),
  /** no_return, return_requested, in_progress, returned, … */
  returnStatus: z.string().nullable(),
  /** Current total, after edits. */
  total: Money,
  totalRefunded: Money,
  shippingAddress: Address.nullable(),
  items: z.array(LineItem),
  fulfillments: z.array(Fulfillment),
  refunds: z.array(Refund),
  returns: z.array(OrderReturn),
});
export type Order = z.infer<typeof Order>;

/** What the shop knows of the person, apart from single orders. */
export const CustomerHistory = z.object({
  ordersCount: z.number().int(),
  spent: Money,
  tags: z.array(z.string()),
});
export type CustomerHistory = z.infer<typeof CustomerHistory>;

/** Shop data as attached by the helpdesk: stale and partial by nature, so each use of it is labelled. */
export interface AttachedShop {
  /** "gorgias", shown as the source of a fact. */
  source: string;
  /** Age is unknown unless the platform dates the block. */
  asOf: Date | null;
  customerEmail: string | null;
  history: CustomerHistory | null;
  orders: readonly AttachedOrder[];
}

export interface AttachedOrder {
  /** The shop's own order id when the block holds one. */
  id: string | null;
  name: string;
  email: string | null;
  placedAt: Date | null;
  financialStatus: string | null;
  fulfillmentStatus: string | null;
}
