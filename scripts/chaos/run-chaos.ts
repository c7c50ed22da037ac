import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import { retryJobs } from "../../src/commands/jobs.ts";
import { KeyRing } from "../../src/tokens/key-ring.ts";
import { seededRandom } from "../bench/seeded-random.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startSandbox } from "../sandbox/sandbox.ts";
import { arrive } from "./arrive.ts";
import { type ChaosTicket, chaosShop } from "./chaos-shop.ts";
import { deadSubjects, drained, polled } from "./drain.ts";
import { createFaultPlan, refuseNotes } from "./fault-plan.ts";
import { judge, type Verdict } from "./judge.ts";
import { createPeople, type People } from "./people.ts";
import { createQuotaDisk } from "./quota-disk.ts";
import { createService, type Service } from "./service.ts";
import { planTroubles, type Scene, suffer } from "./troubles.ts";
import { createWatch, type Watch } from "./watch.ts";
import {
  copiesBy,
  keepIntegrationsOn,
  WEBHOOK_RETRY_MS,
  type WebhookCounts,
  webhookCounts,
} from "./webhook-troubles.ts";

export interface ChaosOptions {
  tickets: number;
  kills: number;
  seed: number;
  /** Share of upstream requests that fail; default 0.04. */
  share?: number;
  /** How long each life may last after it is ready; default 4 s. */
  lifeMs?: number;
  model?: boolean;
  /** Told how it goes. */
  say?: (line: string) => void;
}

export interface ChaosReport {
  faults: ReadonlyMap<string, number>;
  verdict: Verdict;
  ownEnds: Service["ownEnds"];
  refused: number;
  deadBefore: number;
  deadAfter: number;
  foundByPoll: number;
  webhooks: WebhookCounts;
  calls: number;
  modelCalls: number;
  disk: string;
  seconds: { lives: number; drain: number };
}

const SETTINGS = {
  WORKER_CONCURRENCY: "16",
  RECONCILE_MINUTES: "1",
  ASK_FOR_REASON: "off",
  // The clock is going to be wrong by hours.
  ZENDESK_WEBHOOK_MAX_AGE_SECONDS: "86400",
  // Tokens are kept, so that lives without a token endpoint work too.
  ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
};
/** Of all lives, how many end before they are ready. */
const STILLBORN = 0.15;

