import type { Fact } from "../../domain/fact.ts";
import type { Fulfillment, LineItem, Order, OrderReturn, Refund } from "../../domain/order.ts";
import { carrierName, parcelNumber, placeName, productName, recordName } from "./shaped-text.ts";

/** Where the facts of one order come from, and when they were read there. */
export interface FactOrigin {
  /** "shopify". */
  source: string;
  readAt: Date;
}

type Reading = Pick<Fact, "id" | "label" | "value">;

/** Line items and parcels beyond these are left out: no reply speaks of them, and prompts are short. */
const MAX_ITEMS = 20;
const MAX_PARCELS = 10;
const MAX_TEXT = 80;

/**
 * The facts of one verified order that a draft may rest on, each with a stable id. No address, e-mail, phone or note is
 * among them. Texts are data written by others: control characters and markup are taken out, their length is capped, and names
 * that drafts repeat have to look like names.
 */
export function orderFacts(order: Order, { source, readAt }: FactOrigin): Fact[] {
  const facts = [
    ...headFacts(order),
    ...order.items.slice(0, MAX_ITEMS).flatMap(itemFacts),
    ...order.fulfillments.slice(0, MAX_PARCELS).flatMap(parcelFacts),
    ...order.refunds.flatMap(refundFacts),
    ...order.returns.flatMap(returnFacts),
  ];
  return facts.map((fact) => ({ ...fact, source, readAt }));
}

function headFacts(order: Order): Reading[] {
  return [
    ...text("order.name", "Order", order.name, recordName),
    ...date("order.placed_at", "Placed", order.placedAt),
    { id: "order.total", label: "Total", value: { kind: "money", money: order.total } },
    ...text("order.financial_status", "Payment", order.financialStatus),
    ...text("order.fulfillment_status", "Fulfilment", order.fulfillmentStatus),
    ...date("order.cancelled_at", "Cancelled", order.cancelledAt),
    ...(order.totalRefunded.minor > 0
      ? [money("order.total_refunded", "Refunded in total", order.totalRefunded)]
      : []),
  ];
}

function itemFacts(item: LineItem, position: number): Reading[] {
  const id = `item.${position}`;
  const label = `Item ${position + 1}`;
  return [
    ...text(`${id}.title`, label, item.title, productName),
    ...text(`${id}.variant`, `${label} variant`, item.variantTitle, productName),
    { id: `${id}.quantity`, label: `${label} quantity`, value: { kind: "count", count: item.quantity } },
    ...(item.unitPrice ? [money(`${id}.unit_price`, `${label} price`, item.unitPrice)] : []),
  ];
}

/** Positions are those of the order's own list, so a parcel that never left leaves a gap in the numbers. */
function parcelFacts(parcel: Fulfillment, position: number): Reading[] {
  if (["cancelled", "canceled", "error", "failure"].includes(parcel.status)) return [];
  const id = `fulfillment.${position}`;
  const label = `Parcel ${position + 1}`;
  const event = parcel.events[0];
  return [
    ...text(`${id}.status`, `${label} status`, parcel.displayStatus),
    ...date(`${id}.shipped_at`, `${label} shipped`, parcel.createdAt),
    ...date(`${id}.estimated_at`, `${label} estimate`, parcel.estimatedDeliveryAt),
    ...date(`${id}.delivered_at`, `${label} delivered`, parcel.deliveredAt ?? arrivalOf(parcel)),
    ...text(`${id}.event.status`, `${label} last scan`, event?.status ?? null),
    ...date(`${id}.event.at`, `${label} last scan on`, event?.happenedAt ?? null),
    ...text(`${id}.event.place`, `${label} last scan in`, event?.place ?? null, placeName),
    ...parcel.tracking.flatMap((tracking, number) => [
      ...text(`${id}.tracking.${number}.company`, `${label} carrier`, tracking.company, carrierName),
      ...text(`${id}.tracking.${number}.number`, `${label} tracking number`, tracking.number, parcelNumber),
      ...url(`${id}.tracking.${number}.url`, `${label} tracking page`, tracking.url),
    ]),
  ];
}

function arrivalOf({ events }: Fulfillment): Date | null {
  return events.find(({ status }) => ["delivered", "picked_up"].includes(status))?.happenedAt ?? null;
}

function refundFacts(refund: Refund, position: number): Reading[] {
  const label = `Refund ${position + 1}`;
  return [
    money(`refund.${position}.total`, label, refund.total),
    ...date(`refund.${position}.created_at`, `${label} issued`, refund.createdAt),
  ];
}

function returnFacts(one: OrderReturn, position: number): Reading[] {
  const id = `return.${position}`;
  const label = `Return ${position + 1}`;
  return [
    ...text(`${id}.name`, label, one.name, recordName),
    ...text(`${id}.status`, `${label} status`, one.status),
    ...date(`${id}.created_at`, `${label} requested`, one.createdAt),
    ...date(`${id}.closed_at`, `${label} closed`, one.closedAt),
    { id: `${id}.quantity`, label: `${label} quantity`, value: { kind: "count", count: one.totalQuantity } },
  ];
}

function money(id: string, label: string, value: Order["total"]): Reading {
  return { id, label, value: { kind: "money", money: value } };
}

function date(id: string, label: string, at: Date | null): Reading[] {
  return at ? [{ id, label, value: { kind: "date", at } }] : [];
}

function text(
  id: string,
  label: string,
  raw: string | null,
  shaped: (clean: string) => string | null = (clean) => clean,
): Reading[] {
  const [line = ""] = (raw ?? "").trim().split(/[\n\r\u2028\u2029]/u, 1);
  const clean = shaped(plainText(line)) ?? "";
  return clean === "" ? [] : [{ id, label, value: { kind: "text", text: clean } }];
}

/** Only web addresses, in the form that a browser would open; anything else is no link. */
function url(id: string, label: string, raw: string | null): Reading[] {
  const parsed = raw !== null && URL.canParse(raw.trim()) ? new URL(raw.trim()) : null;
  if (!parsed || !["http:", "https:"].includes(parsed.protocol) || parsed.username !== "") return [];
  return parsed.href.length > 500 ? [] : [{ id, label, value: { kind: "url", url: parsed.href } }];
}

/** One line without control, format (bidi, zero width) and markup characters. */
function plainText(raw: string): string {
  const clean = raw
    .slice(0, 4 * MAX_TEXT)
    .replaceAll(/<(script|style)\b[^<>]{0,100}>[^<>]{0,200}<\/\1>/gi, " ")
    .replaceAll(/<[^<>]{0,200}>/g, " ")
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>`]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const head = /^.{0,79}/su.exec(clean)?.[0] ?? "";
  return clean.length > MAX_TEXT ? `${head.trimEnd()}…` : clean;
}
