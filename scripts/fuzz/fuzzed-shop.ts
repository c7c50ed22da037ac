import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../../src/config.ts";
import { createLogger } from "../../src/log.ts";
import { type Sidenote, startSidenote } from "../../src/main.ts";
import { playTickets, settled } from "../demo/play-tickets.ts";
import { GORGIAS_DEMO } from "../sandbox/gorgias/gorgias.ts";
import { startSandbox } from "../sandbox/sandbox.ts";
import { SandboxCustomer, SandboxOrder, SandboxShop, SandboxTicket } from "../sandbox/shop-data.ts";
import { ZENDESK_DEMO } from "../sandbox/zendesk/zendesk.ts";

export const SECRETS = {
  LINK_SECRET: "fuzz-link-secret-0123456789-0123456789",
  ADMIN_PASSWORD: "fuzz-admin-password-0123456789",
  EXPORT_TOKEN: "fuzz-export-token-0123456789-0123456789",
  gorgias: GORGIAS_DEMO.webhookSecret,
  zendesk: ZENDESK_DEMO.webhookSecret,
} as const;

const START = new Date("2026-11-20T15:00:00Z");

/** What a platform answered once. */
export interface Exchange {
  status: number;
  headers: Record<string, string>;
  json: unknown;
}

export interface FuzzedShop {
  url: string;
  store: Sidenote["store"];
  databaseFile: string;
  env: Readonly<Record<string, string>>;
  /** By method, path and, for the shop, operation: see exchangeKey. */
  exchanges: ReadonlyMap<string, Exchange>;
  drafts: readonly { id: string; connection: string; ticketId: string }[];
  now: () => Date;
  /** Lets time go by, so that no limit of tries per minute hides what is behind it. */
  pass(ms: number): void;
  /** All lines logged since the last call. */
  takeLog(): string[];
  close(): Promise<void>;
}

/** Sidenote with a few tickets that were worked on, on a database of its own; its platforms are gone again. */
export async function openFuzzedShop(): Promise<FuzzedShop> {
  const folder = await mkdtemp(join(tmpdir(), "sidenote-fuzz-"));
  const databaseFile = join(folder, "fuzz.db");
  let passed = 0;
  const now = () => new Date(START.getTime() + passed);
  const lines: string[] = [];
  const log = createLogger("debug", { write: (line) => void lines.push(line) });
  const exchanges = new Map<string, Exchange>();
  const sandbox = await startSandbox({ data: data(), now, model: true, limits: "lifted" });
  const env = { ...sandbox.env, ...settings(databaseFile) };
  const around = { now, random: () => 0.5, fetch: recording(exchanges), log, settleMs: 0 };
  const sidenote = await startSidenote(loadConfig(env), { http: true, worker: true }, around);
  const url = sidenote.url ?? "";
  sandbox.sendWebhooksTo(url);
  await playTickets(data().tickets, sandbox.helpdesks);
  await settled(sandbox.helpdesks, sidenote);
  await sidenote.reconcile(new AbortController().signal);
  await sandbox.close();
  await sidenote.worker?.stop(1_000);
  const { rows } = await sidenote.store.review.listTickets({}, { size: 50, from: null });
  const drafts = [];
  for (const { connection, ticketId } of rows) {
    const row = await sidenote.store.findRationale({ connection, ticketId });
    if (row?.draftId) drafts.push({ id: row.draftId, connection, ticketId });
  }
  return {
    url,
    store: sidenote.store,
    databaseFile,
    env,
    exchanges,
    drafts,
    now,
    pass: (ms) => {
      passed += ms;
    },
    takeLog: () => lines.splice(0),
    close: async () => {
      await sidenote.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** "GET /api/tickets/7001", "POST /admin/api/2026-10/graphql.json CustomerOrders" */
export function exchangeKey(method: string, url: string, body: string | undefined): string {
  const operation = /"operationName":"(\w{1,60})"/.exec(body ?? "")?.[1];
  return `${method} ${new URL(url).pathname}${operation === undefined ? "" : ` ${operation}`}`;
}

export function addressOf(input: Parameters<typeof fetch>[0]): string {
  return input instanceof Request ? input.url : input.toString();
}

function recording(exchanges: Map<string, Exchange>): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const text = await response.clone().text();
    const body = typeof init?.body === "string" ? init.body : undefined;
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => !/length|encoding|^connection$/.test(name)),
    );
    if (/json/.test(headers["content-type"] ?? "") && text !== "") {
      const key = exchangeKey(init?.method ?? "GET", addressOf(input), body);
      exchanges.set(key, { status: response.status, headers, json: JSON.parse(text) as unknown });
    }
    return response;
  };
}

function settings(databaseFile: string): Record<string, string> {
  return {
    PORT: "0",
    DATABASE_FILE: databaseFile,
    PUBLIC_URL: "https://sidenote.example.com",
    LINK_SECRET: SECRETS.LINK_SECRET,
    ADMIN_PASSWORD: SECRETS.ADMIN_PASSWORD,
    EXPORT_TOKEN: SECRETS.EXPORT_TOKEN,
    RECONCILE_MINUTES: "0",
  };
}

function data() {
  const from = { name: "Ana Example", email: "ana@example.com" };
  const messages = [{ text: "Hi, where is my order #1001? It should have been here by now." }];
  const ticket = (id: string, helpdesk: "gorgias" | "zendesk") =>
    SandboxTicket.parse({ id, helpdesk, subject: "My order", from, messages, tags: ["vip"] });
  return {
    shop: SandboxShop.parse({ name: "Test Shop", now: START.toISOString() }),
    customers: [SandboxCustomer.parse({ id: "1", ...from })],
    orders: [
      SandboxOrder.parse({
        id: "501",
        name: "#1001",
        email: from.email,
        customer: "1",
        placedAt: "2026-11-14T10:00:00Z",
        shippingAddress: { name: "Ana Example", line1: "1 High Street", city: "Boston", country: "US" },
        items: [{ title: "Merino Socks", sku: "MS-1", price: "24.95", quantity: 2 }],
        parcels: [
          {
            createdAt: "2026-11-16T10:00:00Z",
            inTransitAt: "2026-11-17T08:00:00Z",
            estimatedDeliveryAt: "2026-11-22T17:00:00Z",
            tracking: [{ company: "UPS", number: "1Z999AA10123456784", url: "https://ups.example.com/1Z9" }],
            events: [
              { status: "IN_TRANSIT", happenedAt: "2026-11-19T18:00:00Z", city: "Newark", country: "US" },
            ],
          },
        ],
      }),
    ],
    tickets: [ticket("7001", "gorgias"), ticket("8001", "zendesk")],
  };
}
