import { and, asc, type Column, eq, gte, isNotNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Outcome } from "../../src/domain/outcome.ts";
import type {
  AgentTally,
  Durations,
  GroupTally,
  ModelCost,
  OverrideGroup,
  ReportFigures,
  ReportFilter,
  Tally,
} from "../reports.ts";
import { draft, modelCall, rationale } from "./tables.ts";

type Db = Pick<BetterSQLite3Database, "select">;

const DAY_MS = 86_400_000;
const answered = sql`${rationale.outcome} IN ('accepted', 'edited', 'overridden')`;

/** Every figure by its own aggregate. Call it inside one transaction, so that all of them speak of one moment. */
export function readFigures(db: Db, filter: ReportFilter): ReportFigures {
  const counted = countedRows(filter);
  return {
    days: days(db, counted),
    skips: skips(db, counted),
    intents: groups(db, rationale.intent, counted),
    actions: groups(db, rationale.action, counted),
    stores: groups(db, rationale.store, counted),
    agents: agents(db, counted),
    overrides: overrides(db, counted),
    clauseLists: clauseLists(db, counted),
    times: times(db, counted),
    models: models(db, counted),
    arms: arms(db, counted),
  };
}

/** The unary plus keeps SQLite from choosing an index by store or connection over the one by time: far more rows fit it. */
function countedRows({ since, until, store, connection }: ReportFilter): SQL | undefined {
  return and(
    since ? gte(rationale.createdAt, since) : undefined,
    until ? lt(rationale.createdAt, until) : undefined,
    store === null ? undefined : eq(sql`+${rationale.store}`, store),
    connection === null ? undefined : eq(sql`+${rationale.connection}`, connection),
  );
}

function tallyColumns() {
  const count = (outcome: Outcome) =>
    sql<number>`count(*) FILTER (WHERE ${rationale.outcome} = ${outcome})`.as(outcome);
  return {
    pending: count("pending"),
    accepted: count("accepted"),
    edited: count("edited"),
    overridden: count("overridden"),
    unanswered: count("unanswered"),
    skipped: count("skipped"),
  } satisfies Record<keyof Tally, unknown>;
}

function days(db: Db, counted: SQL | undefined): ReportFigures["days"] {
  const day = sql<number>`${rationale.createdAt} / ${sql.raw(String(DAY_MS))}`;
  return db
    .select({ day, tally: tallyColumns() })
    .from(rationale)
    .where(counted)
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .all()
    .map((row) => ({ day: new Date(row.day * DAY_MS), tally: row.tally }));
}

function skips(db: Db, counted: SQL | undefined): ReportFigures["skips"] {
  return db
    .select({ cause: sql<string>`coalesce(${rationale.skipCause}, '')`, tickets: count() })
    .from(rationale)
    .where(and(eq(rationale.outcome, "skipped"), counted))
    .groupBy(sql`1`)
    .orderBy(sql`2 DESC`, sql`1`)
    .all();
}

function groups(db: Db, column: Column, counted: SQL | undefined): GroupTally[] {
  return db
    .select({ group: sql<string | null>`+${column}`, tally: tallyColumns() })
    .from(rationale)
    .where(counted)
    .groupBy(sql`1`)
    .orderBy(sql`count(*) DESC`, sql`1`)
    .all();
}

function agents(db: Db, counted: SQL | undefined): AgentTally[] {
  return db
    .select({
      connection: sql<string>`+${rationale.connection}`,
      agentId: rationale.repliedBy,
      // SQLite takes a bare column from the row that holds the maximum: the newest name.
      name: rationale.repliedByName,
      newest: sql`max(${rationale.repliedAt})`,
      tally: tallyColumns(),
    })
    .from(rationale)
    .where(and(answered, counted))
    .groupBy(sql`1`, sql`2`)
    .orderBy(sql`count(*) DESC`, sql`1`, sql`2`)
    .all()
    .map(({ newest: _newest, ...agent }) => agent);
}

function overrides(db: Db, counted: SQL | undefined): OverrideGroup[] {
  const { action, chosenAction, reason, ltv, clauses, orderCurrency: currency, orderTotalMinor } = rationale;
  return db
    .select({
      action,
      chosenAction,
      reason,
      ltv,
      clauses,
      currency,
      tickets: count(),
      totalMinor: sql<number>`coalesce(sum(${orderTotalMinor}), 0)`,
    })
    .from(rationale)
    .where(and(eq(rationale.outcome, "overridden"), counted))
    .groupBy(action, chosenAction, reason, ltv, clauses, currency)
    .all();
}

function clauseLists(db: Db, counted: SQL | undefined): ReportFigures["clauseLists"] {
  return db
    .select({
      clauses: rationale.clauses,
      answered: count(),
      overridden: sql<number>`count(*) FILTER (WHERE ${rationale.outcome} = 'overridden')`,
    })
    .from(rationale)
    .where(and(answered, counted))
    .groupBy(rationale.clauses)
    .orderBy(sql`count(*) DESC`, rationale.clauses)
    .all();
}

function times(db: Db, counted: SQL | undefined): ReportFigures["times"] {
  const { ticketCreatedAt, draftedAt, repliedAt } = rationale;
  const between = (from: Column, to: Column) => {
    // Clocks of helpdesk and Sidenote differ a little: no wait is shorter than none.
    const ms = sql`max(${to} - ${from}, 0)`;
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
    .from(rationale)
    .where(and(eq(rationale.drafts, 1), counted))
    .get();
  const none: Durations = { tickets: 0, medianMs: null, p90Ms: null };
  return row ?? { ticketToDraft: none, ticketToReply: none, draftToReply: none };
}

function models(db: Db, counted: SQL | undefined): ModelCost[] {
  const sum = (column: Column) => sql<number>`coalesce(sum(${column}), 0)`;
  return (
    db
      .select({
        model: modelCall.model,
        calls: count(),
        failures: sql<number>`count(${modelCall.failure})`,
        unpriced: sql<number>`count(*) - count(${modelCall.costMicros})`,
        tickets: sql<number>`count(DISTINCT ${rationale}.rowid)`,
        tokensIn: sum(modelCall.tokensIn),
        tokensOut: sum(modelCall.tokensOut),
        costMicros: sum(modelCall.costMicros),
      })
      // A cross join is done in the order that is written: from the few tickets to their calls, never over all calls.
      .from(rationale)
      .crossJoin(draft)
      .crossJoin(modelCall)
      .where(
        and(
          eq(draft.connection, rationale.connection),
          eq(draft.ticketId, rationale.ticketId),
          eq(modelCall.draftId, draft.id),
          counted,
        ),
      )
      .groupBy(modelCall.model)
      .orderBy(asc(modelCall.model))
      .all()
  );
}

function arms(db: Db, counted: SQL | undefined): ReportFigures["arms"] {
  return db
    .select({
      group: rationale.precedentArm,
      tally: tallyColumns(),
      similarity: sql<number | null>`avg(${rationale.similarity})`,
    })
    .from(rationale)
    .where(and(ne(rationale.outcome, "skipped"), isNotNull(rationale.draftId), counted))
    .groupBy(rationale.precedentArm)
    .orderBy(sql`1 DESC`)
    .all();
}

function count(): SQL<number> {
  return sql<number>`count(*)`;
}
