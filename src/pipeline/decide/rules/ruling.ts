import type { Action, EscalationCause } from "../../../domain/decision.ts";
import type { Confidence, Intent } from "../../../domain/intent.ts";
import type { Order } from "../../../domain/order.ts";
import type { Policy } from "../../../domain/policy.ts";
import type { Situation } from "../../../domain/situation.ts";
import type { OrderState } from "../order-state.ts";
import type { Clock } from "../parcel-state.ts";

/** What one rule says of one request. */
export interface Ruling {
  action: Action;
  situation: Situation;
  clauseIds: readonly string[];
  about?: { items: readonly number[]; parcels: readonly number[] };
  /** Set when the case itself, whatever the words, needs a person. */
  escalation?: EscalationCause;
  /** The most that the decision may be trusted, where data or policy leave a gap. */
  ceiling?: Confidence;
}

/** A verified order as rules see it. */
export interface OrderCase {
  order: Order;
  /** Positions of the line items that the text speaks of, or of all that are still part of the order. */
  items: readonly number[];
  /** Whether the text named those items. */
  isNarrowed: boolean;
  /** Of those items. */
  state: OrderState;
  /** Of the whole order. */
  whole: OrderState;
  clock: Clock;
  policy: Policy;
  /** Every intent of the ticket that was heard clearly: "it came broken, I want my money back" is one wish. */
  asked: ReadonlySet<Intent>;
  /** What else the text speaks of: clause ids, wishes. */
  topics: ReadonlySet<string>;
}
