import { majorUnits } from "../../../domain/money.ts";
import { isFaulty, ruleFaultyItem } from "./rules-faulty-item.ts";
import { aboutAll, ruleDeliveredNotReceived, ruleOrderStatus } from "./rules-order-status.ts";
import {
  declinedReturn,
  forRefund,
  insteadOfReturn,
  isReturned,
  openReturn,
  ruleByWindow,
} from "./rules-returns.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

/** Money back: by what already happened to it, then by why it is wanted, then by the return window. */
export function ruleRefund(found: OrderCase): Ruling {
  return withAuthorityLimit(refundRuling(found), found);
}

/** Money back above the policy's limit, however the rules answer it, is for a person to decide. */
export function withAuthorityLimit(ruling: Ruling, found: OrderCase): Ruling {
  const disputed =
    ruling.situation === "delivered_not_found" ||
    ruling.situation === "return_declined" ||
    (ruling.situation === "refund_by_return" && !found.asked.has("return"));
  const isDispute = ruling.action === "deny" || canOfferMoney(ruling, found) || disputed;
  const isLarge = amountAtStake(found) > found.policy.refunds.escalate_above;
  return isDispute && isLarge ? { ...ruling, escalation: ruling.escalation ?? "amount" } : ruling;
}

/** Whether its words hold out money or credit, be it as one remedy of several. */
function canOfferMoney({ action, situation }: Ruling, { policy }: OrderCase): boolean {
  if (action === "refund" || action === "store_credit") return true;
  const isChoice = situation === "faulty_within_window";
  return isChoice && policy.faulty_items.offer.some((one) => one !== "replacement");
}

function refundRuling(found: OrderCase): Ruling {
  const { state, asked } = found;
  if (state.stage === "cancelled") return ruleCancelled(found);
  if (state.stage === "refunded") return ruleOrderStatus(found);
  const declined = declinedReturn(found);
  if (declined) return declined;
  if (asked.has("damaged_item") || asked.has("wrong_or_missing_item")) return ruleFaultyItem(found);
  const settled = ruleSettledReturn(found);
  if (settled) return settled;
  // Who says what is wrong with it has it.
  if (isFaulty(found)) return ruleFaultyItem(found);
  if (asked.has("delivered_not_received")) return ruleDeliveredNotReceived(found);
  if (isRefundedInPart(found)) {
    return {
      action: "inform",
      situation: "partly_refunded",
      clauseIds: ["refunds.method"],
      about: aboutAll(found),
    };
  }
  const ruling = ruleByWindow(found, {
    rule: { days: found.policy.returns.window_days, byItem: true, finalSale: true },
    clause: "returns.window",
    whenOpen: { action: "return_label", situation: "refund_by_return" },
    whenNotShipped: () => insteadOfReturn(found),
  });
  if (ruling.situation !== "refund_by_return") return ruling;
  return forRefund({ ...ruling, about: ruling.about ?? aboutAll(found) });
}

/** A cancelled order that was paid for still owes its money; without payment there is nothing to give back. */
function ruleCancelled(found: OrderCase): Ruling {
  const { order } = found;
  const isPaid = ["paid", "partially_paid"].includes(order.financialStatus ?? "");
  if (order.totalRefunded.minor > 0 || !isPaid) return ruleOrderStatus(found);
  return {
    action: "refund",
    situation: "cancelled_refund_due",
    clauseIds: ["refunds.method"],
    about: aboutAll(found),
  };
}

/** The customer has sent it back: either it is still on its way to us, or the money is due. */
function ruleSettledReturn(found: OrderCase): Ruling | null {
  const { order } = found;
  // Who asks for money while a return is open asks about that return, whatever else is in the order.
  const open = openReturn(found, 1);
  if (open) return { ...open, situation: "refund_after_return" };
  const isBack = order.returns.some((one) => one.status === "closed") || isReturned(order);
  if (!isBack || order.totalRefunded.minor > 0) return null;
  return { action: "refund", situation: "refund_due", clauseIds: ["refunds.method"], about: aboutAll(found) };
}

/** Something was refunded, and it is what the text asks for or all that could be asked for. */
function isRefundedInPart({ order, items, isNarrowed }: OrderCase): boolean {
  if (order.totalRefunded.minor <= 0) return false;
  const refunded = new Set(order.refunds.flatMap((refund) => refund.items.map((part) => part.lineItemId)));
  const ids = items.flatMap((position) => order.items[position]?.id ?? []);
  return isNarrowed ? ids.every((id) => refunded.has(id)) : true;
}

/** In whole units: of the items in question, or of what is left of the order when a price is unknown. */
function amountAtStake({ order, items, isNarrowed }: OrderCase): number {
  const left = majorUnits(order.total) - majorUnits(order.totalRefunded);
  const prices = items.map((position) => {
    const item = order.items[position];
    return item?.unitPrice ? majorUnits(item.unitPrice) * Math.max(item.quantity, 1) : null;
  });
  if (!isNarrowed || prices.includes(null)) return left;
  return prices.reduce<number>((sum, price) => sum + (price ?? 0), 0);
}
