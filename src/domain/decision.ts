import { z } from "zod";
import { Confidence, Intent, Signal } from "./intent.ts";
import { CustomerHistory, Order } from "./order.ts";
import { Situation } from "./situation.ts";

/** What Sidenote proposes that the agent do. Nothing here is ever carried out by Sidenote. */
export const ACTIONS = [
  "inform",
  "ask_for_info",
  "return_label",
  "exchange",
  "refund",
  "replacement",
  "store_credit",
  "discount",
  "cancel_order",
  "change_order",
  "deny",
  "escalate",
] as const;
export const Action = z.enum(ACTIONS);
export type Action = z.infer<typeof Action>;

export const LTV_BUCKETS = ["first", "repeat", "vip"] as const;
export const LtvBucket = z.enum(LTV_BUCKETS);
export type LtvBucket = z.infer<typeof LtvBucket>;

export const ESCALATION_CAUSES = [
  "legal",
  "chargeback",
  "fraud",
  "human_request",
  "frustration",
  "account_security",
  "safety",
  "amount",
  "lost_parcel",
  "policy_word",
] as const;
export const EscalationCause = z.enum(ESCALATION_CAUSES);
export type EscalationCause = z.infer<typeof EscalationCause>;

/**
 * How the sender stands to the order. Only `verified` lets an order's facts into draft or prompt.
 * `unproven`: an order was named, but the sender's address does not prove it is theirs, or it does not exist, or the
 * address is unknown; or the sender was given what another person bought; the draft must not reveal which. `ambiguous`: several of the sender's own orders could be meant.
 * `none`: the sender has no order and named none. `unavailable`: the shop could not be asked.
 */
export const IDENTITIES = ["verified", "ambiguous", "unproven", "none", "unavailable"] as const;
export const Identity = z.enum(IDENTITIES);
export type Identity = z.infer<typeof Identity>;

const HeardRequests = z.array(z.object({ intent: Intent, confidence: Confidence })).min(1);

const FurtherOrder = z.object({
  order: Order,
  itemIds: z.array(z.string()),
  requests: HeardRequests,
  topics: z.array(z.string()),
});
/** What the same ticket asks about another of the sender's own orders. */
export type FurtherOrder = z.infer<typeof FurtherOrder>;

export const DecisionInputs = z.object({
  now: z.coerce.date(),
  timeZone: z.string(),
  /** Those about `order`, where `further` orders have their own. */
  requests: HeardRequests,
  signals: z.array(Signal),
  /** Policy's own escalation words that the text contains. */
  policyWords: z.array(z.string()),
  /** What else the text speaks of: clause ids, wishes, thanks. Absent in rows from before it was read. */
  topics: z.array(z.string()).optional(),
  identity: Identity,
  /** Present only when identity is `verified`. */
  order: Order.nullable(),
  /** Line items that the text speaks of, by id; empty = the whole order. */
  itemIds: z.array(z.string()),
  /** Present only where the ticket says clearly what it asks about which order. */
  further: z.array(FurtherOrder).optional(),
  /** Null when the shop could not be asked or knows no such customer. */
  history: CustomerHistory.nullable(),
});
/** All that a decision depends on besides the policy. Stored, so that a decision can be replayed without the text. */
export type DecisionInputs = z.infer<typeof DecisionInputs>;

/**
 * Why the draft says nothing of a request, which stays with the agent: another answer covers it, it was heard too
 * faintly, or nothing could be said of it beside a real answer.
 */
const UNSAID_CAUSES = ["covered", "unsure", "nothing_to_say"] as const;

export const RequestDecision = z.object({
  intent: Intent,
  action: Action,
  /** Why, as a stable code the templates switch on: "within_window", "already_shipped", "in_transit". */
  situation: Situation,
  /** Ids of the policy clauses that it rests on. */
  clauseIds: z.array(z.string()),
  /** Positions in the order's items and fulfillments that it turned on: the numbers in "item.0.…", "fulfillment.1.…". */
  about: z
    .object({
      items: z.array(z.number().int()),
      parcels: z.array(z.number().int()),
      /** Set where the text named none of several items, so that any of them can be meant. */
      unnamed: z.literal(true).optional(),
    })
    .optional(),
  /** The customer has given already what the reply would ask for next: it asks nothing. */
  answered: z.literal(true).optional(),
  /** Absent when the draft answers the request. */
  unsaid: z.enum(UNSAID_CAUSES).optional(),
  /** About which order: 1 is the first of the inputs' `further` ones; absent = their `order`. */
  order: z.number().int().positive().optional(),
});
export type RequestDecision = z.infer<typeof RequestDecision>;

export const Decision = z.object({
  /** The first request's action, or `escalate` when an escalation rule fired. */
  action: Action,
  requests: z.array(RequestDecision).min(1),
  escalations: z.array(EscalationCause),
  ltv: LtvBucket.nullable(),
  confidence: Confidence,
  policyVersion: z.string(),
});
/** Made by code alone. The model may narrow what is said; it never widens this. */
export type Decision = z.infer<typeof Decision>;
