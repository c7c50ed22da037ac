import type { DecisionInputs, Identity } from "../../../domain/decision.ts";
import type { Confidence, Intent } from "../../../domain/intent.ts";
import type { Policy } from "../../../domain/policy.ts";
import { leftToPerson } from "../left-to-person.ts";
import { besideTopic, OPEN_ASPECT_TOPIC } from "../words/aspect-topics.ts";
import { CHARGE_TOPIC, CODE_TOPIC, LOGIN_TOPIC, PLACED_TOPIC } from "../words/fitting-questions.ts";
import { THANKS_TOPIC } from "../words/text-topics.ts";
import { isTrouble, ruleOrderStatus } from "./rules-order-status.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

/** Intents that can be answered whoever writes and whatever they ordered. */
export type OrderlessIntent = Exclude<
  Intent,
  | "order_status"
  | "delivered_not_received"
  | "return"
  | "exchange"
  | "refund"
  | "cancel_order"
  | "change_address"
  | "change_order"
  | "damaged_item"
  | "wrong_or_missing_item"
>;

/** A request that needs no order: what it is, how clearly it was heard, and what the text speaks of. */
export interface OrderlessRequest extends Pick<DecisionInputs, "topics"> {
  intent: OrderlessIntent;
  confidence: Confidence;
}

/** Answers from policy alone. `found` is the sender's own order where there is one. */
export function ruleWithoutOrder(
  { intent, confidence, topics = [] }: OrderlessRequest,
  found: OrderCase | null,
  policy: Policy,
): Ruling {
  switch (intent) {
    case "discount":
      return ruleDiscount(topics, found, policy);
    case "policy_question":
      return rulePolicyQuestion([
        ...policy.clauses
          .map(({ id }) => id)
          .filter((id) => topics.includes(id) && !topics.includes(besideTopic(id))),
        ...(topics.includes(OPEN_ASPECT_TOPIC) ? [HANDOVER] : []),
      ]);
    case "product_question":
      return { ...informed("product_question", ["escalation.handover"]), ceiling: "low" };
    case "payment":
      return topics.includes(CHARGE_TOPIC) ? asked("payment_details") : leftToPerson(null);
    case "account":
      return topics.includes(LOGIN_TOPIC) ? asked("account_help") : leftToPerson(null);
    case "subscription":
      return asked("subscription_change");
    case "site_issue":
      return asked("site_issue");
    case "complaint":
      return found?.state.parcel && isTrouble(found.state.parcel.state)
        ? ruleOrderStatus(found)
        : asked("complaint");
    case "human_request":
      return {
        action: "escalate",
        situation: "human_requested",
        clauseIds: ["escalation.handover"],
        escalation: "human_request",
      };
    case "legal_threat":
      return {
        action: "escalate",
        situation: "legal",
        clauseIds: ["escalation.handover"],
        escalation: "legal",
      };
    case "other":
      if (topics.includes(THANKS_TOPIC)) return informed("thanked", []);
      return confidence === "high" ? informed("no_request", []) : asked("unclear");
    default:
      return intent satisfies never;
  }
}

/** The request needs an order that we may not talk about. The wording is the same whether or not one exists. */
export function ruleWithoutIdentity(identity: Identity): Ruling {
  switch (identity) {
    case "unproven":
      return asked("identity_unproven", ["privacy.order_details"]);
    case "none":
      return asked("no_order_found");
    case "unavailable":
      return { ...informed("shop_unavailable", ["escalation.handover"]), ceiling: "low" };
    case "ambiguous":
    case "verified":
      return asked("which_order");
    default:
      return identity satisfies never;
  }
}

/** More than this answers no question any more. */
const MAX_CLAUSES = 3;
const HANDOVER = "escalation.handover";

/**
 * The clauses that were asked about; a question that none of them answers is for a person, and so is the rest of one that
 * they answer in part: then the handover's own clause is among them.
 */
export function rulePolicyQuestion(clauseIds: readonly string[]): Ruling {
  const answers = clauseIds.filter((id) => id !== HANDOVER).slice(0, MAX_CLAUSES);
  const isWhole = !clauseIds.includes(HANDOVER);
  if (answers.length === 0) return { ...informed("policy_handover", [HANDOVER]), ceiling: "low" };
  return isWhole
    ? informed("policy_question", answers)
    : { ...informed("policy_question", [...answers, HANDOVER]), ceiling: "medium" };
}

/** Prices in general, bargains and codes of other kinds are no discount on an order. */
function ruleDiscount(topics: readonly string[], found: OrderCase | null, policy: Policy): Ruling {
  if (found && topics.includes(PLACED_TOPIC)) {
    const clauseIds = ["discounts.after_order"] as const;
    return policy.discounts.after_order
      ? { action: "discount", situation: "discount_offer", clauseIds }
      : { action: "deny", situation: "discount_after_order", clauseIds };
  }
  return topics.includes(CODE_TOPIC) ? asked("discount_question") : leftToPerson(null);
}

function asked(situation: Ruling["situation"], clauseIds: Ruling["clauseIds"] = []): Ruling {
  return { action: "ask_for_info", situation, clauseIds };
}

function informed(situation: Ruling["situation"], clauseIds: Ruling["clauseIds"]): Ruling {
  return { action: "inform", situation, clauseIds };
}
