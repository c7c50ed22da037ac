import { request, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { createApp } from "../../src/http/app.ts";
import { closed, listen, urlOf } from "../../src/http/server.ts";
import { createMetrics } from "../../src/metrics.ts";
import { silentLog } from "../support/log.ts";

const TOKEN = "t".repeat(40);
const NOW = new Date("2026-11-20T15:00:00Z");

describe("every answer", () => {
  let store: Store;
  let server: Server;
  beforeEach(async () => {
    store = openSqliteStore(":memory:");
    const door = {
      verify: () => {
        throw new Error("a mistake of ours");
      },
      parse: () => {
        throw new Error("never reached");
      },
      storeFailure: { status: 503, headers: {} },
    };
    const app = createApp({
      store,
      doors: new Map([["broken", door]]),
      maxBodyBytes: 10,
      tagPrefix: "sn_",
      now: () => NOW,
      log: silentLog,
      metrics: createMetrics(),
      exportToken: TOKEN,
      isHttps: true,
      pages: (request, response, next) => {
        if (request.path !== "/page") return next();
        response.set("content-security-policy", "default-src 'none'; style-src 'self'").send("page");
      },
    });
    server = await listen(app, { host: "127.0.0.1", port: 0 });
  });
  afterEach(async () => {
    await closed(server);
    await store.close();
  });

  const EXPECTED = {
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "referrer-policy": "no-referrer",
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-permitted-cross-domain-policies": "none",
    "x-robots-tag": "noindex, nofollow",
  };

  it.each([
    ["GET", "/healthz", 200],
    ["GET", "/readyz", 200],
    ["GET", "/metrics", 200],
    ["GET", "/export/rationale.csv", 401],
    ["GET", "/nothing", 404],
    ["TRACE", "/healthz", 404],
    ["GET", "/webhooks/broken", 405],
    ["POST", "/webhooks/none", 404],
    ["POST", "/webhooks/broken", 500],
    ["POST", "/webhooks/%E0%A4%A", 400],
    ["GET", "/%2e%2e/%2e%2e/etc/passwd", 404],
    ["GET", "//evil.example/healthz", 404],
  ])("is sent with headers that keep it from harm: %s %s", async (method, path, status) => {
    // Not fetch, which would neither send TRACE nor leave such paths alone.
    const answer = await new Promise<{ status: number | undefined; headers: Record<string, unknown> }>(
      (resolve, reject) => {
        const sent = request(urlOf(server), { method, path }, (response) => {
          response
            .resume()
            .once("end", () => resolve({ status: response.statusCode, headers: response.headers }));
        });
        sent.once("error", reject).end();
      },
    );
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(EXPECTED);
    expect(answer.headers).not.toHaveProperty("x-powered-by");
    expect(answer.headers).not.toHaveProperty("location");
  });

  it("has one policy only, a page's own where there is one", async () => {
    const { headers } = await fetch(`${urlOf(server)}/page`);
    const policy = { "content-security-policy": "default-src 'none'; style-src 'self'" };
    expect(Object.fromEntries(headers)).toMatchObject({ ...EXPECTED, ...policy });
  });

  it("has them when a body is too large, and when it is an export", async () => {
    const large = await fetch(`${urlOf(server)}/webhooks/broken`, { method: "POST", body: "x".repeat(11) });
    expect(large.status).toBe(413);
    const rows = await fetch(`${urlOf(server)}/export/rationale.csv`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(rows.status).toBe(200);
    for (const { headers } of [large, rows]) expect(Object.fromEntries(headers)).toMatchObject(EXPECTED);
  });
});
