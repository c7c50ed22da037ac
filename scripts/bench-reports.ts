import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { ReportFilter, Reports } from "../db/reports.ts";
import { openDatabase } from "../db/sqlite/open.ts";
import { createReports } from "../db/sqlite/reports.ts";
import { openBenchFile } from "./bench/bench-file.ts";
import { cpuMs, loadText } from "./bench/load-text.ts";
import { timesText } from "./bench/times-text.ts";

const USAGE = `usage: npm run bench:reports -- [--rows N] [--rounds N] [--file FILE]

Times the reports of several ranges over N rationale rows (default 1,000,000), and how long the process that takes the
webhooks was held up meanwhile, beside how long it is while nothing is done. --file FILE keeps the rows for next time.`;

const DAY_MS = 86_400_000;
const HELD_UP_LIMIT_MS = 100;

process.exitCode = await main();

/** Non-zero when making a report holds the process up. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1000000" },
      rounds: { type: "string", default: "5" },
      file: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [rows, rounds] = [Number(values.rows), Number(values.rounds)];
  if (values.help || !(rows > 0) || !(rounds > 0)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const file = openBenchFile(rows, values.file);
  const connection = openDatabase(file.path);
  const reports = createReports(connection, file.path);
  try {
    return await measure(reports, rounds);
  } finally {
    await reports.close();
    connection.close();
    file.remove();
  }
}

async function measure(reports: Reports, rounds: number): Promise<number> {
  const idleMs = await heldUpDuring(() => sleep(5_000));
  const longestMs = await heldUpDuring(() => timeAll(reports, rounds));
  const isFree = longestMs < HELD_UP_LIMIT_MS;
  console.log(
    `held up     ${longestMs.toFixed(0)} ms at most; while idle ${idleMs.toFixed(0)} ms  (${loadText()})`,
  );
  console.log(`${isFree ? "ok" : "TOO LONG"}: the service must not be held up for ${HELD_UP_LIMIT_MS} ms`);
  return isFree ? 0 : 1;
}

async function timeAll(reports: Reports, rounds: number): Promise<void> {
  const all: ReportFilter = { since: null, until: null, store: null, connection: null };
  const first = await time(reports, all);
  console.log(
    `first       ${first.ms.toFixed(0)} ms, ${first.cpuMs.toFixed(0)} ms of CPU, all time, with the start of the thread  (${loadText()})`,
  );
  const until = first.lastDay + DAY_MS;
  const last = (count: number): ReportFilter => ({ ...all, since: new Date(until - count * DAY_MS) });
  const { stores } = await reports.choices();
  const asked: readonly (readonly [string, ReportFilter])[] = [
    ["7 days", last(7)],
    ["30 days", last(30)],
    ["one store", { ...last(30), store: stores[0] ?? null }],
    ["90 days", last(90)],
    ["a year", last(365)],
    ["all time", all],
  ];
  for (const [name, filter] of asked) {
    const times: number[] = [];
    const cpuTimes: number[] = [];
    let tickets = 0;
    for (let round = 0; round < rounds; round += 1) {
      const report = await time(reports, filter);
      times.push(report.ms);
      cpuTimes.push(report.cpuMs);
      tickets = report.tickets;
    }
    const { median } = timesText(times);
    const text = `${median.toFixed(0).padStart(6)} ms, ${timesText(cpuTimes).median.toFixed(0)} ms of CPU (medians of ${rounds})`;
    console.log(`${name.padEnd(12)}${text}, for ${tickets.toLocaleString("en")} tickets  (${loadText()})`);
  }
}

async function time(reports: Reports, filter: ReportFilter) {
  const [begun, cpuBefore] = [performance.now(), cpuMs()];
  const { days } = await reports.figures(filter);
  const ms = performance.now() - begun;
  const tickets = days.flatMap(({ tally }) => Object.values(tally)).reduce((sum, count) => sum + count, 0);
  return { ms, cpuMs: cpuMs() - cpuBefore, tickets, lastDay: days.at(-1)?.day.getTime() ?? 0 };
}

/** The longest time for which this thread could not turn to anything else, in milliseconds. */
async function heldUpDuring(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}
