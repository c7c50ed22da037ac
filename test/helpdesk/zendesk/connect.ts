import { startZendesk, ZENDESK_DEMO } from "../../../scripts/sandbox/zendesk/zendesk.ts";
import { zendesk } from "../../../src/helpdesk/zendesk/module.ts";
import { webhookSecret } from "../contract.ts";
import { adapterDeps } from "../support/adapter-deps.ts";
import { emptyShop } from "../support/sandbox-shop.ts";

/** Replaces the OAuth client of `envOf`. */
export const legacy = {
  ZENDESK_OAUTH_CLIENT_ID: undefined,
  ZENDESK_OAUTH_CLIENT_SECRET: undefined,
  ZENDESK_EMAIL: ZENDESK_DEMO.email,
  ZENDESK_API_TOKEN: ZENDESK_DEMO.apiToken,
};

/** Variables for the sandbox account at that address. */
export function envOf(url: string, env: Record<string, unknown> = {}) {
  return {
    ZENDESK_SUBDOMAIN: "sandbox",
    ZENDESK_BASE_URL: url,
    ZENDESK_OAUTH_CLIENT_ID: ZENDESK_DEMO.clientId,
    ZENDESK_OAUTH_CLIENT_SECRET: ZENDESK_DEMO.clientSecret,
    ZENDESK_WEBHOOK_SECRET: webhookSecret,
    ZENDESK_ACCOUNT_ID: ZENDESK_DEMO.accountId,
    ...env,
  };
}

export function connect(url: string, env: Record<string, unknown> = {}, deps = adapterDeps()) {
  return zendesk.connect(zendesk.Env.parse(envOf(url, env)), deps);
}

export function startSandbox() {
  return startZendesk({
    data: emptyShop(),
    now: () => new Date("2026-11-20T15:00:00Z"),
    webhookRetryBaseMs: 1,
  });
}
