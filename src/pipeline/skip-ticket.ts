import type { TicketKey } from "../../db/store.ts";
import type { SkipCause } from "../domain/outcome.ts";
import { type Conversation, lastCustomerMessage } from "../domain/ticket.ts";
import { PlatformError } from "../errors.ts";
import { looksLikeAutoReply } from "./classify/auto-reply.ts";
import { cleanText } from "./classify/clean-text.ts";
import { addTags } from "./deliver/deliver-draft.ts";
import { skipTags } from "./deliver/tags.ts";
import type { PipelineDeps } from "./process-ticket.ts";

/** Why this conversation needs no draft now, or null. A machine's auto-reply after the customer is no answer. */
export function skipCause({ ticket, messages }: Conversation, drafting: "on" | "off"): SkipCause | null {
  if (drafting === "off") return "disabled";
  if (ticket.spam) return "spam";
  if (ticket.status === "closed") return "closed";
  const message = lastCustomerMessage(messages);
  if (!message || cleanText(message.text) === "") return "no_customer_text";
  if (messages.slice(messages.indexOf(message)).some((later) => later.author === "agent")) {
    return "agent_replied";
  }
  if (looksLikeAutoReply({ subject: ticket.subject, text: message.text })) return "auto_reply";
  return null;
}

/**
 * Records the skip as the ticket's row and tags it; a closed ticket may refuse the tag, and keeps its row. Answers
 * whether this skip is news.
 */
export async function skipTicket(
  key: TicketKey,
  { ticket, messages }: Conversation,
  cause: SkipCause,
  deps: PipelineDeps,
  signal: AbortSignal,
): Promise<boolean> {
  const { skipId, isNew } = await deps.store.recordSkip({
    connection: key.connection,
    ticketId: key.ticketId,
    cause,
    messageId: lastCustomerMessage(messages)?.id ?? null,
    store: deps.policy.policy.store.name,
    ticketCreatedAt: ticket.createdAt,
    at: deps.now(),
  });
  try {
    await addTags(skipId, key, skipTags(cause, deps.tagPrefix), deps, signal);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== "ticket_closed") throw error;
    deps.log.info({ ticketId: key.ticketId }, "a closed ticket takes no tag");
  }
  return isNew;
}
