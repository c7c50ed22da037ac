import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { Express, RequestHandler } from "express";
import { openSqliteStore } from "../db/sqlite/store.ts";
import type { Store } from "../db/store.ts";
import type { AdapterDeps } from "./adapter.ts";
import type { Config } from "./config.ts";
import { createContactObserver } from "./contact-observer.ts";
import type { VersionedPolicy } from "./domain/policy.ts";
import { reasonCodes } from "./domain/reason.ts";
import { createApp } from "./http/app.ts";
import { closed, listen, urlOf } from "./http/server.ts";
import { createHandlers, type HandlerDeps } from "./jobs/handlers.ts";
import { processIdentity } from "./jobs/process-identity.ts";
import { startRetention } from "./jobs/retention.ts";
import { askJob, lookJob, tellJob } from "./jobs/ticket-jobs.ts";
import { RETRY_DELAYS_MS, startWorker, type Worker } from "./jobs/worker.ts";
import { connectOpenAi } from "./llm/openai.ts";
import type { Logger } from "./log.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { createReconciler } from "./observe/reconcile.ts";
import { startReconciler } from "./observe/start-reconciler.ts";
import { createStoreClassifier } from "./pipeline/classify/store-classifier.ts";
import { loadPolicy } from "./pipeline/decide/policy/policy-file.ts";
import { createReasonLinks } from "./review/reason-links.ts";
import { tokenVault } from "./tokens/sealed-vault.ts";

/** What a process brings along: everything that isn't configuration. */
export interface Surroundings {
  now: () => Date;
  random: () => number;
  fetch: typeof fetch;
  log: Logger;
  /** Told of each processed ticket, for a live view. */
  onProcessed?: HandlerDeps["onProcessed"];
  /** Told of each ticket on which agents did something new. */
  onObserved?: HandlerDeps["onObserved"];
  /** Waits between tries; tests and the demo are less patient than the default. */
  retryDelaysMs?: readonly number[];
  /** How long a note whose answer got lost may take to show up; default 30 s. */
  settleMs?: number;
  /** How long agents have to say of their own accord why they overrode, before they are asked; default 3 minutes. */
  askAfterMs?: number;
}

export interface Sidenote {
  /** "http://127.0.0.1:8080", or null when only the worker runs. */
  url: string | null;
  store: Store;
  worker: Worker | null;
  /** Looks now for changes that no webhook told of; answers how many tickets, by connection. */
  reconcile(signal: AbortSignal): Promise<ReadonlyMap<string, number>>;
  /** Stops taking webhooks, finishes or gives back running jobs, closes the database; within 10 s. */
  stop(): Promise<void>;
}

/** Gateways give up on a write within this time; until then it may still take effect. */
const SETTLE_MS = 30_000;
/** A reason is mostly given within moments of the reply, or not at all. */
const ASK_AFTER_MS = 3 * 60_000;
/** Running jobs may take this long to finish at a stop; with the abort after it, all ends within 10 s. */
const GRACE_MS = 7_000;

