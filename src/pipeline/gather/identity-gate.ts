import type { ShopProfile } from "../../commerce/port.ts";
import type { Identity } from "../../domain/decision.ts";
import type { Order } from "../../domain/order.ts";
import type { ClassifyTicket } from "../classify/classify-ticket.ts";
import {
  type ChosenOrder,
  chooseOrder,
  hasTracking,
  type OrderClue,
  type OrderHints,
} from "./choose-order.ts";
import { isGiftFromAnother } from "./gift-words.ts";
import { ordersByItems } from "./item-words.ts";
import { isSameOrderName, type NamedOrder, namesAllBut, normalizeOrderName } from "./order-names.ts";
import { type OrderShare, orderInQuestion, orderShares } from "./order-shares.ts";
import { strangerNumbers } from "./stranger-numbers.ts";

export interface GateQuestion extends OrderHints {
  /** The requester's address as the helpdesk holds it; null = unknown. */
  senderEmail: string | null;
  /** Every candidate that the shop returned, whoever it belongs to. */
  orders: readonly Order[];
  named: readonly NamedOrder[];
  /** Of those, what was written last, where they were written over time. */
  newest?: string;
  /** Where a number without "#" can name an order; absent = the text. */
  bare?: string;
  /** What the customer wrote before, for when these words point at no order. */
  earlier: string;
  shop: Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null;
  /** Reads what is asked of each of several orders. */
  classify: ClassifyTicket;
}

export interface GateVerdict {
  identity: Identity;
  /** Set exactly when identity is `verified`. */
  order: Order | null;
  /** For the agent: how the order was found, or why not. */
  found:
    | "named"
    /** Several are, and the text says of each what is wanted: see `shares`. */
    | "each_named"
    | "only_order"
    | "pointed_at"
    | "several"
    | "several_named"
    | "not_theirs_or_unknown"
    /** The text says that somebody else bought it, and none of the sender's own orders is named. */
    | "gift"
    | "no_order";
  /** What pointed at the order; empty unless `pointed_at`. */
  clues: readonly OrderClue[];
  /** Set exactly when `each_named`: two or more of the sender's own orders, `order` first. */
  shares?: readonly OrderShare[];
}

/**
 * The only way in which an order reaches decision, draft or prompt. An order belongs to the sender only if its own or
 * its customer's e-mail equals the sender's; an unknown address on either side never matches. A clearly named order
 * that is not among the sender's own is `unproven`, whether it exists or not: the draft can't tell which.
 */
export function judgeIdentity(question: GateQuestion): GateVerdict {
  const { shop } = question;
  const own = question.orders.filter((order) => belongsTo(order, question.senderEmail));
  // A carrier's number names a parcel, however it is written.
  const named = question.named.filter(({ name }) => !own.some((order) => hasTracking(order, name)));
  const certain = named.filter((one) => one.certain);
  const isOwn = ({ name }: NamedOrder) => own.some((order) => isSameOrderName(order.name, name, shop));
  const isNamed = named.some(isOwn);
  if (strangerNumbers(question.bare ?? question.text, own, shop, isNamed).length > 0) {
    return isNamed ? withoutOrder("ambiguous", "several_named") : unproven();
  }
  if (own.length > 0 && (namesSeveral(named, own, shop) || namesAllBut(question.text))) {
    return ofEach(named, own, question);
  }
  // A stray number must not answer for the order that the text clearly names.
  for (const { name } of certain.length > 0 ? certain : named) {
    const matches = own.filter((order) => isSameOrderName(order.name, name, shop));
    if (matches.length > 1) return withoutOrder("ambiguous", "several");
    if (matches[0]) return { identity: "verified", order: matches[0], found: "named", clues: [] };
  }
  if (certain.length > 0) return unproven();
  // The buyer's order is the buyer's. What the recipient bought, for others or before, is another matter.
  if (isGiftFromAnother(question.text)) return ofGift(own, question);
  if (own.length === 0) return question.senderEmail === null ? unproven() : withoutOrder("none", "no_order");
  if (own.length === 1 && own[0]) {
    return { identity: "verified", order: own[0], found: "only_order", clues: [] };
  }
  const chosen = chosenAmong(own, question);
  return chosen
    ? { identity: "verified", ...chosen, found: "pointed_at" }
    : withoutOrder("ambiguous", "several");
}

