import type { ShopProfile } from "../../commerce/port.ts";
import type { Conversation, Message } from "../../domain/ticket.ts";
import { cleanText } from "../classify/clean-text.ts";
import type { ThreadWords } from "../thread/thread-words.ts";
import { findOrderNames, type NamedOrder } from "./order-names.ts";

type NameForm = Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null;

/**
 * Names in the newest words count first; a number given earlier in the conversation, or in a quote, still counts. A reply
 * goes on with the order of the request that it belongs to.
 */
export function namesInThread(
  conversation: Conversation,
  message: Message,
  words: ThreadWords,
  form: NameForm,
): readonly NamedOrder[] {
  const { subject } = conversation.ticket;
  if (words.adds === null) {
    const newest = findOrderNames(`${subject}\n${words.newest}`, form);
    if (newest.some(({ certain }) => certain)) return newest;
    return [...earlierNames(conversation, message, [message.text], form), ...newest];
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

function earlierNames(
  conversation: Conversation,
  message: Message,
  others: readonly string[],
  form: NameForm,
): NamedOrder[] {
  const wider = findOrderNames([...earlierWords(conversation, message), ...others].join("\n"), form);
  return wider.filter(({ certain }) => certain);
}

/** The customer's other messages, newest first. */
export function earlierWords({ messages }: Conversation, message: Message): string[] {
  return messages
    .filter((one) => one.author === "customer" && one.id !== message.id)
    .map((one) => cleanText(one.text))
    .reverse();
}
