import type { Message } from "../../domain/ticket.ts";
import type { ClassifyTicket } from "../classify/classify-ticket.ts";
import { findOrderNames } from "../gather/order-names.ts";
import { isSettled } from "./changed-mind.ts";
import { ownEarlierMessages, ownWords } from "./own-messages.ts";

/**
 * Whether the customer told that a parcel is not there, somebody on staff answered that, and the message neither says that
 * it turned up nor speaks of another order. What never came can't be sent back, and where to look has been said.
 */
export function isStillMissing(
  messages: readonly Message[],
  message: Message,
  classify: ClassifyTicket,
): boolean {
  const newest = ownWords(message);
  const earlier = ownEarlierMessages(messages, message);
  const answered = messages
    .slice(
      0,
      messages.findIndex(({ id }) => id === message.id),
    )
    .findLastIndex(({ author }) => author === "agent");
  const report = earlier.find(
    (one) => messages.indexOf(one) < answered && reportsMissing(ownWords(one), classify),
  );
  if (!report) return false;
  const since = [newest, ...earlier.slice(0, earlier.indexOf(report)).map(ownWords)];
  return !since.some(isSettled) && !namesAnother(newest, ownWords(report));
}

function reportsMissing(text: string, classify: ClassifyTicket): boolean {
  const { requests } = classify({ subject: "", text });
  return requests.some(
    ({ intent, confidence }) => intent === "delivered_not_received" && confidence !== "low",
  );
}

/** Who named none before may name the one that is missing now. */
function namesAnother(text: string, before: string): boolean {
  const known = findOrderNames(before, null).map(({ name }) => name);
  return known.length > 0 && findOrderNames(text, null).some(({ name }) => !known.includes(name));
}