/** Plays tickets through the real service while everything around it fails, then compares what came of it. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { seed, kills, share = 0.04, lifeMs = 4_000, model = true, say = () => undefined } = options;
  const random = seededRandom(seed);
  const { data, tickets } = chaosShop(options.tickets, random, new Date());
  const plan = createFaultPlan({ seed, share });
  const count = (what: string) => plan.counts.set(what, (plan.counts.get(what) ?? 0) + 1);
  const webhooks = {
    webhookRetryBaseMs: WEBHOOK_RETRY_MS,
    webhookCopies: copiesBy(seededRandom(seed + 1), count),
  };
  const now = () => new Date();
  const sandbox = await startSandbox({ data, now, model, limits: "lifted", webhooks });
  const disk = createQuotaDisk();
  const file = join(disk.folder, "sidenote.db");
  const watch = createWatch(sandbox, tickets);
  const port = await freePort();
  const env = { ...sandbox.env, ...SETTINGS, PORT: String(port), DATABASE_FILE: file };
  const service = createService({ env, onLine: watch.onLine });
  const refused = refuseNotes(sandbox, tickets);
  for (const platform of ["gorgias", "zendesk", "shopify", "openai"] as const) {
    sandbox[platform]?.faults.push(plan.switchOf(platform));
  }
  sandbox.sendWebhooksTo(`http://127.0.0.1:${port}`);
  const people = createPeople(sandbox);
  const chores = setInterval(() => {
    watch.look();
    keepIntegrationsOn(sandbox);
    void people.answer();
  }, 250);
  const scene = { service, sandbox, disk, file, random, count, tickets, people, watch, refused, say };
  try {
    const startedAt = performance.now();
    await liveAndDie(scene, { kills, lifeMs });
    const lives = since(startedAt);
    const diedAt = performance.now();
    const settled = await settle(scene);
    return {
      ...settled,
      faults: plan.counts,
      ownEnds: service.ownEnds,
      refused: refused.ids.size,
      foundByPoll: watch.foundByPoll,
      webhooks: webhookCounts(sandbox),
      calls: watch.calls,
      modelCalls: watch.modelCalls,
      disk: disk.how,
      seconds: { lives, drain: since(diedAt) },
    };
  } finally {
    clearInterval(chores);
    await service.kill();
    await sandbox.close();
    disk.remove();
  }
}

interface ChaosScene extends Scene {
  tickets: readonly ChaosTicket[];
  people: People;
  watch: Watch;
  refused: ReturnType<typeof refuseNotes>;
  say: (line: string) => void;
}

/** One life after the other, each with its share of the tickets and its trouble, and killed in the end. */
async function liveAndDie(
  scene: ChaosScene,
  { kills, lifeMs }: { kills: number; lifeMs: number },
): Promise<void> {
  const { service, tickets, people, random } = scene;
  const startedAt = performance.now();
  for (const [life, trouble] of planTroubles(kills, random).entries()) {
    const [from, to] = [life, life + 1].map((at) => Math.round((at * tickets.length) / kills));
    const { ready } = service.start();
    const isStillborn = random() < STILLBORN && trouble === null;
    if (!isStillborn) await ready;
    const arriving = arrive(tickets.slice(from, to), people, { random, withinMs: lifeMs });
    if (isStillborn) {
      await delay(random() * 1_500);
      scene.count("killed while it starts");
    } else {
      await delay((random() * lifeMs) / 2);
      if (trouble) await suffer(trouble, scene);
      await delay((random() * lifeMs) / 2);
    }
    await service.kill();
    await arriving;
    scene.say(`${life + 1} of ${kills} lives, ${since(startedAt).toFixed(0)} s`);
  }
}

/** Lets a last life finish everything, retries what had died of what is mended now, and judges. */
async function settle(scene: ChaosScene): Promise<Pick<ChaosReport, "verdict" | "deadBefore" | "deadAfter">> {
  const { service, sandbox, file, tickets, people, watch, refused, say } = scene;
  await service.start().ready;
  await people.allWritten();
  const store = openSqliteStore(file);
  try {
    const drain = () => drained({ store, sandbox, service, people, say });
    await drain();
    await polled(sandbox, tickets, { refused: refused.ids, drain, say });
    const deadBefore = await deadSubjects(store);
    refused.lift();
    await retryJobs({ core: { DATABASE_FILE: file } }, "all", service.now(), () => undefined);
    await drain();
    const deadAfter = await deadSubjects(store);
    watch.look();
    const code = await service.stop();
    const keys = KeyRing.parse(SETTINGS.ENCRYPTION_KEYS);
    const verdict = await judge(sandbox, tickets, { file, now: service.now(), keys });
    const { misses } = verdict;
    misses.push(...watch.problems, ...wrongDead(deadBefore, refused.ids));
    misses.push(...deadAfter.map((subject) => `${subject}: dead after a retry`));
    if (code !== 0) misses.push(`the service ended with ${code}`);
    for (const end of service.ownEnds) {
      if (end.when === "started") misses.push(`the running service ended by itself with ${end.code}`);
    }
    return { verdict, deadBefore: deadBefore.length, deadAfter: deadAfter.length };
  } finally {
    await store.close();
  }
}

function since(from: number): number {
  return (performance.now() - from) / 1_000;
}

/** Dead letters of tickets that nothing permanent stood in the way of, and permanent faults without one. */
function wrongDead(dead: readonly string[], refused: ReadonlySet<string>): string[] {
  const missing = [...refused].filter((subject) => !dead.includes(subject));
  return [
    ...dead.filter((subject) => !refused.has(subject)).map((subject) => `${subject}: dead without a cause`),
    ...missing.map((subject) => `${subject}: refused for good, and no dead letter`),
  ];
}
