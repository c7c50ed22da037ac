import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import type { ReportFilter, Reports } from "../db/reports.ts";
import { insertRationaleRows } from "../db/sqlite/bulk-rationale.ts";
import { openDatabase } from "../db/sqlite/open.ts";
import { createReports } from "../db/sqlite/reports.ts";
import { buildRationaleRows } from "./bench/build-rationale-rows.ts";

const USAGE = `usage: npm run bench:reports -- [--rows N]

Builds N rationale rows (default 1,000,000) in a temporary file, times the reports of several ranges, and how long the
process that takes the webhooks was held up meanwhile.`;

const DAY_MS = 86_400_000;
const HELD_UP_LIMIT_MS = 100;

process.exitCode = await main();

/** Non-zero when making a report holds the process up. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1000000" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const rows = Number(values.rows);
  if (values.help || !(rows > 0)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "sidenote-bench-"));
  const file = join(folder, "bench.db");
  const connection = openDatabase(file);
  const reports = createReports(connection, file);
  try {
    const written = insertRationaleRows(connection, buildRationaleRows({ rows }));
    console.log(`rows        ${written.toLocaleString("en")}`);
    return await measure(reports);
  } finally {
    await reports.close();
    connection.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(reports: Reports): Promise<number> {
  const all: ReportFilter = { since: null, until: null, store: null, connection: null };
  const { days } = await reports.figures(all);
  const until = (days.at(-1)?.day.getTime() ?? 0) + DAY_MS;
  const last = (count: number): ReportFilter => ({ ...all, since: new Date(until - count * DAY_MS) });
  const { stores } = await reports.choices();
  const asked: readonly (readonly [string, ReportFilter])[] = [
    ["7 days", last(7)],
    ["30 days", last(30)],
    ["one store", { ...last(30), store: stores[0] ?? null }],
    ["90 days", last(90)],
    ["all time", all],
  ];
  const heldUp = monitorEventLoopDelay({ resolution: 5 });
  heldUp.enable();
  for (const [name, filter] of asked) console.log(`${name.padEnd(12)}${await time(reports, filter)}`);
  heldUp.disable();
  const longestMs = heldUp.max / 1e6;
  const isFree = longestMs < HELD_UP_LIMIT_MS;
  console.log(`held up     ${longestMs.toFixed(0)} ms at most`);
  console.log(`${isFree ? "ok" : "TOO LONG"}: the service must not be held up for ${HELD_UP_LIMIT_MS} ms`);
  return isFree ? 0 : 1;
}

async function time(reports: Reports, filter: ReportFilter): Promise<string> {
  const begun = performance.now();
  const { stores } = await reports.figures(filter);
  const tookMs = performance.now() - begun;
  const tickets = stores.reduce((sum, { tally }) => sum + Object.values(tally).reduce((a, b) => a + b, 0), 0);
  return `${tookMs.toFixed(0).padStart(6)} ms for ${tickets.toLocaleString("en")} tickets`;
}
