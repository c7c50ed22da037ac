import { and, eq, isNull, sql } from "drizzle-orm";
import type { EffectState, Store } from "../store.ts";
import type { Connection } from "./open.ts";
import { placed, prepareInsert, prepareWrite } from "./prepare.ts";
import { appendEvent } from "./rationale.ts";
import { draft, effect, rationale } from "./tables.ts";

type Effects = Pick<Store, "beginEffect" | "abandonEffect" | "confirmEffect">;

/** Writes to helpdesks: intent recorded before the call, success after it, so that a crash between shows. */
export function createEffects({ db, inTransaction, inLooseTransaction }: Connection): Effects {
  const isNamed = and(
    eq(effect.subjectId, sql.placeholder("subjectId")),
    eq(effect.kind, sql.placeholder("kind")),
  );
  const find = db
    .select({ startedAt: effect.startedAt, doneAt: effect.doneAt })
    .from(effect)
    .where(isNamed)
    .prepare();
  const insert = prepareInsert(db, effect);
  const confirm = prepareWrite(
    db,
    db
      .update(effect)
      .set({ doneAt: placed(effect.doneAt, "at"), externalId: placed(effect.externalId, "externalId") })
      .where(isNamed),
  );
  const complete = prepareWrite(
    db,
    db
      .update(draft)
      .set({ completedAt: placed(draft.completedAt, "at") })
      .where(eq(draft.id, sql.placeholder("draftId"))),
  );
  const deliver = prepareWrite(
    db,
    db
      .update(draft)
      .set({ state: "live", deliveredAt: placed(draft.deliveredAt, "at") })
      .where(eq(draft.id, sql.placeholder("draftId"))),
  );
  const ticketOf = db
    .select({ connection: draft.connection, ticketId: draft.ticketId })
    .from(draft)
    .where(eq(draft.id, sql.placeholder("draftId")))
    .prepare();
  const deliverRow = prepareWrite(
    db,
    db
      .update(rationale)
      .set({
        noteId: placed(rationale.noteId, "noteId"),
        deliveredAt: placed(rationale.deliveredAt, "at"),
        updatedAt: placed(rationale.updatedAt, "at"),
      })
      .where(
        and(
          eq(rationale.connection, sql.placeholder("connection")),
          eq(rationale.ticketId, sql.placeholder("ticketId")),
          eq(rationale.draftId, sql.placeholder("draftId")),
        ),
      ),
  );

  return {
    beginEffect: async (subjectId, kind, at) => {
      // A second note would be seen; tags that are added again are the same tags.
      const transact = kind === "note" ? inTransaction : inLooseTransaction;
      return transact((): EffectState => {
        const earlier = find.get({ subjectId, kind });
        if (earlier?.doneAt) return { kind: "done" };
        if (earlier && earlier.startedAt <= at) return { kind: "started", at: earlier.startedAt };
        if (earlier) {
          // The clock has been set back since: from here on it can be told how long ago this was.
          db.update(effect)
            .set({ startedAt: at })
            .where(and(eq(effect.subjectId, subjectId), eq(effect.kind, kind)))
            .run();
          return { kind: "started", at };
        }
        insert({ subjectId, kind, startedAt: at });
        return { kind: "new" };
      });
    },
    abandonEffect: async (subjectId, kind) => {
      db.delete(effect)
        .where(and(eq(effect.subjectId, subjectId), eq(effect.kind, kind), isNull(effect.doneAt)))
        .run();
    },
    confirmEffect: async (subjectId, kind, externalId, at) => {
      // Undone, the note is looked for and found again.
      inLooseTransaction(() => {
        confirm({ subjectId, kind, externalId, at });
        if (kind === "note") markDelivered(subjectId, externalId, at);
        else complete({ draftId: subjectId, at });
      });
    },
  };

  function markDelivered(draftId: string, noteId: string | null, at: Date): void {
    deliver({ draftId, at });
    const ticket = ticketOf.get({ draftId });
    if (!ticket) return;
    deliverRow({ ...ticket, draftId, noteId, at });
    appendEvent(db, ticket, at, "note_written", { draftId, noteId });
  }
}
