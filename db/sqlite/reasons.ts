import { and, eq } from "drizzle-orm";
import type { Outcomes } from "../outcomes.ts";
import type { Connection } from "./open.ts";
import { appendEvent, isRowOf } from "./rationale.ts";
import { effect, rationale } from "./tables.ts";

/** Why agents chose differently, whichever way they said it; all of it in the history, the newest in the row. */
export function createReasons({
  db,
  inTransaction,
}: Connection): Pick<Outcomes, "recordReason" | "recordReasonAsked"> {
  return {
    recordReason: async ({ connection, ticketId, draftId, code, text, via, by, at }) =>
      inTransaction(() => {
        const ticket = { connection, ticketId };
        const row = db.select().from(rationale).where(isRowOf(ticket, draftId)).get();
        if (row?.reason === code && row.reasonText === text) return false;
        appendEvent(db, ticket, at, "reason", { draftId, code, text, via, by });
        if (row && (row.reasonAt === null || second(row.reasonAt) <= second(at))) {
          db.update(rationale)
            .set({
              reason: code,
              reasonText: text,
              reasonVia: via,
              reasonBy: by,
              reasonAt: at,
              updatedAt: at,
            })
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
}

/** Some platforms date notes to the second: within one, what is told later is the newer. */
function second(at: Date): number {
  return Math.floor(at.getTime() / 1_000);
}
