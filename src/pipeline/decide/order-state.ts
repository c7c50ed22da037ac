import type { Fulfillment, Order } from "../../domain/order.ts";
import type { Policy } from "../../domain/policy.ts";
import { type Clock, isLive, PARCEL_STATES, type ParcelState, parcelState } from "./parcel-state.ts";

/** `shipped` here means that nothing of it is left to ship, by parcel or without one (services, digital goods). */
type OrderStage = "cancelled" | "refunded" | "on_hold" | "unfulfilled" | "partly_shipped" | "shipped";

export interface OrderState {
  stage: OrderStage;
  /** The most pressing live parcel, as its position in the order's fulfilments; null when there is none. */
  parcel: { position: number; state: ParcelState } | null;
  /** Every live parcel that carries any of the items. */
  parcels: readonly { position: number; state: ParcelState }[];
}

/** Where those items of an order stand (positions in its item list). Pure: the clock is an argument. */
export function orderState(order: Order, items: readonly number[], clock: Clock, policy: Policy): OrderState {
  const parcels = order.fulfillments.flatMap((parcel, position) =>
    isLive(parcel) && items.some((item) => carries(parcel, order, item))
      ? [{ position, state: parcelState(parcel, clock, policy) }]
      : [],
  );
  const parcel = parcels.toSorted((a, b) => rank(a.state) - rank(b.state))[0] ?? null;
  return { stage: stageOf(order, items, parcels.length > 0), parcel, parcels };
}

/** A parcel without a content list is taken to carry everything: better than to call it empty. */
export function carries(parcel: Fulfillment, order: Order, item: number): boolean {
  const id = order.items[item]?.id;
  return parcel.items.length === 0 || parcel.items.some((part) => part.lineItemId === id);
}

/** All money back, as the shop sees it. Totals can't tell: an edited order's total shrinks with its refunds. */
function isFullyRefunded(order: Order): boolean {
  if (order.financialStatus !== null) return order.financialStatus === "refunded";
  return order.totalRefunded.minor > 0 && order.items.every((item) => item.refundableQuantity === 0);
}

export function hasUnshipped(order: Order, items: readonly number[]): boolean {
  return items.some((position) => (order.items[position]?.unfulfilledQuantity ?? 0) > 0);
}

function stageOf(order: Order, items: readonly number[], hasParcel: boolean): OrderStage {
  if (order.cancelledAt !== null) return "cancelled";
  if (isFullyRefunded(order)) return "refunded";
  if (!hasUnshipped(order, items)) return hasParcel || isDone(order) ? "shipped" : "unfulfilled";
  if (hasParcel) return "partly_shipped";
  return order.fulfillmentStatus === "on_hold" ? "on_hold" : "unfulfilled";
}

function isDone(order: Order): boolean {
  return ["fulfilled", "fulfillment_not_required"].includes(order.fulfillmentStatus);
}

function rank(state: ParcelState): number {
  return PARCEL_STATES.indexOf(state);
}
