import type { Action } from "../../src/domain/decision.ts";
import type { Intent } from "../../src/domain/intent.ts";
import type { Situation } from "../../src/domain/situation.ts";

export interface CommonCase {
  /** How often it occurs, against the others. */
  weight: number;
  intent: Intent;
  situation: Situation;
  action: Action;
  /** Null where no order is involved. */
  deliveryState: string | null;
}

function line(
  weight: number,
  intent: Intent,
  situation: Situation,
  action: Action,
  deliveryState: string | null = null,
): CommonCase {
  return { weight, intent, situation, action, deliveryState };
}

/** What tickets are about, with the skew of a real store: a few situations are most of them. */
export const COMMON_CASES: readonly CommonCase[] = [
  line(180, "order_status", "in_transit", "inform", "in_transit"),
  line(70, "order_status", "not_shipped", "inform", "unfulfilled"),
  line(45, "order_status", "delayed", "inform", "delayed"),
  line(40, "order_status", "which_order", "ask_for_info"),
  line(30, "order_status", "delivered", "inform", "delivered"),
  line(25, "order_status", "identity_unproven", "ask_for_info"),
  line(20, "order_status", "out_for_delivery", "inform", "out_for_delivery"),
  line(12, "order_status", "lost", "escalate", "lost"),
  line(35, "delivered_not_received", "delivered_not_found", "escalate", "delivered"),
  line(75, "return", "within_window", "return_label", "delivered"),
  line(30, "return", "window_expired", "deny", "delivered"),
  line(12, "return", "final_sale", "deny", "delivered"),
  line(8, "return", "return_after_delivery", "inform", "in_transit"),
  line(40, "exchange", "exchange_within_window", "exchange", "delivered"),
  line(35, "refund", "refund_by_return", "return_label", "delivered"),
  line(15, "refund", "refund_due", "inform", "delivered"),
  line(10, "refund", "partly_refunded", "inform", "delivered"),
  line(35, "cancel_order", "cancellable", "cancel_order", "unfulfilled"),
  line(20, "cancel_order", "already_shipped", "deny", "in_transit"),
  line(20, "change_address", "address_change_possible", "change_order", "unfulfilled"),
  line(10, "change_address", "already_shipped", "deny", "in_transit"),
  line(12, "change_order", "order_change_possible", "change_order", "unfulfilled"),
  line(38, "damaged_item", "faulty_within_window", "replacement", "delivered"),
  line(6, "damaged_item", "faulty_expired", "deny", "delivered"),
  line(26, "wrong_or_missing_item", "faulty_within_window", "replacement", "delivered"),
  line(30, "discount", "discount_question", "inform"),
  line(8, "discount", "discount_after_order", "deny", "unfulfilled"),
  line(45, "product_question", "product_question", "inform"),
  line(25, "policy_question", "policy_question", "inform"),
  line(18, "payment", "payment_details", "inform"),
  line(12, "account", "account_help", "inform"),
  line(10, "subscription", "subscription_change", "inform"),
  line(8, "site_issue", "site_issue", "inform"),
  line(12, "complaint", "complaint", "escalate"),
  line(6, "human_request", "human_requested", "escalate"),
  line(4, "legal_threat", "legal", "escalate"),
  line(40, "other", "unclear", "ask_for_info"),
];
