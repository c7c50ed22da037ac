import type { AttachedShop } from "./order.ts";

/** A helpdesk ticket: the unit of work. Ids are decimal strings inside Sidenote, whatever the platform sends. */
export interface Ticket {
  id: string;
  subject: string;
  status: TicketStatus;
  /** As the helpdesk names it (email, chat, web, …); shown and recorded, never branched on. */
  channel: string;
  spam: boolean;
  tags: readonly string[];
  requester: Requester;
  /** An intent that the helpdesk or a human set before us (field or tag), as found. */
  helpdeskIntent: string | null;
  /** Shop data that the helpdesk hangs on the customer; a pointer to live data, and a labelled fallback. */
  attachedShop: AttachedShop | null;
  createdAt: Date;
}

export type TicketStatus = "open" | "closed";

/** Who the helpdesk says wrote. `email` is the identity that the gate compares; null = unknown, never a match. */
export interface Requester {
  name: string | null;
  email: string | null;
}

/** One public text of the conversation. Internal notes are no messages. */
export interface Message {
  id: string;
  author: MessageAuthor;
  /** Plain text as the platform holds it; quotes and signatures are still in it. */
  text: string;
  sentAt: Date;
}

/** `agent` = a person on staff; `machine` = a rule, a bot, an auto-reply or an API client. */
export type MessageAuthor = "customer" | "agent" | "machine";

/** A ticket with its public messages, oldest first. */
export interface Conversation {
  ticket: Ticket;
  messages: readonly Message[];
}

/** The newest customer message: a draft answers exactly one of these. */
export function lastCustomerMessage(messages: readonly Message[]): Message | null {
  return messages.findLast((message) => message.author === "customer") ?? null;
}
