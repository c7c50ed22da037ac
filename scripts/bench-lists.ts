import { setImmediate as nextTurn } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Exports } from "../db/exports.ts";
import type { Review, TicketFilter } from "../db/review.ts";
import { createExports } from "../db/sqlite/exports.ts";
import { openDatabase } from "../db/sqlite/open.ts";
import { createReview } from "../db/sqlite/review.ts";
import { openBenchFile } from "./bench/bench-file.ts";
import { cpuMs, loadText } from "./bench/load-text.ts";

const USAGE = `usage: npm run bench:lists -- [--rows N] [--file FILE]

Times pages of the ticket list and ranges of exports over N rationale rows (default 1,000,000), and how long each holds
up the process that takes the webhooks. --file FILE keeps the rows for next time.`;

const HELD_UP_LIMIT_MS = 100;

process.exitCode = await main();

/** Non-zero when anything held the process up. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1000000" },
      file: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const rows = Number(values.rows);
  if (values.help || !(rows > 0)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const file = openBenchFile(rows, values.file);
  const connection = openDatabase(file.path);
  try {
    const longest = [
      ...(await measureLists(createReview(connection))),
      ...(await measureRanges(createExports(connection))),
    ];
    const isFree = Math.max(...longest) < HELD_UP_LIMIT_MS;
    console.log(`${isFree ? "ok" : "TOO LONG"}: nothing may hold the service up for ${HELD_UP_LIMIT_MS} ms`);
    return isFree ? 0 : 1;
  } finally {
    connection.close();
    file.remove();
  }
}

async function measureLists(review: Review): Promise<number[]> {
  const { connections, stores, agents } = await review.filterChoices();
  const [agent] = agents;
  const filters: readonly TicketFilter[] = [
    {},
    ...connections.map((connection) => ({ connection })),
    { connection: "nowhere" },
    { outcome: "overridden", intent: "return" },
    { outcome: "accepted", reason: "fraud_risk" },
    { outcome: "accepted", action: "cancel_order", intent: "order_status" },
    { intent: "return", action: "cancel_order" },
    ...(agent ? [{ agent: { connection: agent.connection, id: agent.id }, outcome: "skipped" }] : []),
    ...stores.slice(0, 1).map((store) => ({ store, outcome: "skipped", intent: "return" })),
  ];
  const longest: number[] = [];
  for (const filter of filters) {
    const work = async () => (await review.listTickets(filter, { size: 50, from: null })).rows.length;
    longest.push(await measure(`list ${JSON.stringify(filter)}`, work));
  }
  return longest;
}

async function measureRanges(exports: Exports): Promise<number[]> {
  const total = await exports.countRationale({}, null);
  const far = Math.floor(total * 0.9);
  return [
    await measure("count all", () => exports.countRationale({}, null)),
    await measure("count two filters", () =>
      exports.countRationale({ intent: "return", outcome: "accepted" }, null),
    ),
    await measure(`rows=${far}-`, async () => {
      const after = await exports.keyAt({}, null, far);
      await exports.keyAt({}, after, total - far - 2);
      return (await exports.rationalePage({}, after, 500)).length;
    }),
  ];
}

/** Prints how long it took, and answers the longest time for which nothing else could be done. */
async function measure(name: string, work: () => Promise<number>): Promise<number> {
  let [longestMs, longestCpuMs, isOver] = [0, 0, false];
  const watch = (async () => {
    let [at, cpuAt] = [performance.now(), cpuMs()];
    while (!isOver) {
      await nextTurn();
      const [now, cpuNow] = [performance.now(), cpuMs()];
      longestMs = Math.max(longestMs, now - at);
      longestCpuMs = Math.max(longestCpuMs, cpuNow - cpuAt);
      [at, cpuAt] = [now, cpuNow];
    }
  })();
  const begun = performance.now();
  const rows = await work();
  const ms = performance.now() - begun;
  isOver = true;
  await watch;
  const text = `${ms.toFixed(0).padStart(6)} ms, held up ${longestMs.toFixed(0)} ms at most, by ${longestCpuMs.toFixed(0)} ms of CPU`;
  console.log(`${text}, ${rows.toLocaleString("en")} rows  ${name}  (${loadText()})`);
  return longestMs;
}
