import type { Fulfillment } from "../../domain/order.ts";
import type { Policy } from "../../domain/policy.ts";
import { calendarDaysBetween } from "./calendar-days.ts";

/** Most pressing first: of several parcels, the first of these is what the customer writes about. */
export const PARCEL_STATES = [
  "delivery_failed",
  "returned_to_sender",
  "lost",
  "overdue",
  "delayed",
  "delivery_attempted",
  "in_transit",
  "label_created",
  "shipped",
  "ready_for_pickup",
  "out_for_delivery",
  "delivered",
] as const;
export type ParcelState = (typeof PARCEL_STATES)[number];

export interface Clock {
  now: Date;
  /** IANA zone in which the shop counts its days. */
  timeZone: string;
}

/** A parcel that a warehouse or carrier really has, or had; a cancelled or failed fulfilment is none. */
export function isLive(parcel: Fulfillment): boolean {
  const dead = ["cancelled", "canceled", "error", "failure"];
  const voided = ["canceled", "cancelled", "label_voided"];
  return !dead.includes(parcel.status) && !voided.includes(parcel.displayStatus ?? "");
}

/** Where one live parcel is, from the carrier's word first and from what its silence means second. */
export function parcelState(parcel: Fulfillment, clock: Clock, policy: Policy): ParcelState {
  const status = parcel.displayStatus ?? parcel.events[0]?.status ?? "";
  if (isDelivered(parcel)) return "delivered";
  if (saysReturnedToSender(parcel, status)) return "returned_to_sender";
  if (["failure", "not_delivered"].includes(status)) return "delivery_failed";
  if (status === "ready_for_pickup") return "ready_for_pickup";
  if (isSilent(parcel, clock, policy)) return "lost";
  if (isOverdue(parcel, clock, policy)) return "overdue";
  if (status === "out_for_delivery") return "out_for_delivery";
  if (status === "attempted_delivery") return "delivery_attempted";
  if (status === "delayed" || daysPastEstimate(parcel, clock) >= 1) return "delayed";
  return stateBeforeTrouble(parcel, status);
}

/** When the carrier handed it over; null when it has not, or does not say when. */
export function deliveredAt(parcel: Fulfillment): Date | null {
  if (parcel.deliveredAt) return parcel.deliveredAt;
  return parcel.events.find((event) => isArrival(event.status))?.happenedAt ?? null;
}

/** Handed over or picked up, by any of the three places where that can stand. */
export function isDelivered(parcel: Fulfillment): boolean {
  const spoken = [parcel.displayStatus ?? "", parcel.events[0]?.status ?? ""];
  return parcel.deliveredAt !== null || spoken.some(isArrival);
}

/** What the lost-parcel rule counts: calendar days since the last scan, and past the estimate where there is one. */
export function parcelSilence(
  parcel: Fulfillment,
  clock: Clock,
): { lastScanAt: Date; daysWithoutScan: number; daysPastEstimate: number | null } {
  const lastScanAt = lastScan(parcel);
  return {
    lastScanAt,
    daysWithoutScan: calendarDaysBetween(lastScanAt, clock.now, clock.timeZone),
    daysPastEstimate: parcel.estimatedDeliveryAt ? daysPastEstimate(parcel, clock) : null,
  };
}

function stateBeforeTrouble(parcel: Fulfillment, status: string): ParcelState {
  if (["in_transit", "carrier_picked_up"].includes(status)) return "in_transit";
  if (["label_printed", "label_purchased", "confirmed", "submitted"].includes(status)) return "label_created";
  return parcel.inTransitAt || parcel.events.length > 0 ? "in_transit" : "shipped";
}

function isArrival(status: string): boolean {
  return ["delivered", "picked_up"].includes(status);
}

/** Shopify has no status for it: carriers say it in the text of their newest event. */
function saysReturnedToSender(parcel: Fulfillment, status: string): boolean {
  if (["returned_to_sender", "return_to_sender"].includes(status)) return true;
  return /\breturn(?:ed|ing)?(?: back)? to (?:the )?(?:sender|shipper)\b/i.test(
    parcel.events[0]?.message ?? "",
  );
}

function isSilent(parcel: Fulfillment, { now, timeZone }: Clock, policy: Policy): boolean {
  return calendarDaysBetween(lastScan(parcel), now, timeZone) >= policy.lost_parcel.days_without_scan;
}

function isOverdue(parcel: Fulfillment, clock: Clock, policy: Policy): boolean {
  const { days_past_estimate: limit } = policy.lost_parcel;
  return parcel.estimatedDeliveryAt !== null && daysPastEstimate(parcel, clock) >= limit;
}

function lastScan(parcel: Fulfillment): Date {
  const moments = [parcel.createdAt, parcel.inTransitAt, ...parcel.events.map((event) => event.happenedAt)];
  return moments.reduce<Date>(
    (latest, moment) => (moment && moment > latest ? moment : latest),
    parcel.createdAt,
  );
}

function daysPastEstimate(parcel: Fulfillment, { now, timeZone }: Clock): number {
  return parcel.estimatedDeliveryAt ? calendarDaysBetween(parcel.estimatedDeliveryAt, now, timeZone) : 0;
}
