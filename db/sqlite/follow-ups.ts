import { and, asc, eq, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { UnexplainedOverride } from "../outcomes.ts";
import type { NewJob } from "../queue.ts";
import type { TicketKey } from "../store.ts";
import type { JobInserter } from "./jobs.ts";
import { draft, rationaleEvent, reply } from "./tables.ts";

/** Stores the job if the reply to this draft is an override that nobody has explained. Inside the caller's transaction. */
export function insertIfUnexplained(
  db: BetterSQLite3Database,
  jobs: JobInserter,
  { ticket, draftId, job, at }: { ticket: TicketKey; draftId: string; job: NewJob | null; at: Date },
): void {
  if (!job) return;
  if (unexplainedOf(db, ticket).some((override) => override.draftId === draftId)) jobs.insert(job, at);
}

/** Overrides of the ticket's drafts that nobody has explained, oldest draft first. */
export function unexplainedOf(
  db: BetterSQLite3Database,
  { connection, ticketId }: TicketKey,
): UnexplainedOverride[] {
  const isTold = sql`EXISTS (SELECT 1 FROM ${rationaleEvent} AS event
    WHERE event.connection = ${draft.connection} AND event.ticket_id = ${draft.ticketId}
      AND event.kind = 'reason' AND json_extract(event.detail, '$.draftId') = ${draft.id})`;
  return db
    .select({
      draftId: draft.id,
      decision: draft.decision,
      chosenAction: reply.chosenAction,
      observedAt: reply.observedAt,
    })
    .from(draft)
    .innerJoin(reply, eq(reply.draftId, draft.id))
    .where(
      and(
        eq(draft.connection, connection),
        eq(draft.ticketId, ticketId),
        eq(reply.outcome, "overridden"),
        sql`NOT ${isTold}`,
      ),
    )
    .orderBy(asc(draft.createdAt), asc(sql`${draft}.rowid`))
    .all()
    .map(({ decision, ...override }) => ({ ...override, action: decision.action }));
}
