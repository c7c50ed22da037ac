import type { Order } from "../../domain/order.ts";

/** "my last order": customers say it in every language we meet. */
const LATEST =
  /(?<!\p{L})(?:(?:last|latest|most recent|newest|recent) (?:order|purchase)|letzten? bestellung|derni[eè]re commande|[uú]ltimo pedido|ultimo ordine|laatste bestelling|[uú]ltima encomenda|just (?:ordered|bought|placed))(?!\p{L})/iu;

/**
 * Among several orders of one customer, the one that their text points at: by the words of an item that no other of
 * the orders has, or as their latest. Null when nothing points at exactly one; then the draft asks.
 */
export function chooseOrder(orders: readonly Order[], text: string): Order | null {
  const words = new Set(significantWords(text));
  const scores = orders.map((order) => ({ order, hits: itemHits(order, orders, words) }));
  const best = Math.max(...scores.map((score) => score.hits));
  const pointedAt = scores.filter((score) => score.hits === best);
  if (best > 0 && pointedAt.length === 1) return pointedAt[0]?.order ?? null;
  if (!LATEST.test(text.slice(0, 20_000))) return null;
  return orders.reduce<Order | null>(
    (latest, order) => (latest === null || order.placedAt > latest.placedAt ? order : latest),
    null,
  );
}

/** Line items that the text speaks of, by id; empty when it names none. */
export function mentionedItems(order: Order, text: string): readonly string[] {
  const words = new Set(significantWords(text));
  const hits = order.items.map((item) => ({
    id: item.id,
    hits: significantWords(item.title).filter((word) => words.has(word)).length,
  }));
  const best = Math.max(0, ...hits.map((hit) => hit.hits));
  const mentioned = hits.filter((hit) => hit.hits > 0 && hit.hits >= best / 2);
  // Words that fit every item ("shirt" in an order of three shirts) point at none.
  return mentioned.length === order.items.length && order.items.length > 1
    ? []
    : mentioned.map((hit) => hit.id);
}

/** Counts words of this order's items that are in the text and in no other order's items. */
function itemHits(order: Order, orders: readonly Order[], words: ReadonlySet<string>): number {
  const elsewhere = new Set(orders.filter((other) => other !== order).flatMap((other) => itemWords(other)));
  return itemWords(order).filter((word) => words.has(word) && !elsewhere.has(word)).length;
}

function itemWords(order: Order): string[] {
  return [...new Set(order.items.flatMap((item) => significantWords(item.title)))];
}

function significantWords(text: string): string[] {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,40}/gu) ?? [];
  return words.map(singular).filter((word) => !COMMON.has(word));
}

/** "socks" and "sock" are one; good enough for matching titles, wrong for nothing that matters. */
function singular(word: string): string {
  return word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

const COMMON = new Set(
  (
    "the and for with set pack size small medium large black white blue red green grey gray new your you have has " +
    "was not but can order this that from they them when what where order item items piece color colour"
  ).split(" "),
);