/** Builds everything once and starts the asked-for parts in one process. Throws when a part can't start. */
export async function startSidenote(
  config: Config,
  parts: { http: boolean; worker: boolean },
  around: Surroundings,
): Promise<Sidenote> {
  const policy = await loadPolicy(config.core.POLICY_FILE);
  const store = openSqliteStore(config.core.DATABASE_FILE);
  try {
    const metrics = createMetrics();
    const connected = connectAll(config, store, metrics, around);
    const built = { config, around, store, policy, metrics, connected };
    const http = parts.http ? await serve(built) : null;
    const worker = parts.worker ? work(built) : null;
    const days = parts.worker ? config.core.RETENTION_DAYS : 0;
    const retention = startRetention({ ...around, erasure: store.erasure, days });
    const reconcile = createReconciler({ ...around, store, helpdesks: connected.helpdesks, jobFor: lookJob });
    const everyMinutes = parts.worker ? config.core.RECONCILE_MINUTES : 0;
    const reconciling = startReconciler(reconcile, everyMinutes, around.log);
    return {
      url: http ? urlOf(http) : null,
      store,
      worker,
      reconcile: async (signal) => (await reconcile(signal)).found,
      stop: async () => {
        if (http) await closed(http);
        await reconciling.stop();
        await retention.stop();
        await worker?.stop(GRACE_MS);
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Built {
  config: Config;
  around: Surroundings;
  store: Store;
  policy: VersionedPolicy;
  metrics: Metrics;
  connected: ReturnType<typeof connectAll>;
}

function serve(built: Built): Promise<Server> {
  const { config, around, store, metrics, connected } = built;
  const { HOST: host, PORT: port, MAX_BODY_BYTES: maxBodyBytes, TAG_PREFIX: tagPrefix } = config.core;
  const app = createApp({
    ...around,
    store,
    doors: connected.doors,
    maxBodyBytes,
    tagPrefix,
    metrics,
    exportToken: config.core.EXPORT_TOKEN,
    pages: pagesOf(built),
    trustedProxies: config.core.TRUSTED_PROXIES,
    isHttps: isHttps(config),
  });
  return listen(app, { host, port });
}

/** Null without a secret, since links and sessions are signed with it. */
function pagesOf({ config, around, store, policy, connected }: Built): RequestHandler | null {
  const { LINK_SECRET: linkSecret, ADMIN_PASSWORD, TRUSTED_PROXIES } = config.core;
  if (linkSecret === undefined) {
    if (ADMIN_PASSWORD !== undefined) around.log.warn({}, "no review pages: LINK_SECRET is not set");
    return null;
  }
  return lazily(async () => {
    const { createReviewApp } = await import("./review/review-app.ts");
    return createReviewApp({
      ...around,
      store,
      policy,
      helpdesks: connected.helpdesks,
      reasonCodes: reasonCodes(policy.policy.reasons),
      afterCorrection: (ticket) => ({
        tell: tellJob(ticket, around.now()),
        askLater: askJob(ticket, askOptions(config, around)),
      }),
      linkSecret,
      adminPassword: ADMIN_PASSWORD ?? null,
      isHttps: isHttps(config),
      trustedProxies: TRUSTED_PROXIES,
    });
  });
}

/** Loaded with the first request for them: webhooks come long before people look. */
function lazily(make: () => Promise<Express>): RequestHandler {
  let made: Promise<Express> | null = null;
  return (request, response, next) => {
    made ??= make();
    made.then((app) => app(request, response, next)).catch(next);
  };
}

/** The browser's side of it: a proxy ends TLS. */
function isHttps({ core }: Config): boolean {
  return core.PUBLIC_URL?.startsWith("https:") ?? false;
}

function work({ config, around, store, policy, metrics, connected }: Built): Worker {
  const { onProcessed = () => undefined, retryDelaysMs = RETRY_DELAYS_MS, settleMs = SETTLE_MS } = around;
  const self = processIdentity();
  const handlers = createHandlers({
    ...around,
    ...connected,
    store,
    policy,
    classifier: createStoreClassifier(store, policy.policy.store.name, around.log),
    tagPrefix: config.core.TAG_PREFIX,
    drafting: config.core.DRAFTING,
    precedentPromptShare: config.core.PRECEDENT_PROMPT_SHARE,
    ...askOptions(config, around),
    settleMs,
    newDraftId: () => `d_${randomBytes(9).toString("base64url")}`,
    reasonLinks: createReasonLinks({
      publicUrl: config.core.PUBLIC_URL,
      secret: config.core.LINK_SECRET,
      codes: reasonCodes(policy.policy.reasons),
      now: around.now,
    }),
    onProcessed: (job, result, tookMs) => {
      const { intent, action } = labelsOf(result);
      metrics.tickets.inc({ connection: job.connection, result: result.kind, intent, action });
      if (result.kind === "drafted") metrics.modelCostMicros.inc(result.modelCostMicros);
      around.log.info({ ...job, result: result.kind, intent, action, tookMs }, "ticket processed");
      onProcessed(job, result, tookMs);
    },
    onObserved: (job, observation) => {
      const { kind: result, row } = observation;
      const seen = { result, outcome: row?.outcome, chosenAction: row?.chosenAction, reason: row?.reason };
      around.log.info({ ...job, ...seen }, "ticket observed");
      around.onObserved?.(job, observation);
    },
  });
  return startWorker({
    ...around,
    queue: store.queue,
    handlers,
    concurrency: config.core.WORKER_CONCURRENCY,
    owner: self.owner,
    isGone: self.isGone,
    realTimeMs: Date.now,
    retryDelaysMs,
    metrics,
  });
}

function askOptions(config: Config, { now, askAfterMs = ASK_AFTER_MS }: Surroundings) {
  return { askForReason: config.core.ASK_FOR_REASON, askAfterMs, now };
}

/** Every configured account, each with a fetch that remembers its contacts. */
function connectAll(config: Config, store: Store, metrics: Metrics, around: Surroundings) {
  const observe = createContactObserver({ store, metrics, now: around.now, log: around.log });
  const tokens = tokenVault(config, store, around);
  const deps = (id: string, role: "helpdesk" | "shop" | "model"): AdapterDeps => ({
    fetch: observe(id, role, around.fetch),
    log: around.log,
    now: around.now,
    tokens,
  });
  const desks = config.helpdesks.map(({ module, env }) => ({
    id: module.id,
    ...module.connect(env, deps(module.id, "helpdesk")),
  }));
  const { shop, model } = config;
  return {
    doors: new Map(desks.map(({ id, door }) => [id, door])),
    helpdesks: new Map(desks.map(({ id, api }) => [id, api])),
    shop: shop
      ? { id: shop.module.id, api: shop.module.connect(shop.env, deps(shop.module.id, "shop")) }
      : null,
    model: model ? connectOpenAi(model, deps("openai", "model")) : null,
  };
}

function labelsOf(result: Parameters<HandlerDeps["onProcessed"]>[1]): { intent: string; action: string } {
  if (result.kind === "drafted") {
    return { intent: result.decision.requests[0]?.intent ?? "", action: result.decision.action };
  }
  return { intent: "", action: result.kind === "skipped" ? `skip_${result.cause}` : "" };
}
