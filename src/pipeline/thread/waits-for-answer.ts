import type { Message } from "../../domain/ticket.ts";
import { cleanText } from "../classify/clean-text.ts";
import { foldedText } from "../folded-text.ts";
import { REQUESTING } from "./reply-words.ts";

const MAX_CHARS = 4000;

/** Whether a message asks its reader something: a question, or a request to send, choose or confirm. */
export function waitsForAnswer(message: Pick<Message, "text"> | null): boolean {
  if (message === null) return false;
  const said = cleanText(message.text)
    .slice(0, MAX_CHARS)
    .replace(/https?:\/\/\S{1,500}/g, " ");
  return said.includes("?") || REQUESTING.test(foldedText(said));
}
