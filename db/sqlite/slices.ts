import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, type Column, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { TicketKey } from "../store.ts";
import { rationale } from "./tables.ts";

/** Which rows of the rationale, in the order of their making: each part narrows further. */
export interface Span {
  store?: string | undefined;
  connection?: string | undefined;
  outcome?: string | undefined;
  intent?: string | undefined;
  action?: string | undefined;
  reason?: string | undefined;
  agent?: { connection: string; id: string } | undefined;
  /** Made at or after, and before. */
  from?: Date | undefined;
  before?: Date | undefined;
  /** Only what lies beyond this place, in the direction of reading. */
  beyond?: TicketPlace | undefined;
}

interface TicketPlace extends TicketKey {
  createdAt: Date;
}

/** A slice looks at so many rows, beginning small because most first pages are full at once: a few milliseconds. */
const FIRST_ROWS = 500;
const MOST_ROWS = 4_000;

/**
 * Cuts the rows of a span into slices, in order of `created_at`, and lets other work run in between: rows that no index
 * brings together may be anywhere among millions, and webhooks wait on the same thread. Each slice, a condition for one
 * short query, follows that index which gets furthest with the same number of rows.
 */
export async function* slices(
  db: BetterSQLite3Database,
  span: Span,
  direction: "older" | "newer",
): AsyncGenerator<SQL | undefined> {
  const isOlder = direction === "older";
  const checks = and(checksOf(span), span.beyond ? isBeyond(span.beyond, isOlder) : undefined);
  const routes = routesOf(span);
  let left = boundsOf(span, isOlder);
  for (let rows = FIRST_ROWS; ; rows = Math.min(rows * 2, MOST_ROWS)) {
    const { route, end } = furthest(db, routes, left, isOlder, rows);
    const [near, far] = end === null ? [left, null] : cut(left, end, isOlder);
    yield and(route.where, checks, isBetween(near));
    if (!far) return;
    left = far;
    await nextTurn();
  }
}

/** From (included) and before, in milliseconds; null = open. */
interface Bounds {
  from: number | null;
  before: number | null;
}

function boundsOf({ from, before, beyond }: Span, isOlder: boolean): Bounds {
  const bounds = { from: from?.getTime() ?? null, before: before?.getTime() ?? null };
  if (!beyond) return bounds;
  const place = beyond.createdAt.getTime();
  return isOlder
    ? { ...bounds, before: Math.min(bounds.before ?? Number.POSITIVE_INFINITY, place + 1) }
    : { ...bounds, from: Math.max(bounds.from ?? Number.NEGATIVE_INFINITY, place) };
}

/** In two at a moment whose rows all belong to the first part. */
function cut({ from, before }: Bounds, end: number, isOlder: boolean): [Bounds, Bounds] {
  return isOlder
    ? [
        { from: end, before },
        { from, before: end },
      ]
    : [
        { from, before: end + 1 },
        { from: end + 1, before },
      ];
}

function isBetween({ from, before }: Bounds): SQL | undefined {
  const { createdAt } = rationale;
  return and(
    from === null ? undefined : gte(createdAt, new Date(from)),
    before === null ? undefined : lt(createdAt, new Date(before)),
  );
}

/** Strictly, in the order of lists and exports. */
export function isBeyond({ createdAt, connection, ticketId }: TicketPlace, isOlder: boolean): SQL {
  const place = sql`(${createdAt.getTime()}, ${connection}, ${ticketId})`;
  const row = sql`(${rationale.createdAt}, ${rationale.connection}, ${rationale.ticketId})`;
  return isOlder ? sql`${row} < ${place}` : sql`${row} > ${place}`;
}

/** The part of a filter by which rows are found: its index goes on with `created_at`. Undefined: all rows. */
interface Route {
  where: SQL | undefined;
}

function routesOf({ agent, ...span }: Span): readonly Route[] {
  const routes = [
    ...(["store", "outcome", "intent", "action", "reason"] as const).map((name) => ({
      where: span[name] === undefined ? undefined : eq(rationale[name], span[name]),
    })),
    { where: agent && and(eq(rationale.connection, agent.connection), eq(rationale.repliedBy, agent.id)) },
  ].filter(({ where }) => where !== undefined);
  return routes.length > 0 ? routes : [{ where: undefined }];
}

/** The whole filter as one condition that asks for no index: SQLite uses none for "+column". */
export function checksOf(span: Span): SQL | undefined {
  const { agent, from, before } = span;
  const isValue = (column: Column, value: string | undefined) =>
    value === undefined ? undefined : sql`+${column} = ${value}`;
  return and(
    ...(["connection", "store", "outcome", "intent", "action", "reason"] as const).map((name) =>
      isValue(rationale[name], span[name]),
    ),
    isValue(rationale.connection, agent?.connection),
    isValue(rationale.repliedBy, agent?.id),
    isBetween({ from: from?.getTime() ?? null, before: before?.getTime() ?? null }),
  );
}

/** The route whose next `rows` rows reach furthest, and where; null = one has no more than these. */
function furthest(
  db: BetterSQLite3Database,
  routes: readonly Route[],
  bounds: Bounds,
  isOlder: boolean,
  rows: number,
): { route: Route; end: number | null } {
  const [first, ...others] = routes.map((route) => ({ route, end: endOf(db, route, bounds, isOlder, rows) }));
  if (!first) throw new TypeError("there is always a route");
  return others.reduce((best, one) => {
    if (best.end === null || one.end === null) return best.end === null ? best : one;
    return (isOlder ? one.end < best.end : one.end > best.end) ? one : best;
  }, first);
}

function endOf(
  db: BetterSQLite3Database,
  route: Route,
  bounds: Bounds,
  isOlder: boolean,
  rows: number,
): number | null {
  const inOrder = isOlder ? desc : asc;
  const row = db
    .select({ at: sql<number>`${rationale.createdAt}` })
    .from(rationale)
    .where(and(route.where, isBetween(bounds)))
    .orderBy(inOrder(rationale.createdAt))
    .limit(1)
    .offset(rows)
    .get();
  return row?.at ?? null;
}
