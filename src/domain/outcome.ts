import { z } from "zod";

/** How the agent's reply relates to the draft. */
export const OUTCOMES = ["pending", "accepted", "edited", "overridden", "unanswered", "skipped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a ticket got no draft. A skip is a rationale row too, so that every rate has its denominator. */
export const SKIP_CAUSES = [
  "agent_replied",
  "newer_message",
  "closed",
  "spam",
  "auto_reply",
  "no_customer_text",
  "own_event",
  "unsupported_language",
  "disabled",
] as const;
export const SkipCause = z.enum(SKIP_CAUSES);
export type SkipCause = z.infer<typeof SkipCause>;

/** Why an agent overrode the decision. A policy file may add codes. */
export const REASONS = [
  "vip_goodwill",
  "repeat_buyer",
  "policy_exception",
  "wrong_intent",
  "wrong_facts",
  "stale_facts",
  "missing_info",
  "tone",
  "fraud_risk",
  "carrier_issue",
  "stock_issue",
  "manager_decision",
  "other",
] as const;
