import type { JobRun } from "../../db/queue.ts";
import type { TicketKey } from "../../db/store.ts";
import type { SkipCause } from "../domain/outcome.ts";
import { type Conversation, lastCustomerMessage } from "../domain/ticket.ts";
import { PlatformError } from "../errors.ts";
import { addTags } from "./deliver/deliver-draft.ts";
import { skipTags } from "./deliver/tags.ts";
import type { PipelineDeps } from "./process-ticket.ts";

/**
 * Records the skip as the ticket's row and tags it; a closed ticket may refuse the tag, and keeps its row. A drafted
 * ticket whose customer only says thanks is left as it is. Answers whether this skip is news.
 */
export async function skipTicket(
  key: TicketKey,
  { ticket, messages }: Conversation,
  cause: SkipCause,
  run: JobRun,
  deps: PipelineDeps,
): Promise<boolean> {
  if (cause === "no_customer_text" && (await deps.store.findRationale(key))?.draftId) return false;
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
    await addTags(skipId, key, skipTags(cause, deps.tagPrefix), run, deps);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== "ticket_closed") throw error;
    deps.log.info({ ticketId: key.ticketId }, "a closed ticket takes no tag");
  }
  return isNew;
}
