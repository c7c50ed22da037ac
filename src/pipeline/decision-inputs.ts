import type { DecisionInputs, FurtherOrder } from "../domain/decision.ts";
import type { Classification } from "../domain/intent.ts";
import type { Policy, VersionedPolicy } from "../domain/policy.ts";
import { policyWordsIn } from "./decide/escalation.ts";
import { textTopics } from "./decide/text-topics.ts";
import type { GatheredContext, GatheredShare } from "./gather/gather-context.ts";
import { threadTopics } from "./thread/thread-topics.ts";

/** All that the decision goes by, from what was gathered and heard; stored, so that it can be replayed without the text. */
export function decisionInputs(
  context: GatheredContext,
  { requests, signals }: Classification,
  { policy, now }: { policy: VersionedPolicy; now: () => Date },
): DecisionInputs {
  const [first, ...further] = context.shares;
  return {
    now: now(),
    timeZone: context.timeZone,
    requests: requestsHeard(first?.requests ?? requests),
    signals: [...signals],
    policyWords: [...policyWordsIn(context.words.text, policy.policy)],
    topics: first ? textTopics(first.text, policy.policy) : threadTopics(context.words, policy.policy),
    identity: context.verdict.identity,
    order: context.verdict.order,
    itemIds: [...context.itemIds],
    ...(further.length > 0 ? { further: further.map((share) => furtherOrder(share, policy.policy)) } : {}),
    history: context.history,
  };
}

function furtherOrder({ order, itemIds, requests, text }: GatheredShare, policy: Policy): FurtherOrder {
  return {
    order,
    itemIds: [...itemIds],
    requests: requestsHeard(requests),
    topics: textTopics(text, policy),
  };
}

function requestsHeard(requests: Classification["requests"]): DecisionInputs["requests"] {
  return requests.map(({ intent, confidence }) => ({ intent, confidence }));
}
