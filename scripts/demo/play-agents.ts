import { type ActDeps, actAsAgents } from "./act-as-agents.ts";
import { type AgentPlan, casesOf } from "./agent-plan.ts";
import { type CheckDeps, checkAgents, readStandings } from "./check-agents.ts";

/**
 * Lets agents work on every ticket that has a draft, then opens the tickets that come afterwards, and compares all
 * with the plan. Answers lines to print, and what is not as it should be.
 */
export async function playAgents(
  plan: AgentPlan,
  deps: ActDeps & CheckDeps,
): Promise<{ lines: readonly string[]; problems: readonly string[] }> {
  const before = await readStandings(deps);
  const { first, afterwards } = casesOf(plan);
  const planned = new Set(first.map(({ ticketId }) => ticketId));
  const skipped = before.filter(({ outcome, ticket }) => outcome === "skipped" && !planned.has(ticket));
  const forgotten = before.filter(({ outcome, ticket }) => outcome !== "skipped" && !planned.has(ticket));
  const undone = [...(await actAsAgents(first, deps)), ...(await actAsAgents(afterwards, deps))];
  const { lines, problems } = await checkAgents([...first, ...afterwards], skipped, deps);
  return {
    lines,
    problems: [...forgotten.map(({ ticket }) => `ticket ${ticket}: no agent has it`), ...undone, ...problems],
  };
}
