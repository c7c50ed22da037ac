import type { SandboxOrder } from "../shop-data.ts";
import { minorUnits } from "./amounts.ts";

/** Given, or derived from what the successful parcels hold. */
export function fulfillmentStatusOf(order: SandboxOrder): string {
  if (order.fulfillmentStatus !== undefined) return order.fulfillmentStatus;
  const sent = sentQuantities(order);
  if (sent.every((quantity) => quantity === 0)) return "UNFULFILLED";
  const isComplete = order.items.every(
    (item, index) => (sent[index] ?? 0) >= (item.currentQuantity ?? item.quantity),
  );
  return isComplete ? "FULFILLED" : "PARTIALLY_FULFILLED";
}

/** Per item, how many lie in parcels that were not cancelled and did not fail. */
export function sentQuantities(order: SandboxOrder): readonly number[] {
  const parcels = order.parcels.filter((parcel) => parcel.status === "SUCCESS");
  return order.items.map((_, index) =>
    parcels
      .flatMap((parcel) => parcel.items ?? wholeOrder(order))
      .filter((part) => part.item === index)
      .reduce((sum, part) => sum + part.quantity, 0),
  );
}

/** What is left of the order after edits, with shipping. */
export function currentTotalMinor(order: SandboxOrder, currency: string): number {
  const items = order.items.reduce(
    (sum, item) => sum + minorUnits(item.price, currency) * (item.currentQuantity ?? item.quantity),
    0,
  );
  return items + shippingMinor(order, currency);
}

export function refundedMinor(order: SandboxOrder, currency: string): number {
  return order.refunds.reduce((sum, refund) => sum + minorUnits(refund.amount, currency), 0);
}

/** What was ordered, before shipping. */
export function itemsMinor(order: SandboxOrder, currency: string): number {
  return order.items.reduce((sum, item) => sum + minorUnits(item.price, currency) * item.quantity, 0);
}

export function shippingMinor(order: SandboxOrder, currency: string): number {
  return minorUnits(order.shippingPrice, currency);
}

/** A parcel that names no items holds all of them. */
export function wholeOrder(order: SandboxOrder) {
  return order.items.map((item, index) => ({ item: index, quantity: item.quantity }));
}
