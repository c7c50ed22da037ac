import { REASONS } from "./outcome.ts";

const LABELS: Readonly<Record<(typeof REASONS)[number], string>> = {
  vip_goodwill: "VIP goodwill",
  repeat_buyer: "Repeat buyer",
  policy_exception: "Policy exception",
  wrong_intent: "Wrong intent",
  wrong_facts: "Wrong facts",
  stale_facts: "Stale facts",
  missing_info: "Missing information",
  tone: "Tone",
  fraud_risk: "Fraud risk",
  carrier_issue: "Carrier issue",
  stock_issue: "Stock issue",
  manager_decision: "Manager's decision",
  other: "Other",
};

/** Every reason code that may be given: the built-in ones and the policy's own, `other` last. */
export function reasonCodes(extra: readonly string[]): readonly string[] {
  const named = REASONS.filter((code) => code !== "other");
  return [...new Set([...named, ...extra.filter((code) => code !== "other"), "other"])];
}

/** What people read; a code of the policy's own is spelled out. */
export function reasonLabel(code: string): string {
  const known = REASONS.find((reason) => reason === code);
  if (known) return LABELS[known];
  const spaced = code.replaceAll("_", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
