import { and, asc, type Column, eq, type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { OUTCOMES } from "../../src/domain/outcome.ts";
import type { Durations, ModelCost, OverrideGroup, ReportFigures, ReportFilter, Tally } from "../reports.ts";
import { readCells, tallyCells } from "./report-cells.ts";
import { modelCall, rationale } from "./tables.ts";

type Db = Pick<BetterSQLite3Database, "select" | "all">;

const DAY_MS = 86_400_000;
/** From this share of all time on, reading a whole narrow index is faster than finding the range's rows one by one. */
const WIDE_SHARE = 1 / 4;

/** Every figure by its own aggregate. Call it inside one transaction, so that all of them speak of one moment. */
export function readFigures(db: Db, filter: ReportFilter): ReportFigures {
  const counted = countedRows(filter);
  const range = timeSpan(db, filter);
  const isWide = range.lengthMs >= timeSpan(db, { since: null, until: null }).lengthMs * WIDE_SHARE;
  const from = along(isWide ? "rationale_report" : "rationale_created");
  return {
    days: days(db, range, counted),
    ...tallyCells(readCells(db, from, counted)),
    overrides: overrides(db, counted),
    times: times(db, from, counted),
    models: models(db, isWide, counted),
  };
}

/** Without statistics SQLite takes the wrong index; and a report without its index should fail, not become slow. */
function along(index: string): SQL {
  return sql`${rationale} INDEXED BY ${sql.identifier(index)}`;
}

function countedRows({ since, until, store, connection }: ReportFilter): SQL | undefined {
  return and(
    createdIn({ since, until }),
    store === null ? undefined : eq(sql`+${rationale.store}`, store),
    connection === null ? undefined : eq(sql`+${rationale.connection}`, connection),
  );
}

function createdIn({ since, until }: Pick<ReportFilter, "since" | "until">): SQL | undefined {
  const { createdAt } = rationale;
  return and(
    since ? sql`${createdAt} >= ${since.getTime()}` : undefined,
    until ? sql`${createdAt} < ${until.getTime()}` : undefined,
  );
}

interface Span {
  /** Epoch milliseconds of the first and last ticket; null when there is none. */
  first: number | null;
  last: number | null;
  lengthMs: number;
}

/** Two looks at the ends of an index; both in one query would read all of it. */
function timeSpan(db: Db, range: Pick<ReportFilter, "since" | "until">): Span {
  const end = (which: "min" | "max") =>
    db
      .select({ at: sql<number | null>`${sql.raw(which)}(${rationale.createdAt})` })
      .from(rationale)
      .where(createdIn(range))
      .get()?.at ?? null;
  const [first, last] = [end("min"), end("max")];
  return { first, last, lengthMs: (last ?? 0) - (first ?? 0) };
}

/** From day to day, each outcome counted between two places of its index: grouping by day would sort all rows. */
function days(db: Db, { first, last }: Span, counted: SQL | undefined): ReportFigures["days"] {
  if (first === null) return [];
  const counts = OUTCOMES.map(
    (outcome) => sql`(SELECT count(*) FROM ${along("rationale_outcome")} WHERE outcome = ${outcome}
      AND created_at >= day.at AND created_at < day.at + ${DAY_MS} AND (${counted ?? sql`true`})) AS ${sql.identifier(outcome)}`,
  );
  const firstDay = Math.floor(first / DAY_MS) * DAY_MS;
  return db
    .all<{ at: number } & Tally>(
      sql`WITH RECURSIVE day(at) AS (
        SELECT ${firstDay} UNION ALL SELECT at + ${DAY_MS} FROM day WHERE at + ${DAY_MS} <= ${last}
      ) SELECT at, ${sql.join(counts, sql`, `)} FROM day`,
    )
    .map(({ at, ...tally }) => ({ day: new Date(at), tally }))
    .filter(({ tally }) => OUTCOMES.some((outcome) => tally[outcome] > 0));
}

function overrides(db: Db, counted: SQL | undefined): OverrideGroup[] {
  const { action, chosenAction, reason, ltv, clauses, orderCurrency, orderTotalMinor } = rationale;
  return (
    db
      .select({
        action: sql<string | null>`${action}`,
        chosenAction: sql<string | null>`${chosenAction}`,
        reason: sql<string | null>`${reason}`,
        ltv: sql<string | null>`${ltv}`,
        clauses: sql`${clauses}`.mapWith(clauses),
        currency: sql<string | null>`${orderCurrency}`,
        tickets: sql<number>`count(*)`,
        totalMinor: sql<number>`coalesce(sum(${orderTotalMinor}), 0)`,
      })
      .from(along("rationale_override"))
      // Word for word the condition of the index, or SQLite does not use it.
      .where(and(sql`outcome = 'overridden'`, counted))
      .groupBy(chosenAction, action, reason, ltv, clauses, orderCurrency)
      .all()
  );
}

function times(db: Db, from: SQL, counted: SQL | undefined): ReportFigures["times"] {
  const { ticketCreatedAt, draftedAt, repliedAt } = rationale;
  const between = (start: Column, end: Column) => {
    // Clocks of helpdesk and Sidenote differ a little: no wait is shorter than none.
    const ms = sql`max(${end} - ${start}, 0)`;
    return {
      tickets: sql<number>`count(${ms})`,
      medianMs: sql<number | null>`round(median(${ms}))`,
      p90Ms: sql<number | null>`round(percentile(${ms}, 90))`,
    } satisfies Record<keyof Durations, unknown>;
  };
  const row = db
    .select({
      ticketToDraft: between(ticketCreatedAt, draftedAt),
      ticketToReply: between(ticketCreatedAt, repliedAt),
      draftToReply: between(draftedAt, repliedAt),
    })
    .from(from)
    .where(and(eq(rationale.drafts, 1), counted))
    .get();
  const none: Durations = { tickets: 0, medianMs: null, p90Ms: null };
  return row ?? { ticketToDraft: none, ticketToReply: none, draftToReply: none };
}

/** A cross join is done in the order that is written: from few tickets to their calls, or from all calls to tickets. */
function models(db: Db, isWide: boolean, counted: SQL | undefined): ModelCost[] {
  const sum = (column: Column) => sql<number>`coalesce(sum(${column}), 0)`;
  const calls = sql`${modelCall} INDEXED BY model_call_ticket`;
  return db
    .select({
      model: sql<string>`${modelCall.model}`,
      calls: sql<number>`count(*)`,
      failures: sql<number>`count(${modelCall.failure})`,
      unpriced: sql<number>`count(*) - count(${modelCall.costMicros})`,
      tickets: sql<number>`count(DISTINCT ${rationale}.rowid)`,
      tokensIn: sum(modelCall.tokensIn),
      tokensOut: sum(modelCall.tokensOut),
      costMicros: sum(modelCall.costMicros),
    })
    .from(
      isWide ? sql`${calls} CROSS JOIN ${rationale}` : sql`${along("rationale_created")} CROSS JOIN ${calls}`,
    )
    .where(
      and(
        eq(modelCall.connection, rationale.connection),
        eq(modelCall.ticketId, rationale.ticketId),
        counted,
      ),
    )
    .groupBy(modelCall.model)
    .orderBy(asc(modelCall.model))
    .all();
}
