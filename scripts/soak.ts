import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createClock } from "../src/clock.ts";
import { quantile } from "./bench/quantile.ts";
import { seededRandom } from "./bench/seeded-random.ts";
import { type ServiceProcess, startServiceProcess } from "./bench/service-process.ts";
import { freePort } from "./sandbox/free-port.ts";
import { type Sandbox, startSandbox } from "./sandbox/sandbox.ts";
import { loadShopData, type ShopData } from "./sandbox/shop-data.ts";
import { type Agents, createAgents } from "./soak/agents.ts";
import { judgeFlatness } from "./soak/judge-flatness.ts";
import { readProcess, readQueue, type Sample } from "./soak/sample.ts";
import { timeWebhooks } from "./soak/time-webhooks.ts";

const USAGE = `usage: npm run soak -- [--minutes 20] [--rate 5]

Opens RATE tickets a second in both helpdesks, lets agents answer them in all ways, with shop, model, pages, precedents
and polling on. Prints every minute what the service holds; non-zero when the last third holds more than the middle one.`;

const DATA = fileURLToPath(new URL("./sandbox/data", import.meta.url));
/** The goal of memory under load. */
const MOST_RSS_MB = 250;
const LONGEST_DRAIN_MS = 600_000;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "20" },
      rate: { type: "string", default: "5" },
      help: { type: "boolean", default: false },
    },
  });
  const [minutes, rate] = [Number(values.minutes), Number(values.rate)];
  if (values.help || !Number.isInteger(minutes) || minutes < 1 || !(rate > 0)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const data = await loadShopData(DATA);
  const startAt = new Date(data.shop.now);
  const sandbox = await startSandbox({ data, now: createClock(startAt), model: true, limits: "lifted" });
  const folder = mkdtempSync(join(tmpdir(), "sidenote-soak-"));
  const file = join(folder, "sidenote.db");
  const port = await freePort();
  const env = {
    ...sandbox.env,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    LINK_SECRET: "sandbox-link-secret-0123456789-0123456789",
    ADMIN_PASSWORD: "sandbox-admin-password",
    EXPORT_TOKEN: "sandbox-export-token-0123456789-0123456789",
    DATABASE_FILE: file,
    RECONCILE_MINUTES: "1",
    RETENTION_DAYS: "30",
    PRECEDENT_PROMPT_SHARE: "0.5",
    OPENAI_PRICE_INPUT: "0.4",
    OPENAI_PRICE_OUTPUT: "1.6",
  };
  const service = await startServiceProcess(env, { args: ["--now", startAt.toISOString()] });
  try {
    sandbox.sendWebhooksTo(service.url);
    const { samples, undone } = await run({ minutes, rate, data, sandbox, service, file });
    return report(samples, undone, service);
  } finally {
    await service.stop();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Scene {
  minutes: number;
  rate: number;
  data: ShopData;
  sandbox: Sandbox;
  service: ServiceProcess;
  file: string;
}

/** Opens tickets at the rate, lets agents act every 100 ms, and takes a sample each minute. */
async function run(scene: Scene): Promise<{ samples: Sample[]; undone: string[] }> {
  const { minutes, rate, sandbox, service } = scene;
  const agents = createAgents(seededRandom(7));
  const intake = timeWebhooks(service.url);
  const samples: Sample[] = [];
  const begun = performance.now();
  let opened = 0;
  let [openedBefore, cpuBefore] = [0, service.cpuMs()];
  let queueAgeMs = 0;
  console.log(HEAD);
  for (let minute = 1; minute <= minutes; minute += 1) {
    while (performance.now() - begun < minute * 60_000) {
      const due = Math.floor(((performance.now() - begun) / 1_000) * rate);
      for (; opened < due; opened += 1) await openTicket(opened, scene, agents);
      await agents.act();
      if (opened % 10 === 0) queueAgeMs = Math.max(queueAgeMs, (await readQueue(service.url)).ageMs);
      await delay(100);
    }
    const sample = {
      minute,
      tickets: opened,
      ...(await readProcess(service, scene.file)),
      queueAgeMs,
      intakeP99Ms: quantile(intake.take(), 0.99),
      noteP99Ms: quantile(agents.takeWaits(), 0.99),
      cpuMsPerTicket: (service.cpuMs() - cpuBefore) / Math.max(1, opened - openedBefore),
    };
    queueAgeMs = 0;
    [openedBefore, cpuBefore] = [opened, service.cpuMs()];
    samples.push(sample);
    console.log(lineOf(sample));
    forget(sandbox);
  }
  const undone = await drain(agents, service.url);
  console.log(`\nagents: ${[...agents.acts].map(([act, times]) => `${act} ${times}`).join(", ")}`);
  return { samples, undone };
}

async function openTicket(nth: number, { data, sandbox }: Scene, agents: Agents): Promise<void> {
  const drafted = data.tickets.filter(({ status, spam }) => status !== "closed" && !spam);
  const source = drafted[nth % drafted.length];
  if (!source) return;
  const ticket = { ...source, id: String(500_000 + nth) };
  agents.expect(sandbox[ticket.helpdesk], ticket.id);
  await sandbox[ticket.helpdesk].openTicket(ticket);
}

/** The sandbox keeps every exchange for tests; a long run needs none of them. */
function forget({ gorgias, zendesk, shopify, openai }: Sandbox): void {
  for (const server of [gorgias, zendesk, shopify, openai]) server?.exchanges.splice(0);
  for (const desk of [gorgias, zendesk]) desk.deliveries.splice(0);
}

/** Lets the service catch up; answers what it did not do. */
async function drain(agents: Agents, url: string): Promise<string[]> {
  const deadline = performance.now() + LONGEST_DRAIN_MS;
  while (agents.waiting() > 0 && performance.now() < deadline) {
    await agents.act();
    await delay(100);
  }
  const { dead } = await readQueue(url);
  const undone = agents.waiting() > 0 ? [`${agents.waiting()} tickets got neither a note nor a skip`] : [];
  return dead > 0 ? [...undone, `${dead} jobs are dead`] : undone;
}

const HEAD = `| minute | tickets | RSS MB | heap MB | files | handles | WAL MB | database MB | oldest job ms | intake p99 ms | note p99 ms | CPU ms per ticket | load |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;

function lineOf(sample: Sample): string {
  const { minute, tickets, rssMb, heapMb, openFiles, handles, walMb, dbMb, load } = sample;
  const { queueAgeMs, intakeP99Ms, noteP99Ms, cpuMsPerTicket } = sample;
  const whole = [rssMb, heapMb, openFiles, handles].map((value) => value.toFixed(0));
  const sizes = [walMb, dbMb].map((value) => value.toFixed(1));
  const times = [queueAgeMs, intakeP99Ms, noteP99Ms, cpuMsPerTicket].map((value) => value.toFixed(0));
  return `| ${[minute, tickets, ...whole, ...sizes, ...times, load.toFixed(1)].join(" | ")} |`;
}

function report(samples: readonly Sample[], undone: readonly string[], service: ServiceProcess): number {
  const judged = judgeFlatness(samples);
  console.log(
    "\n| figure | first third | middle | last | may be | flat |\n| --- | ---: | ---: | ---: | ---: | --- |",
  );
  for (const { name, thirds, limit, isFlat } of judged) {
    const cells = [...thirds, limit].map((value) => value.toFixed(1)).join(" | ");
    console.log(`| ${name} | ${cells} | ${isFlat ? "yes" : "NO"} |`);
  }
  const highest = Math.max(...samples.map(({ rssMb }) => rssMb));
  const misses = judged.filter(({ isFlat }) => !isFlat).map(({ name }) => `${name} is not flat`);
  misses.push(...undone);
  if (highest >= MOST_RSS_MB) misses.push(`${highest.toFixed(0)} MB RSS at most, of ${MOST_RSS_MB}`);
  if (service.errors.length > 0) misses.push(`${service.errors.length} errors in the log`);
  for (const line of service.errors.slice(0, 5)) console.log(line);
  for (const miss of misses) console.log(`✗ ${miss}`);
  if (misses.length === 0) console.log("ok: flat");
  return misses.length === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
