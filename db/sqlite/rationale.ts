import { and, asc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { NewDraft, NewSkip, RationaleEvent, Store, TicketKey } from "../store.ts";
import type { Connection } from "./open.ts";
import { onceFor, prepareInsert } from "./prepare.ts";
import { effect, rationale, rationaleEvent } from "./tables.ts";

const SCHEMA_VERSION = "rationale.v1";

type Rationale = Pick<Store, "recordSkip" | "findRationale" | "history">;

/** The row per ticket and its append-only history. */
export function createRationale({ db, inTransaction }: Connection): Rationale {
  return {
    recordSkip: async (skip) => {
      const skipId = `s_${skip.connection}_${skip.ticketId}_${skip.messageId ?? ""}_${skip.cause}`;
      const isNew = inTransaction(() => {
        // The effect row is what says "known": a job that runs again adds no second line to the history.
        const known = db
          .insert(effect)
          .values({ subjectId: skipId, kind: "tags", startedAt: skip.at })
          .onConflictDoNothing()
          .run();
        if (known.changes === 0) return false;
        upsertSkippedRow(db, skip);
        appendEvent(db, skip, skip.at, "skipped", { skipId, cause: skip.cause, messageId: skip.messageId });
        return true;
      });
      return { skipId, isNew };
    },
    findRationale: async (ticket) =>
      db.select().from(rationale).where(isTicket(rationale, ticket)).get() ?? null,
    history: async (ticket) =>
      db
        .select({
          at: rationaleEvent.at,
          kind: sql<RationaleEvent["kind"]>`${rationaleEvent.kind}`,
          detail: rationaleEvent.detail,
        })
        .from(rationaleEvent)
        .where(isTicket(rationaleEvent, ticket))
        .orderBy(asc(rationaleEvent.id))
        .all(),
  };
}

/** Appends to the history; rows of it are never changed. Inside the caller's transaction. */
export function appendEvent(
  db: BetterSQLite3Database,
  { connection, ticketId }: TicketKey,
  at: Date,
  kind: RationaleEvent["kind"],
  detail: RationaleEvent["detail"],
): void {
  insertEvent(db)({ connection, ticketId, at, kind, detail });
}

const insertEvent = onceFor((db) => prepareInsert(db, rationaleEvent));

/** The ticket's row now speaks of this draft. Inside the caller's transaction. */
export function upsertDraftedRow(db: BetterSQLite3Database, newDraft: NewDraft): void {
  upsertRow(db)({
    ...columnsOf(newDraft),
    connection: newDraft.connection,
    ticketId: newDraft.ticketId,
    schemaVersion: SCHEMA_VERSION,
    drafts: 1,
    ticketCreatedAt: newDraft.ticketCreatedAt,
    createdAt: newDraft.createdAt,
  });
}

/** What the ticket's first draft has set for good; a later one replaces all else and counts. */
const KEPT = new Set(["connection", "ticketId", "schemaVersion", "drafts", "ticketCreatedAt", "createdAt"]);

const upsertRow = onceFor((db) => {
  const replaced = Object.entries(getTableColumns(rationale)).filter(([key]) => !KEPT.has(key));
  const set = replaced.map(([, { name }]) => `${name} = excluded.${name}`).join(", ");
  return prepareInsert(
    db,
    rationale,
    `ON CONFLICT (connection, ticket_id) DO UPDATE SET ${set}, drafts = drafts + 1`,
  );
});

/** All but what is kept. */
function columnsOf(newDraft: NewDraft) {
  const { decision, inputs, classification } = newDraft;
  return {
    store: newDraft.store,
    outcome: "pending",
    skipCause: null,
    draftId: newDraft.id,
    intent: decision.requests[0]?.intent ?? null,
    intents: decision.requests.map((request) => request.intent),
    helpdeskIntent: newDraft.helpdeskIntent,
    confidence: decision.confidence,
    language: classification.language,
    identity: inputs.identity,
    orderId: inputs.order?.id ?? null,
    orderName: inputs.order?.name ?? null,
    orderTotalMinor: inputs.order?.total.minor ?? null,
    orderCurrency: inputs.order?.total.currency ?? null,
    ltv: decision.ltv,
    action: decision.action,
    situation: decision.requests[0]?.situation ?? null,
    clauses: [...new Set(decision.requests.flatMap((request) => request.clauseIds))],
    escalations: decision.escalations,
    policyVersion: decision.policyVersion,
    classifierVersion: classification.classifierVersion,
    writer: newDraft.writer,
    noteId: null,
    draftedAt: newDraft.createdAt,
    deliveredAt: null,
    requesterEmail: newDraft.requesterEmail,
    // What became of an earlier draft is in its reply and in the history.
    chosenAction: null,
    chosenBy: null,
    similarity: null,
    repliedAt: null,
    repliedBy: null,
    repliedByName: null,
    reason: null,
    reasonText: null,
    reasonVia: null,
    reasonBy: null,
    reasonAt: null,
    correctedIntent: null,
    ...newDraft.similar,
    precedentArm: newDraft.precedentArm ?? null,
    updatedAt: newDraft.createdAt,
  };
}

function upsertSkippedRow(db: BetterSQLite3Database, skip: NewSkip): void {
  db.insert(rationale)
    .values({
      connection: skip.connection,
      ticketId: skip.ticketId,
      schemaVersion: SCHEMA_VERSION,
      store: skip.store,
      outcome: "skipped",
      skipCause: skip.cause,
      drafts: 0,
      intents: [],
      clauses: [],
      escalations: [],
      ticketCreatedAt: skip.ticketCreatedAt,
      createdAt: skip.at,
      updatedAt: skip.at,
    })
    .onConflictDoUpdate({
      target: [rationale.connection, rationale.ticketId],
      set: { outcome: "skipped", skipCause: skip.cause, updatedAt: skip.at },
      // A ticket that has a draft stays what it is; its skip is in the history.
      setWhere: isNull(rationale.draftId),
    })
    .run();
}

function isTicket(table: typeof rationale | typeof rationaleEvent, { connection, ticketId }: TicketKey) {
  return and(eq(table.connection, connection), eq(table.ticketId, ticketId));
}

/** The ticket's row, as long as it speaks of this draft. */
export function isRowOf({ connection, ticketId }: TicketKey, draftId: string) {
  return and(
    eq(rationale.connection, connection),
    eq(rationale.ticketId, ticketId),
    eq(rationale.draftId, draftId),
  );
}
