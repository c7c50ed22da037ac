import type { Conversation, Message } from "../../domain/ticket.ts";
import { cleanText, hasCustomerText } from "../classify/clean-text.ts";

/**
 * What the writer of a message wrote before it, newest first. Somebody copied in writes in the same ticket, and what they
 * wish or name is not this customer's; a writer whom the helpdesk does not name may be anybody.
 */
export function ownEarlierMessages(messages: readonly Message[], message: Message): readonly Message[] {
  return before(messages, message)
    .filter((one) => isSameWriter(one, message))
    .reverse();
}

/** The words that a message's writer put into it; none where it is a picture above somebody else's quoted mail. */
export function ownWords({ text }: Pick<Message, "text">): string {
  return hasCustomerText(text) ? cleanText(text) : "";
}

/** The ticket's subject, unless another customer than the message's writer opened the ticket with it. */
export function ownSubject({ ticket, messages }: Conversation, message: Message): string {
  const first = messages.find(({ author }) => author === "customer");
  return first === undefined || first.id === message.id || isSameWriter(first, message) ? ticket.subject : "";
}

/** Whether nobody else has written before: then a quote holds no words of this ticket's agents or bystanders. */
export function isFirstToWrite(messages: readonly Message[], message: Message): boolean {
  return before(messages, message).every((one) => isSameWriter(one, message));
}

function isSameWriter(one: Message, { authorId }: Message): boolean {
  return one.author === "customer" && authorId !== null && one.authorId === authorId;
}

function before(messages: readonly Message[], { id }: Message): readonly Message[] {
  const at = messages.findIndex((one) => one.id === id);
  return messages.slice(0, Math.max(0, at));
}
