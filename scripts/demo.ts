import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createClock } from "../src/clock.ts";
import { type Config, loadConfig } from "../src/config.ts";
import { createLogger } from "../src/log.ts";
import { type Sidenote, startSidenote } from "../src/main.ts";
import { type AgentPlan, loadAgentPlan } from "./demo/agent-plan.ts";
import { checkTickets } from "./demo/check-tickets.ts";
import { playAgents } from "./demo/play-agents.ts";
import { playTickets, settled } from "./demo/play-tickets.ts";
import { policyFileIn } from "./demo/policy-file-in.ts";
import { createTable } from "./demo/table.ts";
import { freePort } from "./sandbox/free-port.ts";
import { startInbox } from "./sandbox/inbox/inbox.ts";
import { type Sandbox, startSandbox } from "./sandbox/sandbox.ts";
import { loadShopData } from "./sandbox/shop-data.ts";

const USAGE = `usage: npm run demo -- [options]

  --once         play all tickets and agents, check what came of them, exit (non-zero when anything is amiss)
  --data DIR     shop.json, customers.json, orders.json, tickets.json; agents.json and policy.yaml if there
  --now TIME     ISO 8601 time at which service and sandbox begin; default: the data's own
  --model        let the sandbox model phrase the drafts
  --json FILE    with --once: write what came of each ticket
  --inbox-port N the inbox's port; default: a free one
  --verbose      show Sidenote's own log
`;
/** Of the demo's own review pages, on loopback and gone with the process. */
const ADMIN_PASSWORD = "sandbox-admin-password";
const EXPORT_TOKEN = "sandbox-export-token-0123456789-0123456789";
const DEMO_DATA = fileURLToPath(new URL("./sandbox/data", import.meta.url));

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      once: { type: "boolean", default: false },
      data: { type: "string", default: DEMO_DATA },
      now: { type: "string" },
      model: { type: "boolean", default: false },
      json: { type: "string" },
      "inbox-port": { type: "string", default: "0" },
      verbose: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return print(USAGE, 0);
  const data = await loadShopData(values.data);
  const plan = await loadAgentPlan(values.data);
  const startAt = new Date(values.now ?? data.shop.now);
  if (Number.isNaN(startAt.getTime())) return print("--now is no ISO 8601 time\n", 2);
  const now = createClock(startAt);
  const folder = mkdtempSync(join(tmpdir(), "sidenote-demo-"));
  const sandbox = await startSandbox({ data, now, model: values.model, limits: "lifted" });
  const table = createTable((line) => console.log(line));
  // The notes' links name the service's address.
  const port = await freePort();
  let sidenote: Sidenote | null = null;
  try {
    const config = loadConfig({
      ...sandbox.env,
      ...policyFileIn(values.data),
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      LINK_SECRET: "sandbox-link-secret-0123456789-0123456789",
      ADMIN_PASSWORD,
      EXPORT_TOKEN,
      DATABASE_FILE: join(folder, "sidenote.db"),
      LOG_LEVEL: values.verbose ? "info" : "silent",
    });
    sidenote = await startSidenote(
      config,
      { http: true, worker: true },
      {
        now,
        random: Math.random,
        fetch,
        log: createLogger(config.core.LOG_LEVEL),
        onProcessed: table.add,
        retryDelaysMs: [200, 500, 1_000, 2_000],
        settleMs: 1_000,
        askAfterMs: 1_000,
      },
    );
    sandbox.sendWebhooksTo(sidenote.url ?? "");
    table.head(data.shop.name, sidenote.url ?? "");
    if (values.once) {
      await playTickets(data.tickets, sandbox.helpdesks);
      await settled(sandbox.helpdesks, sidenote);
      const report = await checkTickets(data.tickets, sandbox, sidenote.store);
      if (values.json) await writeFile(values.json, `${JSON.stringify(report.tickets, null, 2)}\n`);
      for (const line of report.summary) console.log(line);
      const missed = plan ? await letAgentsWork(plan, sandbox, sidenote) : 0;
      return report.problems.length + missed === 0 ? 0 : 1;
    }
    const inbox = await startInbox({
      helpdesks: sandbox.helpdesks,
      port: Number(values["inbox-port"]),
      review: { url: sidenote.url ?? "", password: ADMIN_PASSWORD },
    });
    const stopped = nextInterrupt();
    await playTickets(data.tickets, sandbox.helpdesks);
    await settled(sandbox.helpdesks, sidenote);
    console.log(`\nRead the notes as an agent, write as a customer: ${inbox.url}`);
    console.log(`See each ticket's rationale: ${sidenote.url}/tickets (password: ${ADMIN_PASSWORD})`);
    const asked = data.tickets[0]?.id ?? "TICKET";
    console.log(`Ask why one was decided so: ${explainCommand(config.core, asked)}\nCtrl-C stops.`);
    await stopped;
    await inbox.close();
    return 0;
  } finally {
    await sidenote?.stop();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Plays the data's agents and prints what came of it; answers how much is not as they expect. */
async function letAgentsWork(plan: AgentPlan, sandbox: Sandbox, sidenote: Sidenote): Promise<number> {
  console.log("\nNow agents work on every draft, and customers write again");
  const { lines, problems } = await playAgents(plan, {
    sandbox,
    store: sidenote.store,
    settled: () => settled(sandbox.helpdesks, sidenote),
    exportUrl: `${sidenote.url}/export/rationale.jsonl`,
    exportToken: EXPORT_TOKEN,
  });
  console.log("");
  for (const line of lines) console.log(line);
  for (const problem of problems) console.log(`✗ ${problem}`);
  if (problems.length === 0) console.log("what agents did is known as it was");
  return problems.length;
}

function nextInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

/** Another shell's way to the demo's tickets; needs no connection. */
function explainCommand({ DATABASE_FILE, POLICY_FILE }: Config["core"], ticket: string): string {
  return `DATABASE_FILE=${DATABASE_FILE} POLICY_FILE=${POLICY_FILE} npm run -s sidenote -- explain ${ticket}`;
}

function print(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

process.exitCode = await main().catch((error: unknown) =>
  print(`${error instanceof Error ? error.message : String(error)}\n`, 1),
);
