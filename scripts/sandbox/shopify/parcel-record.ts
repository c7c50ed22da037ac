import type { SandboxOrder, SandboxShop } from "../shop-data.ts";
import { minorUnits, moneyBag } from "./amounts.ts";
import { connection, type PageArgs } from "./connection.ts";
import { wholeOrder } from "./order-figures.ts";
import type { SchemaRecord } from "./schema.ts";

/** One parcel (a fulfillment, in Shopify's words) by its position in the order. */
export function parcelRecord(
  order: SandboxOrder,
  index: number,
  lineItems: readonly SchemaRecord[],
): SchemaRecord {
  const parcel = order.parcels[index];
  if (!parcel) throw new RangeError("no such parcel");
  const id = `${order.id}${index + 1}`;
  const parts = parcel.items ?? wholeOrder(order);
  const events = parcel.events
    .toSorted((a, b) => Date.parse(a.happenedAt) - Date.parse(b.happenedAt))
    .map((event, position) => ({
      __typename: "FulfillmentEvent",
      id: `gid://shopify/FulfillmentEvent/${id}${position}`,
      createdAt: event.happenedAt,
      ...event,
    }));
  const inferred = parcel.deliveredAt ? "DELIVERED" : parcel.inTransitAt ? "IN_TRANSIT" : "FULFILLED";
  return {
    __typename: "Fulfillment",
    id: `gid://shopify/Fulfillment/${id}`,
    legacyResourceId: id,
    name: `${order.name}.${index + 1}`,
    status: parcel.status,
    displayStatus: parcel.displayStatus === undefined ? inferred : parcel.displayStatus,
    createdAt: parcel.createdAt,
    updatedAt: parcel.deliveredAt ?? parcel.inTransitAt ?? parcel.createdAt,
    inTransitAt: parcel.inTransitAt,
    estimatedDeliveryAt: parcel.estimatedDeliveryAt,
    deliveredAt: parcel.deliveredAt,
    requiresShipping: true,
    totalQuantity: parts.reduce((sum, part) => sum + part.quantity, 0),
    trackingInfo: ({ first }: PageArgs) => parcel.tracking.slice(0, first ?? undefined),
    events: (args: PageArgs) => connection(events, args),
    fulfillmentLineItems: (args: PageArgs) =>
      connection(
        parts.map((part) => ({
          __typename: "FulfillmentLineItem",
          id: `gid://shopify/FulfillmentLineItem/${id}${part.item}`,
          quantity: part.quantity,
          lineItem: lineItems[part.item],
        })),
        args,
      ),
  };
}

/** One refund by its position in the order. */
export function refundRecord(
  order: SandboxOrder,
  index: number,
  lineItems: readonly SchemaRecord[],
  shop: SandboxShop,
): SchemaRecord {
  const refund = order.refunds[index];
  if (!refund) throw new RangeError("no such refund");
  const id = `${order.id}${index + 1}`;
  const parts = refund.items.map((part) => ({
    id: `gid://shopify/RefundLineItem/${id}${part.item}`,
    quantity: part.quantity,
    lineItem: lineItems[part.item],
    restocked: false,
    restockType: "NO_RESTOCK",
  }));
  return {
    __typename: "Refund",
    id: `gid://shopify/Refund/${id}`,
    legacyResourceId: id,
    createdAt: refund.createdAt,
    processedAt: refund.createdAt,
    updatedAt: refund.createdAt,
    totalRefundedSet: moneyBag(minorUnits(refund.amount, shop.currency), shop.currency),
    refundLineItems: (args: PageArgs) => connection(parts, args),
  };
}
