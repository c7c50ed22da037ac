import { parseArgs } from "node:util";
import type { PrecedentQuery } from "../db/precedents.ts";
import { type Connection, openDatabase } from "../db/sqlite/open.ts";
import { createPrecedents, precedentPlan } from "../db/sqlite/precedents.ts";
import { SITUATIONS, type Situation } from "../src/domain/situation.ts";
import { openBenchFile } from "./bench/bench-file.ts";
import { buildRationaleRows } from "./bench/build-rationale-rows.ts";
import { COMMON_CASES } from "./bench/common-cases.ts";
import { cpuMs, loadText } from "./bench/load-text.ts";
import { timesText } from "./bench/times-text.ts";

const USAGE = `usage: npm run bench:precedents -- [--rows N] [--queries N] [--rounds N] [--file FILE]

Times finding precedents among N rationale rows (default 1,000,000), for tickets as they usually come and for rare ones.
--file FILE keeps the rows for next time.`;

const MEDIAN_LIMIT_MS = 10;

process.exitCode = await main();

/** Non-zero when the median is not below its limit. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1000000" },
      queries: { type: "string", default: "1000" },
      rounds: { type: "string", default: "3" },
      file: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const rows = Number(values.rows);
  const queries = Number(values.queries);
  const rounds = Number(values.rounds);
  if (values.help || !(rows > 0) || !(queries > 0) || !(rounds > 0)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const file = openBenchFile(rows, values.file);
  const connection = openDatabase(file.path);
  try {
    return await measure(connection, queries, rounds);
  } finally {
    connection.close();
    file.remove();
  }
}

async function measure(connection: Connection, queries: number, rounds: number): Promise<number> {
  for (const line of precedentPlan(connection)) console.log(`plan        ${line}`);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(...(await timeRound(connection, queries)));
  const { text, median } = timesText(times);
  console.log(`all         ${text}`);
  const isFast = median < MEDIAN_LIMIT_MS;
  console.log(`${isFast ? "ok" : "TOO SLOW"}: the median must be below ${MEDIAN_LIMIT_MS} ms`);
  return isFast ? 0 : 1;
}

/** Common is a situation with thousands of cases; rare one without any, so that all others of its intent are looked at. */
async function timeRound(connection: Connection, queries: number): Promise<number[]> {
  const common = newTickets(queries);
  return [
    ...(await timeQueries(connection, "common", common)),
    ...(await timeQueries(connection, "rare", common.map(inRareSituation))),
  ];
}

async function timeQueries(connection: Connection, name: string, queries: readonly PrecedentQuery[]) {
  const { findPrecedents } = createPrecedents(connection);
  const times: number[] = [];
  const cpuBefore = cpuMs();
  for (const query of queries) {
    const asked = performance.now();
    await findPrecedents(query);
    times.push(performance.now() - asked);
  }
  const cpu = ((cpuMs() - cpuBefore) / queries.length).toFixed(2);
  console.log(`${name.padEnd(12)}${timesText(times).text}; ${cpu} ms of CPU each  (${loadText()})`);
  return times;
}

function inRareSituation(query: PrecedentQuery): PrecedentQuery {
  const isUsual = (situation: Situation) =>
    COMMON_CASES.some((one) => one.intent === query.intent && one.situation === situation);
  return { ...query, situation: SITUATIONS.find((situation) => !isUsual(situation)) ?? null };
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
