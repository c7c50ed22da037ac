import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runQuietly } from "./demo/run-quietly.ts";
import { createOpenApiJudge } from "./openapi/judge.ts";
import { loadShopData } from "./sandbox/shop-data.ts";

/**
 * Plays the demo and holds every Zendesk request and answer against Zendesk's own OpenAPI description:
 * `node --import tsx scripts/check-zendesk-openapi.ts FILE` (Support API, JSON). Exits 1 on any deviation.
 */
const [file] = process.argv.slice(2);
if (!file) {
  console.error("usage: check-zendesk-openapi.ts FILE   (Zendesk's Support API as OpenAPI JSON)");
  process.exit(2);
}
const judge = createOpenApiJudge(JSON.parse(await readFile(file, "utf8")));
const data = await loadShopData(fileURLToPath(new URL("./sandbox/data", import.meta.url)));
const tickets = data.tickets.filter((ticket) => ticket.helpdesk === "zendesk");
const exchanges = await runQuietly({ ...data, tickets }, (sandbox) => sandbox.zendesk.exchanges);

const operations = new Map<string, number>();
const problems: string[] = [];
for (const exchange of exchanges) {
  const verdict = judge(exchange);
  operations.set(verdict.operation, (operations.get(verdict.operation) ?? 0) + 1);
  problems.push(...verdict.problems.map((problem) => `${verdict.operation}: ${problem}`));
}
for (const [operation, count] of operations) console.log(`${String(count).padStart(5)}  ${operation}`);
for (const problem of new Set(problems)) console.error(`✗ ${problem}`);
// A run that saw no note and no tags has checked nothing.
const seen = ["UpdateTicket", "PutTagsTicket", "ListTicketComments", "ShowTicket"].filter(
  (operation) => !operations.has(operation),
);
for (const operation of seen) console.error(`✗ ${operation} was never called`);
console.log(`${exchanges.length} exchanges, ${new Set(problems).size} kinds of deviation`);
process.exitCode = problems.length + seen.length === 0 && exchanges.length > 0 ? 0 : 1;
