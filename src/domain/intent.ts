import { z } from "zod";

/** What the customer wants. `order_status` is WISMO; `legal_threat` covers lawyer, chargeback, fraud, regulator. */
export const INTENTS = [
  "order_status",
  "delivered_not_received",
  "return",
  "exchange",
  "refund",
  "cancel_order",
  "change_address",
  "change_order",
  "damaged_item",
  "wrong_or_missing_item",
  "discount",
  "product_question",
  "policy_question",
  "payment",
  "account",
  "subscription",
  "site_issue",
  "complaint",
  "human_request",
  "legal_threat",
  "other",
] as const;
export const Intent = z.enum(INTENTS);
export type Intent = z.infer<typeof Intent>;

export const CONFIDENCES = ["high", "medium", "low"] as const;
export const Confidence = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof Confidence>;

/** Signs in the text that policy may escalate on; found by code, never by the model. */
export const SIGNALS = [
  "legal_threat",
  "chargeback",
  "fraud",
  "human_request",
  "repeated_frustration",
  "anger",
  "deadline",
  "account_security",
  "safety",
] as const;
export const Signal = z.enum(SIGNALS);
export type Signal = z.infer<typeof Signal>;

export const IntentScore = z.object({ intent: Intent, confidence: Confidence, score: z.number() });
/** `score` is the calibrated probability, 0 to 1. */
export type IntentScore = z.infer<typeof IntentScore>;

/** What classification says of one ticket. `requests` has the primary intent first and is never empty. */
export interface Classification {
  requests: readonly IntentScore[];
  /** ISO 639-1 code, or "und" when the text is too short to tell. */
  language: string;
  signals: readonly Signal[];
  /** Names what decided (hard rules, model weights by content hash), so that a row can be replayed. */
  classifierVersion: string;
}
