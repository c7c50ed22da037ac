import { describe, expect, it } from "vitest";
import type { Conversation, Message } from "../../src/domain/ticket.ts";
import { messageToAnswer } from "../../src/pipeline/message-to-answer.ts";
import { aMessage, aTicket } from "../support/messages.ts";

type Line = readonly [author: Message["author"], text: string, failed?: boolean];

function conversation(lines: readonly Line[], subject = ""): Conversation {
  return {
    ticket: aTicket({ subject }),
    notes: [],
    messages: lines.map(([author, text, failed = false], index) =>
      aMessage(text, { id: String(index + 1), author, failed, sentAt: new Date(index) }),
    ),
  };
}

const OUT = "I am out of the office until Monday.";
const result = (lines: readonly Line[], subject?: string) => {
  const next = messageToAnswer(conversation(lines, subject), "on");
  return next.kind === "answer" ? next.message.id : next.cause;
};

describe("messageToAnswer", () => {
  it("answers the newest customer message that nobody has answered", () => {
    expect(result([["customer", "where is it"]])).toBe("1");
    expect(
      result([
        ["customer", "a question"],
        ["agent", "an answer"],
        ["customer", "one more"],
      ]),
    ).toBe("3");
    expect(
      result([
        ["customer", "a question"],
        ["customer", "and another"],
      ]),
    ).toBe("2");
  });

  it("leaves thanks for an agent's answer alone, but no question beside them", () => {
    const answered = [
      ["customer", "a question"],
      ["agent", "an answer"],
    ] as const;
    for (const thanks of ["Thank you so much!", "Danke!", "Ok great, cheers", "👍"])
      expect(result([...answered, ["customer", thanks]])).toBe("no_customer_text");
    expect(result([...answered, ["customer", "Thanks! And where is my order?"]])).toBe("3");
    expect(result([...answered, ["customer", "where is it"], ["customer", "thank you"]])).toBe("3");
    expect(result([["customer", "Thank you!"]])).toBe("1");
    expect(
      result([
        ["customer", "a question"],
        ["machine", "we got your mail"],
        ["customer", "Thank you!"],
      ]),
    ).toBe("3");
  });

  it("keeps the question when an empty message or an auto-reply follows it", () => {
    expect(
      result([
        ["customer", "where is #1001"],
        ["customer", "  "],
      ]),
    ).toBe("1");
    expect(
      result([
        ["customer", "where is #1001"],
        ["customer", "Sent from my iPhone"],
      ]),
    ).toBe("1");
    expect(
      result([
        ["customer", "where is #1001"],
        ["customer", OUT],
      ]),
    ).toBe("1");
    expect(
      result([
        ["customer", "where is #1001"],
        ["machine", "We got your message."],
      ]),
    ).toBe("1");
  });

  it("does not hold the first message's subject against later ones", () => {
    const subject = "Automatic reply: your order";
    expect(result([["customer", OUT]], subject)).toBe("auto_reply");
    expect(
      result(
        [
          ["customer", OUT],
          ["customer", "I am back now. Please cancel #1001."],
        ],
        subject,
      ),
    ).toBe("2");
  });

  it("names why nothing is to be answered", () => {
    expect(result([])).toBe("no_customer_text");
    expect(result([["customer", ""]])).toBe("no_customer_text");
    expect(
      result([
        ["customer", "a question"],
        ["agent", "an answer"],
      ]),
    ).toBe("agent_replied");
    expect(
      result([
        ["customer", "a question"],
        ["agent", "an answer"],
        ["customer", OUT],
      ]),
    ).toBe("auto_reply");
    expect(messageToAnswer(conversation([["customer", "hello there"]]), "off")).toEqual({
      kind: "skip",
      cause: "disabled",
    });
  });

  it("does not take a reply that never left for an answer", () => {
    expect(
      result([
        ["customer", "a question"],
        ["agent", "an answer", true],
      ]),
    ).toBe("1");
  });
});
