import type { SkipCause } from "../domain/outcome.ts";
import type { Conversation, Message } from "../domain/ticket.ts";
import { sentMessages } from "../domain/ticket.ts";
import { looksLikeAutoReply } from "./classify/auto-reply.ts";
import { hasCustomerText } from "./classify/clean-text.ts";
import { isOnlyThanks } from "./only-thanks.ts";
import { waitsForAnswer } from "./thread/waits-for-answer.ts";

/** The customer message that needs a draft, or why none does. */
export type ToAnswer = { kind: "answer"; message: Message } | { kind: "skip"; cause: SkipCause };

/**
 * The newest customer message with words of its own that no agent has answered yet. A photo, an empty message or an
 * out-of-office reply after a question doesn't take the question away; a machine's receipt is no answer. Thanks for what
 * an agent answered ask for nothing. A picture alone is an answer where an agent has asked for one.
 */
export function messageToAnswer(conversation: Conversation, drafting: "on" | "off"): ToAnswer {
  const { ticket } = conversation;
  if (drafting === "off") return skip("disabled");
  if (ticket.spam) return skip("spam");
  if (ticket.status === "closed") return skip("closed");
  const messages = sentMessages(conversation.messages);
  const answeredUpTo = messages.findLastIndex((message) => message.author === "agent");
  const open = messages.slice(answeredUpTo + 1).filter((message) => message.author === "customer");
  const last = open.at(-1);
  if (!last) return skip(answeredUpTo >= 0 ? "agent_replied" : "no_customer_text");
  const worded = open.filter((message) => hasCustomerText(message.text));
  const own = worded.filter((one) => !isAutoReply(conversation, one));
  const message = own.findLast(({ text }) => answeredUpTo < 0 || !isOnlyThanks(text));
  if (message) return { kind: "answer", message };
  if (worded.length === 0 && isAnsweredByPicture(messages.slice(0, answeredUpTo + 1)))
    return { kind: "answer", message: last };
  return skip(worded.length > 0 && own.length === 0 ? "auto_reply" : "no_customer_text");
}

/** A ticket's subject names what the first message wanted; a later one may want something else. */
export function subjectOf({ ticket, messages }: Conversation, message: Message): string {
  const first = messages.find((one) => one.author === "customer");
  return first?.id === message.id ? ticket.subject : "";
}

/** An agent asked for something, and what came has no words: a photo, as far as anybody can tell. */
function isAnsweredByPicture(before: readonly Message[]): boolean {
  return (
    waitsForAnswer(before.at(-1) ?? null) &&
    before.some(({ author, text }) => author === "customer" && hasCustomerText(text))
  );
}

function isAutoReply(conversation: Conversation, message: Message): boolean {
  return looksLikeAutoReply({ subject: subjectOf(conversation, message), text: message.text });
}

function skip(cause: SkipCause): ToAnswer {
  return { kind: "skip", cause };
}
