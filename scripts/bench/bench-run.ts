import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GORGIAS_DEMO } from "../sandbox/gorgias/gorgias.ts";
import type { ShopData } from "../sandbox/shop-data.ts";
import { ZENDESK_DEMO } from "../sandbox/zendesk/zendesk.ts";
import type { BaselineInput } from "./baselines.ts";
import { startChild } from "./child.ts";
import type { LoadInput, LoadResult } from "./load.ts";
import type { Platform, Recording } from "./record-upstream.ts";
import { type ServiceProcess, startServiceProcess } from "./service-process.ts";

export type Counts = Readonly<Record<Platform | "done", number>>;

/** Everything that one benchmark holds together. Close it whatever happens. */
export interface BenchRun {
  folder: string;
  baseline(input: BaselineInput): Promise<{ url: string; stop(): Promise<void> }>;
  stub(recording: Recording): Promise<Stub>;
  service(stub: Stub, options: ServiceOptions): Promise<ServiceProcess>;
  /** Sends webhooks from a process of its own. */
  load(to: Pick<LoadInput, "url" | "count" | "perSecond"> & { recording: Recording }): Promise<LoadResult>;
  close(): Promise<void>;
}

export interface ServiceOptions {
  file: string;
  model?: boolean;
  worker?: boolean;
  /** "worker" = a process that takes no webhooks and shares the file with the others. */
  script?: "start" | "worker";
  concurrency?: number;
}

export interface Stub {
  urls: Readonly<Record<Platform, string>>;
  counts(): Promise<Counts>;
  setLatency(ms: number): Promise<void>;
}

const SECRET = ZENDESK_DEMO.webhookSecret;
const CONNECTIONS = 32;
let nextId = 100_000_000;

export function createBenchRun(data: ShopData): BenchRun {
  const folder = mkdtempSync(join(tmpdir(), "sidenote-bench-"));
  // One clock for all: jobs that one process stores are due at once for another.
  const offsetMs = new Date(data.shop.now).getTime() - Date.now();
  const stops: (() => Promise<unknown>)[] = [];
  const kept = <T extends { stop(): Promise<unknown> }>(one: T): T => {
    stops.push(() => one.stop());
    return one;
  };
  return {
    folder,
    baseline: async (input) => {
      const child = kept(await startChild<{ url: string }>(import.meta.resolve("./baselines.ts"), input));
      return { url: child.said.url, stop: child.stop };
    },
    stub: async ({ calls }) => {
      const script = import.meta.resolve("./stub-upstream.ts");
      const child = kept(await startChild<{ urls: Stub["urls"] }>(script, { calls }));
      const { urls } = child.said;
      return {
        urls,
        counts: async () => (await (await fetch(`${urls.zendesk}/__counts`)).json()) as Counts,
        setLatency: async (ms) => void (await (await fetch(`${urls.zendesk}/__latency?ms=${ms}`)).text()),
      };
    },
    service: async ({ urls }, { file, model = false, worker = true, script = "start", concurrency = 8 }) =>
      kept(
        await startServiceProcess(
          {
            ...platformEnv(urls, model),
            PORT: "0",
            DATABASE_FILE: file,
            LOG_LEVEL: "info",
            RECONCILE_MINUTES: "0",
            WORKER_CONCURRENCY: String(concurrency),
            LINK_SECRET: "sandbox-link-secret-0123456789-0123456789",
            ADMIN_PASSWORD: "sandbox-admin-password",
          },
          {
            script,
            args: [
              "--now",
              new Date(Date.now() + offsetMs).toISOString(),
              ...(worker ? [] : ["--no-worker"]),
            ],
          },
        ),
      ),
    load: async ({ recording, url, count, perSecond }) => {
      const firstId = nextId;
      nextId += count;
      const { webhook } = recording;
      const input = {
        url,
        webhook,
        secret: SECRET,
        offsetMs,
        count,
        connections: CONNECTIONS,
        perSecond,
        firstId,
      };
      const child = await startChild<LoadResult>(import.meta.resolve("./load.ts"), input satisfies LoadInput);
      await child.stop();
      return child.said;
    },
    close: async () => {
      for (const stop of stops.toReversed()) await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function platformEnv(urls: Stub["urls"], model: boolean): Record<string, string> {
  return {
    ZENDESK_SUBDOMAIN: "sandbox",
    ZENDESK_BASE_URL: urls.zendesk,
    ZENDESK_OAUTH_CLIENT_ID: ZENDESK_DEMO.clientId,
    ZENDESK_OAUTH_CLIENT_SECRET: ZENDESK_DEMO.clientSecret,
    ZENDESK_WEBHOOK_SECRET: SECRET,
    ZENDESK_WEBHOOK_MAX_AGE_SECONDS: "86400",
    ZENDESK_REQUESTS_PER_MINUTE: "10000",
    ZENDESK_UPDATES_PER_MINUTE: "10000",
    GORGIAS_SUBDOMAIN: GORGIAS_DEMO.domain,
    GORGIAS_BASE_URL: urls.gorgias,
    GORGIAS_EMAIL: GORGIAS_DEMO.email,
    GORGIAS_API_KEY: GORGIAS_DEMO.apiKey,
    GORGIAS_WEBHOOK_SECRET: GORGIAS_DEMO.webhookSecret,
    SHOPIFY_SHOP: "sandbox-store.myshopify.com",
    SHOPIFY_BASE_URL: urls.shopify,
    SHOPIFY_CLIENT_ID: "sandbox-client",
    SHOPIFY_CLIENT_SECRET: "sandbox-shopify-client-secret",
    ...(model ? { OPENAI_API_KEY: "sandbox", OPENAI_BASE_URL: `${urls.openai}/v1` } : {}),
  };
}

/** Database and log. */
export function bytesOf(file: string): number {
  return ["", "-wal"].reduce(
    (sum, end) => sum + (statSync(file + end, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
