import type { Fulfillment, LineItem, Order } from "../../domain/order.ts";
import type { Policy } from "../../domain/policy.ts";
import { calendarDaysBetween } from "./calendar-days.ts";
import { carries } from "./order-state.ts";
import { type Clock, deliveredAt, isDelivered, isLive } from "./parcel-state.ts";

/** `unknown`: it left, nobody says when it arrived, and the window could be over by now. */
export type ReturnVerdict =
  | "open"
  | "expired"
  | "final_sale"
  | "already_returned"
  | "not_delivered"
  | "not_shipped"
  | "unknown";

export interface ItemReturn {
  /** Position in the order's item list. */
  item: number;
  verdict: ReturnVerdict;
  /** Position of the parcel that carried it, where one did. */
  parcel: number | null;
  /** True when a tag or SKU gave it another window than the policy's general one. */
  special: boolean;
  /** Length of its window. */
  days: number;
  /** The moment from which the window is counted; null before anything has left. */
  countedFrom: Date | null;
}

export interface WindowRule {
  days: number;
  /** Whether tags and SKU prefixes of the returns policy may change the days. */
  byItem: boolean;
  /** Whether final sale rules it out; faulty items are owed a remedy either way. */
  finalSale: boolean;
}

/** Whether one item can still be sent back, counted in calendar days from delivery of the parcel that carried it. */
export function itemReturn(
  order: Order,
  item: number,
  rule: WindowRule,
  clock: Clock,
  policy: Policy,
): ItemReturn {
  const line = order.items[item];
  if (!line) {
    return {
      item,
      verdict: "already_returned",
      parcel: null,
      special: false,
      days: rule.days,
      countedFrom: null,
    };
  }
  const own = rule.byItem ? ownWindow(line, order, policy) : null;
  const special = own !== null && own !== rule.days;
  const arrival = arrivalOf(order, item);
  const days = own ?? rule.days;
  const verdict = verdictOf(order, line, arrival, { ...rule, days }, clock, policy);
  const countedFrom = "at" in arrival ? arrival.at : null;
  return { item, verdict, parcel: arrival.parcel, special, days, countedFrom };
}

/** Tag or SKU prefix, whatever the capitals: shops write "Final-Sale" as well. */
function isFinalSale(line: LineItem, order: Order, policy: Policy): boolean {
  const { final_sale_tags: tags, final_sale_sku_prefixes: prefixes } = policy.returns;
  const own = tagsOf(line, order);
  if (tags.some((tag) => own.has(tag.toLowerCase()))) return true;
  return prefixes.some((prefix) => hasSkuPrefix(line, prefix));
}

function verdictOf(
  order: Order,
  line: LineItem,
  arrival: Arrival,
  rule: WindowRule,
  { now, timeZone }: Clock,
  policy: Policy,
): ReturnVerdict {
  if (remainingQuantity(line) <= 0) return "already_returned";
  if (rule.finalSale && isFinalSale(line, order, policy)) return "final_sale";
  if (arrival.kind === "not_shipped" || arrival.kind === "not_delivered") return arrival.kind;
  const isOver = calendarDaysBetween(arrival.at, now, timeZone) > rule.days;
  if (!isOver) return "open";
  return arrival.kind === "delivered" ? "expired" : "unknown";
}

type Arrival =
  | { kind: "delivered"; at: Date; parcel: number }
  /** `at` is when it left: it can't have arrived before, so a window that is open from there is open. */
  | { kind: "unknown"; at: Date; parcel: number | null }
  | { kind: "not_delivered"; parcel: number }
  | { kind: "not_shipped"; parcel: null };

/** Of several parcels with parts of one line, the last delivery counts: the customer waited for it. */
function arrivalOf(order: Order, item: number): Arrival {
  const parcels = order.fulfillments.flatMap((parcel, position) =>
    isLive(parcel) && carries(parcel, order, item) ? [{ parcel, position }] : [],
  );
  const dated = parcels.flatMap(({ parcel, position }): Extract<Arrival, { kind: "delivered" }>[] => {
    const at = deliveredAt(parcel);
    return at ? [{ kind: "delivered", at, parcel: position }] : [];
  });
  const latest = dated.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (latest) return latest;
  const undated = parcels.find(({ parcel }) => hasUntoldArrival(parcel));
  if (undated) return { kind: "unknown", at: undated.parcel.createdAt, parcel: undated.position };
  if (parcels[0]) return { kind: "not_delivered", parcel: parcels[0].position };
  return order.fulfillmentStatus === "fulfilled" && order.items[item]?.unfulfilledQuantity === 0
    ? { kind: "unknown", at: order.placedAt, parcel: null }
    : { kind: "not_shipped", parcel: null };
}

/** Delivered without a date, or sent with a carrier that reports nothing to the shop. */
function hasUntoldArrival(parcel: Fulfillment): boolean {
  if (isDelivered(parcel)) return true;
  const silent = parcel.events.length === 0 && parcel.inTransitAt === null;
  return silent && [null, "fulfilled", "marked_as_fulfilled"].includes(parcel.displayStatus);
}

/** What is left to send back: the shop has taken refunds and removals off both counts already. */
function remainingQuantity(line: LineItem): number {
  return Math.min(line.refundableQuantity, line.quantity);
}

/** The longest matching SKU prefix wins over tags; among tags the shortest window, so no tag loosens a stricter one. */
function ownWindow(line: LineItem, order: Order, { returns }: Policy): number | null {
  const prefixes = Object.entries(returns.window_days_by_sku_prefix).filter(([prefix]) =>
    hasSkuPrefix(line, prefix),
  );
  const longest = prefixes.toSorted(([a], [b]) => b.length - a.length)[0];
  if (longest) return longest[1];
  const own = tagsOf(line, order);
  const byTag = Object.entries(returns.window_days_by_tag).filter(([tag]) => own.has(tag.toLowerCase()));
  return byTag.length > 0 ? Math.min(...byTag.map(([, days]) => days)) : null;
}

function tagsOf(line: LineItem, order: Order): ReadonlySet<string> {
  return new Set([...line.tags, ...order.tags].map((tag) => tag.trim().toLowerCase()));
}

function hasSkuPrefix(line: LineItem, prefix: string): boolean {
  return line.sku !== null && line.sku.toUpperCase().startsWith(prefix.toUpperCase());
}
