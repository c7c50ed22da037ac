import { and, asc, eq, sql } from "drizzle-orm";
import { namedIntent } from "../../src/domain/named-intent.ts";
import type { NewReason, Outcomes } from "../outcomes.ts";
import type { RationaleEvent, TicketKey } from "../store.ts";
import type { Connection } from "./open.ts";
import { appendEvent, isRowOf } from "./rationale.ts";
import { draft, effect, rationale, rationaleEvent } from "./tables.ts";

/** Why agents chose differently, whichever way they said it; all of it in the history, the newest in the row. */
export function createReasons({
  db,
  inTransaction,
}: Connection): Pick<Outcomes, "recordReason" | "recordReasonAsked"> {
  return {
    recordReason: async (reason) =>
      inTransaction(() => {
        const isCorrected = correctIntent(reason);
        return appendReason(reason) || isCorrected;
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

  function appendReason({ connection, ticketId, draftId, code, text, via, by, at }: NewReason): boolean {
    const ticket = { connection, ticketId };
    const standing = newest("reason", ticket, draftId);
    if (standing?.detail["code"] === code && (standing.detail["text"] ?? null) === text) return false;
    appendEvent(db, ticket, at, "reason", { draftId, code, text, via, by });
    const said = { reason: code, reasonText: text, reasonVia: via, reasonBy: by, reasonAt: at };
    if (isNewer(at, standing)) setRow(ticket, draftId, said, at);
    return true;
  }

  /** False when the reason says nothing of the right intent, or nothing new. */
  function correctIntent({ draftId, code, text, rightIntent, via, by, at, ...ticket }: NewReason): boolean {
    const intent = rightIntent ?? (code === "wrong_intent" ? namedIntent(text) : null);
    if (intent === null) return false;
    const standing = newest("intent_corrected", ticket, draftId);
    if (standing?.detail["intent"] === intent) return false;
    const read = db.select({ decision: draft.decision }).from(draft).where(eq(draft.id, draftId)).get();
    const before = standing?.detail["intent"] ?? read?.decision.requests[0]?.intent ?? null;
    appendEvent(db, ticket, at, "intent_corrected", { draftId, intent, before, via, by });
    if (isNewer(at, standing)) setRow(ticket, draftId, { correctedIntent: intent }, at);
    return true;
  }

  function setRow(
    ticket: TicketKey,
    draftId: string,
    said: Partial<typeof rationale.$inferInsert>,
    at: Date,
  ): void {
    db.update(rationale)
      // A note may be older than what is known already: the row's own time never runs back.
      .set({ ...said, updatedAt: sql`max(${rationale.updatedAt}, ${at.getTime()})` })
      .where(isRowOf(ticket, draftId))
      .run();
  }

  /** From the history, since the ticket's row speaks of its newest draft only and a link may be of an older one. */
  function newest(
    kind: "reason" | "intent_corrected",
    { connection, ticketId }: TicketKey,
    draftId: string,
  ): Pick<RationaleEvent, "at" | "detail"> | null {
    const { at, detail } = rationaleEvent;
    const isOfTicket = and(
      eq(rationaleEvent.connection, connection),
      eq(rationaleEvent.ticketId, ticketId),
      eq(rationaleEvent.kind, kind),
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

function isNewer(at: Date, standing: Pick<RationaleEvent, "at"> | null): boolean {
  return standing === null || second(standing.at) <= second(at);
}

/** Some platforms date notes to the second: within one, what is told later is the newer. */
function second(at: Date): number {
  return Math.floor(at.getTime() / 1_000);
}
