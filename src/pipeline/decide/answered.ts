import type { Situation } from "../../domain/situation.ts";

/** What a customer has given already, as topics beside clause ids. */
export const YES_TOPIC = "reply.yes";
export const ADDRESS_TOPIC = "reply.address";
export const VARIANT_TOPIC = "reply.variant";
export const PICTURE_TOPIC = "reply.picture";

/** What answers the one question that a situation's reply ends with. */
const ANSWERS: Partial<Record<Situation, string>> = {
  address_change_possible: ADDRESS_TOPIC,
  delivery_failed: ADDRESS_TOPIC,
  returned_to_sender: ADDRESS_TOPIC,
  within_window: YES_TOPIC,
  partly_returnable: YES_TOPIC,
  refund_by_return: YES_TOPIC,
  return_open: YES_TOPIC,
  cancel_instead: YES_TOPIC,
  exchange_within_window: VARIANT_TOPIC,
  exchange_before_shipping: VARIANT_TOPIC,
  faulty_refund: PICTURE_TOPIC,
  faulty_replacement: PICTURE_TOPIC,
};

/** Whether the customer has answered already what they would be asked next. */
export function isAnswered(situation: Situation, topics: readonly string[]): boolean {
  const answer = ANSWERS[situation];
  return answer !== undefined && topics.includes(answer);
}