/** A draft about the wrong one of them would propose the wrong thing for the right person: all is clear, or none is spoken of. */
function ofEach(named: readonly NamedOrder[], own: readonly Order[], question: GateQuestion): GateVerdict {
  const { text, shop, classify } = question;
  const ownNamed = named.flatMap(({ name }) =>
    own.filter((order) => isSameOrderName(order.name, name, shop)),
  );
  const isForeign = ({ name, certain }: NamedOrder) =>
    certain && !own.some((order) => isSameOrderName(order.name, name, shop));
  if (named.some(isForeign) || namesAllBut(text)) return withoutOrder("ambiguous", "several_named");
  const shares = orderShares(text, own, shop, classify);
  const [first] = shares ?? [];
  if (shares && first && ownNamed.every((order) => shares.some((share) => share.order === order)))
    return { identity: "verified", order: first.order, found: "each_named", clues: [], shares };
  const only = shares ? null : orderInQuestion(text, own, shop, classify);
  return only
    ? { identity: "verified", order: only, found: "named", clues: [] }
    : withoutOrder("ambiguous", "several_named");
}

/** The newest words count first; what was written before still tells what they are about. */
function chosenAmong(
  own: readonly Order[],
  { text, newest = text, earlier, language, now, timeZone }: GateQuestion,
): ChosenOrder | null {
  const hints = { language, now, timeZone };
  return [...new Set([newest, text, earlier])]
    .filter((words) => words !== "")
    .reduce<ChosenOrder | null>(
      (chosen, words) => chosen ?? chooseOrder(own, { ...hints, text: words }),
      null,
    );
}

/** Who was given something may have bought the same, but only what the text names of their own orders says so. */
function ofGift(own: readonly Order[], question: GateQuestion): GateVerdict {
  const named = own.filter(
    (order) => hasTracking(order, question.text) || ordersByItems([order], question.text).length > 0,
  );
  const [only] = named;
  return named.length === 1 && only
    ? { identity: "verified", order: only, found: "pointed_at", clues: ["items"] }
    : withoutOrder("unproven", "gift");
}

/** Several names that are clear, or several own orders however their numbers are written: "not 1001, cancel 1002". */
function namesSeveral(
  named: readonly NamedOrder[],
  own: readonly Order[],
  shop: GateQuestion["shop"],
): boolean {
  const certain = new Set(named.filter((one) => one.certain).map(({ name }) => meantBy(name, own, shop)));
  if (certain.size > 1) return true;
  const owned = own.map(({ name }) => normalizeOrderName(name));
  const any = new Set(
    named.map(({ name }) => meantBy(name, own, shop)).filter((name) => owned.includes(name)),
  );
  return any.size > 1 && [...certain].every((name) => any.has(name));
}

/** What a written name stands for: one of the sender's own orders, or just itself. */
function meantBy(written: string, own: readonly Order[], shop: GateQuestion["shop"]): string {
  const order = own.find((one) => isSameOrderName(one.name, written, shop));
  return order ? normalizeOrderName(order.name) : normalizeOrderName(written);
}

/** Case-folded and trimmed equality with the checkout e-mail or the customer's; null never matches. */
export function belongsTo(
  order: Pick<Order, "email" | "customerEmail">,
  senderEmail: string | null,
): boolean {
  const sender = foldEmail(senderEmail);
  if (sender === null) return false;
  return foldEmail(order.email) === sender || foldEmail(order.customerEmail) === sender;
}

/** Trimmed, and A–Z made lower case: no other folding, which could make two addresses one ("K" has a look-alike). */
export function foldEmail(email: string | null): string | null {
  const folded = email?.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ?? "";
  return folded === "" ? null : folded;
}

function unproven(): GateVerdict {
  return withoutOrder("unproven", "not_theirs_or_unknown");
}

function withoutOrder(identity: Identity, found: GateVerdict["found"]): GateVerdict {
  return { identity, order: null, found, clues: [] };
}
