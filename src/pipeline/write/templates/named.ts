import type { RequestDecision } from "../../../domain/decision.ts";
import type { FactBook } from "./fact-book.ts";
import type { Named, Phrases } from "./phrases.ts";

/** What the sentences of one request may name, and which facts a text that does so rests on. */
export interface Names extends Named {
  citesOf: (text: string) => string[];
}

const MAX_NAMED_ITEMS = 3;
const MAX_TOLD_PARCELS = 3;

export function namesOf(request: RequestDecision, book: FactBook, phrases: Phrases): Names {
  const { remedies } = phrases;
  const { locale } = book;
  const name = book.say("order.name");
  const isWhole = isWholeOrder(request, book);
  const ids =
    isWhole && request.about?.unnamed
      ? []
      : (request.about?.items ?? []).map((position) => `item.${position}.title`);
  const titles = [...new Set(ids.flatMap((id) => book.say(id) ?? []))];
  const items =
    titles.length > 0 && titles.length <= MAX_NAMED_ITEMS ? list(titles, locale, "conjunction") : null;
  const deadline = deadlineOf(request, book);
  const offer = book.policy.faulty_items.offer.map((remedy) => remedies[remedy]);
  return {
    order: name === null ? "" : ` ${name}`,
    hasOrder: book.hasOrder,
    items,
    isPart: ids.length > 0 && items === null && !isWhole,
    parcel: null,
    until: deadline?.date ?? null,
    isExchange: request.intent === "exchange",
    remedies: list(offer, locale, "disjunction"),
    citesOf: (text) => [
      ...(name !== null && text.includes(name) ? ["order.name"] : []),
      ...(items !== null && text.includes(items) ? ids : []),
      ...(deadline && text.includes(deadline.date) ? deadline.ids : []),
    ],
  };
}

/**
 * The same, once for each parcel that is told of by itself, because others or items that have not left are elsewhere:
 * what is true of one of them is untrue of "your order". Otherwise once, for the whole order.
 */
export function namesByParcel(names: Names, { about }: RequestDecision, book: FactBook): Names[] {
  const own = about?.parcels ?? [];
  const isRestElsewhere =
    book.parcelPositions.some((position) => !own.includes(position)) ||
    book.say("order.fulfillment_status") === "partially_fulfilled";
  if (own.length === 0 || !isRestElsewhere) return [names];
  return own.slice(0, MAX_TOLD_PARCELS).map((position): Names => {
    const ids = [`fulfillment.${position}.tracking.0.number`, `fulfillment.${position}.tracking.0.company`];
    const name = parcelName(position, book);
    return {
      ...names,
      parcel: { name },
      citesOf: (text) => [
        ...names.citesOf(text),
        ...(name !== null && text.includes(name) ? book.known(ids) : []),
      ],
    };
  });
}

/** "JD0146 (DHL)", or null without a number. */
export function parcelName(position: number, book: FactBook): string | null {
  const id = `fulfillment.${position}.tracking.0`;
  const [number, company] = [book.say(`${id}.number`), book.say(`${id}.company`)];
  return number === null || company === null ? number : `${number} (${company})`;
}

/** The last day for everything in question; null when it is not the same for all, or unknown for one. */
function deadlineOf(
  { intent, about }: RequestDecision,
  book: FactBook,
): { date: string; ids: string[] } | null {
  const word = intent === "exchange" ? "exchangeable_until" : "returnable_until";
  const ids = (about?.items ?? []).map((position) => `item.${position}.${word}`);
  const dates = new Set(ids.map((id) => book.say(id)));
  const [date] = dates;
  return dates.size === 1 && date ? { date, ids: ids.slice(0, MAX_NAMED_ITEMS) } : null;
}

/** Everything that is still part of an order of several items. */
function isWholeOrder({ about }: RequestDecision, { itemPositions, say }: FactBook): boolean {
  const items = about?.items ?? [];
  const present = itemPositions.filter((position) => say(`item.${position}.quantity`) !== "0");
  return items.length > 1 && present.every((position) => items.includes(position));
}

function list(words: readonly string[], locale: string, type: "conjunction" | "disjunction"): string {
  return new Intl.ListFormat(locale, { type }).format(words);
}
