import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/domain/ticket.ts";
import { redactConversation } from "../../src/redact/redact-conversation.ts";
import { aMessage } from "../support/messages.ts";

const CARD = "4111 1111 1111 1111";
const at = new Date("2026-11-20T15:00:00Z");

const conversation: Conversation = {
  ticket: {
    id: "1",
    subject: `Card ${CARD}`,
    status: "open",
    channel: "email",
    spam: false,
    tags: ["vip"],
    requester: { id: "7", name: `Ana ${CARD}`, email: "ana@example.com" },
    helpdeskIntent: "password: hunter2",
    attachedShop: null,
    createdAt: at,
  },
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
    const redacted = redactConversation(conversation);
    expect(JSON.stringify(redacted)).not.toMatch(/4111|hunter2/);
    expect(redacted.messages[0]?.text).toBe("my card is (card number removed), order #1042");
    expect(redacted.notes[0]?.text).toBe("#why card (card number removed)");
    expect(redacted.ticket.requester.email).toBe("ana@example.com");
    expect({ ...redacted, ticket: null, messages: null, notes: null }).toEqual({
      ticket: null,
      messages: null,
      notes: null,
    });
    expect(redacted.messages[0]).toMatchObject({ ...conversation.messages[0], text: expect.any(String) });
  });
});
