import { and, asc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import type { Erasure } from "../erasure.ts";
import type { TicketKey } from "../store.ts";
import { eraseQuotes, eraseTicket } from "./erase-ticket.ts";
import { findMentions } from "./find-mentions.ts";
import type { Connection } from "./open.ts";
import { job, rationale, rationaleEvent } from "./tables.ts";

/** Erasing overwrites: SQLite fills with zeros what it frees, on this connection from its start on. */
export function createErasure({ db, inTransaction }: Connection): Erasure {
  db.all(sql`PRAGMA secure_delete = ON`);
  return {
    ticketsOf: async (email) => {
      const { connection, ticketId } = rationale;
      const own = db
        .select({ connection, ticketId })
        .from(rationale)
        .where(eq(rationale.requesterEmail, email));
      const all = [...own.all(), ...findMentions(db, email)];
      return [...new Map(all.map((ticket) => [JSON.stringify(ticket), ticket])).values()];
    },
    ticketsBefore: async (before, after, limit) => {
      const { connection, ticketId, createdAt } = rationale;
      const page = db
        .select({ connection, ticketId, createdAt, isDue: sql<number>`${isDue(before)}` })
        .from(rationale)
        .where(
          and(
            lt(createdAt, before),
            after
              ? sql`(${createdAt}, ${connection}, ${ticketId}) > (${after.createdAt.getTime()}, ${after.connection}, ${after.ticketId})`
              : undefined,
          ),
        )
        .orderBy(asc(createdAt), asc(connection), asc(ticketId))
        .limit(limit)
        .all();
      const last = page.at(-1);
      return {
        tickets: page.filter((row) => row.isDue === 1),
        next: (page.length === limit && last) || null,
      };
    },
    eraseTickets: async (tickets, cause, at) =>
      inTransaction(() => {
        const busy = tickets.filter(isBusy);
        for (const ticket of tickets) {
          if (busy.includes(ticket)) continue;
          eraseTicket(db, ticket, cause, at);
          if (cause === "customer") forgetEverywhere(ticket);
        }
        return busy;
      }),
    forgetJobs: async (before, limit) => {
      const old = db
        .select({ id: job.id })
        .from(job)
        .where(and(inArray(job.state, ["done", "dead"]), lt(job.finishedAt, before)))
        .orderBy(asc(job.id))
        .limit(limit);
      return db.delete(job).where(inArray(job.id, old)).run().changes;
    },
    scrub: async (how) => {
      const emptied = emptyLog();
      if (how === "checkpoint") return emptied;
      db.run(sql`VACUUM`);
      return emptyLog() && emptied;
    },
  };

  /** Reads whole tables, which is nothing for a thousand tickets at once. */
  function forgetEverywhere(ticket: TicketKey): void {
    db.delete(job)
      .where(and(eq(job.subject, subjectOf(ticket)), ne(job.state, "running")))
      .run();
    eraseQuotes(db, ticket);
  }

  function isBusy(ticket: TicketKey): boolean {
    const running = and(eq(job.subject, subjectOf(ticket)), sql`state = 'running'`);
    return db.select({ id: job.id }).from(job).where(running).limit(1).get() !== undefined;
  }

  function emptyLog(): boolean {
    const [result] = db.all<{ busy: number }>(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    return result?.busy === 0;
  }
}

/** Erased before is erased, unless something came since. */
function isDue(before: Date) {
  return sql`(${rationale.updatedAt} < ${before.getTime()} AND ${rationale.drafts} > 0 AND NOT EXISTS (
    SELECT 1 FROM ${rationaleEvent} AS event
    WHERE event.connection = ${rationale.connection} AND event.ticket_id = ${rationale.ticketId}
      AND event.kind = 'erased' AND event.at >= ${rationale.updatedAt}))`;
}

function subjectOf({ connection, ticketId }: TicketKey): string {
  return `${connection}:${ticketId}`;
}
