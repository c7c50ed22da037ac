import { type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Outcome } from "../../src/domain/outcome.ts";
import type { AgentTally, GroupTally, ReportFigures, Tally } from "../reports.ts";
import { rationale } from "./tables.ts";

/** Tickets that are alike in all that tallies tell apart. Some thousands hold what a million tickets say. */
export interface Cell {
  outcome: Outcome;
  connection: string;
  store: string;
  agentId: string | null;
  intent: string | null;
  action: string | null;
  /** As stored: a JSON array. */
  clauses: string;
  skipCause: string | null;
  arm: string | null;
  tickets: number;
  /** Sum of the similarities, and how many tickets have one. */
  similarity: number;
  compared: number;
  /** The latest reply, and what its agent was called then. */
  newest: number | null;
  agentName: string | null;
}

/** All cells of the counted rows in one pass; `from` names the index that it goes along. */
export function readCells(
  db: Pick<BetterSQLite3Database, "select">,
  from: SQL,
  counted: SQL | undefined,
): Cell[] {
  const { outcome, connection, store, repliedBy, intent, action, clauses, skipCause, precedentArm } =
    rationale;
  return (
    db
      .select({
        outcome: sql<Outcome>`${outcome}`,
        connection: sql<string>`${connection}`,
        store: sql<string>`${store}`,
        agentId: sql<string | null>`${repliedBy}`,
        intent: sql<string | null>`${intent}`,
        action: sql<string | null>`${action}`,
        clauses: sql<string>`${clauses}`,
        skipCause: sql<string | null>`${skipCause}`,
        arm: sql<string | null>`${precedentArm}`,
        tickets: sql<number>`count(*)`,
        similarity: sql<number>`total(${rationale.similarity})`,
        compared: sql<number>`count(${rationale.similarity})`,
        newest: sql<number | null>`max(${rationale.repliedAt})`,
        // SQLite takes a bare column from the row that holds the maximum.
        agentName: sql<string | null>`${rationale.repliedByName}`,
      })
      .from(from)
      .where(counted)
      // In the order of rationale_report, or SQLite would sort all rows first.
      .groupBy(clauses, outcome, connection, store, repliedBy, intent, action, skipCause, precedentArm)
      .all()
  );
}

/** The figures that are sums of cells. */
export function tallyCells(cells: readonly Cell[]) {
  return {
    skips: skips(cells),
    intents: groups(cells, (cell) => cell.intent),
    actions: groups(cells, (cell) => cell.action),
    stores: groups(cells, (cell) => cell.store),
    agents: agents(cells.filter(isAnswered)),
    clauseLists: clauseLists(cells.filter(isAnswered)),
    arms: arms(cells.filter(({ outcome }) => outcome !== "skipped")),
  } satisfies Partial<ReportFigures>;
}

function isAnswered({ outcome }: Cell): boolean {
  return outcome === "accepted" || outcome === "edited" || outcome === "overridden";
}

function skips(cells: readonly Cell[]): ReportFigures["skips"] {
  const skipped = cells.filter(({ outcome }) => outcome === "skipped");
  return largestFirst(cellsBy(skipped, ({ skipCause }) => skipCause ?? "")).map(([cause, same]) => ({
    cause,
    tickets: ticketsOf(same),
  }));
}

function groups(cells: readonly Cell[], groupOf: (cell: Cell) => string | null): GroupTally[] {
  return largestFirst(cellsBy(cells, groupOf)).map(([group, same]) => ({ group, tally: tallyOf(same) }));
}

function agents(answered: readonly Cell[]): AgentTally[] {
  const byAgent = cellsBy(answered, ({ connection, agentId }) => JSON.stringify([connection, agentId]));
  return largestFirst(byAgent).flatMap(([, same]) => {
    const newest = same.reduce((a, b) => ((b.newest ?? 0) > (a.newest ?? 0) ? b : a));
    const { connection, agentId, agentName: name } = newest;
    return { connection, agentId, name, tally: tallyOf(same) };
  });
}

function clauseLists(answered: readonly Cell[]): ReportFigures["clauseLists"] {
  return largestFirst(cellsBy(answered, ({ clauses }) => clauses)).map(([clauses, same]) => ({
    clauses: JSON.parse(clauses) as string[],
    answered: ticketsOf(same),
    overridden: tallyOf(same).overridden,
  }));
}

function arms(drafted: readonly Cell[]): ReportFigures["arms"] {
  const byArm = [...cellsBy(drafted, ({ arm }) => arm)].sort(([a], [b]) => -compareGroups(a, b));
  return byArm.map(([group, same]) => {
    const compared = same.reduce((sum, cell) => sum + cell.compared, 0);
    const similarity = same.reduce((sum, cell) => sum + cell.similarity, 0);
    return { group, tally: tallyOf(same), similarity: compared === 0 ? null : similarity / compared };
  });
}

function cellsBy<Key>(cells: readonly Cell[], keyOf: (cell: Cell) => Key): Map<Key, [Cell, ...Cell[]]> {
  const groups = new Map<Key, [Cell, ...Cell[]]>();
  for (const cell of cells) {
    const same = groups.get(keyOf(cell));
    if (same) same.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return groups;
}

function largestFirst<Key extends string | null>(groups: Map<Key, [Cell, ...Cell[]]>) {
  return [...groups].sort(([a, as], [b, bs]) => ticketsOf(bs) - ticketsOf(as) || compareGroups(a, b));
}

/** Null first, as SQLite has it. */
function compareGroups(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}

function ticketsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { tickets }) => sum + tickets, 0);
}

function tallyOf(cells: readonly Cell[]): Tally {
  const tally: Tally = { pending: 0, accepted: 0, edited: 0, overridden: 0, unanswered: 0, skipped: 0 };
  for (const { outcome, tickets } of cells) tally[outcome] += tickets;
  return tally;
}
