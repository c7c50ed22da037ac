import type { RequestDecision } from "../../../domain/decision.ts";
import type { Situation } from "../../../domain/situation.ts";
import type { Ruling } from "../rules/ruling.ts";

type UnsaidCause = NonNullable<RequestDecision["unsaid"]>;

/**
 * Which requests one reply leaves out, and why, by position; undefined = it answers them. One matter is answered once,
 * one thing is asked at a time, and nothing that says nothing stands beside an answer. At least one is answered.
 */
export function unsaidCauses(
  rulings: readonly Ruling[],
  isClear: readonly boolean[],
): readonly (UnsaidCause | undefined)[] {
  const causes: (UnsaidCause | undefined)[] = rulings.map((_, position) =>
    isClear[position] ? undefined : "unsure",
  );
  const said = () => rulings.filter((_, position) => !causes[position]);
  rulings.forEach((ruling, position) => {
    if (causes[position]) return;
    const others = said().filter((other) => other !== ruling);
    if (isEmpty(ruling) && others.some((other) => !isEmpty(other))) causes[position] = "nothing_to_say";
    else if (others.some((other) => tells(other, ruling))) causes[position] = "covered";
  });
  rulings.forEach((ruling, position) => {
    if (causes[position]) return;
    const before = rulings.filter((_, other) => other < position && !causes[other]);
    if (before.some((earlier) => isSameAnswer(earlier, ruling))) causes[position] = "covered";
  });
  return causes;
}

/** "How can I help?" and "a colleague will reply". */
const EMPTY: readonly Situation[] = [
  "complaint",
  "unclear",
  "no_request",
  "thanked",
  "product_question",
  "policy_handover",
  "human_requested",
  "person_decides",
];

function isEmpty({ situation }: Ruling): boolean {
  return EMPTY.includes(situation);
}

/** Where the order is, in answers that say it too. */
const STATED_BY: Partial<Record<Situation, readonly Matter[]>> = {
  delivered: ["sending_back"],
  not_shipped: ["cancelling", "changing", "address"],
};

function tells({ situation }: Ruling, status: Ruling): boolean {
  const matter = MATTERS[situation];
  return matter !== undefined && (STATED_BY[status.situation]?.includes(matter) ?? false);
}

/** One situation told twice, two questions at once, or one matter answered alike. */
function isSameAnswer(earlier: Ruling, later: Ruling): boolean {
  if (earlier.situation === later.situation || (isEmpty(earlier) && isEmpty(later))) return true;
  if (earlier.action === "ask_for_info" && later.action === "ask_for_info") return true;
  const matter = MATTERS[earlier.situation];
  // Who sends something back has it.
  if (later.situation === "delivered_not_found" && matter === "sending_back") return true;
  const isBothRefused = (earlier.action === "deny") === (later.action === "deny");
  return matter !== undefined && matter === MATTERS[later.situation] && isBothRefused;
}

type Matter = "sending_back" | "cancelling" | "changing" | "address";

/** Situations that settle the same wish about the same order. */
const MATTERS: Partial<Record<Situation, Matter>> = {
  within_window: "sending_back",
  partly_returnable: "sending_back",
  window_expired: "sending_back",
  final_sale: "sending_back",
  already_returned: "sending_back",
  return_open: "sending_back",
  return_after_delivery: "sending_back",
  delivery_date_unknown: "sending_back",
  exchange_within_window: "sending_back",
  refund_by_return: "sending_back",
  partly_refunded: "sending_back",
  refund_due: "sending_back",
  refund_after_return: "sending_back",
  return_unrecorded: "sending_back",
  faulty_within_window: "sending_back",
  faulty_refund: "sending_back",
  faulty_replacement: "sending_back",
  faulty_expired: "sending_back",
  delivered_not_found: "sending_back",
  cancellable: "cancelling",
  cancel_instead: "cancelling",
  cancel_on_condition: "cancelling",
  order_change_possible: "changing",
  exchange_before_shipping: "changing",
  address_change_possible: "address",
};
