import type { Situation } from "../../../domain/situation.ts";
import { TOLD_LABEL_TOPIC, TOLD_REMOVAL_TOPIC, TOLD_VARIANT_TOPIC } from "./told-details.ts";

/** What a customer has given already, as topics beside clause ids. */
export const YES_TOPIC = "reply.yes";
export const ADDRESS_TOPIC = "reply.address";
export const VARIANT_TOPIC = "reply.variant";
export const PICTURE_TOPIC = "reply.picture";

/** A parcel of which the customer told before that it is not there has not turned up since somebody answered. */
export const STILL_MISSING_TOPIC = "reply.still_missing";

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

/** What the request itself may hold of it; the size of one thing says nothing of another. */
const TOLD: Partial<Record<Situation, { topic: string; ofOneItem: boolean }>> = {
  exchange_within_window: { topic: TOLD_VARIANT_TOPIC, ofOneItem: true },
  exchange_before_shipping: { topic: TOLD_VARIANT_TOPIC, ofOneItem: true },
  order_change_possible: { topic: TOLD_REMOVAL_TOPIC, ofOneItem: true },
  return_open: { topic: TOLD_LABEL_TOPIC, ofOneItem: false },
};

/** Whether the customer has answered already what they would be asked next. `isOneItem`: it is clear which item is meant. */
export function isAnswered(situation: Situation, topics: readonly string[], isOneItem: boolean): boolean {
  const answer = ANSWERS[situation];
  if (answer !== undefined && topics.includes(answer)) return true;
  const told = TOLD[situation];
  return told !== undefined && topics.includes(told.topic) && (isOneItem || !told.ofOneItem);
}
