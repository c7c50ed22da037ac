import type { OverrideGroup, ReportFigures } from "../../../db/reports.ts";
import type { Share } from "./interval.ts";

/** What overridden orders were worth: minor units by currency, never added up across currencies. */
export type Stake = ReadonlyMap<string, number>;

export interface OverrideRow {
  tickets: number;
  stake: Stake;
}

export interface ReasonRow extends OverrideRow {
  /** Null: nobody said why. */
  reason: string | null;
}

export interface SwapRow extends OverrideRow {
  action: string | null;
  chosenAction: string | null;
}

export interface ClauseRow extends OverrideRow {
  clause: string;
  /** Of the answered tickets whose decision rested on the clause. */
  overridden: Share;
}

export interface DriftRow extends OverrideRow {
  clause: string;
  reason: string | null;
  ltv: string | null;
}

/** Why agents chose differently, the most frequent reason first. */
export function reasonRows(overrides: readonly OverrideGroup[]): ReasonRow[] {
  return rollUp(overrides, ({ reason }) => [{ reason }]);
}

/** What was proposed, and what was done instead. */
export function swapRows(overrides: readonly OverrideGroup[]): SwapRow[] {
  return rollUp(overrides, ({ action, chosenAction }) => [{ action, chosenAction }]);
}

/** How often decisions that rested on a clause were overridden. A ticket with several clauses counts for each. */
export function clauseRows({ overrides, clauseLists }: ReportFigures): ClauseRow[] {
  const answered = new Map<string, number>();
  for (const { clauses, answered: tickets } of clauseLists) {
    for (const clause of clauses) answered.set(clause, (answered.get(clause) ?? 0) + tickets);
  }
  return rollUp(overrides, ({ clauses }) => clauses.map((clause) => ({ clause }))).map((row) => ({
    ...row,
    overridden: { count: row.tickets, of: answered.get(row.clause) ?? row.tickets },
  }));
}

/** The same by reason and by what the customer is worth: where practice has left the policy. */
export function driftRows(overrides: readonly OverrideGroup[]): DriftRow[] {
  return rollUp(overrides, ({ clauses, reason, ltv }) => clauses.map((clause) => ({ clause, reason, ltv })));
}

/** Adds up groups that share a key, one of several keys in each; most tickets first, equals always in the same order. */
function rollUp<K extends Record<string, string | null>>(
  groups: readonly OverrideGroup[],
  keysOf: (group: OverrideGroup) => readonly K[],
): (K & OverrideRow)[] {
  const rows = new Map<string, K & { tickets: number; stake: Map<string, number> }>();
  for (const group of groups) {
    for (const key of keysOf(group)) {
      const id = JSON.stringify(Object.values(key));
      let row = rows.get(id);
      if (!row) rows.set(id, (row = { ...key, tickets: 0, stake: new Map<string, number>() }));
      row.tickets += group.tickets;
      if (group.currency === null) continue;
      row.stake.set(group.currency, (row.stake.get(group.currency) ?? 0) + group.totalMinor);
    }
  }
  return [...rows.entries()]
    .sort(([idA, a], [idB, b]) => b.tickets - a.tickets || (idA < idB ? -1 : 1))
    .map(([, row]) => row);
}
