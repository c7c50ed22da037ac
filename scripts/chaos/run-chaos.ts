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
import { chaosShop } from "./chaos-shop.ts";
import { deadSubjects, drained, polled } from "./drain.ts";
import { createFaultPlan, refuseNotes } from "./fault-plan.ts";
import { judge, type Verdict } from "./judge.ts";
import { createPeople } from "./people.ts";
import { createQuotaDisk } from "./quota-disk.ts";
import { createService, type Service } from "./service.ts";
import { planTroubles, suffer } from "./troubles.ts";
import { createWatch } from "./watch.ts";
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
  kills: number;
  ownEnds: Service["ownEnds"];
  refused: number;
  deadBefore: number;
  deadAfter: number;
  foundByPoll: number;
  webhooks: WebhookCounts;
  calls: number;
  modelCalls: number;
  disk: string;
  seconds: { lives: number; drain: number; all: number };
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
  sandbox.gorgias.faults.push(plan.switchOf("gorgias"));
  sandbox.zendesk.faults.push(plan.switchOf("zendesk"));
  sandbox.shopify.faults.push(plan.switchOf("shopify"));
  sandbox.openai?.faults.push(plan.switchOf("openai"));
  sandbox.sendWebhooksTo(`http://127.0.0.1:${port}`);
  const people = createPeople(sandbox);
  const chores = setInterval(() => {
    watch.look();
    keepIntegrationsOn(sandbox);
    void people.answer();
  }, 250);
  const startedAt = performance.now();
  const since = (from: number) => (performance.now() - from) / 1_000;
  try {
    const scene = { service, sandbox, disk, file, random, count };
    for (const [life, trouble] of planTroubles(kills, random).entries()) {
      const [from, to] = [life, life + 1].map((at) => Math.round((at * tickets.length) / kills));
      const { ready } = service.start();
      const isStillborn = random() < STILLBORN && trouble === null;
      if (!isStillborn) await ready;
      const arriving = arrive(tickets.slice(from, to), people, { random, withinMs: lifeMs });
      if (isStillborn) {
        await delay(random() * 1_500);
        count("killed while it starts");
      } else {
        await delay((random() * lifeMs) / 2);
        if (trouble) await suffer(trouble, scene);
        await delay((random() * lifeMs) / 2);
      }
      await service.kill();
      await arriving;
      say(`${life + 1} of ${kills} lives, ${since(startedAt).toFixed(0)} s`);
    }
    const livesSeconds = since(startedAt);
    const drainedFrom = performance.now();
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
      const verdict = await judge(sandbox, tickets, {
        file,
        now: service.now(),
        keys: KeyRing.parse(SETTINGS.ENCRYPTION_KEYS),
      });
      const { misses } = verdict;
      misses.push(...watch.problems, ...wrongDead(deadBefore, refused.ids));
      misses.push(...deadAfter.map((subject) => `${subject}: dead after a retry`));
      if (code !== 0) misses.push(`the service ended with ${code}`);
      for (const end of service.ownEnds) {
        if (end.when === "started") misses.push(`the running service ended by itself with ${end.code}`);
      }
      return {
        faults: plan.counts,
        verdict,
        kills,
        ownEnds: service.ownEnds,
        refused: refused.ids.size,
        deadBefore: deadBefore.length,
        deadAfter: deadAfter.length,
        foundByPoll: watch.foundByPoll,
        webhooks: webhookCounts(sandbox),
        calls: watch.calls,
        modelCalls: watch.modelCalls,
        disk: disk.how,
        seconds: { lives: livesSeconds, drain: since(drainedFrom), all: since(startedAt) },
      };
    } finally {
      await store.close();
    }
  } finally {
    clearInterval(chores);
    await service.kill();
    await sandbox.close();
    disk.remove();
  }
}

/** Dead letters of tickets that nothing permanent stood in the way of, and permanent faults without one. */
function wrongDead(dead: readonly string[], refused: ReadonlySet<string>): string[] {
  const missing = [...refused].filter((subject) => !dead.includes(subject));
  return [
    ...dead.filter((subject) => !refused.has(subject)).map((subject) => `${subject}: dead without a cause`),
    ...missing.map((subject) => `${subject}: refused for good, and no dead letter`),
  ];
}
