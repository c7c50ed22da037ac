import { z } from "zod";
import { ACTIONS, type Decision, ESCALATION_CAUSES, LTV_BUCKETS } from "../../domain/decision.ts";
import { type Classification, CONFIDENCES, INTENTS } from "../../domain/intent.ts";
import { REASONS, SKIP_CAUSES, type SkipCause } from "../../domain/outcome.ts";

/** What all tags begin with. Zendesk splits tags at spaces, so the alphabet is `[a-z0-9_]` everywhere. */
export const TagPrefix = z.string().regex(/^[a-z0-9_]{0,20}$/, "only a-z, 0-9 and _, at most 20 characters");

/** Outcomes that are written as tags; `pending` is no end, and a skip has its own family. */
const TAGGED_OUTCOMES = ["accepted", "edited", "overridden", "unanswered"] as const;

/** Tags that share a meaning: one row of the README's table. */
export interface TagFamily {
  /** "sn_intent_<intent>" */
  pattern: string;
  meaning: string;
  tags: readonly string[];
}

/** Tags of one drafted ticket, in a fixed order: the primary intent, then what was decided about it. */
export function tagsFor(
  ticket: { classification: Classification; decision: Decision },
  prefix: string,
): string[] {
  const { classification, decision } = ticket;
  const intent = classification.requests[0]?.intent ?? decision.requests[0]?.intent ?? "other";
  const escalates = decision.action === "escalate" || decision.escalations.length > 0;
  const names = [
    `intent_${intent}`,
    `conf_${decision.confidence}`,
    `action_${decision.action}`,
    ...(decision.ltv ? [`ltv_${decision.ltv}`] : []),
    ...(escalates ? ["escalate"] : []),
    ...decision.escalations.map((cause) => `escalate_${cause}`),
  ];
  return [...new Set(names)].map((name) => prefix + name);
}

/** Tags of a ticket that gets no draft. */
export function skipTags(cause: SkipCause, prefix: string): string[] {
  return [`${prefix}skip_${cause}`];
}

/** The tag of a ticket whose draft met its end; none before. */
export function outcomeTags(outcome: string, prefix: string): string[] {
  return TAGGED_OUTCOMES.filter((tagged) => tagged === outcome).map((tagged) => `${prefix}outcome_${tagged}`);
}

/** Every tag that Sidenote may add or read, for `ensureTags` and the README; `extraReasons` come from the policy. */
export function allTags(prefix: string, extraReasons: readonly string[] = []): string[] {
  return tagFamilies(prefix, extraReasons).flatMap((family) => family.tags);
}

/** The published contract: routing rules depend on these names, so they are added to, never renamed. */
export function tagFamilies(prefix: string, extraReasons: readonly string[] = []): TagFamily[] {
  const family = (name: string, placeholder: string, values: readonly string[], meaning: string) => ({
    pattern: `${prefix}${name}_<${placeholder}>`,
    meaning,
    tags: values.map((value) => `${prefix}${name}_${value}`),
  });
  return [
    family("intent", "intent", INTENTS, "what the customer wants; the first request when there are several"),
    family("conf", "confidence", CONFIDENCES, "how sure Sidenote is of intent and facts together"),
    family("action", "action", ACTIONS, "what the draft proposes; nothing is carried out"),
    family("ltv", "bucket", LTV_BUCKETS, "the customer's value by order count and spending, if known"),
    {
      pattern: `${prefix}escalate`,
      meaning: "a person should take this ticket",
      tags: [`${prefix}escalate`],
    },
    family("escalate", "cause", ESCALATION_CAUSES, "why it should go to a person; one tag per cause"),
    family("skip", "cause", SKIP_CAUSES, "the ticket got no draft, and why"),
    family("outcome", "outcome", TAGGED_OUTCOMES, "how the agent's reply relates to the draft"),
    family(
      "why",
      "reason",
      [...new Set([...REASONS, ...extraReasons])],
      "why the agent chose differently; agents may add it themselves",
    ),
  ];
}
