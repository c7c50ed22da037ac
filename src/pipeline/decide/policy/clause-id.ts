/** The clauses that the engine cites. A policy file must hold each of them; it may hold more. */
export const CLAUSE_IDS = [
  "returns.window",
  "returns.final_sale",
  "exchanges.window",
  "faulty.remedy",
  "cancellation.before_shipping",
  "address.before_shipping",
  "order_change.before_shipping",
  "shipping.notification",
  "shipping.lost_parcel",
  "refunds.method",
  "discounts.after_order",
  "privacy.order_details",
  "escalation.handover",
] as const;

/** `returns.special_window` is needed only by policies with windows by tag or SKU. */
export type ClauseId = (typeof CLAUSE_IDS)[number] | typeof SPECIAL_WINDOW_CLAUSE;

export const SPECIAL_WINDOW_CLAUSE = "returns.special_window";
