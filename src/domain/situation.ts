import { z } from "zod";

/**
 * Why a request got its action, as a closed list of stable codes: the policy engine picks one, templates switch on it
 * exhaustively, and rationale rows keep it. Renaming a code breaks replays and reports, so add rather than rename.
 */
export const SITUATIONS = [
  // Before any order can be talked about.
  "which_order",
  "identity_unproven",
  "no_order_found",
  "shop_unavailable",
  // Where the order is.
  "not_shipped",
  "on_hold",
  "partly_shipped",
  "label_created",
  "shipped",
  "in_transit",
  "out_for_delivery",
  "delivery_attempted",
  "ready_for_pickup",
  "delayed",
  "delivery_failed",
  "returned_to_sender",
  "lost",
  "overdue",
  "delivered",
  "delivered_not_found",
  "cancelled",
  "refunded",
  // Returns, exchanges, refunds.
  "within_window",
  "partly_returnable",
  "window_expired",
  "final_sale",
  "already_returned",
  "return_open",
  "return_declined",
  "return_after_delivery",
  "delivery_date_unknown",
  "cancel_instead",
  "exchange_within_window",
  "exchange_before_shipping",
  "refund_by_return",
  "partly_refunded",
  "refund_due",
  "refund_after_return",
  "cancelled_refund_due",
  // Damaged, wrong or missing items.
  "faulty_within_window",
  "faulty_refund",
  "faulty_replacement",
  "faulty_expired",
  "faulty_not_shipped",
  // What is possible only before an order ships.
  "cancellable",
  "address_change_possible",
  "order_change_possible",
  "already_shipped",
  "already_partly_shipped",
  "already_processing",
  "already_delivered",
  // What needs no order.
  "discount_after_order",
  "discount_offer",
  "discount_question",
  "product_question",
  "policy_question",
  "policy_handover",
  "payment_details",
  "account_help",
  "subscription_change",
  "site_issue",
  "complaint",
  "human_requested",
  "legal",
  "thanked",
  "no_request",
  "unclear",
] as const;
export const Situation = z.enum(SITUATIONS);
export type Situation = z.infer<typeof Situation>;
