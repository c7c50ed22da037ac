import type { Identity } from "../../domain/decision.ts";
import type { Intent } from "../../domain/intent.ts";
import type { Policy } from "../../domain/policy.ts";
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

/** Answers from policy alone. `found` is the sender's own order where there is one. */
export function ruleWithoutOrder(intent: OrderlessIntent, found: OrderCase | null, policy: Policy): Ruling {
  switch (intent) {
    case "discount":
      return ruleDiscount(found, policy);
    case "policy_question":
      return informed("policy_question", [
        "returns.window",
        "exchanges.window",
        "cancellation.before_shipping",
        "refunds.method",
      ]);
    case "product_question":
      return { ...informed("product_question", ["escalation.handover"]), ceiling: "low" };
    case "payment":
      return asked("payment_details");
    case "account":
      return asked("account_help");
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
      return asked("unclear");
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

function ruleDiscount(found: OrderCase | null, policy: Policy): Ruling {
  const clauseIds = ["discounts.after_order"] as const;
  if (!found) return asked("discount_question", clauseIds);
  return policy.discounts.after_order
    ? { action: "discount", situation: "discount_offer", clauseIds }
    : { action: "deny", situation: "discount_after_order", clauseIds };
}

function asked(situation: Ruling["situation"], clauseIds: Ruling["clauseIds"] = []): Ruling {
  return { action: "ask_for_info", situation, clauseIds };
}

function informed(situation: Ruling["situation"], clauseIds: Ruling["clauseIds"]): Ruling {
  return { action: "inform", situation, clauseIds };
}
