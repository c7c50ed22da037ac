import type { AgentTally, GroupTally, Tally } from "../../../db/reports.ts";
import { words } from "../labels.ts";

/** One line of a table or plot of rates. */
export interface RateRow {
  label: string;
  tally: Tally;
}

/** `labelOf` says how a group is read; a group that is null is the tickets without a draft. */
export function groupRows(
  groups: readonly GroupTally[],
  labelOf: (group: string) => string = words,
): RateRow[] {
  return distinctLabels(
    groups.map(({ group, tally }) => ({ label: group === null ? "No draft" : labelOf(group), tally })),
  );
}

/** Agents by name; with their helpdesk when there are several. */
export function agentRows(agents: readonly AgentTally[]): RateRow[] {
  const hasSeveral = new Set(agents.map(({ connection }) => connection)).size > 1;
  return distinctLabels(
    agents.map(({ connection, agentId, name, tally }) => {
      const who = name ?? (agentId === null ? "Unknown agent" : `Agent ${agentId}`);
      return { label: hasSeveral ? `${who} (${words(connection)})` : who, tally };
    }),
  );
}

/** Both arms of the comparison; tickets that were not drawn are left out. */
export function armRows(arms: readonly GroupTally[]): RateRow[] {
  return arms
    .filter(({ group }) => group !== null)
    .map(({ group, tally }) => ({ label: `Precedent ${group}`, tally }));
}

/** Two people of one name stay two lines. */
function distinctLabels(rows: readonly RateRow[]): RateRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const times = (seen.get(row.label) ?? 0) + 1;
    seen.set(row.label, times);
    return times === 1 ? row : { ...row, label: `${row.label} [${times}]` };
  });
}
