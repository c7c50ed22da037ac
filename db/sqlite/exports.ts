import { and, asc, eq, gt, gte, type SQL, sql } from "drizzle-orm";
import type { DecisionKey, ExportFilter, ExportKey, Exports } from "../exports.ts";
import type { RationaleRow } from "../store.ts";
import type { Connection } from "./open.ts";
import { type Span, slices } from "./slices.ts";
import { draft, rationale, reply } from "./tables.ts";

/**
 * Reads by key, never by offset into the whole table: the last page is as fast as the first. What may take long is read
 * in slices, since it shares the thread with webhooks.
 */
export function createExports({ db }: Connection): Exports {
  const slicesOf = (filter: ExportFilter, after: ExportKey | null) =>
    slices(db, spanOf(filter, after), "newer");
  const countIn = (slice: SQL | undefined) =>
    db.select({ n: sql<number>`count(*)` }).from(rationale).where(slice).get()?.n ?? 0;
  return {
    rationalePage: async (filter, after, limit) => {
      const rows: RationaleRow[] = [];
      for await (const slice of slicesOf(filter, after)) {
        const found = db
          .select()
          .from(rationale)
          .where(slice)
          .orderBy(...IN_ORDER);
        rows.push(...found.limit(limit - rows.length).all());
        if (rows.length >= limit) break;
      }
      return rows;
    },
    keyAt: async (filter, after, index) => {
      let left = index;
      for await (const slice of slicesOf(filter, after)) {
        const count = countIn(slice);
        if (left < count) {
          const found = db
            .select(KEY)
            .from(rationale)
            .where(slice)
            .orderBy(...IN_ORDER);
          return found.limit(1).offset(left).get() ?? null;
        }
        left -= count;
      }
      return null;
    },
    countRationale: async (filter, after) => {
      let count = 0;
      for await (const slice of slicesOf(filter, after)) count += countIn(slice);
      return count;
    },
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

const KEY = {
  createdAt: rationale.createdAt,
  connection: rationale.connection,
  ticketId: rationale.ticketId,
};

const IN_ORDER = Object.values(KEY).map((column) => asc(column));

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

function spanOf({ since, until, ...equals }: ExportFilter, after: ExportKey | null): Span {
  return { ...equals, from: since, before: until, beyond: after ?? undefined };
}

function isLaterDraft(after: DecisionKey | null): SQL | undefined {
  if (!after) return undefined;
  const { createdAt, draftId } = after;
  return and(
    gte(draft.createdAt, createdAt),
    sql`(${gt(draft.createdAt, createdAt)} OR ${gt(draft.id, draftId)})`,
  );
}
