import { onTestFinished } from "vitest";
import { playTickets, settled, settledWebhooks } from "../../scripts/demo/play-tickets.ts";
import { type Sandbox, startSandbox } from "../../scripts/sandbox/sandbox.ts";
import {
  SandboxCustomer,
  SandboxOrder,
  SandboxShop,
  SandboxTicket,
  type ShopData,
} from "../../scripts/sandbox/shop-data.ts";
import type { SandboxHelpdesk } from "../../scripts/sandbox/tickets.ts";
import { createClock } from "../../src/clock.ts";
import { loadConfig } from "../../src/config.ts";
import { type Sidenote, startSidenote } from "../../src/main.ts";
import { createFetch } from "../../src/net/create-fetch.ts";
import { recordingLog } from "../support/log.ts";

export const NOW = "2026-11-20T15:00:00Z";

/** A shop with two customers: Ana's order is on its way, Bo's holds things that nobody else may hear of. */
export function smallShop(tickets: readonly unknown[] = []): ShopData {
  return {
    shop: SandboxShop.parse({ name: "Test Shop", now: NOW }),
    customers: [
      SandboxCustomer.parse({ id: "1", name: "Ana Example", email: "ana@example.com" }),
      SandboxCustomer.parse({ id: "2", name: "Bo Secret", email: "bo@example.com" }),
    ],
    orders: [
      SandboxOrder.parse({
        id: "501",
        name: "#1001",
        email: "ana@example.com",
        customer: "1",
        placedAt: "2026-11-14T10:00:00Z",
        items: [{ title: "Merino Socks", sku: "MS-1", price: "24.95", quantity: 2 }],
        parcels: [
          {
            createdAt: "2026-11-16T10:00:00Z",
            inTransitAt: "2026-11-17T08:00:00Z",
            estimatedDeliveryAt: "2026-11-22T17:00:00Z",
            tracking: [
              {
                company: "UPS",
                number: "1Z999AA10123456784",
                url: "https://track.example.com/1Z999AA10123456784",
              },
            ],
            events: [
              { status: "IN_TRANSIT", happenedAt: "2026-11-19T18:00:00Z", city: "Newark", country: "US" },
            ],
          },
        ],
      }),
      SandboxOrder.parse({
        id: "502",
        name: "#2002",
        email: "bo@example.com",
        customer: "2",
        placedAt: "2026-11-10T10:00:00Z",
        shippingAddress: { name: "Bo Secret", line1: "9 Hidden Lane", city: "Zanesville", country: "US" },
        items: [{ title: "Velvet Robe", sku: "VR-7", price: "777.00" }],
        parcels: [
          {
            createdAt: "2026-11-12T10:00:00Z",
            deliveredAt: "2026-11-15T10:00:00Z",
            tracking: [
              { company: "FedEx", number: "SECRETTRACK9", url: "https://track.example.com/SECRETTRACK9" },
            ],
          },
        ],
      }),
    ],
    tickets: tickets.map((ticket) => SandboxTicket.parse(ticket)),
  };
}

/** Words of Bo's order that must never be seen by anybody else. */
export const BOS_FACTS = [
  "Velvet Robe",
  "VR-7",
  "777",
  "SECRETTRACK9",
  "FedEx",
  "Hidden Lane",
  "Zanesville",
  "bo@example.com",
];

export interface World {
  sandbox: Sandbox;
  sidenote: Sidenote;
  /** Every line that Sidenote logged. */
  logLines: string[];
  /** Opens tickets and waits until all is quiet. */
  play(...tickets: unknown[]): Promise<void>;
  settled(): Promise<void>;
  /** Waits until all that is due has been done; what is planned for later stays planned. */
  dueDone(): Promise<void>;
  /** Stops Sidenote and starts it anew on the same database, which must be a file. */
  restart(): Promise<void>;
  /** Lets time pass at once, for everybody. */
  pass(minutes: number): void;
  desk(id: "gorgias" | "zendesk"): SandboxHelpdesk;
  /** Sidenote's own notes on a ticket, as text. */
  notes(id: "gorgias" | "zendesk", ticketId: string): string[];
}

export interface WorldOptions {
  data?: ShopData;
  model?: boolean;
  shop?: boolean;
  env?: Record<string, string>;
  retryDelaysMs?: readonly number[];
  /** Above 0, `settled` waits until `pass` has let that time go by. */
  askAfterMs?: number;
}

/** Sidenote in this process against every sandbox platform, over real HTTP and a database in memory; closed after the test. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { data = smallShop(), model = false, shop = true, askAfterMs = 0 } = options;
  const { retryDelaysMs = [5, 10, 20, 40] } = options;
  const clock = createClock(new Date(data.shop.now));
  let passedMs = 0;
  const now = () => new Date(clock().getTime() + passedMs);
  const sandbox = await startSandbox({ data, now, model, shop, limits: "lifted" });
  const { log, lines } = recordingLog();
  const config = loadConfig({ ...sandbox.env, PORT: "0", DATABASE_FILE: ":memory:", ...options.env });
  const around = {
    now,
    random: () => 0.5,
    fetch: createFetch(),
    log,
    retryDelaysMs,
    settleMs: 100,
    askAfterMs,
  };
  const start = async () => {
    const sidenote = await startSidenote(config, { http: true, worker: true }, around);
    sandbox.sendWebhooksTo(sidenote.url ?? "");
    return sidenote;
  };
  const desk = (id: "gorgias" | "zendesk") => sandbox[id];
  const world: World = {
    sandbox,
    sidenote: await start(),
    logLines: lines,
    desk,
    play: async (...tickets) => {
      const parsed = tickets.map((ticket) => SandboxTicket.parse(ticket));
      await playTickets(parsed, sandbox.helpdesks);
      await settled(sandbox.helpdesks, world.sidenote);
    },
    settled: () => settled(sandbox.helpdesks, world.sidenote),
    dueDone: async () => {
      for (let round = 0; round < 2; round += 1) {
        await settledWebhooks(sandbox.helpdesks);
        await world.sidenote.worker?.idle();
      }
    },
    restart: async () => {
      await world.sidenote.stop();
      world.sidenote = await start();
    },
    pass: (minutes) => {
      passedMs += minutes * 60_000;
    },
    notes: (id, ticketId) =>
      desk(id)
        .notes(ticketId)
        .filter((note) => note.sender.kind === "service")
        .map((note) => note.text),
  };
  onTestFinished(async () => {
    await world.sidenote.stop();
    await sandbox.close();
  });
  return world;
}

let nextTicket = 9000;

/** Ana asks where her order is. */
export function aTicket(overrides: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  nextTicket += 1;
  return {
    id: String(nextTicket),
    helpdesk: "gorgias",
    subject: "Where is my order?",
    from: { name: "Ana Example", email: "ana@example.com" },
    messages: [{ text: "Hi, where is my order #1001? It should have been here by now." }],
    ...overrides,
  };
}
