import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { ACTIONS } from "../../src/domain/decision.ts";
import { NO_PRECEDENT } from "../../src/domain/precedent.ts";
import { type Candidate, COUNTED_CASES, rankPrecedents } from "../../src/domain/rank-precedents.ts";
import { SITUATIONS } from "../../src/domain/situation.ts";
import type { PrecedentQuery, Precedents } from "../precedents.ts";
import { clientOf } from "./client-of.ts";
import type { Connection } from "./open.ts";
import { rationale } from "./tables.ts";

/** What is read of one situation: its newest cases, and of each chosen action its own newest ones. */
interface Reach {
  newest: number;
  perChoice: number;
}
const SAME_SITUATION: Reach = { newest: COUNTED_CASES, perChoice: 3 };
const OTHER_SITUATION: Reach = { newest: 30, perChoice: 2 };
/** With fewer cases of the same situation than this, those of others with the same proposal are looked at too. */
const ENOUGH_CASES = 10;

/**
 * Reads the newest cases, and a few of each chosen action by an index scan of their own: a choice that is rare among
 * a hundred thousand tickets is found as fast as the usual one, and never crowded out by it.
 */
export function createPrecedents({ db }: Connection): Precedents {
  const { newest, chosen } = prepareSearches(db);
  const situationsOf = clientOf(db).prepare<{ store: string; intent: string }, string>(SITUATIONS_OF).pluck();

  function casesOf(query: PrecedentQuery, situation: string, reach: Reach): Candidate[] {
    const { ticket, store, intent } = query;
    const key = { ...ticket, store, intent, situation };
    const cases = newest.all({ ...key, limit: reach.newest });
    if (cases.length < reach.newest) return cases;
    const seen = (action: string) => cases.filter((one) => one.chosen === action).length;
    const rare = ACTIONS.filter((action) => seen(action) < reach.perChoice);
    return [
      ...cases,
      ...rare.flatMap((action) => chosen.all({ ...key, chosen: action, limit: reach.perChoice })),
    ];
  }

  return {
    findPrecedents: async (query) => {
      const { situation, action } = query;
      if (situation === null) return NO_PRECEDENT;
      const alike = casesOf(query, situation, SAME_SITUATION);
      if (alike.length >= ENOUGH_CASES || action === null) return rankPrecedents(query, alike);
      const known = new Set(situationsOf.all({ store: query.store, intent: query.intent }));
      const others = SITUATIONS.filter((other) => other !== situation && known.has(other))
        .flatMap((other) => casesOf(query, other, OTHER_SITUATION))
        .filter((candidate) => candidate.action === action);
      return rankPrecedents(query, [...alike, ...others]);
    },
  };
}

/** The situations that have cases, one step of the index each: most intents have few of all that there are. */
const NEXT_SITUATION =
  "SELECT min(situation) FROM rationale INDEXED BY rationale_precedent WHERE outcome IN ('accepted', 'edited', 'overridden') AND store = :store AND intent = :intent";
const SITUATIONS_OF = `
  WITH RECURSIVE known(situation) AS (
    ${NEXT_SITUATION}
    UNION ALL
    SELECT (${NEXT_SITUATION} AND situation > known.situation) FROM known WHERE known.situation IS NOT NULL
  )
  SELECT situation FROM known WHERE situation IS NOT NULL`;

/** As expressions: drizzle knows a FROM with INDEXED BY as text only, and then refuses columns. */
const CANDIDATE = {
  connection: sql<string>`${rationale.connection}`,
  ticketId: sql<string>`${rationale.ticketId}`,
  repliedAt: sql`${rationale.repliedAt}`.mapWith(rationale.repliedAt),
  situation: sql<string | null>`${rationale.situation}`,
  action: sql<string | null>`${rationale.action}`,
  chosen: sql<string>`${rationale.chosenAction}`,
  outcome: sql<string>`${rationale.outcome}`,
  ltv: sql<string | null>`${rationale.ltv}`,
  deliveryState: sql<string | null>`${rationale.deliveryState}`,
  valueBand: sql<string | null>`${rationale.valueBand}`,
  items: sql`${rationale.items}`.mapWith(rationale.items),
  reason: sql<string | null>`${rationale.reason}`,
  reasonText: sql<string | null>`${rationale.reasonText}`,
};

/** How SQLite carries out the two searches, a line each; for tests and measurements. */
export function precedentPlan({ db }: Connection): string[] {
  return Object.values(prepareSearches(db)).flatMap((search) => {
    const { sql: text, params } = search.getQuery();
    const explain = clientOf(db).prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`);
    return explain.all(params.map(() => null)).map(({ detail }) => detail);
  });
}

function prepareSearches(db: Connection["db"]) {
  // Without statistics SQLite takes the wrong one; and a search without its index should fail, not become slow.
  const find = (index: string, narrower: SQL) => {
    const { store, intent, situation, repliedAt } = rationale;
    return db
      .select(CANDIDATE)
      .from(sql`${rationale} INDEXED BY ${sql.identifier(index)}`)
      .where(
        and(
          eq(store, sql.placeholder("store")),
          eq(intent, sql.placeholder("intent")),
          eq(situation, sql.placeholder("situation")),
          narrower,
          HAS_OUTCOME,
          IS_OTHER_TICKET,
          IS_NOT_ERASED,
        ),
      )
      .orderBy(desc(repliedAt))
      .limit(sql.placeholder("limit"))
      .prepare();
  };
  return {
    newest: find("rationale_precedent", isNotNull(rationale.chosenAction)),
    chosen: find("rationale_choice", eq(rationale.chosenAction, sql.placeholder("chosen"))),
  };
}

/** Word for word the condition of the partial indexes, or SQLite does not use them. */
const HAS_OUTCOME = sql`outcome IN ('accepted', 'edited', 'overridden')`;

const IS_OTHER_TICKET = sql`NOT (${rationale.connection} = ${sql.placeholder("connection")} AND ${rationale.ticketId} = ${sql.placeholder("ticketId")})`;

const IS_NOT_ERASED = sql`NOT EXISTS (SELECT 1 FROM rationale_event AS e WHERE e.connection = ${rationale.connection} AND e.ticket_id = ${rationale.ticketId} AND e.kind = 'erased')`;
