import type { Intent } from "../../../domain/intent.ts";
import type { Situation } from "../../../domain/situation.ts";
import { HOLD_TOPIC } from "../../classify/hold-words.ts";
import { leftToPerson } from "../left-to-person.ts";
import { STILL_MISSING_TOPIC } from "../words/answered.ts";
import { CANCEL_CONDITION_TOPIC } from "../words/cancel-condition.ts";
import { OWN_HARM_TOPIC } from "../words/own-harm.ts";
import { SENT_BACK_TOPIC } from "../words/sent-back.ts";
import { USED_TOPIC } from "../words/used-words.ts";
import { aboutAll, ruleOrderStatus } from "./rules-order-status.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

/**
 * The ruling as what the customer tells changes it: nothing is offered for what they broke themselves, nothing taken
 * back that never came, or unseen that they have used, no label for what went back already, nothing is cancelled whose condition is open, and no rule says whether an order may wait.
 */
export function asTold(intent: Intent, ruling: Ruling, found: OrderCase): Ruling {
  const { topics } = found;
  if (topics.has(STILL_MISSING_TOPIC) && NOT_FOR_MISSING.includes(ruling.situation))
    return { ...leftToPerson(found), ...(ruling.escalation ? { escalation: ruling.escalation } : {}) };
  if (topics.has(OWN_HARM_TOPIC) && OFFERS.includes(ruling.situation)) return leftToPerson(found);
  if (topics.has(USED_TOPIC) && TAKEN_BACK.includes(ruling.situation)) return leftToPerson(found);
  if (topics.has(SENT_BACK_TOPIC) && isAboutReturn(intent, ruling, found)) return returnUnrecorded(found);
  if (topics.has(HOLD_TOPIC) && intent === "change_order" && ruling.action === "change_order")
    return leftToPerson(found);
  if (topics.has(CANCEL_CONDITION_TOPIC) && intent === "cancel_order")
    return cancelOnCondition(ruling, found);
  return ruling;
}

/** What holds out goods or money for an item. */
const OFFERS: readonly Situation[] = [
  "within_window",
  "partly_returnable",
  "exchange_within_window",
  "refund_by_return",
  "faulty_within_window",
  "faulty_refund",
  "faulty_replacement",
  "delivery_date_unknown",
];

/** What takes an item back because of its days alone, though the policy wants it unused. */
const TAKEN_BACK: readonly Situation[] = [
  "within_window",
  "partly_returnable",
  "exchange_within_window",
  "refund_by_return",
];

/** What takes for granted that the parcel came, or says anew where to look for it. */
const NOT_FOR_MISSING: readonly Situation[] = [
  ...OFFERS,
  "window_expired",
  "final_sale",
  "faulty_expired",
  "delivered",
  "delivered_not_found",
];

/** Answers that take an item to be still with the customer. */
const IN_HAND: readonly Situation[] = [
  ...OFFERS.filter((one) => one !== "exchange_within_window"),
  "return_after_delivery",
  "window_expired",
  "final_sale",
  "faulty_expired",
  // Of an order that has not left nothing can have come back: another one is meant.
  "cancel_instead",
  "order_change_possible",
];

/** Where a return is on record, the rules know of it; and what is wrong with another item is a matter of its own. */
function isAboutReturn(intent: Intent, { situation }: Ruling, { order, asked }: OrderCase): boolean {
  if (order.returns.length > 0 || asked.has("damaged_item") || asked.has("wrong_or_missing_item"))
    return false;
  if (intent === "order_status") return situation === "delivered";
  return (intent === "refund" || intent === "return") && IN_HAND.includes(situation);
}

function returnUnrecorded(found: OrderCase): Ruling {
  return {
    action: "ask_for_info",
    situation: "return_unrecorded",
    clauseIds: [],
    about: aboutAll(found),
    ceiling: "medium",
  };
}

/** What can't be cancelled any more has left: then it is told where it is, since that is what the condition was about. */
function cancelOnCondition(ruling: Ruling, found: OrderCase): Ruling {
  if (ruling.action === "deny") return ruleOrderStatus({ ...found, state: found.whole });
  const isWhole = ["cancellable", "order_change_possible"].includes(ruling.situation);
  if (!isWhole) return ruling;
  return {
    action: "ask_for_info",
    situation: "cancel_on_condition",
    clauseIds: ["cancellation.before_shipping"],
    about: aboutAll(found),
    ceiling: "medium",
  };
}
