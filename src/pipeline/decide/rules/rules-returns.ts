import type { Order } from "../../../domain/order.ts";
import type { ClauseId } from "../policy/clause-id.ts";
import { SPECIAL_WINDOW_CLAUSE } from "../policy/clause-id.ts";
import { type ItemReturn, itemReturn, type ReturnVerdict, type WindowRule } from "../return-window.ts";
import { ruleBeforeShipping } from "./rules-before-shipping.ts";
import { aboutAll, arrivedParcels, isStuck, ruleOrderStatus } from "./rules-order-status.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

/** Sending something back for money: by the window of each item, counted from its own parcel's delivery. */
export function ruleReturn(found: OrderCase): Ruling {
  const settled = givenBack(found) ?? declinedReturn(found);
  if (settled) return settled;
  const ruling = ruleByWindow(found, {
    rule: { days: found.policy.returns.window_days, byItem: true, finalSale: true },
    clause: "returns.window",
    whenOpen: { action: "return_label", situation: "within_window" },
    whenNotShipped: () => insteadOfReturn(found),
  });
  const wantsMoney = ruling.situation === "within_window" && found.asked.has("refund");
  return wantsMoney ? forRefund(ruling) : ruling;
}

/** The same label, said to be for money back, with how the money comes. */
export function forRefund(ruling: Ruling): Ruling {
  return {
    ...ruling,
    situation: "refund_by_return",
    clauseIds: [...ruling.clauseIds, "refunds.method" satisfies ClauseId],
  };
}

/** Another size, colour or item: before shipping it is a change of the order, afterwards an exchange. */
export function ruleExchange(found: OrderCase): Ruling {
  const settled = givenBack(found) ?? declinedReturn(found);
  if (settled) return settled;
  return ruleByWindow(found, {
    rule: { days: found.policy.exchanges.window_days, byItem: false, finalSale: true },
    clause: "exchanges.window",
    whenOpen: { action: "exchange", situation: "exchange_within_window" },
    whenNotShipped: () => ruleBeforeShipping("change_order", found, "exchange_before_shipping"),
  });
}

export interface WindowPlan {
  rule: WindowRule;
  clause: ClauseId;
  whenOpen: Pick<Ruling, "action" | "situation">;
  whenNotShipped: () => Ruling;
}

/** One answer from the verdicts of all items in question: what is possible comes before what is not. */
export function ruleByWindow(found: OrderCase, plan: WindowPlan): Ruling {
  const ended = endedBefore(found);
  if (ended) return ended;
  const checks = found.items.map((item) =>
    itemReturn(found.order, item, plan.rule, found.clock, found.policy),
  );
  const open = checks.filter((check) => check.verdict === "open");
  const clauses = clausesOf(checks, plan.clause);
  if (open.length > 0) {
    const isAll = !checks.some(({ verdict }) => verdict === "expired" || verdict === "final_sale");
    const situation = isAll || plan.whenOpen.situation !== "within_window" ? undefined : "partly_returnable";
    return {
      ...plan.whenOpen,
      ...(situation ? { situation } : {}),
      clauseIds: isAll ? [windowClause(open, plan.clause)] : clauses,
      about: aboutChecks(open),
    };
  }
  return ruleClosed(checks, found, plan);
}

/** Nothing to send back any more: the whole order is cancelled or its money is back. */
export function endedBefore(found: OrderCase): Ruling | null {
  const { stage } = found.state;
  return stage === "cancelled" || stage === "refunded" ? ruleOrderStatus(found) : null;
}

/** A return on its way that covers all that is in question, or `enough` pieces: a second label would be wrong. */
export function openReturn(found: OrderCase, enough = quantityOf(found)): Ruling | null {
  const going = found.order.returns.filter((one) => ["requested", "open"].includes(one.status));
  const returning = going.reduce((sum, one) => sum + one.totalQuantity, 0);
  if (returning === 0 || returning < enough || endedBefore(found)) return null;
  return {
    action: "inform",
    situation: "return_open",
    clauseIds: ["refunds.method"],
    about: aboutAll(found),
  };
}

/**
 * The shop's last word on a return was no: only a person may take that back. Which items it was about can't be read, so
 * it counts for all of them.
 */
export function declinedReturn(found: OrderCase): Ruling | null {
  const answered = found.order.returns.filter((one) => !["canceled", "cancelled"].includes(one.status));
  const [last] = answered.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  if (last?.status !== "declined" || endedBefore(found)) return null;
  return {
    action: "inform",
    situation: "return_declined",
    clauseIds: ["escalation.handover"],
    about: aboutAll(found),
    ceiling: "low",
  };
}

/** Everything in question is on its way back or has come back, and no money has settled it yet. */
function givenBack(found: OrderCase): Ruling | null {
  const open = openReturn(found);
  if (open || endedBefore(found) || !isAllBack(found)) return open;
  return {
    action: "inform",
    situation: "already_returned",
    clauseIds: ["refunds.method"],
    about: aboutAll(found),
  };
}

