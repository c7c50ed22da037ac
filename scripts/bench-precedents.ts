import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { PrecedentQuery } from "../db/precedents.ts";
import { insertRationaleRows } from "../db/sqlite/bulk-rationale.ts";
import { type Connection, openDatabase } from "../db/sqlite/open.ts";
import { createPrecedents, precedentPlan } from "../db/sqlite/precedents.ts";
import { buildRationaleRows } from "./bench/build-rationale-rows.ts";
import { timesText } from "./bench/times-text.ts";

const USAGE = `usage: npm run bench:precedents -- [--rows N] [--queries N] [--keep FILE]

Builds N rationale rows (default 1,000,000) in a temporary file and times finding precedents among them.
--keep FILE builds them there and leaves the file.`;

const MEDIAN_LIMIT_MS = 10;

process.exitCode = await main();

/** Non-zero when the median is not below its limit. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1000000" },
      queries: { type: "string", default: "1000" },
      keep: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const rows = Number(values.rows);
  const queries = Number(values.queries);
  if (values.help || !(rows > 0) || !(queries > 0)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "sidenote-bench-"));
  const file = values.keep ?? join(folder, "bench.db");
  const connection = openDatabase(file);
  try {
    return await measure(connection, file, rows, queries);
  } finally {
    connection.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(connection: Connection, file: string, rows: number, queries: number): Promise<number> {
  const begun = performance.now();
  const written = insertRationaleRows(connection, buildRationaleRows({ rows }));
  const seconds = (performance.now() - begun) / 1_000;
  const megabytes = statSync(file).size / 1_000_000;
  console.log(`rows        ${written.toLocaleString("en")}`);
  console.log(`built in    ${seconds.toFixed(1)} s`);
  console.log(`file        ${megabytes.toFixed(0)} MB`);
  for (const line of precedentPlan(connection)) console.log(`plan        ${line}`);

  const { findPrecedents } = createPrecedents(connection);
  const times: number[] = [];
  let found = 0;
  for (const query of newTickets(queries)) {
    const asked = performance.now();
    const { total } = await findPrecedents(query);
    times.push(performance.now() - asked);
    if (total > 0) found += 1;
  }
  const { text, median } = timesText(times);
  console.log(`precedent   for ${found} of ${times.length} new tickets`);
  console.log(`query       ${text}`);
  const isFast = median < MEDIAN_LIMIT_MS;
  console.log(`${isFast ? "ok" : "TOO SLOW"}: the median must be below ${MEDIAN_LIMIT_MS} ms`);
  return isFast ? 0 : 1;
}

/** As new tickets would ask: other tickets of the same stores, by another seed. */
function newTickets(count: number): PrecedentQuery[] {
  const rows = buildRationaleRows({ rows: count * 2, seed: 4711, idPrefix: "new" });
  return [...rows]
    .flatMap(({ connection, ticketId, intent, ...row }) =>
      intent === null ? [] : [{ ...row, ticket: { connection, ticketId }, intent }],
    )
    .slice(0, count);
}
