import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Store } from "../db/store.ts";
import { DEFAULT_POLICY_FILE, loadPolicy } from "../src/pipeline/decide/policy/policy-file.ts";
import { runQuietly } from "./demo/run-quietly.ts";
import type { DraftFile } from "./drafts/draft-case.ts";
import { judgeDraft } from "./drafts/judge-draft.ts";
import { readDemoFolder } from "./drafts/read-demo-folder.ts";
import { readTicketFile } from "./drafts/read-ticket-file.ts";
import { type JudgedTicket, scoreDrafts } from "./drafts/score-drafts.ts";
import { strangerCases } from "./drafts/stranger-cases.ts";

const USAGE = `usage: npm run eval:drafts -- [--least PERCENT] [--misses] [PATH…]

Plays tickets through the whole service against the sandbox and judges every draft from the shop's own data.
Each PATH is a folder as the demo plays them, or a file with one JSON object a line: text, customer, orders_shopify,
target_order_ids, expected_actions. Default: the demo's own data. Every file is also played as written by strangers.
With OPENAI_API_KEY (and OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_PRICE_*) that model phrases the drafts.
--least PERCENT (default 80) of the requests must be answered by what was wanted. --misses prints what falls short.
Exits 1 on fewer, when a ticket got no draft, and when a draft promises, invents or leaks something or takes a wrong order.
`;
const DEMO_DATA = fileURLToPath(new URL("./sandbox/data", import.meta.url));
const SHOWN = 40;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      least: { type: "string", default: "80" },
      misses: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const leastShare = Number(values.least) / 100;
  let isGood = true;
  for (const path of positionals.length > 0 ? positionals : [DEMO_DATA]) {
    const file = statSync(path).isDirectory() ? await readDemoFolder(path) : readTicketFile(path);
    for (const one of [file, strangerCases(file)]) {
      isGood = (await evaluate(one, leastShare, values.misses)) && isGood;
    }
  }
  return isGood ? 0 : 1;
}

/** Prints the figures of one file; whether its drafts are without fault and answer enough. */
async function evaluate(file: DraftFile, leastShare: number, withMisses: boolean): Promise<boolean> {
  const judged = await play(file);
  const { lines, faults, misses, answeredShare } = scoreDrafts(judged);
  console.log(`${file.name}: ${judged.length} tickets`);
  for (const [label, text] of lines) console.log(`  ${label.padEnd(21)}${text}`);
  for (const fault of faults.slice(0, SHOWN)) console.log(`  ✗ ${fault}`);
  if (withMisses) for (const miss of misses) console.log(`  · ${miss}`);
  console.log("");
  const isWhole = judged.length > 0 && judged.every(({ draft }) => draft !== null);
  return isWhole && faults.length === 0 && (answeredShare === null || answeredShare >= leastShare);
}

async function play({ data, cases, policyFile }: DraftFile): Promise<JudgedTicket[]> {
  const { policy } = await loadPolicy(policyFile ?? DEFAULT_POLICY_FILE);
  const env = { ...modelSettings(), ...(policyFile ? { POLICY_FILE: policyFile } : {}) };
  return runQuietly(
    data,
    async (_, { store }) => {
      const judged: JudgedTicket[] = [];
      for (const one of cases) {
        const ticket = data.tickets.find(({ id }) => id === one.ticketId);
        if (!ticket) throw new Error(`case ${one.ticketId} has no ticket`);
        const row = await store.findRationale({ connection: ticket.helpdesk, ticketId: ticket.id });
        const draft = row?.draftId ? await store.readDraft(row.draftId) : null;
        const verdict = draft && judgeDraft(one, draft, ticket, { data, policy });
        judged.push({
          ticketId: ticket.id,
          draft,
          verdict,
          tokens: draft && (await tokensOf(draft.id, store)),
        });
      }
      return judged;
    },
    env,
  );
}

async function tokensOf(draftId: string, { review }: Store): Promise<JudgedTicket["tokens"]> {
  const calls = await review.modelCallsOf(draftId);
  const sum = (of: (call: (typeof calls)[number]) => number | null) =>
    calls.reduce((total, call) => total + (of(call) ?? 0), 0);
  return calls.length === 0
    ? null
    : {
        input: sum(({ tokensIn }) => tokensIn),
        output: sum(({ tokensOut }) => tokensOut),
        largestInput: Math.max(...calls.map(({ tokensIn }) => tokensIn ?? 0)),
        largestOutput: Math.max(...calls.map(({ tokensOut }) => tokensOut ?? 0)),
        costMicros: sum(({ costMicros }) => costMicros),
      };
}

function modelSettings(): Record<string, string> {
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith("OPENAI_"));
  return Object.fromEntries(
    settings.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

process.exitCode = await main();
