import { openExistingStore } from "../../db/sqlite/store.ts";
import type { Config } from "../config.ts";
import { formatMoney } from "../domain/money.ts";
import { Moment } from "../export/export-request.ts";
import { type Flip, type ReplayReport, replayDecisions } from "../export/replay-decisions.ts";
import { loadPolicy } from "../pipeline/decide/policy/policy-file.ts";

/** Prints what a policy file would have decided otherwise, and what agents had made of that. Exit code 2 on wrong arguments. */
export async function replay(
  config: { core: Pick<Config["core"], "DATABASE_FILE"> },
  args: { policy?: string; since?: string; json: boolean },
  print: (line: string) => void,
): Promise<number> {
  const since = args.since === undefined ? null : (Moment.safeParse(args.since).data ?? "wrong");
  if (args.policy === undefined || since === "wrong") {
    print(since === "wrong" ? "--since: not a date or time of ISO 8601" : "--policy FILE is needed");
    return 2;
  }
  const policy = await loadPolicy(args.policy);
  const store = openExistingStore(config.core.DATABASE_FILE);
  try {
    const report = await replayDecisions(store.exports, policy, since);
    if (args.json) print(JSON.stringify(report, null, 2));
    else for (const line of inWords(report)) print(line);
    return 0;
  } finally {
    await store.close();
  }
}

function inWords(report: ReplayReport): string[] {
  const { replayed, unusable, flipped, unchanged, foreseen, regretted, flips } = report;
  const left = unusable > 0 ? ` (${unusable} more have no usable inputs)` : "";
  return [
    `policy ${report.policyVersion}: ${replayed} drafts decided anew${left}`,
    `${unchanged} stay, ${flipped} flip; in ${foreseen} of these the agent had already done what it now proposes,`,
    `in ${regretted} the agent had sent what was proposed before`,
    ...flips.map(flipLine),
  ];
}

function flipLine({ from, to, count, foreseen, regretted, orderTotals }: Flip): string {
  const totals = Object.entries(orderTotals).map(([currency, minor]) => formatMoney({ minor, currency }));
  const money = totals.length > 0 ? `  orders of ${totals.join(" + ")}` : "";
  return `  ${from} → ${to}: ${count}  agents agreed ${foreseen}, disagreed ${regretted}${money}`;
}
