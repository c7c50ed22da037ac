import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/domain/ticket.ts";
import { redactConversation } from "../../src/redact/redact-conversation.ts";
import { aMessage, aTicket } from "../support/messages.ts";

const CARD = "4111 1111 1111 1111";
const at = new Date("2026-11-20T15:00:00Z");

const conversation: Conversation = {
  ticket: aTicket({
    subject: `Card ${CARD}`,
    tags: ["vip"],
    requester: { id: "7", name: `Ana ${CARD}`, email: "ana@example.com" },
    helpdeskIntent: "password: hunter2",
  }),
  messages: [
    aMessage(`my card is ${CARD}, order #1042`),
    aMessage("Your password is hunter2", { author: "agent" }),
  ],
  notes: [
    { id: "9", authorId: "3", authorName: "Tess", own: false, text: `#why card ${CARD}`, writtenAt: at },
  ],
};

describe("a conversation", () => {
  it("keeps no secret in any of its texts, and all else as it was", () => {
    const card = "(card number removed)";
    const { ticket, messages, notes } = conversation;
    expect(redactConversation(conversation)).toEqual({
      ticket: {
        ...ticket,
        subject: `Card ${card}`,
        requester: { ...ticket.requester, name: `Ana ${card}` },
        helpdeskIntent: "password: (password removed)",
      },
      messages: [
        { ...messages[0], text: `my card is ${card}, order #1042` },
        { ...messages[1], text: "Your password is (password removed)" },
      ],
      notes: [{ ...notes[0], text: `#why card ${card}` }],
    });
  });
});
