import { count } from "drizzle-orm";
import type { Connection } from "./open.ts";
import { job, rationale } from "./tables.ts";

const YEAR_MS = 365 * 86_400_000;

/** Queues so many jobs that are due in a year, each of a ticket of its own. For measuring what a full queue costs. */
export function insertLaterJobs({ db, inTransaction }: Connection, jobs: number, now: Date): void {
  const runAt = new Date(now.getTime() + YEAR_MS);
  const rest = { name: "ask_for_reason", state: "queued", attempts: 0, runAt, createdAt: now };
  inTransaction(() => {
    for (let nth = 0; nth < jobs; nth += 1) {
      const ticketId = String(1_000_000 + nth);
      const payload = { connection: "zendesk", ticketId, messageId: null };
      db.insert(job)
        .values({ ...rest, subject: `zendesk:${ticketId}`, payload })
        .run();
    }
  });
}

export function countRationaleRows({ db }: Connection): number {
  return db.select({ rows: count() }).from(rationale).get()?.rows ?? 0;
}
