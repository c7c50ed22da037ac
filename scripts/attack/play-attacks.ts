import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClock } from "../../src/clock.ts";
import { loadConfig } from "../../src/config.ts";
import { createLogger } from "../../src/log.ts";
import { type Sidenote, startSidenote } from "../../src/main.ts";
import { playTickets, settled } from "../demo/play-tickets.ts";
import { type Sandbox, startSandbox } from "../sandbox/sandbox.ts";
import type { RecordedExchange, SandboxServer } from "../sandbox/server.ts";
import type { Attack } from "./attack.ts";
import { attackedShop } from "./attacked-shop.ts";
import { createHostileModel } from "./hostile-model.ts";

export type Mode = "template" | "hostile model";

/** Everything that left the process while one ticket was worked on, and what became of the ticket. */
export interface Wire {
  /** To the ticket's helpdesk, reads left out. */
  writes: readonly Sent[];
  /** To the other helpdesk; nothing is expected there. */
  elsewhere: readonly Sent[];
  toModel: readonly { body: string; answer: string }[];
  toShop: readonly Sent[];
  logLines: readonly string[];
  /** Counted by the sandbox itself. */
  publicWrites: number;
  shopWrites: number;
  identity: string | null;
  writer: string | null;
}

export interface Sent {
  method: string;
  path: string;
  body: string;
}

export interface Played {
  wires: readonly Wire[];
  /** All bytes of the database, after the end. */
  database: string;
}

/** Files in memory, where there is such a folder: every ticket waits for its commits. */
const IN_MEMORY = "/dev/shm";

/** The adapter for Zendesk allows itself 100 updates at once and then one a 0.6 s: each world stays below that. */
const TICKETS_A_WORLD = 80;

/** Plays every ticket, one after the other, through the whole service over HTTP. */
export async function playAttacks(attacks: readonly Attack[], mode: Mode): Promise<Played> {
  const played: Played[] = [];
  for (let from = 0; from < attacks.length; from += TICKETS_A_WORLD) {
    played.push(await playInOneWorld(attacks.slice(from, from + TICKETS_A_WORLD), mode));
  }
  return {
    wires: played.flatMap(({ wires }) => wires),
    database: played.map(({ database }) => database).join("\n"),
  };
}

async function playInOneWorld(attacks: readonly Attack[], mode: Mode): Promise<Played> {
  const data = attackedShop();
  const now = createClock(new Date(data.shop.now));
  const folder = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), "sidenote-attack-"));
  const logLines: string[] = [];
  const log = createLogger("debug", { write: (line) => void logLines.push(line) });
  const sandbox = await startSandbox({ data, now, model: mode === "hostile model", limits: "lifted" });
  try {
    sandbox.openai?.respondWith(createHostileModel());
    const config = loadConfig({
      ...sandbox.env,
      PORT: "0",
      PUBLIC_URL: "https://sidenote.shop.example",
      LINK_SECRET: "attack-link-secret-0123456789-0123456789",
      DATABASE_FILE: join(folder, "sidenote.db"),
    });
    const around = { now, random: () => 0.5, fetch, log, retryDelaysMs: [5, 10, 20], settleMs: 100 };
    const sidenote = await startSidenote(config, { http: true, worker: true }, around);
    sandbox.sendWebhooksTo(sidenote.url ?? "");
    const wires: Wire[] = [];
    try {
      for (const { ticket } of attacks) wires.push(await playTicket(ticket, sandbox, sidenote, logLines));
    } finally {
      await sidenote.stop();
    }
    return { wires, database: bytesIn(folder) };
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One ticket at a time, so that all that leaves meanwhile is its own. */
async function playTicket(
  ticket: Attack["ticket"],
  { gorgias, zendesk, shopify, openai, helpdesks }: Sandbox,
  sidenote: Sidenote,
  logLines: readonly string[],
): Promise<Wire> {
  const [desk, other] = ticket.helpdesk === "gorgias" ? [gorgias, zendesk] : [zendesk, gorgias];
  const since = new Map<SandboxServer | null, number>(
    [desk, other, shopify, openai].map((server) => [server, server?.exchanges.length ?? 0]),
  );
  const sent = (server: SandboxServer | null) => server?.exchanges.slice(since.get(server)) ?? [];
  const before = { lines: logLines.length, public: desk.publicWrites.length, shop: shopify.mutations.length };
  await playTickets([ticket], helpdesks);
  await settled(helpdesks, sidenote);
  const row = await sidenote.store.findRationale({ connection: ticket.helpdesk, ticketId: ticket.id });
  return {
    writes: sent(desk).filter(isWrite).map(sentOf),
    elsewhere: sent(other).filter(isWrite).map(sentOf),
    toShop: sent(shopify)
      .filter(({ path }) => path.endsWith("/graphql.json"))
      .map(sentOf),
    toModel: sent(openai).map(({ body, answer }) => ({ body, answer })),
    logLines: logLines.slice(before.lines),
    publicWrites: desk.publicWrites.length - before.public,
    shopWrites: shopify.mutations.length - before.shop,
    identity: row?.identity ?? null,
    writer: row?.writer ?? null,
  };
}

function bytesIn(folder: string): string {
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "latin1"))
    .join("\n");
}

function isWrite({ method, path }: RecordedExchange): boolean {
  return method !== "GET" && path !== "/oauth/tokens";
}

function sentOf({ method, path, body }: RecordedExchange): Sent {
  return { method, path, body };
}
