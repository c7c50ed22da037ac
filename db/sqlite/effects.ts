import { and, eq, isNull, sql } from "drizzle-orm";
import type { EffectState, Store } from "../store.ts";
import type { Connection } from "./open.ts";
import { appendEvent } from "./rationale.ts";
import { draft, effect, rationale } from "./tables.ts";

type Effects = Pick<Store, "beginEffect" | "abandonEffect" | "confirmEffect">;

/** Writes to helpdesks: intent recorded before the call, success after it, so that a crash between shows. */
export function createEffects({ db, inTransaction, inLooseTransaction }: Connection): Effects {
  const find = db
    .select({ startedAt: effect.startedAt, doneAt: effect.doneAt })
    .from(effect)
    .where(and(eq(effect.subjectId, sql.placeholder("subjectId")), eq(effect.kind, sql.placeholder("kind"))))
    .prepare();

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
        db.insert(effect).values({ subjectId, kind, startedAt: at }).run();
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
        db.update(effect)
          .set({ doneAt: at, externalId })
          .where(and(eq(effect.subjectId, subjectId), eq(effect.kind, kind)))
          .run();
        if (kind === "note") markDelivered(subjectId, externalId, at);
        else db.update(draft).set({ completedAt: at }).where(eq(draft.id, subjectId)).run();
      });
    },
  };

  function markDelivered(draftId: string, noteId: string | null, at: Date): void {
    const row = db
      .update(draft)
      .set({ state: "live", deliveredAt: at })
      .where(eq(draft.id, draftId))
      .returning({ connection: draft.connection, ticketId: draft.ticketId })
      .get();
    if (!row) return;
    db.update(rationale)
      .set({ noteId, deliveredAt: at, updatedAt: at })
      .where(
        and(
          eq(rationale.connection, row.connection),
          eq(rationale.ticketId, row.ticketId),
          eq(rationale.draftId, draftId),
        ),
      )
      .run();
    appendEvent(db, row, at, "note_written", { draftId, noteId });
  }
}
