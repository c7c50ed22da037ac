import { and, eq, isNull } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { NewJob } from "../queue.ts";
import type { TicketKey } from "../store.ts";
import type { JobInserter } from "./jobs.ts";
import { isRowOf } from "./rationale.ts";
import { rationale } from "./tables.ts";

/** Stores the job if the ticket's row is an override of this draft that nobody has explained. Inside the caller's transaction. */
export function insertIfUnexplained(
  db: BetterSQLite3Database,
  jobs: JobInserter,
  { ticket, draftId, job, at }: { ticket: TicketKey; draftId: string; job: NewJob | null; at: Date },
): void {
  if (!job) return;
  const isUnexplained = and(eq(rationale.outcome, "overridden"), isNull(rationale.reason));
  const row = db
    .select({ ticketId: rationale.ticketId })
    .from(rationale)
    .where(and(isRowOf(ticket, draftId), isUnexplained))
    .get();
  if (row) jobs.insert(job, at);
}
