import { basename } from "node:path";
import { parseArgs } from "node:util";
import { classifyTicket } from "../src/pipeline/classify/classify-ticket.ts";
import { cleanText } from "../src/pipeline/classify/clean-text.ts";
import { type LabelledTicket, readTickets } from "./intent/read-tickets.ts";
import { type IntentScores, type ScoredTicket, scoreTickets } from "./intent/score-tickets.ts";

const USAGE = `usage: npm run eval:intent -- [--misses] PATH…

Each PATH holds one JSON object a line: text, our_intent, and optionally subject, our_intent_alt, intents_from_text.
--misses also prints what was taken for what.`;

process.exitCode = main();

/** Prints the classifier's figures file by file; non-zero when a file cannot be read. */
function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      misses: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
    allowPositionals: true,
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  return positionals.map((path) => evaluateFile(path, values.misses)).every(Boolean) ? 0 : 1;
}

function evaluateFile(path: string, withMisses: boolean): boolean {
  try {
    const tickets = readTickets(path);
    const started = performance.now();
    const scored = classifyAll(tickets, basename(path));
    console.log(describe(basename(path), scoreTickets(scored, performance.now() - started), withMisses));
    return true;
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function classifyAll(tickets: readonly LabelledTicket[], name: string): ScoredTicket[] {
  const scored = tickets.map((ticket, index) => {
    if (process.stderr.isTTY && index % 500 === 0)
      process.stderr.write(`\r${name}: ${index}/${tickets.length}`);
    return { ticket, result: classifyTicket({ subject: ticket.subject, text: cleanText(ticket.text) }) };
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  return scored;
}

function describe(name: string, scores: IntentScores, withMisses: boolean): string {
  const levels = Object.entries(scores.confidence).map(
    ([level, { share, right }]) => `${level} ${percent(share)} of tickets, ${percent(right)} right`,
  );
  const lines = [
    `${name}: ${scores.rows} rows, ${scores.msPerTicket.toFixed(2)} ms per ticket`,
    `  accuracy           ${percent(scores.strict)} strict, ${percent(scores.withAlternatives)} with alternatives`,
    `  macro-F1           ${percent(scores.macroF1)}`,
    `  surest 60 %        ${percent(scores.surest60)} with alternatives`,
    `  junk rejected      ${percent(scores.junkRejected)}`,
    `  several requests   ${percent(scores.requestRecall)} found, ${percent(scores.requestPrecision)} of those named are right`,
    `  confidence         ${levels.join("; ")}`,
    `  language not en    ${percent(scores.otherLanguage)}`,
  ];
  if (withMisses)
    lines.push(...[...scores.misses].slice(0, 25).map(([miss, count]) => `    ${count} × ${miss}`));
  return `${lines.join("\n")}\n`;
}

function percent(value: number | null): string {
  return value === null ? "–" : `${(value * 100).toFixed(1)} %`;
}
