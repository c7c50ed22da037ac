import type { Decision, DecisionInputs, RequestDecision } from "../../domain/decision.ts";
import { CONFIDENCES, type Confidence, type Intent } from "../../domain/intent.ts";
import type { Policy, VersionedPolicy } from "../../domain/policy.ts";
import { escalationCauses } from "./escalation.ts";
import { KEEP_ORDER_TOPIC } from "./keep-order.ts";
import { ltvBucket } from "./ltv.ts";
import { isClear, orderCase } from "./order-case.ts";
import { ruleBeforeShipping } from "./rules-before-shipping.ts";
import { isFaulty, ruleFaultyItem } from "./rules-faulty-item.ts";
import { ruleDeliveredNotReceived, ruleOrderStatus } from "./rules-order-status.ts";
import { ruleRefund, withAuthorityLimit } from "./rules-refund.ts";
import { openReturn, ruleExchange, ruleReturn } from "./rules-returns.ts";
import { rulePolicyQuestion, ruleWithoutIdentity, ruleWithoutOrder } from "./rules-without-order.ts";
import type { OrderCase, Ruling } from "./ruling.ts";
import { unsaidCauses } from "./unsaid-requests.ts";

/**
 * Turns facts, intents and policy into one decision per request. Pure and total: the same inputs and policy version
 * always give the same decision, and no input makes it throw. Nothing of it is ever carried out by itself.
 */
export function decide(inputs: DecisionInputs, { policy, policyVersion }: VersionedPolicy): Decision {
  // Whatever the caller passed along, an order of an unverified sender does not exist here.
  const order = inputs.identity === "verified" ? inputs.order : null;
  const found = order ? orderCase(order, inputs, policy) : null;
  const rulings = withoutAnswered(inputs.requests.map((request) => rule(request, found, inputs, policy)));
  const unsaid = unsaidCauses(
    rulings,
    inputs.requests.map((request, position) => isClear(request, position)),
  );
  const escalations = escalationCauses(
    inputs,
    rulings.flatMap(({ escalation }) => escalation ?? []),
    policy,
  );
  return {
    action: escalations.length > 0 ? "escalate" : (rulings[0]?.action ?? "ask_for_info"),
    requests: rulings.map((ruling, position) => ({
      ...requestDecision(ruling, inputs.requests[position]?.intent ?? "other"),
      ...(unsaid[position] ? { unsaid: unsaid[position] } : {}),
    })),
    escalations,
    ltv: ltvBucket(inputs.history, policy),
    confidence: lower(inputs.requests[0]?.confidence ?? "low", rulings[0]?.ceiling ?? "high"),
    policyVersion,
  };
}

function rule(
  { intent, confidence }: DecisionInputs["requests"][number],
  found: OrderCase | null,
  { identity, topics }: DecisionInputs,
  policy: Policy,
): Ruling {
  const ofOrder = (ruling: (found: OrderCase) => Ruling) =>
    found ? ruling(found) : ruleWithoutIdentity(identity);
  switch (intent) {
    case "order_status":
      return ofOrder(ruleOrderStatus);
    case "delivered_not_received":
      return ofOrder((one) => withAuthorityLimit(ruleDeliveredNotReceived(one), one));
    case "return":
      return ofOrder((one) => ruleFault(one) ?? ruleReturn(one));
    case "exchange":
      return ofOrder((one) => ruleFault(one) ?? ruleExchange(one));
    case "refund":
      return ofOrder(ruleRefund);
    case "cancel_order":
      return topics?.includes(KEEP_ORDER_TOPIC)
        ? ruleWithoutOrder({ intent: "other", confidence: "low" }, found, policy)
        : ofOrder((one) => ruleBeforeShipping(intent, one));
    case "change_address":
    case "change_order":
      return ofOrder((one) => ruleBeforeShipping(intent, one));
    case "damaged_item":
    case "wrong_or_missing_item":
      return ofOrder(ruleFaultyItemInLimit);
    case "discount":
    case "product_question":
    case "policy_question":
    case "payment":
    case "account":
    case "subscription":
    case "site_issue":
    case "complaint":
    case "human_request":
    case "legal_threat":
    case "other":
      return ruleWithoutOrder({ intent, confidence, ...(topics ? { topics } : {}) }, found, policy);
    default:
      return intent satisfies never;
  }
}

/** Sending back what arrived wrong goes by the store's remedies, unless its return is on its way already. */
function ruleFault(found: OrderCase): Ruling | null {
  return isFaulty(found) && !openReturn(found) ? ruleFaultyItemInLimit(found) : null;
}

function ruleFaultyItemInLimit(found: OrderCase): Ruling {
  return withAuthorityLimit(ruleFaultyItem(found), found);
}

/** A rule that another answer tells already is no answer to the question beside it. */
function withoutAnswered(rulings: readonly Ruling[]): Ruling[] {
  return rulings.map((ruling, position) => {
    if (ruling.situation !== "policy_question") return ruling;
    const told = rulings.filter((_, other) => other !== position).flatMap(({ clauseIds }) => clauseIds);
    return rulePolicyQuestion(ruling.clauseIds.filter((id) => !told.includes(id)));
  });
}

function requestDecision(ruling: Ruling, intent: Intent): RequestDecision {
  const { action, situation, clauseIds, about } = ruling;
  return {
    intent,
    action,
    situation,
    clauseIds: [...clauseIds],
    ...(about ? { about: { items: [...about.items], parcels: [...about.parcels] } } : {}),
  };
}

/** `CONFIDENCES` runs from high to low. */
function lower(a: Confidence, b: Confidence): Confidence {
  return CONFIDENCES.indexOf(a) > CONFIDENCES.indexOf(b) ? a : b;
}
