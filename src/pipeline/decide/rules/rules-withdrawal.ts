import type { DecisionInputs } from "../../../domain/decision.ts";
import type { Intent } from "../../../domain/intent.ts";
import { leftToPerson } from "../left-to-person.ts";
import { UNWANTED_TOPIC } from "../words/unwanted-words.ts";
import { WITHDRAWAL_TOPIC } from "../words/withdrawal-words.ts";
import { ruleBeforeShipping } from "./rules-before-shipping.ts";
import { arrivedParcels, hasLeftInPart } from "./rules-order-status.ts";
import { endedBefore, ruleReturn } from "./rules-returns.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

/** Read as one of these, a withdrawal has not been heard as what it is. */
const MISHEARD: readonly Intent[] = [
  "order_status",
  "change_order",
  "policy_question",
  "product_question",
  "payment",
  "complaint",
  "other",
];
const WISHES: readonly Intent[] = ["cancel_order", "return", "refund", "exchange"];

/**
 * Who withdraws from a purchase cancels it before it ships and returns it afterwards, and so does who wants an order
 * cancelled that has come. Null where neither is asked for. A withdrawal is a right that no rule refuses by itself.
 */
export function ruleUndoing(
  intent: Intent,
  found: OrderCase,
  { requests }: Pick<DecisionInputs, "requests">,
): Ruling | null {
  const { topics, asked } = found;
  if (topics.has(WITHDRAWAL_TOPIC)) {
    const isFirst = requests[0]?.intent === intent;
    const isMisheard = isFirst && MISHEARD.includes(intent) && !WISHES.some((one) => asked.has(one));
    if (isMisheard) return { ...ruleWithdrawal(found), ceiling: "medium" };
    return intent === "cancel_order" || intent === "return" ? ruleWithdrawal(found) : null;
  }
  if (intent !== "cancel_order" || !topics.has(UNWANTED_TOPIC)) return null;
  // What can't have come yet may be another order's.
  return arrivedParcels(found).length > 0
    ? ruleReturn(found)
    : { ...ruleBeforeShipping("cancel_order", found), ceiling: "medium" };
}

function ruleWithdrawal(found: OrderCase): Ruling {
  const isWhole = !hasLeftInPart(found) && !endedBefore(found);
  const ruling = isWhole ? ruleBeforeShipping("cancel_order", found) : ruleReturn(found);
  return ruling.action === "deny" ? leftToPerson(found) : ruling;
}
