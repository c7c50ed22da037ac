import type { Message, Ticket } from "../../src/domain/ticket.ts";

/** What a customer wrote, unless said otherwise. */
export function aMessage(text: string, overrides: Partial<Message> = {}): Message {
  return {
    id: "1",
    author: "customer",
    authorId: null,
    authorName: null,
    failed: false,
    text,
    sentAt: new Date("2026-11-21T10:00:00Z"),
    ...overrides,
  };
}

/** An open mail without a subject, of someone whom the helpdesk doesn't name, unless said otherwise. */
export function aTicket(overrides: Partial<Ticket> = {}): Ticket {
  return {
    id: "1",
    subject: "",
    status: "open",
    channel: "email",
    spam: false,
    tags: [],
    requester: { id: null, name: null, email: null },
    helpdeskIntent: null,
    attachedShop: null,
    createdAt: new Date("2026-11-21T10:00:00Z"),
    ...overrides,
  };
}
