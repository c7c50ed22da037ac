import { and, desc, eq, sql } from "drizzle-orm";
import { Action } from "../../src/domain/decision.ts";
import { judgeOutcome } from "../../src/domain/judge-outcome.ts";
import type { Outcomes, ReplyAuthor, StoredReply } from "../outcomes.ts";
import type { TicketKey } from "../store.ts";
import { insertIfUnexplained } from "./follow-ups.ts";
import type { JobInserter } from "./jobs.ts";
import type { Connection } from "./open.ts";
import { appendEvent, isRowOf } from "./rationale.ts";
import { draft, modelCall, rationale, rationaleEvent, reply } from "./tables.ts";

type NewReply = StoredReply & TicketKey & ReplyAuthor;

/** The reply to each draft, and the ticket's row while it speaks of that draft. */
export function createReplies(
  { db, inTransaction }: Connection,
  jobs: JobInserter,
): Pick<Outcomes, "recordReply" | "withdrawReply"> {
  return {
    recordReply: async (newReply, calls = [], askLater = null) => {
      inTransaction(() => {
        const { connection, ticketId, draftId } = newReply;
        for (const call of calls)
          db.insert(modelCall)
            .values({ ...call, draftId, connection, ticketId })
            .run();
        const known = replyRow(db.select().from(reply).where(eq(reply.draftId, draftId)).get());
        if (known && isSameReply(known, newReply)) return;
        const { agentId, agentName, ...judged } = { ...newReply, ...namedByPerson(newReply) };
        db.insert(reply).values(judged).onConflictDoUpdate({ target: reply.draftId, set: judged }).run();
        const { outcome, chosenAction, chosenBy, similarity, sentAt: repliedAt } = judged;
        const columns = { outcome, chosenAction, chosenBy, similarity, repliedAt, skipCause: null };
        db.update(rationale)
          .set({ ...columns, repliedBy: agentId, repliedByName: agentName, updatedAt: judged.observedAt })
          .where(isRowOf({ connection, ticketId }, draftId))
          .run();
        const { messageIds, evidence } = judged;
        const told = { draftId, messageIds, outcome, chosenAction, chosenBy, similarity, evidence };
        appendEvent(db, newReply, judged.observedAt, "replied", { ...told, agentId, agentName });
        const at = judged.observedAt;
        insertIfUnexplained(db, jobs, { ticket: { connection, ticketId }, draftId, job: askLater, at });
      });
      jobs.announce();
    },
    withdrawReply: async (ticket, draftId, at) => {
      inTransaction(() => {
        const { changes } = db.delete(reply).where(eq(reply.draftId, draftId)).run();
        if (changes === 0) return;
        const none = { chosenAction: null, chosenBy: null, similarity: null };
        const nobody = { repliedAt: null, repliedBy: null, repliedByName: null };
        db.update(rationale)
          .set({ outcome: "pending", ...none, ...nobody, updatedAt: at })
          .where(isRowOf(ticket, draftId))
          .run();
        appendEvent(db, ticket, at, "reply_withdrawn", { draftId });
      });
    },
  };

  /**
   * What a person said was done stands over what was read from the reply, and the outcome follows from it. From the
   * history, since a reply that failed to leave takes its own row with it.
   */
  function namedByPerson(
    newReply: NewReply,
  ): Pick<StoredReply, "chosenAction" | "chosenBy" | "outcome"> | null {
    const isOfDraft = sql`json_extract(${rationaleEvent.detail}, '$.draftId') = ${newReply.draftId}`;
    const correction = db
      .select({ detail: rationaleEvent.detail })
      .from(rationaleEvent)
      .where(
        and(
          eq(rationaleEvent.connection, newReply.connection),
          eq(rationaleEvent.ticketId, newReply.ticketId),
          eq(rationaleEvent.kind, "action_corrected"),
          isOfDraft,
        ),
      )
      .orderBy(desc(rationaleEvent.id))
      .limit(1)
      .get();
    const named = Action.safeParse(correction?.detail["action"]);
    const decided = db
      .select({ decision: draft.decision })
      .from(draft)
      .where(eq(draft.id, newReply.draftId))
      .get();
    if (!named.success || !decided) return null;
    const sameText = newReply.diff.every((part) => part.op === "same");
    const outcome = judgeOutcome({ sameText, proposed: decided.decision.action, chosen: named.data });
    return { chosenAction: named.data, chosenBy: "person", outcome };
  }
}

function isSameReply(known: StoredReply, { messageIds, text }: NewReply): boolean {
  return known.text === text && known.messageIds.join() === messageIds.join();
}

/** Texts of the table in the words of the port: nothing but recordReply writes them. */
export function replyRow(row: typeof reply.$inferSelect | undefined): StoredReply | null {
  if (!row) return null;
  const { connection: _connection, ticketId: _ticketId, ...kept } = row;
  return {
    ...kept,
    outcome: kept.outcome as StoredReply["outcome"],
    chosenAction: kept.chosenAction as StoredReply["chosenAction"],
    chosenBy: kept.chosenBy as StoredReply["chosenBy"],
  };
}
