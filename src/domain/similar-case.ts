import { type Money, majorUnits } from "./money.ts";

/** By what two tickets are compared as cases, beside intent and decision. Stored with the rationale. */
export interface SimilarCase {
  /** Where the order stood: its stage, or its most pressing parcel's state; null without an order. */
  deliveryState: string | null;
  valueBand: ValueBand | null;
  /** SKUs of the items that the ticket is about, or titles where there is none. */
  items: readonly string[];
}

const VALUE_BANDS = ["under_50", "under_150", "under_500", "over_500"] as const;
type ValueBand = (typeof VALUE_BANDS)[number];

/** The order's total in steps that matter to a decision, in whole units of its own currency. */
export function valueBand(total: Money): ValueBand {
  const amount = majorUnits(total);
  if (amount < 50) return "under_50";
  if (amount < 150) return "under_150";
  return amount < 500 ? "under_500" : "over_500";
}
