import { and, asc, eq, sql } from "drizzle-orm";
import type { Outcomes } from "../outcomes.ts";
import type { RationaleEvent, TicketKey } from "../store.ts";
import type { Connection } from "./open.ts";
import { appendEvent, isRowOf } from "./rationale.ts";
import { effect, rationale, rationaleEvent } from "./tables.ts";

/** Why agents chose differently, whichever way they said it; all of it in the history, the newest in the row. */
export function createReasons({
  db,
  inTransaction,
}: Connection): Pick<Outcomes, "recordReason" | "recordReasonAsked"> {
  return {
    recordReason: async ({ connection, ticketId, draftId, code, text, via, by, at }) =>
      inTransaction(() => {
        const ticket = { connection, ticketId };
        const standing = newestReason(ticket, draftId);
        if (standing?.detail["code"] === code && (standing.detail["text"] ?? null) === text) return false;
        appendEvent(db, ticket, at, "reason", { draftId, code, text, via, by });
        if (standing === null || second(standing.at) <= second(at)) {
          const said = { reason: code, reasonText: text, reasonVia: via, reasonBy: by, reasonAt: at };
          db.update(rationale)
            // A note may be older than what is known already: the row's own time never runs back.
            .set({ ...said, updatedAt: sql`max(${rationale.updatedAt}, ${at.getTime()})` })
            .where(isRowOf(ticket, draftId))
            .run();
        }
        return true;
      }),
    recordReasonAsked: async ({ connection, ticketId, draftId, questionId, noteId, at }) => {
      inTransaction(() => {
        db.update(effect)
          .set({ doneAt: at, externalId: noteId })
          .where(and(eq(effect.subjectId, questionId), eq(effect.kind, "note")))
          .run();
        appendEvent(db, { connection, ticketId }, at, "reason_asked", { draftId, noteId });
      });
    },
  };

  /** From the history, since the ticket's row speaks of its newest draft only and a link may be of an older one. */
  function newestReason(
    { connection, ticketId }: TicketKey,
    draftId: string,
  ): Pick<RationaleEvent, "at" | "detail"> | null {
    const { at, detail } = rationaleEvent;
    const isOfTicket = and(
      eq(rationaleEvent.connection, connection),
      eq(rationaleEvent.ticketId, ticketId),
      eq(rationaleEvent.kind, "reason"),
    );
    const told = db
      .select({ at, detail })
      .from(rationaleEvent)
      .where(isOfTicket)
      .orderBy(asc(rationaleEvent.id))
      .all()
      .filter((event) => event.detail["draftId"] === draftId);
    const newestAt = Math.max(...told.map((event) => second(event.at)));
    return told.findLast((event) => second(event.at) === newestAt) ?? null;
  }
}

/** Some platforms date notes to the second: within one, what is told later is the newer. */
function second(at: Date): number {
  return Math.floor(at.getTime() / 1_000);
}
