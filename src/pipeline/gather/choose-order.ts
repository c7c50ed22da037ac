import { majorUnits } from "../../domain/money.ts";
import type { Fulfillment, Order } from "../../domain/order.ts";
import { calendarDay } from "../decide/calendar-days.ts";
import { extractMoney } from "../guard/extract-money.ts";
import { plainText } from "../guard/plain-text.ts";
import { maskText } from "../guard/text-mask.ts";
import type { OrderEvent } from "./day-words.ts";
import { ordersByItems } from "./item-words.ts";
import { type ToldTime, toldTimes } from "./told-days.ts";

/** What in the text pointed at one of several orders, the surest first. */
export const ORDER_CLUES = ["tracking_number", "date", "amount", "items", "latest"] as const;
export type OrderClue = (typeof ORDER_CLUES)[number];

export interface OrderHints {
  /** The customer's own words. */
  text: string;
  /** ISO 639-1 code of the text. */
  language: string;
  now: Date;
  /** IANA zone in which the shop counts its days. */
  timeZone: string;
}

export interface ChosenOrder {
  order: Order;
  clues: readonly OrderClue[];
}

const MAX_CHARS = 6000;

/** "my last order": customers say it in every language we meet. */
const LATEST =
  /(?<!\p{L})(?:(?:last|latest|most recent|newest|recent) (?:online )?(?:order|purchase)|(?:letzten?|neuesten?|jüngsten?) (?:bestellung|einkauf)|derni[eè]re? (?:commande|achat)|[uú]ltim[oa] (?:pedido|compra|encomenda)|ultimo (?:ordine|acquisto)|(?:laatste|recentste|nieuwste) (?:bestelling|aankoop)|just (?:ordered|bought|placed)|(?:gerade|eben) (?:bestellt|gekauft)|viens de (?:commander|passer)|acabo de (?:pedir|comprar|hacer|encomendar|fazer)|appena (?:ordinato|comprato|acquistato)|(?:net|zojuist) (?:besteld|gekocht))(?!\p{L})/iu;

/**
 * Among several orders of one customer, the one that their text points at: every clue that fits some of the orders
 * must fit it, and together they fit no other. Null when that is not exactly one; then the draft asks.
 */
export function chooseOrder(orders: readonly Order[], hints: OrderHints): ChosenOrder | null {
  const fitting: Readonly<Record<Exclude<OrderClue, "latest">, readonly Order[]>> = {
    tracking_number: ordersByTracking(orders, hints.text),
    date: ordersByDate(orders, hints),
    amount: ordersByAmount(orders, hints.text),
    items: ordersByItems(orders, hints.text),
  };
  let left = orders;
  const clues: OrderClue[] = [];
  for (const clue of ["tracking_number", "date", "amount", "items"] as const) {
    const fits = fitting[clue];
    // What fits all or none of them points at none.
    if (fits.length === 0 || fits.length === orders.length) continue;
    left = left.filter((order) => fits.includes(order));
    clues.push(clue);
  }
  if (clues.length === 0) return latestOf(orders, hints.text);
  return left.length === 1 && left[0] ? { order: left[0], clues } : null;
}

/** A number that a carrier gave to one of the order's parcels, however it is spaced. */
export function hasTracking(order: Order, text: string): boolean {
  const written = compact(text.slice(0, MAX_CHARS));
  const numbers = order.fulfillments.flatMap(({ tracking }) =>
    tracking.map(({ number }) => compact(number ?? "")),
  );
  return numbers.some((number) => number.length >= MIN_TRACKING && written.includes(number));
}

/** Shorter ones could be part of any other number. */
const MIN_TRACKING = 8;

function compact(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function ordersByTracking(orders: readonly Order[], text: string): readonly Order[] {
  return orders.filter((order) => hasTracking(order, text));
}

/** Days of one event are alternatives ("the one of the 3rd and the one of the 9th"), several events must all fit. */
function ordersByDate(
  orders: readonly Order[],
  { text, language, now, timeZone }: OrderHints,
): readonly Order[] {
  const told = toldTimes(text, calendarDay(now, timeZone), language);
  const events = [...new Set(told.map(({ event }) => event))];
  return events.reduce<readonly Order[]>((left, event) => {
    const times = told.filter((one) => one.event === event);
    const fits = [0, 1].map((slack) =>
      orders.filter((order) => times.some((time) => happenedAt(order, time, slack, timeZone))),
    );
    const matching = fits.find((some) => some.length > 0);
    if (!matching) return left;
    return left.length === 0 ? matching : left.filter((order) => matching.includes(order));
  }, []);
}

/** `slack`: customers' clocks and shops' clocks differ, and memories too. */
function happenedAt(order: Order, { event, spans }: ToldTime, slack: number, timeZone: string): boolean {
  const days = momentsOf(order, event).map((at) => calendarDay(at, timeZone));
  return days.some((day) => spans.some(({ from, to }) => day >= from - slack && day <= to + slack));
}

function momentsOf(order: Order, event: OrderEvent): readonly Date[] {
  switch (event) {
    case "placed":
      return [order.placedAt];
    case "shipped":
      return order.fulfillments.map(({ createdAt }) => createdAt);
    case "delivered":
      return order.fulfillments.flatMap(arrivalsOf);
    default:
      return event satisfies never;
  }
}

/** When it came, or when it was to come: "it should have arrived on Tuesday". */
function arrivalsOf({ deliveredAt, estimatedDeliveryAt }: Fulfillment): Date[] {
  return [deliveredAt, estimatedDeliveryAt].filter((at) => at !== null);
}

/** By total first, as paid or as it stands after edits and refunds; then by the price of an item. */
function ordersByAmount(orders: readonly Order[], text: string): readonly Order[] {
  const claims = extractMoney(maskText(plainText(text.slice(0, MAX_CHARS))));
  const named = claims.flatMap((claim) => (claim.kind === "money" ? [claim] : []));
  const isNamed = (minor: number, currency: string) => {
    const amount = majorUnits({ minor, currency });
    return named.some(
      ({ amounts, currencies }) =>
        amounts.includes(amount) && (currencies.length === 0 || currencies.includes(currency)),
    );
  };
  const byTotal = orders.filter(({ total, totalRefunded }) =>
    [total.minor, total.minor + totalRefunded.minor].some(
      (minor) => minor > 0 && isNamed(minor, total.currency),
    ),
  );
  if (byTotal.length > 0) return byTotal;
  return orders.filter(({ items }) =>
    items.some(
      ({ unitPrice }) =>
        unitPrice !== null && unitPrice.minor > 0 && isNamed(unitPrice.minor, unitPrice.currency),
    ),
  );
}

function latestOf(orders: readonly Order[], text: string): ChosenOrder | null {
  if (!LATEST.test(text.slice(0, MAX_CHARS))) return null;
  const latest = orders.toSorted((a, b) => b.placedAt.getTime() - a.placedAt.getTime())[0];
  return latest ? { order: latest, clues: ["latest"] } : null;
}
