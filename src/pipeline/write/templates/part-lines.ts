import type { RequestDecision } from "../../../domain/decision.ts";
import type { FactBook } from "./fact-book.ts";
import type { Line } from "./line.ts";
import { parcelName } from "./named.ts";
import { outlineOf, type Part } from "./outline.ts";
import type { Phrases } from "./phrases.ts";

const MAX_PARCELS = 2;
const MAX_TOLD_PARCELS = 3;
const MAX_REFUNDS = 3;

/** The sentences of one part; none when the facts for it are missing. */
export function partLines(part: Part, request: RequestDecision, book: FactBook, phrases: Phrases): Line[] {
  if (book.parcelPositions.length > 1 && OF_PARCELS.has(part)) {
    return part === "tracking" ? [] : parcelByParcel(request, book, phrases);
  }
  const parcels = (request.about?.parcels ?? []).slice(0, MAX_PARCELS).map((one) => `fulfillment.${one}`);
  switch (part) {
    case "placed":
      return dated("order.placed_at", phrases.placedOn, book, 3);
    case "shipped":
      return parcels.flatMap((id) => dated(`${id}.shipped_at`, phrases.shippedOn, book, 2));
    case "last_scan":
      return parcels.flatMap((id) => placed(`${id}.event.at`, `${id}.event.place`, phrases.lastScan, book));
    case "estimate":
      return parcels.flatMap((id) => estimate(`${id}.estimated_at`, book, phrases));
    case "tracking":
      return parcels.flatMap((id) => tracking(id, book, phrases));
    case "delivered":
      return parcels.flatMap((id) => {
        // Only a delivery scan tells where the parcel was delivered.
        const isArrival = ["delivered", "picked_up"].includes(book.say(`${id}.event.status`) ?? "");
        return placed(
          `${id}.delivered_at`,
          isArrival ? `${id}.event.place` : null,
          phrases.deliveredOn,
          book,
        );
      });
    case "cancelled":
      return dated("order.cancelled_at", phrases.cancelledOn, book, 3);
    case "refunds":
      return refunds(book, phrases);
    case "return":
      return openReturn(book, phrases);
    case "clauses":
      return clauses(request, book);
    case "handover":
      return [{ text: phrases.handover, cites: book.known(["escalation.handover"]), weight: 0 }];
    default:
      return part satisfies never;
  }
}

/** What is told of a parcel; of several, each is told by its number, and all of it once. */
const OF_PARCELS: ReadonlySet<Part> = new Set<Part>(["last_scan", "estimate", "delivered", "tracking"]);

function parcelByParcel({ situation, about }: RequestDecision, book: FactBook, phrases: Phrases): Line[] {
  const own = about?.parcels ?? [];
  // A parcel that failed has no estimate any more; the others keep theirs.
  const isUntold = (position: number) => !outlineOf(situation).includes("estimate") && own.includes(position);
  const inOrder = book.parcelPositions.toSorted((a, b) => Number(own.includes(b)) - Number(own.includes(a)));
  return inOrder.slice(0, MAX_TOLD_PARCELS).flatMap((position, place): Line[] => {
    const id = `fulfillment.${position}`;
    const name = parcelName(position, book);
    if (name === null) return [];
    const cited = book.known([`${id}.tracking.0.number`, `${id}.tracking.0.company`]);
    const lines = book.say(`${id}.delivered_at`)
      ? dated(`${id}.delivered_at`, (date) => phrases.parcelDelivered(name, date), book, 2)
      : [
          ...placed(
            `${id}.event.at`,
            `${id}.event.place`,
            (date, place) => phrases.parcelScanned(name, date, place),
            book,
          ),
          ...(isUntold(position) || book.isPast(`${id}.estimated_at`)
            ? []
            : dated(`${id}.estimated_at`, (date) => phrases.parcelEstimate(name, date), book, 3)),
        ];
    const url = book.say(`${id}.tracking.0.url`);
    const told = lines.map((line) => ({ ...line, cites: [...cited, ...line.cites] }));
    // A link alone would be read as one to the parcel before it, which may be the one that the answer names.
    const isClear = told.length > 0 || (place === 0 && own.length === 1 && own[0] === position);
    return url !== null && isClear && book.say(`${id}.delivered_at`) === null
      ? [...told, { text: phrases.trackingPage(url), cites: [`${id}.tracking.0.url`], weight: 3 }]
      : told;
  });
}

function dated(id: string, phrase: (date: string) => string, book: FactBook, weight: Line["weight"]): Line[] {
  const date = book.say(id);
  return date === null ? [] : [{ text: phrase(date), cites: [id], weight }];
}

function placed(
  dateId: string,
  placeId: string | null,
  phrase: (date: string, place: string | null) => string,
  book: FactBook,
): Line[] {
  const date = book.say(dateId);
  if (date === null) return [];
  const place = placeId === null ? null : book.say(placeId);
  const cites = [dateId, ...(placeId !== null && place !== null ? [placeId] : [])];
  return [{ text: phrase(date, place), cites, weight: 2 }];
}

function estimate(id: string, book: FactBook, phrases: Phrases): Line[] {
  return dated(id, book.isPast(id) ? phrases.estimatePassed : phrases.estimate, book, 2);
}

function tracking(parcelId: string, book: FactBook, phrases: Phrases): Line[] {
  const [numberId, companyId, urlId] = [
    `${parcelId}.tracking.0.number`,
    `${parcelId}.tracking.0.company`,
    `${parcelId}.tracking.0.url`,
  ];
  const [number, company, url] = [book.say(numberId), book.say(companyId), book.say(urlId)];
  const lines: Line[] = [];
  if (number !== null) {
    const cites = book.known([numberId, companyId]);
    lines.push({ text: phrases.trackingNumber(number, company), cites, weight: url === null ? 2 : 3 });
  }
  if (url !== null) lines.push({ text: phrases.trackingPage(url), cites: [urlId], weight: 2 });
  return lines;
}

/** Newest first: the last refund is the one that people ask about. */
function refunds(book: FactBook, phrases: Phrases): Line[] {
  const lines: Line[] = [];
  for (let position = 0; book.known([`refund.${position}.total`]).length > 0; position += 1) {
    const ids = [`refund.${position}.total`, `refund.${position}.created_at`] as const;
    const [amount, date] = [book.say(ids[0]), book.say(ids[1])];
    if (amount !== null && date !== null) {
      lines.unshift({ text: phrases.refundIssued(amount, date), cites: [...ids], weight: 2 });
    }
  }
  return lines.slice(0, MAX_REFUNDS);
}

function openReturn(book: FactBook, phrases: Phrases): Line[] {
  for (let position = 0; book.known([`return.${position}.name`]).length > 0; position += 1) {
    const ids = [`return.${position}.name`, `return.${position}.status`] as const;
    const [name, status] = [book.say(ids[0]), book.say(ids[1])];
    if (name !== null && ["requested", "open"].includes(status ?? "")) {
      return [{ text: phrases.returnName(name), cites: [...ids], weight: 3 }];
    }
  }
  return [];
}

/** The first clause is the reason; further ones help, and go first when words run short. */
function clauses({ clauseIds }: RequestDecision, book: FactBook): Line[] {
  return clauseIds.flatMap((id, position): Line[] => {
    const text = id === "escalation.handover" ? null : book.clause(id);
    return text === null ? [] : [{ text, cites: [id], weight: position === 0 ? 2 : 3 }];
  });
}
