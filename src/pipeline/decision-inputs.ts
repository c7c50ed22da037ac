import type { DecisionInputs, FurtherOrder } from "../domain/decision.ts";
import type { Classification, Intent } from "../domain/intent.ts";
import type { Policy, VersionedPolicy } from "../domain/policy.ts";
import { policyWordsIn } from "./decide/escalation.ts";
import { aspectTopic, ONLY_ASPECTS_TOPIC, OPEN_ASPECT_TOPIC } from "./decide/words/aspect-topics.ts";
import type { GatheredContext, GatheredShare } from "./gather/gather-context.ts";
import { threadTopics, topicsOf } from "./thread/thread-topics.ts";

/** All that the decision goes by, from what was gathered and heard; stored, so that it can be replayed without the text. */
export function decisionInputs(
  context: GatheredContext,
  { requests, signals }: Classification,
  { policy, now }: { policy: VersionedPolicy; now: () => Date },
): DecisionInputs {
  const [first, ...further] = context.shares;
  const topics = first ? topicsOf(first.text, policy.policy) : threadTopics(context.words, policy.policy);
  return {
    now: now(),
    timeZone: context.timeZone,
    requests: withOpenQuestion(requestsHeard(first?.requests ?? requests), topics),
    signals: [...signals],
    policyWords: [...policyWordsIn(context.words.text, policy.policy)],
    topics,
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
    topics: topicsOf(text, policy),
  };
}

/** A question beside a request, what the return costs, is one of its own, which nobody may pass over. */
function withOpenQuestion(
  requests: DecisionInputs["requests"],
  topics: readonly string[],
): DecisionInputs["requests"] {
  const isOpen = topics.includes(OPEN_ASPECT_TOPIC) && topics.includes(aspectTopic("cost"));
  const isHeard = requests.some(({ intent }) => QUESTIONS.includes(intent));
  const isOnly = topics.includes(ONLY_ASPECTS_TOPIC);
  if (!isOpen || isHeard || isOnly) return requests;
  return [...requests, { intent: "policy_question", confidence: "medium" }];
}

const QUESTIONS: readonly Intent[] = [
  "policy_question",
  "product_question",
  "payment",
  "discount",
  "subscription",
];

function requestsHeard(requests: Classification["requests"]): DecisionInputs["requests"] {
  return requests.map(({ intent, confidence }) => ({ intent, confidence }));
}
