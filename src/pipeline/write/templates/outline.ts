import type { Situation } from "../../../domain/situation.ts";

/** What follows the answer, from facts and clauses; a part whose facts are missing is left out. */
export type Part =
  | "placed"
  | "shipped"
  | "last_scan"
  | "estimate"
  | "tracking"
  | "delivered"
  | "cancelled"
  | "refunds"
  | "return"
  | "clauses"
  | "handover";

/** The parts of each situation's paragraph, in order, the same in every language. */
export function outlineOf(situation: Situation): readonly Part[] {
  switch (situation) {
    case "which_order":
    case "no_order_found":
    case "payment_details":
    case "account_help":
    case "subscription_change":
    case "site_issue":
    case "complaint":
    case "thanked":
    case "no_request":
    case "discount_question":
    case "unclear":
    case "return_unrecorded":
    case "faulty_not_shipped":
      return [];
    case "shop_unavailable":
    case "product_question":
    case "policy_handover":
    case "human_requested":
    case "return_declined":
    case "person_decides":
    case "legal":
      return ["handover"];
    case "identity_unproven":
    case "delivery_date_unknown":
    case "exchange_before_shipping":
    case "final_sale":
    case "cancel_instead":
    case "cancellable":
    case "cancel_on_condition":
    case "address_change_possible":
    case "order_change_possible":
    case "already_partly_shipped":
    case "already_processing":
    case "faulty_within_window":
    case "faulty_refund":
    case "faulty_replacement":
    case "discount_after_order":
    case "discount_offer":
    case "policy_question":
    case "refund_due":
      return ["clauses"];
    case "not_shipped":
      return ["placed", "clauses"];
    case "on_hold":
      return ["placed", "handover"];
    case "partly_shipped":
      return ["last_scan", "estimate", "clauses", "tracking"];
    case "label_created":
      return ["estimate", "tracking"];
    case "shipped":
      return ["shipped", "estimate", "tracking"];
    case "in_transit":
    case "out_for_delivery":
    case "delivery_attempted":
    case "ready_for_pickup":
    case "delayed":
      return ["last_scan", "estimate", "tracking"];
    // No estimate: the one on record was for the way that failed.
    case "delivery_failed":
    case "returned_to_sender":
      return ["last_scan", "tracking"];
    case "lost":
    case "overdue":
      return ["last_scan", "estimate", "clauses", "handover", "tracking"];
    case "delivered":
    case "delivered_not_found":
      return ["delivered", "tracking"];
    case "cancelled":
    case "cancelled_refund_due":
      return ["cancelled", "refunds", "clauses"];
    case "refunded":
    case "partly_refunded":
    case "already_returned":
      return ["refunds", "clauses"];
    // The day that the window runs from, then the window.
    case "within_window":
    case "partly_returnable":
    case "refund_by_return":
    case "exchange_within_window":
    case "window_expired":
    case "faulty_expired":
      return ["delivered", "clauses"];
    case "return_open":
    case "refund_after_return":
      return ["return", "clauses"];
    case "return_after_delivery":
    case "already_shipped":
      return ["clauses", "tracking"];
    case "already_delivered":
      return ["delivered", "clauses"];
    default:
      return situation satisfies never;
  }
}
