import { and, desc, eq, sql } from "drizzle-orm";
import { judgeOutcome } from "../../src/domain/judge-outcome.ts";
import type { Outcomes, StoredReply } from "../outcomes.ts";
import type { TicketKey } from "../store.ts";
import { insertIfUnexplained, unexplainedOf } from "./follow-ups.ts";
import type { JobInserter } from "./jobs.ts";
import { keptDraft, selectKept } from "./kept-drafts.ts";
import type { Connection } from "./open.ts";
import { appendEvent, isRowOf } from "./rationale.ts";
import { createReasons } from "./reasons.ts";
import { createReplies, replyRow } from "./replies.ts";
import { draft, rationale, reply } from "./tables.ts";

/** What became of drafts. Every write is one transaction, and safe to repeat. */
export function createOutcomes(connection: Connection, jobs: JobInserter): Outcomes {
  const { db, inTransaction } = connection;

  const drafts = selectKept(db)
    .where(
      and(
        eq(draft.connection, sql.placeholder("connection")),
        eq(draft.ticketId, sql.placeholder("ticketId")),
      ),
    )
    .orderBy(desc(draft.createdAt), desc(sql`${draft}.rowid`))
    .prepare();

  const draftsOf: Outcomes["draftsOf"] = async ({ connection: id, ticketId }) =>
    drafts.all({ connection: id, ticketId }).map(keptDraft);

  return {
    draftsOf,
    latestDraft: async (ticket) => (await draftsOf(ticket))[0] ?? null,
    findReply: async (draftId) => replyRow(db.select().from(reply).where(eq(reply.draftId, draftId)).get()),
    unexplained: async (ticket) => unexplainedOf(db, ticket),
    ...createReplies(connection, jobs),
    ...createReasons(connection),
    recordUnanswered: async (ticket, draftId, at) => {
      inTransaction(() => {
        const { changes } = db
          .update(rationale)
          .set({ outcome: "unanswered", updatedAt: at })
          .where(and(isRowOf(ticket, draftId), eq(rationale.outcome, "pending")))
          .run();
        if (changes > 0) appendEvent(db, ticket, at, "unanswered", { draftId });
      });
    },
    recordUnaided: async (ticket, draftId, at) => {
      inTransaction(() => retire(ticket, draftId, "agent_replied", at));
    },
    recordGone: async (ticket, draftId, at) => {
      inTransaction(() => retire(ticket, draftId, "closed", at));
    },
    recordWaiting: async (ticket, draftId, at) => {
      inTransaction(() => {
        const { changes } = db
          .update(rationale)
          .set({ outcome: "pending", skipCause: null, updatedAt: at })
          .where(and(isRowOf(ticket, draftId), eq(rationale.outcome, "skipped")))
          .run();
        if (changes === 0) return;
        db.update(draft).set({ state: "live" }).where(eq(draft.id, draftId)).run();
        appendEvent(db, ticket, at, "draft_waits", { draftId });
      });
    },
    correctAction: async (correction, followUp) => {
      inTransaction(() => {
        const { draftId, action, by, at } = correction;
        const known = replyRow(db.select().from(reply).where(eq(reply.draftId, draftId)).get());
        const proposed = db
          .select({ decision: draft.decision })
          .from(draft)
          .where(eq(draft.id, draftId))
          .get()?.decision.action;
        const row = db.select().from(rationale).where(isRowOf(correction, draftId)).get();
        const { chosenBy, chosenAction } = known ?? row ?? { chosenBy: null, chosenAction: null };
        if (proposed === undefined || (chosenBy === "person" && chosenAction === action)) return;
        const chosen = { chosenAction: action, chosenBy: "person" as const };
        const sameText = known?.diff.every((part) => part.op === "same") ?? false;
        const outcome: { outcome?: StoredReply["outcome"] } = known
          ? { outcome: judgeOutcome({ sameText, proposed, chosen: action }) }
          : {};
        db.update(reply)
          .set({ ...chosen, ...outcome })
          .where(eq(reply.draftId, draftId))
          .run();
        db.update(rationale)
          .set({ ...chosen, ...outcome, updatedAt: at })
          .where(isRowOf(correction, draftId))
          .run();
        const before = known?.chosenAction ?? null;
        appendEvent(db, correction, at, "action_corrected", { draftId, action, before, by, ...outcome });
        if (!followUp || outcome.outcome === known?.outcome) return;
        if (row) jobs.insert(followUp.tell, at);
        insertIfUnexplained(db, jobs, { ticket: correction, draftId, job: followUp.askLater, at });
      });
      jobs.announce();
    },
  };

  /** The draft can't be answered any more; its row says so unless it already tells of a reply. */
  function retire(ticket: TicketKey, draftId: string, cause: "agent_replied" | "closed", at: Date): void {
    const { changes } = db
      .update(draft)
      .set({ state: "stale" })
      .where(and(eq(draft.id, draftId), eq(draft.state, "live")))
      .run();
    if (changes > 0) appendEvent(db, ticket, at, "draft_stale", { draftId, cause });
    const row = db
      .update(rationale)
      .set({ outcome: "skipped", skipCause: cause, updatedAt: at })
      .where(and(isRowOf(ticket, draftId), sql`${rationale.outcome} IN ('pending', 'unanswered')`))
      .run();
    if (row.changes > 0) appendEvent(db, ticket, at, "skipped", { draftId, cause });
  }
}
