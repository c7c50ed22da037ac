import type { Decision, DecisionInputs, RequestDecision } from "../../domain/decision.ts";
import { CONFIDENCES, type Confidence, type Intent } from "../../domain/intent.ts";
import type { Policy, VersionedPolicy } from "../../domain/policy.ts";
import { escalationCauses } from "./escalation.ts";
import { inputsByOrder } from "./inputs-by-order.ts";
import { leftToPerson } from "./left-to-person.ts";
import { ltvBucket } from "./ltv.ts";
import { isClear, orderCase } from "./order-case.ts";
import { askedOfRules } from "./rules/rules-as-asked.ts";
import { asTold } from "./rules/rules-as-told.ts";
import { ruleBeforeShipping } from "./rules/rules-before-shipping.ts";
import { isFaulty, ruleFaultyItem } from "./rules/rules-faulty-item.ts";
import { ruleDeliveredNotReceived, ruleOrderStatus } from "./rules/rules-order-status.ts";
import { ruleRefund, withAuthorityLimit } from "./rules/rules-refund.ts";
import { declinedReturn, openReturn, ruleExchange, ruleReturn } from "./rules/rules-returns.ts";
import { leftUnruled } from "./rules/rules-unruled.ts";
import { ruleUndoing } from "./rules/rules-withdrawal.ts";
import { rulePolicyQuestion, ruleWithoutIdentity, ruleWithoutOrder } from "./rules/rules-without-order.ts";
import type { OrderCase, Ruling } from "./rules/ruling.ts";
import { isAnswered } from "./words/answered.ts";
import { isBeyondRules } from "./words/beyond-rules.ts";
import { refusedTopic } from "./words/keep-order.ts";
import { unsaidCauses } from "./words/unsaid-requests.ts";

/**
 * Turns facts, intents and policy into one decision per request. Pure and total: the same inputs and policy version
 * always give the same decision, and no input makes it throw. Nothing of it is ever carried out by itself.
 */
export function decide(inputs: DecisionInputs, { policy, policyVersion }: VersionedPolicy): Decision {
  const cases = inputsByOrder(inputs);
  const ruled = cases.map((one) => ruleRequests(one, policy));
  const [first] = ruled[0]?.rulings ?? [];
  const escalations = escalationCauses(
    { ...inputs, requests: cases.flatMap(({ requests }) => requests) },
    ruled.flatMap(({ rulings }) => rulings.flatMap(({ escalation }) => escalation ?? [])),
    policy,
  );
  return {
    action: escalations.length > 0 ? "escalate" : (first?.action ?? "ask_for_info"),
    requests: ruled.flatMap(({ requests }, order) =>
      requests.map((request) => (order === 0 ? request : { ...request, order })),
    ),
    escalations,
    ltv: ltvBucket(inputs.history, policy),
    confidence: lower(inputs.requests[0]?.confidence ?? "low", first?.ceiling ?? "high"),
    policyVersion,
  };
}

/** The requests about one order, or about none, as if the ticket asked nothing else: orders settle nothing for each other. */
function ruleRequests(
  inputs: DecisionInputs,
  policy: Policy,
): { rulings: readonly Ruling[]; requests: RequestDecision[] } {
  const found = inputs.order ? orderCase(inputs.order, inputs, policy) : null;
  const rulings = withoutAnswered(
    inputs.requests.map((request) => ruleHeard(request, found, inputs, policy)),
  );
  const unsaid = unsaidCauses(
    rulings,
    inputs.requests.map((request, position) => isClear(request, position)),
  );
  const isOneItem = (inputs.itemIds.length || inputs.order?.items.length) === 1;
  const requests = rulings.map((ruling, position) => ({
    ...requestDecision(ruling, inputs.requests[position]?.intent ?? "other", found),
    ...(isAnswered(ruling.situation, inputs.topics ?? [], isOneItem) ? { answered: true as const } : {}),
    ...(unsaid[position] ? { unsaid: unsaid[position] } : {}),
  }));
  return { rulings, requests };
}

/** A request that its writer denies is none; the rest goes by what the customer tells beside it. */
function ruleHeard(
  request: DecisionInputs["requests"][number],
  found: OrderCase | null,
  inputs: DecisionInputs,
  policy: Policy,
): Ruling {
  if (inputs.topics?.includes(refusedTopic(request.intent)))
    return ruleWithoutOrder({ intent: "other", confidence: "low" }, found, policy);
  const undone = found && ruleUndoing(request.intent, found, inputs);
  const ruling = undone ?? rule(request, found, inputs, policy);
  const told = found ? asTold(undone ? "return" : request.intent, ruling, found) : ruling;
  if (isBeyondRules(request.intent, told.situation, inputs.topics ?? [])) return leftToPerson(found);
  const left = leftUnruled(request.intent, told, found, inputs.topics ?? []);
  return left ?? askedOfRules(request.intent, told, inputs, policy) ?? told;
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
  return withAuthorityLimit(declinedReturn(found) ?? ruleFaultyItem(found), found);
}

/** A rule that another answer tells already is no answer to the question beside it. */
function withoutAnswered(rulings: readonly Ruling[]): Ruling[] {
  return rulings.map((ruling, position) => {
    if (ruling.situation !== "policy_question") return ruling;
    const told = rulings.filter((_, other) => other !== position).flatMap(({ clauseIds }) => clauseIds);
    return rulePolicyQuestion(ruling.clauseIds.filter((id) => !told.includes(id)));
  });
}

function requestDecision(ruling: Ruling, intent: Intent, found: OrderCase | null): RequestDecision {
  const { action, situation, clauseIds, about } = ruling;
  const isUnnamed = found !== null && !found.isNarrowed && found.items.length > 1;
  return {
    intent,
    action,
    situation,
    clauseIds: [...clauseIds],
    ...(about
      ? {
          about: {
            items: [...about.items],
            parcels: [...about.parcels],
            ...(isUnnamed ? { unnamed: true as const } : {}),
          },
        }
      : {}),
  };
}

/** `CONFIDENCES` runs from high to low. */
function lower(a: Confidence, b: Confidence): Confidence {
  return CONFIDENCES.indexOf(a) > CONFIDENCES.indexOf(b) ? a : b;
}
