import type { Message } from "../domain/ticket.ts";

/**
 * What the agent answered to the message that a draft is for: all that staff sent from there to the customer's next
 * words, as one reply. Machines and replies that never left don't count. A further customer message before any reply
 * belongs to the same question unless it has a draft of its own.
 */
export function replyBurst(
  messages: readonly Message[],
  draft: { messageId: string; createdAt: Date },
  drafted: ReadonlySet<string>,
): readonly Message[] {
  const asked = messages.findIndex((message) => message.id === draft.messageId);
  // The question may be gone (merged, deleted): then what came after the draft counts.
  const after =
    asked >= 0 ? messages.slice(asked + 1) : messages.filter((message) => message.sentAt > draft.createdAt);
  const burst: Message[] = [];
  for (const message of after) {
    if (message.author === "agent" && !message.failed) burst.push(message);
    if (message.author !== "customer") continue;
    if (burst.length > 0 || drafted.has(message.id)) break;
  }
  return burst;
}
