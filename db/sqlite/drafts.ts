import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Store } from "../store.ts";
import { keptDraft, selectKept } from "./kept-drafts.ts";
import type { Connection } from "./open.ts";
import { prepareInsert, prepareWrite } from "./prepare.ts";
import { appendEvent, upsertDraftedRow } from "./rationale.ts";
import { draft, effect, modelCall } from "./tables.ts";

type Drafts = Pick<
  Store,
  "findDraft" | "findUnconfirmedDraft" | "readDraft" | "recordDraft" | "markDraftStale"
>;

/** What delivering a draft needs. */
const STORED = {
  id: draft.id,
  connection: draft.connection,
  ticketId: draft.ticketId,
  messageId: draft.messageId,
  state: sql<"live" | "stale">`${draft.state}`,
  noteHtml: draft.noteHtml,
  noteText: draft.noteText,
  tags: draft.tags,
  createdAt: draft.createdAt,
  completedAt: draft.completedAt,
};

/** Drafts with their model calls; each recorded together with the ticket's rationale row and history. */
export function createDrafts({ db, inTransaction, inLooseTransaction }: Connection): Drafts {
  const find = db
    .select(STORED)
    .from(draft)
    .where(
      and(
        eq(draft.connection, sql.placeholder("connection")),
        eq(draft.ticketId, sql.placeholder("ticketId")),
        eq(draft.messageId, sql.placeholder("messageId")),
      ),
    )
    .prepare();

  const findUnconfirmed = db
    .select({ ...STORED, deliveredAt: draft.deliveredAt })
    .from(draft)
    .innerJoin(effect, and(eq(effect.subjectId, draft.id), eq(effect.kind, "note")))
    .where(
      and(
        eq(draft.connection, sql.placeholder("connection")),
        eq(draft.ticketId, sql.placeholder("ticketId")),
        isNull(draft.completedAt),
      ),
    )
    .orderBy(asc(draft.createdAt))
    .limit(1)
    .prepare();

  const insertDraft = prepareInsert(db, draft);
  const insertCall = prepareInsert(db, modelCall);

  /** Only one draft of a ticket is live: an older one that never got its note is the answer to old words. */
  const retireUndelivered = prepareWrite(
    db,
    db
      .update(draft)
      .set({ state: "stale" })
      .where(
        and(
          eq(draft.connection, sql.placeholder("connection")),
          eq(draft.ticketId, sql.placeholder("ticketId")),
          isNull(draft.deliveredAt),
        ),
      ),
  );

  return {
    findDraft: async ({ connection, ticketId }, messageId) =>
      find.get({ connection, ticketId, messageId }) ?? null,
    findUnconfirmedDraft: async ({ connection, ticketId }) =>
      findUnconfirmed.get({ connection, ticketId }) ?? null,
    readDraft: async (draftId) => {
      const row = selectKept(db).where(eq(draft.id, draftId)).get();
      return row ? keptDraft(row) : null;
    },
    recordDraft: async (newDraft, calls) => {
      // It lasts once its note is begun; undone before, nobody has seen it.
      inLooseTransaction(() => {
        retireUndelivered({ ...newDraft });
        insertDraft({ ...newDraft, state: "live" });
        const { id: draftId, connection, ticketId } = newDraft;
        for (const call of calls) insertCall({ ...call, draftId, connection, ticketId });
        upsertDraftedRow(db, newDraft);
        appendEvent(db, newDraft, newDraft.createdAt, "drafted", {
          draftId: newDraft.id,
          messageId: newDraft.messageId,
          intent: newDraft.decision.requests[0]?.intent ?? null,
          action: newDraft.decision.action,
          policyVersion: newDraft.decision.policyVersion,
        });
      });
    },
    markDraftStale: async (ticket, draftId, at) => {
      inTransaction(() => {
        db.update(draft).set({ state: "stale" }).where(eq(draft.id, draftId)).run();
        appendEvent(db, ticket, at, "draft_stale", { draftId, cause: "newer_message" });
      });
    },
  };
}
