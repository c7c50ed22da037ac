import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { PageRequest, Review, TicketFilter, TicketListRow } from "../review.ts";
import type { Connection } from "./open.ts";
import { checksOf, isBeyond, slices } from "./slices.ts";
import { draft, modelCall, rationale } from "./tables.ts";

/** Menus stay menus: a shop with more agents than this searches instead. */
const MAX_CHOICES = 300;

/** What the review pages read. */
export function createReview({ db }: Connection): Review {
  return {
    listTickets: async (filter, { size, from }) => {
      const newerFirst = from?.side !== "newer";
      const rows =
        filter.search === undefined ? await walk(filter, from, size + 1) : find(filter, from, size + 1);
      const more = rows.length > size;
      const page = rows.slice(0, size);
      return newerFirst
        ? { rows: page, hasNewer: from !== null, hasOlder: more }
        : { rows: page.reverse(), hasNewer: more, hasOlder: true };
    },
    filterChoices: async () => {
      const connections = connectionIds();
      return {
        connections,
        stores: distinct(sql`store`, sql`1`),
        agents: connections.flatMap(agentsOf),
      };
    },
    draftsOf: async ({ connection, ticketId }) =>
      db
        .select({
          id: draft.id,
          state: sql<"live" | "stale">`${draft.state}`,
          createdAt: draft.createdAt,
          deliveredAt: draft.deliveredAt,
          precedents: draft.precedents,
        })
        .from(draft)
        .where(and(eq(draft.connection, connection), eq(draft.ticketId, ticketId)))
        .orderBy(desc(draft.createdAt), desc(draft.id))
        .all(),
    modelCallsOf: async (draftId) =>
      db
        .select({
          purpose: modelCall.purpose,
          model: modelCall.model,
          failure: modelCall.failure,
          tokensIn: modelCall.tokensIn,
          tokensCached: modelCall.tokensCached,
          tokensOut: modelCall.tokensOut,
          costMicros: modelCall.costMicros,
          startedAt: modelCall.startedAt,
          latencyMs: modelCall.latencyMs,
        })
        .from(modelCall)
        .where(eq(modelCall.draftId, draftId))
        .orderBy(asc(modelCall.id))
        .all(),
  };

  function connectionIds(): string[] {
    return distinct(sql`connection`, sql`1`);
  }

  async function walk(filter: TicketFilter, from: PageRequest["from"], limit: number) {
    const isNewer = from?.side === "newer";
    const rows: TicketListRow[] = [];
    for await (const slice of slices(db, { ...filter, beyond: from?.cursor }, isNewer ? "newer" : "older")) {
      rows.push(
        ...select(isNewer)
          .where(slice)
          .limit(limit - rows.length)
          .all(),
      );
      if (rows.length >= limit) break;
    }
    return rows;
  }

  /** What a search finds is so little that it can be read and sorted at once. */
  function find(filter: TicketFilter, from: PageRequest["from"], limit: number) {
    const isNewer = from?.side === "newer";
    const { search, ...others } = filter;
    const wanted = and(isFound(search), checksOf(others), from ? isBeyond(from.cursor, !isNewer) : undefined);
    return select(isNewer).where(wanted).limit(limit).all();
  }

  function select(isNewer: boolean) {
    const direction = isNewer ? asc : desc;
    return db
      .select(LISTED)
      .from(rationale)
      .orderBy(direction(rationale.createdAt), direction(rationale.connection), direction(rationale.ticketId))
      .$dynamic();
  }

  /** Through the key and the index of order names: in the list's own order every row would have to be read. */
  function isFound(search: string | undefined): SQL | undefined {
    if (search === undefined) return undefined;
    const bare = search.replace(/^#/, "");
    const names = [...new Set([bare, bare.toUpperCase()].flatMap((name) => [name, `#${name}`]))];
    const byOrder = sql`SELECT rowid FROM rationale WHERE order_name IN ${names}`;
    const connections = connectionIds();
    if (connections.length === 0) return sql`0`;
    return sql`rationale.rowid IN (
      SELECT rowid FROM rationale WHERE connection IN ${connections} AND ticket_id = ${bare} UNION ${byOrder})`;
  }

  /** Hops from one value to the next along an index, instead of reading all rows: "where" is a constant condition. */
  function distinct(column: SQL, where: SQL): string[] {
    const rows = db.all<{ value: string }>(sql`
      WITH RECURSIVE hop(value) AS (
        SELECT min(${column}) FROM rationale WHERE ${where}
        UNION ALL
        SELECT (SELECT min(${column}) FROM rationale WHERE ${where} AND ${column} > hop.value)
        FROM hop WHERE hop.value IS NOT NULL
      )
      SELECT value FROM hop WHERE value IS NOT NULL LIMIT ${MAX_CHOICES}`);
    return rows.map((row) => row.value);
  }

  function agentsOf(connection: string) {
    const isTheirs = sql`connection = ${connection} AND replied_by IS NOT NULL`;
    return distinct(sql`replied_by`, isTheirs).map((id) => ({
      connection,
      id,
      name: nameOf(connection, id),
    }));
  }

  /** As they are called now: names change, ids don't. */
  function nameOf(connection: string, id: string): string | null {
    const newest = db
      .select({ name: rationale.repliedByName })
      .from(rationale)
      .where(and(eq(rationale.connection, connection), eq(rationale.repliedBy, id)))
      .orderBy(desc(rationale.createdAt))
      .limit(1)
      .get();
    return newest?.name ?? null;
  }
}

const LISTED = {
  connection: rationale.connection,
  ticketId: rationale.ticketId,
  store: rationale.store,
  outcome: rationale.outcome,
  skipCause: rationale.skipCause,
  intent: rationale.intent,
  confidence: rationale.confidence,
  action: rationale.action,
  chosenAction: rationale.chosenAction,
  ltv: rationale.ltv,
  orderName: rationale.orderName,
  orderTotalMinor: rationale.orderTotalMinor,
  orderCurrency: rationale.orderCurrency,
  repliedAt: rationale.repliedAt,
  repliedBy: rationale.repliedBy,
  repliedByName: rationale.repliedByName,
  reason: rationale.reason,
  createdAt: rationale.createdAt,
} satisfies Record<keyof TicketListRow, unknown>;
