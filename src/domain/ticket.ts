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
  /** As authors of messages are named; null where the helpdesk does not say. */
  id: string | null;
  name: string | null;
  email: string | null;
}

/** One public text of the conversation. Internal notes are no messages. */
export interface Message {
  id: string;
  author: MessageAuthor;
  /** The author as the helpdesk knows them; null where it does not say. */
  authorId: string | null;
  authorName: string | null;
  /** It was written and never left: nobody has read it. Only what staff wrote can fail. */
  failed: boolean;
  /** Plain text as the platform holds it; quotes and signatures are still in it. */
  text: string;
  sentAt: Date;
}

/** `agent` = a person on staff; `machine` = a rule, a bot, an auto-reply or an API client. */
export type MessageAuthor = "customer" | "agent" | "machine";

/** One agent-only text: what agents tell each other, or what Sidenote wrote. */
export interface TicketNote {
  id: string;
  authorId: string | null;
  authorName: string | null;
  /** Sidenote wrote it. */
  own: boolean;
  /** Plain text. */
  text: string;
  writtenAt: Date;
}

/** A ticket with its public messages and its internal notes, each oldest first. */
export interface Conversation {
  ticket: Ticket;
  messages: readonly Message[];
  /** Those that people and Sidenote wrote; what rules write is nobody's word. */
  notes: readonly TicketNote[];
}

/** What customer and store have really exchanged: without replies that never left. */
export function sentMessages(messages: readonly Message[]): readonly Message[] {
  return messages.filter((message) => !message.failed);
}

/** The newest customer message: a draft answers exactly one of these. */
export function lastCustomerMessage(messages: readonly Message[]): Message | null {
  return messages.findLast((message) => message.author === "customer") ?? null;
}
