import { statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { classifyTicket } from "../src/pipeline/classify/classify-ticket.ts";
import { cleanText } from "../src/pipeline/classify/clean-text.ts";
import { type LabelledTicket, readTickets } from "./intent/read-tickets.ts";
import { type NamedScores, scoreTables } from "./intent/score-tables.ts";
import { isRight, missName, type ScoredTicket, scoreTickets } from "./intent/score-tickets.ts";

const USAGE = `usage: npm run eval:intent -- [--least PERCENT] [--rows odd|even] [--misses] PATH…

Each PATH holds one JSON object a line: text, our_intent, and optionally subject, our_intent_alt, intents_from_text.
--least PERCENT fails when fewer of a file's tickets are read rightly, with alternatives.
--rows odd and --rows even take every second line, so that one half can be looked at and the other stay unseen.
--misses also prints the tickets that were read wrong.`;

/** Tickets read beforehand and forgotten, so that the times are those of a service that has been up for a while. */
const WARM_UP = 300;

process.exitCode = main();

/** Prints the classifier's figures file by file; non-zero when a file can't be read, holds no ticket or an unknown label, or is read worse than asked. */
function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      least: { type: "string", default: "0" },
      rows: { type: "string", default: "all" },
      misses: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
    allowPositionals: true,
  });
  if (values.help || positionals.length === 0 || !["all", "odd", "even"].includes(values.rows)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const files = positionals.map((path) => evaluateFile(path, values.rows, values.misses));
  const scored = files.filter((file) => file !== null);
  if (scored.length > 0) console.log(`${scoreTables(scored)}\n\n${weightsLine()}`);
  const poor = scored.filter(({ scores }) => !(scores.withAlternatives * 100 >= Number(values.least)));
  for (const { name } of poor) console.error(`${name}: fewer than ${values.least} % are read rightly`);
  return scored.length === files.length && poor.length === 0 ? 0 : 1;
}

function evaluateFile(path: string, rows: string, withMisses: boolean): NamedScores | null {
  try {
    const parity = rows === "odd" ? 0 : 1;
    const tickets = readTickets(path).filter((_, index) => rows === "all" || index % 2 === parity);
    classifyAll(tickets.slice(0, WARM_UP), basename(path));
    const scored = classifyAll(tickets, basename(path));
    if (withMisses) printMisses(basename(path), scored);
    return { name: basename(path), scores: scoreTickets(scored) };
  } catch (error) {
    console.error(`${path}: ${describe(error)}`);
    return null;
  }
}

function classifyAll(tickets: readonly LabelledTicket[], name: string): ScoredTicket[] {
  const scored = tickets.map((ticket, index) => {
    if (process.stderr.isTTY && index % 500 === 0)
      process.stderr.write(`\r${name}: ${index}/${tickets.length}`);
    const started = performance.now();
    const result = classifyTicket({ subject: ticket.subject, text: cleanText(ticket.text) });
    return { ticket, result, elapsedMs: performance.now() - started };
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  return scored;
}

function printMisses(name: string, scored: readonly ScoredTicket[]): void {
  for (const one of scored) {
    if (isRight(one)) continue;
    const score = one.result.requests[0]?.score.toFixed(2);
    console.log(`${name}  ${missName(one)} (${score})  ${JSON.stringify(one.ticket.text.slice(0, 200))}`);
  }
  console.log();
}

function weightsLine(): string {
  const { size } = statSync(new URL("../src/pipeline/classify/intent-weights.json", import.meta.url));
  return `weights: ${Math.round(size / 1024)} KiB`;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
