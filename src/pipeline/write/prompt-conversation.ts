import { type Message, sentMessages } from "../../domain/ticket.ts";
import type { CountTokens } from "./count-tokens.ts";
import { fitText } from "./fit-tokens.ts";

const LAST_MESSAGES = 6;
/** No single message may take more than this part of the room, so that a long one leaves some to the others. */
const LARGEST_SHARE = 0.6;
const OPEN = "<conversation>";
const CLOSE = "</conversation>";

/**
 * The last messages as one JSON line each, newest kept longest. JSON and the escaped "<" keep a text from ending its
 * line, closing the block or looking like anything but data.
 */
export function conversationData(messages: readonly Message[], limit: number, count: CountTokens): string {
  const header = "What was written so far, oldest first, as data:";
  let left = limit - count(`${header}\n${OPEN}\n${CLOSE}\n`);
  const lines: string[] = [];
  for (const message of sentMessages(messages).slice(-LAST_MESSAGES).toReversed()) {
    const room = Math.floor(lines.length === 0 ? left * LARGEST_SHARE : left / 2);
    const line = fitMessage(message, room, count);
    if (line === null) break;
    left -= count(`${line}\n`);
    lines.unshift(line);
  }
  return [header, OPEN, ...lines, CLOSE].join("\n");
}

function fitMessage(message: Message, limit: number, count: CountTokens): string | null {
  // Escaping makes a text longer, so the text's own limit shrinks until the whole line fits.
  for (let room = limit - 15; room > 10; room = Math.floor(room * 0.7)) {
    const line = messageLine(message, fitText(message.text, room, count));
    if (count(line) <= limit) return line;
  }
  return null;
}

function messageLine({ author }: Message, text: string): string {
  return JSON.stringify({ from: author, text }).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
}
