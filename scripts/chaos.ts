import { parseArgs } from "node:util";
import { type ChaosReport, runChaos } from "./chaos/run-chaos.ts";

const USAGE = `usage: npm run chaos -- [--tickets 5000] [--kills 50] [--seed 1] [--quiet]

Plays tickets through the real service while platforms fail, the database is locked, full and read-only, the clock jumps
and the process is killed; then compares helpdesks, rows and jobs. Non-zero when anything was lost, doubled or misplaced.`;

const MOST_MISSES = 40;

function printReport(
  { faults, verdict, ...report }: ChaosReport,
  { tickets, kills }: { tickets: number; kills: number },
): void {
  const row = (name: string, value: string | number) =>
    console.log(`${name.padEnd(36)} ${String(value).padStart(8)}`);
  console.log("");
  row("fault", "times");
  for (const [fault, times] of [...faults].toSorted(([a], [b]) => (a < b ? -1 : 1))) row(fault, times);
  row("SIGKILL", kills);
  console.log("");
  row("tickets", tickets);
  row("notes", verdict.notes);
  row("rows", verdict.rows);
  row("tickets with their tags", verdict.tagged);
  row("drafts sent by agents, and seen", verdict.accepted);
  row("webhook tries", report.webhooks.tries);
  row("  answered 202", report.webhooks.accepted);
  for (const [status, times] of report.webhooks.lost) row(`  events lost, last status ${status}`, times);
  row("tickets found by polling", report.foundByPoll);
  row("upstream calls answered", report.calls);
  row("  of them to the model", report.modelCalls);
  row("starts refused by the database", report.ownEnds.filter(({ when }) => when === "starting").length);
  row("tickets refused for good", report.refused);
  row("dead letters before the retry", report.deadBefore);
  row("dead letters after the retry", report.deadAfter);
  row("seconds of lives and kills", report.seconds.lives.toFixed(0));
  row("seconds until all was done", report.seconds.drain.toFixed(0));
  console.log(`\nfull disk: ${report.disk}; ${verdict.checkLines.at(-1) ?? "sidenote check said nothing"}`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      tickets: { type: "string", default: "5000" },
      kills: { type: "string", default: "50" },
      seed: { type: "string", default: "1" },
      quiet: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const [tickets, kills, seed] = [values.tickets, values.kills, values.seed].map(Number);
  const isNumber = (value: number | undefined): value is number =>
    Number.isInteger(value) && Number(value) > 0;
  if (values.help || !isNumber(tickets) || !isNumber(kills) || !isNumber(seed)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const say = values.quiet ? () => undefined : (line: string) => console.log(line);
  const report = await runChaos({ tickets, kills, seed, say });
  printReport(report, { tickets, kills });
  const { misses } = report.verdict;
  for (const miss of misses.slice(0, MOST_MISSES)) console.log(`✗ ${miss}`);
  console.log(`seed ${seed}: ${tickets} tickets, ${kills} kills, ${misses.length} misses`);
  return misses.length === 0 ? 0 : 1;
}

process.exitCode = await main();
