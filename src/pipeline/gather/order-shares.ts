import type { ShopProfile } from "../../commerce/port.ts";
import type { IntentScore } from "../../domain/intent.ts";
import type { Order } from "../../domain/order.ts";
import type { ClassifyTicket } from "../classify/classify-ticket.ts";
import { isFurtherRequest } from "../classify/further-request.ts";
import { asksToKeepOrder } from "../decide/words/keep-order.ts";
import { type BoundPiece, bindPieces } from "./bind-pieces.ts";
import { withoutFineClauses } from "./fine-clauses.ts";
import { isSameOrderName, withoutSetAside } from "./order-names.ts";
import { awaitsSomething, leavesChoiceOpen, refusesSomething } from "./share-words.ts";

/** What a text that names several orders says of one of them. */
export interface OrderShare {
  order: Order;
  text: string;
  /** What is asked about this order; the first is clear. */
  requests: readonly IntentScore[];
}

/** More than this in one reply is a list that nobody reads. */
const MAX_ORDERS = 3;
/** Of all shares together; each order keeps as many as the others. */
const MAX_REQUESTS = 6;
const MAX_CHARS = 4000;

/**
 * Which part of a text is about which of the sender's own orders, in the order of the text; null unless all of it is
 * clear: each order has a request of its own, and no request is left that could be about another. Pure; `own` holds
 * only orders that passed the identity gate.
 */
export function orderShares(
  text: string,
  own: readonly Order[],
  shop: Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null,
  classify: ClassifyTicket,
): readonly OrderShare[] | null {
  const meant = text.length > MAX_CHARS ? null : withoutSetAside(text);
  const pieces = meant === null ? null : boundPieces(meant, own, shop);
  if (!pieces) return null;
  const orders = [...new Set(pieces.flatMap((piece) => piece.orders))];
  if (orders.length < 2 || orders.length > MAX_ORDERS) return null;
  const most = Math.floor(MAX_REQUESTS / orders.length);
  const shares = orders.map((order) => shareOf(order, pieces, most, classify));
  const clear = shares.filter((share) => share !== null);
  return clear.length === shares.length && isAllBound(pieces, clear, classify) ? clear : null;
}

/** Parts what is fine from what is not. */
const BUT = /,? (?:but|aber|mais|pero|ma|maar|mas) /giu;

/**
 * Of several named orders the one that is asked about, where the text says of all others only that they came or are
 * fine: "#1001 arrived. Where is #1002?". Null where that is not clear, and where the request can't be taken back. Pure;
 * `own` holds only orders that passed the identity gate.
 */
export function orderInQuestion(
  text: string,
  own: readonly Order[],
  shop: Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null,
  classify: ClassifyTicket,
): Order | null {
  const pieces = text.length > MAX_CHARS ? null : boundPieces(text.replace(BUT, ". "), own, shop);
  if (!pieces) return null;
  const orders = [...new Set(pieces.flatMap((piece) => piece.orders))];
  const open = orders.filter((order) =>
    pieces.some((piece) => piece.orders.includes(order) && !isFine(piece.text)),
  );
  const [order] = open;
  if (!order || open.length > 1 || orders.length < 2 || orders.length > MAX_ORDERS) return null;
  const share = shareOf(order, pieces, MAX_REQUESTS, classify);
  const [heard] = classify({ subject: "", text }).requests;
  if (!share || share.requests[0]?.intent !== heard?.intent || heard?.intent === "cancel_order") return null;
  return isAllBound(pieces, [share], classify) ? order : null;
}

function isFine(piece: string): boolean {
  return !piece.includes("?") && !/\p{L}/u.test(withoutFineClauses(piece, "all"));
}

/** The text in pieces of one order each; null where an order is left open, or something is refused. */
function boundPieces(
  text: string,
  own: readonly Order[],
  shop: Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null,
): BoundPiece[] | null {
  if (leavesChoiceOpen(text) || refusesSomething(text) || asksToKeepOrder(text)) return null;
  return bindPieces(text, (name) => own.filter((order) => isSameOrderName(order.name, name, shop)));
}

function shareOf(
  order: Order,
  pieces: readonly BoundPiece[],
  most: number,
  classify: ClassifyTicket,
): OrderShare | null {
  const said = pieces.filter(({ orders }) => orders.includes(order)).map((piece) => piece.text);
  const text = said.join("\n");
  const requests = requestsOf(text, said, classify).slice(0, most);
  const [first] = requests;
  const isAsked =
    first && isClear(first) && isSureEnough(first) && said.some((piece) => isRequest(piece, first));
  return isAsked ? { order, text, requests } : null;
}

/** Several requests in one share make each of them look faint: then its sentences are read one by one, and only what is clear counts. */
function requestsOf(text: string, said: readonly string[], classify: ClassifyTicket): readonly IntentScore[] {
  const { requests } = classify({ subject: "", text });
  if (requests[0] && isClear(requests[0])) return requests;
  const known = new Set<string>();
  return said.flatMap((piece) =>
    classify({ subject: "", text: piece })
      .requests.slice(0, 1)
      .filter((one) => isClear(one) && isSureEnough(one) && isRequest(piece, one))
      .filter(({ intent }) => !known.has(intent) && known.add(intent)),
  );
}

/** Of what can't be taken back only a sure reading will do. */
function isSureEnough({ intent, confidence }: IntentScore): boolean {
  return intent !== "cancel_order" || confidence === "high";
}

/** "I returned #1001 last week" tells of an order and asks nothing; that one has not come is reason enough to write. */
function isRequest(piece: string, { intent }: IntentScore): boolean {
  return (intent === "order_status" && awaitsSomething(piece)) || isFurtherRequest(piece, intent, 1, "other");
}

function isClear({ intent, confidence }: IntentScore): boolean {
  return intent !== "other" && confidence !== "low";
}

/**
 * Before the first order is named, people announce what follows; what is asked in a later paragraph without a name
 * could be about any of the orders.
 */
function isAllBound(
  pieces: readonly BoundPiece[],
  shares: readonly OrderShare[],
  classify: ClassifyTicket,
): boolean {
  const asked = new Set(shares.flatMap(({ requests }) => requests.map(({ intent }) => intent)));
  const firstNamed = pieces.findIndex(({ orders }) => orders.length > 0);
  return pieces.every(({ orders, text }, position) => {
    if (orders.length > 0 || !/\p{L}{2}/u.test(text)) return true;
    const requests = classify({ subject: "", text }).requests.filter(isClear);
    return requests.every(
      (request) => (position < firstNamed && asked.has(request.intent)) || !isRequest(text, request),
    );
  });
}
