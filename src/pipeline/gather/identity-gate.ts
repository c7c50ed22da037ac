import type { ShopProfile } from "../../commerce/port.ts";
import type { Identity } from "../../domain/decision.ts";
import type { Order } from "../../domain/order.ts";
import { chooseOrder } from "./choose-order.ts";
import { isSameOrderName, type NamedOrder, normalizeOrderName } from "./order-names.ts";

export interface GateQuestion {
  /** The requester's address as the helpdesk holds it; null = unknown. */
  senderEmail: string | null;
  /** Every candidate that the shop returned, whoever it belongs to. */
  orders: readonly Order[];
  named: readonly NamedOrder[];
  /** The customer's words, to choose among their own orders. */
  text: string;
  shop: Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null;
}

export interface GateVerdict {
  identity: Identity;
  /** Set exactly when identity is `verified`. */
  order: Order | null;
  /** For the agent: how the order was found, or why not. */
  found:
    | "named"
    | "only_order"
    | "pointed_at"
    | "several"
    | "several_named"
    | "not_theirs_or_unknown"
    | "no_order";
}

/**
 * The only way in which an order reaches decision, draft or prompt. An order belongs to the sender only if its own or
 * its customer's e-mail equals the sender's; an unknown address on either side never matches. A clearly named order
 * that is not among the sender's own is `unproven`, whether it exists or not: the draft can't tell which.
 */
export function judgeIdentity(question: GateQuestion): GateVerdict {
  const { text, shop } = question;
  const own = question.orders.filter((order) => belongsTo(order, question.senderEmail));
  const certain = question.named.filter((one) => one.certain);
  // "Cancel #1002, not #1001": one draft about one of them could propose the wrong thing for the right person.
  if (new Set(certain.map(({ name }) => meantBy(name, own, shop))).size > 1 && own.length > 0) {
    return { identity: "ambiguous", order: null, found: "several_named" };
  }
  // A stray number must not answer for the order that the text clearly names.
  for (const { name } of certain.length > 0 ? certain : question.named) {
    const matches = own.filter((order) => isSameOrderName(order.name, name, shop));
    if (matches.length > 1) return { identity: "ambiguous", order: null, found: "several" };
    if (matches[0]) return { identity: "verified", order: matches[0], found: "named" };
  }
  if (certain.length > 0) return unproven();
  if (own.length === 0) {
    return question.senderEmail === null ? unproven() : { identity: "none", order: null, found: "no_order" };
  }
  if (own.length === 1 && own[0]) return { identity: "verified", order: own[0], found: "only_order" };
  const chosen = chooseOrder(own, text);
  return chosen
    ? { identity: "verified", order: chosen, found: "pointed_at" }
    : { identity: "ambiguous", order: null, found: "several" };
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
  return { identity: "unproven", order: null, found: "not_theirs_or_unknown" };
}
