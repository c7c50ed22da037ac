import type { ShopProfile } from "../../commerce/port.ts";
import type { Conversation, Message } from "../../domain/ticket.ts";
import { isFirstToWrite, ownEarlierMessages, ownSubject, ownWords } from "../thread/own-messages.ts";
import type { ThreadWords } from "../thread/thread-words.ts";
import { findOrderNames, type NamedOrder } from "./order-names.ts";

type NameForm = Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null;

/**
 * Names in the newest words count first; a number that the same customer gave earlier in the conversation still counts,
 * and one in the mail that they open it with, as the shop's own confirmation. A reply goes on with the order of the
 * request that it belongs to. What others wrote, quoted or not, names no order of this customer's.
 */
export function namesInThread(
  conversation: Conversation,
  message: Message,
  words: ThreadWords,
  form: NameForm,
): readonly NamedOrder[] {
  const subject = ownSubject(conversation, message);
  if (words.adds === null) {
    const newest = findOrderNames(`${subject}\n${words.newest}`, form);
    if (newest.some(({ certain }) => certain)) return newest;
    const quoted = isFirstToWrite(conversation.messages, message) ? [message.text] : [];
    return [...earlierNames(conversation, message, quoted, form), ...newest];
  }
  // A number that is the answer to "which order?" can mean nothing else.
  const [given] = words.orderReplies.map((reply) => findOrderNames(reply, form));
  if (given) return given.map((one) => ({ ...one, certain: true }));
  // Numbers of houses, sizes and offers mean no order.
  const told = words.adds === "answer" ? findOrderNames(words.newest, form) : [];
  if (told.some(({ certain }) => certain)) return told;
  const carried = findOrderNames(`${words.subject}\n${words.carried}`, form);
  if (carried.length > 0) return [...carried, ...told];
  return [...earlierNames(conversation, message, [subject], form), ...told];
}

/** Where a number without "#" can name an order: in a request, not in what answers a question about it. */
export function bareNameText(words: ThreadWords, form: NameForm): string {
  const isNamedAnew = findOrderNames(words.newest, form).some(({ certain }) => certain);
  if (words.orderReplies.length > 0) return "";
  if (words.adds === null) return `${words.subject}\n${words.newest}`;
  return isNamedAnew ? "" : `${words.subject}\n${words.carried}`;
}

function earlierNames(
  conversation: Conversation,
  message: Message,
  others: readonly string[],
  form: NameForm,
): NamedOrder[] {
  const wider = findOrderNames([...earlierWords(conversation, message), ...others].join("\n"), form);
  return wider.filter(({ certain }) => certain);
}

/** What the same customer wrote before, newest first. */
export function earlierWords({ messages }: Conversation, message: Message): string[] {
  return ownEarlierMessages(messages, message).map(ownWords);
}