/** Refunds take returned pieces off the counts of their items, so these returns count only before any refund. */
function isAllBack(found: OrderCase): boolean {
  const { order } = found;
  if (order.totalRefunded.minor > 0) return false;
  const closed = order.returns.filter((one) => one.status === "closed");
  const pieces = closed.reduce((sum, one) => sum + one.totalQuantity, 0);
  return order.returns.length === 0 ? isReturned(order) : pieces > 0 && pieces >= quantityOf(found);
}

/** The shop's own word, which is all there is when single returns can't be read. */
export function isReturned({ returnStatus }: Pick<Order, "returnStatus">): boolean {
  return ["returned", "inspection_complete"].includes(returnStatus ?? "");
}

function quantityOf({ order, items }: OrderCase): number {
  return items.reduce((sum, position) => sum + (order.items[position]?.quantity ?? 0), 0);
}

/** An order that has not left needs no return: it can be cancelled while policy allows. */
export function insteadOfReturn(found: OrderCase): Ruling {
  return ruleBeforeShipping("cancel_order", found, "cancel_instead");
}

/** In this order: what may still become possible, then what is final. */
const CLOSED_VERDICTS = [
  "not_delivered",
  "not_shipped",
  "unknown",
  "expired",
  "final_sale",
  "already_returned",
] as const satisfies readonly ReturnVerdict[];
type ClosedVerdict = (typeof CLOSED_VERDICTS)[number];

function ruleClosed(checks: readonly ItemReturn[], found: OrderCase, plan: WindowPlan): Ruling {
  const verdict = decidingVerdict(checks, found);
  const deciding = checks.filter((check) => check.verdict === verdict);
  const about = aboutChecks(deciding);
  const clauseIds = clausesOf(deciding, plan.clause);
  // Part is in hand and part on its way: which of them is meant is a guess.
  const doubt = isPartOnItsWay(checks, found) ? ({ ceiling: "medium" } as const) : {};
  switch (verdict) {
    case "not_delivered":
      return found.state.parcel && isStuck(found.state.parcel.state)
        ? ruleOrderStatus(found)
        : { action: "inform", situation: "return_after_delivery", clauseIds, about, ...doubt };
    case "not_shipped":
      return plan.whenNotShipped();
    case "unknown":
      return {
        action: "ask_for_info",
        situation: "delivery_date_unknown",
        clauseIds,
        about,
        ceiling: "medium",
      };
    case "expired":
      return { action: "deny", situation: "window_expired", clauseIds, about, ...doubt };
    case "final_sale":
      return { action: "deny", situation: "final_sale", clauseIds, about, ...doubt };
    case "already_returned":
    case undefined:
      return { action: "inform", situation: "already_returned", clauseIds: ["refunds.method"], about };
    default:
      return verdict satisfies never;
  }
}

/** The customer has part of it in hand and can mean that, so its refusal comes before what only has to arrive. */
function decidingVerdict(checks: readonly ItemReturn[], found: OrderCase): ClosedVerdict | undefined {
  const arrived = new Set(arrivedParcels(found));
  const isStuckOut = found.state.parcel !== null && isStuck(found.state.parcel.state);
  const refused = isStuckOut
    ? []
    : checks.filter(
        ({ verdict, parcel }) =>
          ["expired", "final_sale"].includes(verdict) && parcel !== null && arrived.has(parcel),
      );
  const among = refused.length > 0 ? refused : checks;
  return CLOSED_VERDICTS.find((one) => among.some((check) => check.verdict === one));
}

function isPartOnItsWay(checks: readonly ItemReturn[], found: OrderCase): boolean {
  return checks.some(({ verdict }) => verdict === "not_delivered") && arrivedParcels(found).length > 0;
}

/** The clauses that the verdicts rest on, each once, so that a denial names its own reason and no other. */
function clausesOf(checks: readonly ItemReturn[], clause: ClauseId): ClauseId[] {
  const cited = checks.flatMap((check): ClauseId[] => {
    if (check.verdict === "final_sale") return ["returns.final_sale"];
    if (check.verdict === "already_returned" || check.verdict === "not_shipped") return [];
    return [windowClause([check], clause)];
  });
  return [...new Set(cited)];
}

function windowClause(checks: readonly ItemReturn[], clause: ClauseId): ClauseId {
  return checks.every((check) => check.special) ? SPECIAL_WINDOW_CLAUSE : clause;
}

function aboutChecks(checks: readonly ItemReturn[]): NonNullable<Ruling["about"]> {
  const parcels = checks.flatMap(({ parcel }) => (parcel === null ? [] : [parcel]));
  return { items: checks.map(({ item }) => item), parcels: [...new Set(parcels)] };
}
