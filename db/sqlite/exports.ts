import { and, asc, eq, gt, gte, lt, type SQL, sql } from "drizzle-orm";
import type { DecisionKey, ExportFilter, ExportKey, Exports } from "../exports.ts";
import type { Connection } from "./open.ts";
import { draft, rationale, reply } from "./tables.ts";

/** Reads by key, never by offset into the whole table: the last page is as fast as the first. */
export function createExports({ db }: Connection): Exports {
  return {
    rationalePage: async (filter, after, { limit, skip = 0 }) =>
      db
        .select()
        .from(rationale)
        .where(isAsked(filter, after))
        .orderBy(asc(rationale.createdAt), asc(rationale.connection), asc(rationale.ticketId))
        .limit(limit)
        .offset(skip)
        .all(),
    countRationale: async (filter, after) =>
      db.select({ n: sql<number>`count(*)` }).from(rationale).where(isAsked(filter, after)).get()?.n ?? 0,
    decisionPage: async (since, after, limit) =>
      db
        .select(DECISION)
        .from(draft)
        .leftJoin(reply, eq(reply.draftId, draft.id))
        .leftJoin(
          rationale,
          and(
            eq(rationale.connection, draft.connection),
            eq(rationale.ticketId, draft.ticketId),
            eq(rationale.draftId, draft.id),
          ),
        )
        .where(and(since ? gte(draft.createdAt, since) : undefined, isLaterDraft(after)))
        .orderBy(asc(draft.createdAt), asc(draft.id))
        .limit(limit)
        .all(),
  };
}

const DECISION = {
  draftId: draft.id,
  connection: draft.connection,
  ticketId: draft.ticketId,
  createdAt: draft.createdAt,
  inputs:
    sql<unknown>`CASE WHEN json_extract(${draft.inputs}, '$.erased') THEN NULL ELSE ${draft.inputs} END`.mapWith(
      draft.inputs,
    ),
  action: sql<string>`json_extract(${draft.decision}, '$.action')`,
  policyVersion: sql<string>`json_extract(${draft.decision}, '$.policyVersion')`,
  // The row has what a person corrected; the reply has what became of drafts before the last one.
  chosenAction: sql<string | null>`coalesce(${rationale.chosenAction}, ${reply.chosenAction})`,
};

function isAsked(filter: ExportFilter, after: ExportKey | null): SQL | undefined {
  return and(
    filter.since ? gte(rationale.createdAt, filter.since) : undefined,
    filter.until ? lt(rationale.createdAt, filter.until) : undefined,
    filter.intent === undefined ? undefined : eq(rationale.intent, filter.intent),
    filter.outcome === undefined ? undefined : eq(rationale.outcome, filter.outcome),
    filter.store === undefined ? undefined : eq(rationale.store, filter.store),
    // The first line says what the second does too, in words for which SQLite uses the index on created_at.
    after ? gte(rationale.createdAt, after.createdAt) : undefined,
    after
      ? sql`(${rationale.createdAt}, ${rationale.connection}, ${rationale.ticketId}) > (${after.createdAt.getTime()}, ${after.connection}, ${after.ticketId})`
      : undefined,
  );
}

function isLaterDraft(after: DecisionKey | null): SQL | undefined {
  if (!after) return undefined;
  const { createdAt, draftId } = after;
  return and(
    gte(draft.createdAt, createdAt),
    sql`(${gt(draft.createdAt, createdAt)} OR ${gt(draft.id, draftId)})`,
  );
}
