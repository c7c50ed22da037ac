import type { Store, TicketKey } from "../../db/store.ts";

/**
 * Merged away or deleted: nobody will answer the ticket's drafts, and no note of theirs is left to look for. A draft that
 * was answered keeps its reply.
 */
export async function retireGone(
  ticket: TicketKey,
  { store, now }: { store: Store; now: () => Date },
): Promise<void> {
  for (const { id } of await store.outcomes.draftsOf(ticket)) {
    if (await store.outcomes.findReply(id)) continue;
    await store.outcomes.recordGone(ticket, id, now());
  }
}
