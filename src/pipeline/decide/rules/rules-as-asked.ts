import type { DecisionInputs } from "../../../domain/decision.ts";
import type { Intent } from "../../../domain/intent.ts";
import type { Policy } from "../../../domain/policy.ts";
import type { Situation } from "../../../domain/situation.ts";
import { aspectTopic, GENERAL_ASPECTS_TOPIC, ONLY_ASPECTS_TOPIC } from "../words/aspect-topics.ts";
import { ruleWithoutOrder } from "./rules-without-order.ts";
import type { Ruling } from "./ruling.ts";

const ABOUT_RULES: readonly Intent[] = ["return", "exchange", "refund", "cancel_order", "order_status"];

/** They offer or refuse something, which nobody has asked for who only asks what it costs, how long it takes or where it goes. */
const OFFERS: readonly Situation[] = [
  "within_window",
  "partly_returnable",
  "window_expired",
  "final_sale",
  "return_after_delivery",
  "delivery_date_unknown",
  "cancel_instead",
  "cancellable",
  "exchange_within_window",
  "exchange_before_shipping",
  "refund_by_return",
];
/** What the shop has done answers how long something takes, and never what it costs. */
const STATES: readonly Situation[] = ["return_open", "already_returned", "refund_after_return"];
const ASKS_WHICH: readonly Situation[] = ["which_order", "no_order_found"];

/**
 * Who only asks what a rule says is told that rule, or nothing where no rule says it: "how long do refunds take?" is no
 * wish for one. Null where the ruling stands.
 */
export function askedOfRules(
  intent: Intent,
  { situation }: Ruling,
  { topics = [] }: Pick<DecisionInputs, "topics">,
  policy: Policy,
): Ruling | null {
  if (!ABOUT_RULES.includes(intent) || !topics.includes(ONLY_ASPECTS_TOPIC)) return null;
  const asks = (aspect: Parameters<typeof aspectTopic>[0]) => topics.includes(aspectTopic(aspect));
  const isTold =
    (asks("cost") && [...OFFERS, ...STATES, ...ASKS_WHICH].includes(situation)) ||
    ((asks("duration") || asks("place")) && OFFERS.includes(situation)) ||
    // An order's own deadline says more than the rule.
    ((asks("duration") || asks("deadline") || asks("place") || asks("destination")) &&
      topics.includes(GENERAL_ASPECTS_TOPIC) &&
      ASKS_WHICH.includes(situation));
  return isTold
    ? ruleWithoutOrder({ intent: "policy_question", confidence: "medium", topics }, null, policy)
    : null;
}
