import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { gorgias } from "../../src/helpdesk/gorgias/module.ts";
import { createApp } from "../../src/http/app.ts";
import { createMetrics } from "../../src/metrics.ts";
import { recordingLog } from "../support/log.ts";

const TOKEN = "gorgias-token-0123456789-0123456789-abc";

describe("one who guesses at webhooks", () => {
  let store: Store;
  let server: Server;
  let serve: (options: { trustedProxies?: string }) => Promise<void>;
  let lines: string[];
  let at: Date;

  beforeEach(async () => {
    at = new Date("2026-11-20T15:00:00Z");
    store = openSqliteStore(":memory:");
    const { log, lines: logged } = recordingLog();
    lines = logged;
    const now = () => at;
    const env = {
      GORGIAS_SUBDOMAIN: "shop",
      GORGIAS_EMAIL: "sidenote@example.com",
      GORGIAS_API_KEY: "k",
      GORGIAS_WEBHOOK_SECRET: TOKEN,
    };
    const doors = new Map([["gorgias", gorgias.connect(env, { fetch, log, now }).door]]);
    const rest = { maxBodyBytes: 4096, tagPrefix: "sn_", metrics: createMetrics(), store, doors, now, log };
    serve = async (trustedProxies) => {
      server = createServer(createApp({ ...rest, ...trustedProxies }));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    };
    await serve({ trustedProxies: "loopback" });
  });
  afterEach(async () => {
    await stop();
    await store.close();
  });
  const stop = () => new Promise((resolve) => server.close(resolve));

  const post = async (client: string, token: string, path = "/webhooks/gorgias") => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: "POST",
      body: JSON.stringify({ event: "ticket-created", ticket_id: "7" }),
      headers: { "x-sidenote-token": token, "x-forwarded-for": client },
    });
    await answer.text();
    return answer;
  };
  const guessing = async (client: string, times: number) => {
    const statuses = new Set<number>();
    for (let count = 0; count < times; count += 1) statuses.add((await post(client, "guess")).status);
    return [...statuses];
  };

  it("is stopped for a minute, while others are heard", async () => {
    expect(await guessing("203.0.113.9", 119)).toEqual([401]);
    expect((await post("203.0.113.9", "guess", "/webhooks/front")).status).toBe(404);
    const stopped = await post("203.0.113.9", TOKEN);
    expect([stopped.status, stopped.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await post("203.0.113.10", TOKEN)).status).toBe(202);
    at = new Date(at.getTime() + 60_000);
    expect((await post("203.0.113.9", TOKEN)).status).toBe(202);
  });

  it("fills no log", async () => {
    await guessing("203.0.113.9", 200);
    expect(lines.filter((line) => line.includes("a request was refused"))).toHaveLength(120);
    expect(lines.filter((line) => line.includes("a client is refused for a while"))).toHaveLength(1);
  });

  it("writes nothing of theirs into the log, in no line of its own", async () => {
    const name = encodeURIComponent('x\n{"level":"error"}\u001b[2J\u009b\u2028canary');
    expect((await post("203.0.113.9", "guess", `/webhooks/${name}`)).status).toBe(404);
    expect((await post("203.0.113.9", "guess", `/webhooks/${"canary".repeat(900)}`)).status).toBe(404);
    expect((await post("203.0.113.9", "canary\tguess")).status).toBe(401);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ msg: "a request was refused" });
      expect(line).toMatch(/^[\x20-\x7e]{1,500}\n$/);
      expect(line).not.toContain("canary");
    }
  });

  it("can't pose as others: who forwards is believed only where it was set", async () => {
    await stop();
    await serve({});
    for (let client = 1; client <= 120; client += 1) {
      expect((await post(`203.0.113.${client}`, "guess")).status).toBe(401);
    }
    expect((await post("203.0.113.121", "guess")).status).toBe(429);
  });

  it("can't lock out a platform with which they share an address", async () => {
    expect((await post("203.0.113.9", TOKEN)).status).toBe(202);
    expect(await guessing("203.0.113.9", 200)).toEqual([401]);
    expect((await post("203.0.113.9", TOKEN)).status).toBe(202);
  });
});
