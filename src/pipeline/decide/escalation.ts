import type { DecisionInputs, EscalationCause } from "../../domain/decision.ts";
import { ESCALATION_CAUSES } from "../../domain/decision.ts";
import type { Intent } from "../../domain/intent.ts";
import type { Policy } from "../../domain/policy.ts";

/** Why a person must take the ticket over, each cause once, gravest first; empty = nobody needs to. */
export function escalationCauses(
  { signals, requests, policyWords }: Pick<DecisionInputs, "signals" | "requests" | "policyWords">,
  fromRules: readonly EscalationCause[],
  policy: Policy,
): EscalationCause[] {
  const found = new Set<EscalationCause>(fromRules);
  for (const signal of signals) {
    const cause = policy.escalation.signals[signal];
    if (cause) found.add(cause);
  }
  for (const { intent } of requests) {
    const cause = INTENT_CAUSES[intent];
    if (cause) found.add(cause);
  }
  if (policyWords.length > 0) found.add("policy_word");
  return ESCALATION_CAUSES.filter((cause) => found.has(cause));
}

/** Never left to a policy file: nobody may be answered by rote on these. */
const INTENT_CAUSES: Partial<Record<Intent, EscalationCause>> = {
  legal_threat: "legal",
  human_request: "human_request",
};

/** The policy's own escalation words that a text contains: whole words or phrases, whatever the capitals. */
export function policyWordsIn(text: string, { escalation }: Policy): string[] {
  const words = ` ${escalationWord(text)} `;
  return escalation.words.filter((word) => {
    const wanted = escalationWord(word);
    return wanted !== "" && words.includes(` ${wanted} `);
  });
}

/** A word or phrase as it is compared: lower case, without signs; empty when it can match nothing. */
export function escalationWord(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
