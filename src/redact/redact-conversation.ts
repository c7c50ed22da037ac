import type { Conversation, Message, TicketNote } from "../domain/ticket.ts";
import { redactText } from "./redact-text.ts";

/**
 * A conversation without the secrets that people wrote into it: customers' messages, agents' replies and notes,
 * subject and names. Whatever Sidenote stores, logs, prompts or writes down is made from this. The requester's
 * address stays, since it is what orders are matched by.
 */
export function redactConversation({ ticket, messages, notes }: Conversation): Conversation {
  const { requester } = ticket;
  return {
    ticket: {
      ...ticket,
      subject: redactText(ticket.subject),
      helpdeskIntent: orNull(ticket.helpdeskIntent),
      requester: { ...requester, name: orNull(requester.name) },
    },
    messages: messages.map(redactWritten),
    notes: notes.map(redactWritten),
  };
}

function redactWritten<T extends Message | TicketNote>(written: T): T {
  return { ...written, text: redactText(written.text), authorName: orNull(written.authorName) };
}

function orNull(text: string | null): string | null {
  return text === null ? null : redactText(text);
}
