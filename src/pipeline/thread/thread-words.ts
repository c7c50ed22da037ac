import type { Conversation, Message } from "../../domain/ticket.ts";
import { sentMessages } from "../../domain/ticket.ts";
import { looksLikeAutoReply } from "../classify/auto-reply.ts";
import type { ClassifyTicket } from "../classify/classify-ticket.ts";
import { asksToKeepOrder } from "../decide/words/keep-order.ts";
import { isOnlyThanks } from "../only-thanks.ts";
import { sendsOn } from "./changed-mind.ts";
import { ownEarlierMessages, ownWords } from "./own-messages.ts";
import { type ReplyKind, replyKind } from "./reply-kind.ts";
import { isStillMissing } from "./still-missing.ts";
import { waitsForAnswer } from "./waits-for-answer.ts";

/** A customer's message, with those of their earlier words that it goes on with. */
export interface ThreadWords {
  /** The ticket's subject where the words begin with the first message; a later one may want something else. */
  subject: string;
  /** All words that count, oldest first. */
  text: string;
  /** The message's own words. */
  newest: string;
  /** The request that still stands, with what was added to it since; "" where the message is one of its own. */
  carried: string;
  /** How the message goes on with that. */
  adds: ReplyKind | null;
  /** A parcel that this customer reported as missing, and that has been answered, has not turned up. */
  stillMissing: boolean;
  /** Of all replies, those that were made to name an order, newest first. */
  orderReplies: readonly string[];
}

/** Further back nobody remembers either. */
const MOST_BACK = 8;

/**
 * Reads a short reply together with the request that it answers for: "Yes please", "1042, the shirt", an address. Only the
 * same customer's words are carried over, never an agent's or a machine's. A message with a request of its own stands alone.
 */
export function wordsInThread(
  conversation: Conversation,
  message: Message,
  classify: ClassifyTicket,
): ThreadWords {
  const { ticket } = conversation;
  const messages = sentMessages(conversation.messages);
  const first = messages.find(({ author }) => author === "customer");
  const newest = ownWords(message);
  const alone = {
    subject: first?.id === message.id ? ticket.subject : "",
    text: newest,
    newest,
    carried: "",
    stillMissing: isStillMissing(messages, message, classify),
    orderReplies: [],
  };
  const kindOf = (one: Message) =>
    replyKind(ownWords(one), waitsForAnswer(wordBefore(messages, one)), classify);
  const adds = first?.id === message.id ? null : kindOf(message);
  if (adds === null) return { ...alone, adds };

  const said: string[] = [];
  const orderReplies = adds === "order" ? [newest] : [];
  for (const one of earlierOf(messages, message)) {
    const text = ownWords(one);
    if (isOnlyThanks(text)) continue;
    const isFirst = one.id === first?.id;
    if (!isFirst && asksToKeepOrder(text)) break;
    const kind = isFirst ? null : kindOf(one);
    if (kind !== null) {
      said.unshift(text);
      if (kind === "order") orderReplies.push(text);
      continue;
    }
    const carried = [text, ...said].join("\n");
    const subject = isFirst ? ticket.subject : "";
    const [standing] = sendsOn(newest) ? classify({ subject, text: carried }).requests : [];
    if (standing?.intent === "cancel_order") break;
    return { ...alone, subject, text: `${carried}\n${newest}`.trim(), carried, adds, orderReplies };
  }
  return { ...alone, adds: null };
}

/** The same writer's earlier messages, newest first. */
function earlierOf(messages: readonly Message[], message: Message): readonly Message[] {
  return ownEarlierMessages(messages, message)
    .filter(({ text }) => !looksLikeAutoReply({ subject: "", text }))
    .slice(0, MOST_BACK);
}

/** What the message answers: the last words of somebody on staff, or of a machine, since the customer's own. */
function wordBefore(messages: readonly Message[], message: Message): Message | null {
  const before = messages.slice(
    0,
    messages.findIndex(({ id }) => id === message.id),
  );
  return before.findLast(({ author }) => author !== "customer") ?? null;
}
