import { createHmac } from "node:crypto";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import { gorgias } from "../../src/helpdesk/gorgias/module.ts";
import { zendesk } from "../../src/helpdesk/zendesk/module.ts";
import { createApp } from "../../src/http/app.ts";
import { closed, listen, urlOf } from "../../src/http/server.ts";
import { createMetrics } from "../../src/metrics.ts";
import { recordingLog } from "../support/log.ts";

export const NOW = new Date("2026-11-20T15:00:00Z");
export const TOKEN = "gorgias-token-0123456789-0123456789-abc";
const SECRET = "zendesk-signing-secret-1";
/** Taken too while secrets are changed. */
export const PREVIOUS = "zendesk-signing-secret-0";

export type WebhookServer = Awaited<ReturnType<typeof startWebhookServer>>;

/** Both helpdesks' doors over HTTP, on a store of its own. */
export async function startWebhookServer(maxBodyBytes: number) {
  const store = openSqliteStore(":memory:");
  const { log, lines } = recordingLog();
  const deps = { fetch, log, now: () => NOW };
  const gorgiasEnv = {
    GORGIAS_SUBDOMAIN: "shop",
    GORGIAS_EMAIL: "sidenote@example.com",
    GORGIAS_API_KEY: "k",
    GORGIAS_WEBHOOK_SECRET: TOKEN,
  };
  const zendeskEnv = {
    ZENDESK_SUBDOMAIN: "shop",
    ZENDESK_OAUTH_CLIENT_ID: "c",
    ZENDESK_OAUTH_CLIENT_SECRET: "s",
    ZENDESK_WEBHOOK_SECRET: SECRET,
    ZENDESK_WEBHOOK_SECRET_PREVIOUS: PREVIOUS,
  };
  const doors = new Map([
    ["gorgias", gorgias.connect(gorgiasEnv, deps).door],
    ["zendesk", zendesk.connect(zendeskEnv, deps).door],
  ]);
  const metrics = createMetrics();
  const app = createApp({ ...deps, store, doors, maxBodyBytes, tagPrefix: "sn_", metrics });
  const server = await listen(app, { host: "127.0.0.1", port: 0 });
  const close = async () => {
    await closed(server);
    await store.close().catch(() => undefined);
  };
  return { store, lines, url: urlOf(server), close };
}

/** The headers by which Zendesk proves a body to be its own. */
export function signed(body: string | Buffer, at: Date, secret = SECRET) {
  const timestamp = at.toISOString();
  const signature = createHmac("sha256", secret).update(timestamp).update(body).digest("base64");
  return { "x-zendesk-webhook-signature": signature, "x-zendesk-webhook-signature-timestamp": timestamp };
}
