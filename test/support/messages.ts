import type { Message } from "../../src/domain/ticket.ts";

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
