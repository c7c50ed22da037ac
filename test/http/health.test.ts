import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { createApp } from "../../src/http/app.ts";
import { createMetrics } from "../../src/metrics.ts";
import { aDelivery } from "../support/deliveries.ts";
import { silentLog } from "../support/log.ts";

const NOW = new Date("2026-11-20T15:00:00Z");

describe("operations endpoints", () => {
  let store: Store;
  let server: Server;
  let url: string;

  beforeEach(async () => {
    store = openSqliteStore(":memory:");
    const deps = { store, doors: new Map(), maxBodyBytes: 4096, tagPrefix: "sn_", now: () => NOW };
    server = createServer(createApp({ ...deps, log: silentLog, metrics: createMetrics() }));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
    await store.close().catch(() => undefined);
  });

  const enqueueAt = (runAt: Date) =>
    store.receiveDelivery(aDelivery(), { name: "n", subject: "s", payload: {}, runAt });

  it("is ready with the queue's counts and each connection's last contact", async () => {
    await enqueueAt(NOW);
    await store.recordContact({ connection: "shopify", role: "shop", at: NOW, errorCode: "http_503" });
    const answer = await fetch(`${url}/readyz`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      status: "ready",
      database: "ok",
      queue: { queued: 1, running: 0, dead: 0 },
      connections: [{ connection: "shopify", lastOkAt: null, lastErrorCode: "http_503" }],
    });
  });

  it("is not ready when due work lies around, or when the database is gone; but it lives", async () => {
    await enqueueAt(new Date(NOW.getTime() - 6 * 60_000));
    const stuck = await fetch(`${url}/readyz`);
    expect([stuck.status, (await stuck.json()) as unknown]).toMatchObject([503, { status: "stuck" }]);
    await store.close();
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it("shows Prometheus what is queued", async () => {
    await enqueueAt(NOW);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('sidenote_queue_jobs{state="queued"} 1');
    expect(text).toContain("process_cpu_seconds_total");
  });
});
