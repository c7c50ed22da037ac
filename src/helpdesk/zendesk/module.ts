import { z } from "zod";
import type { AdapterDeps } from "../../adapter.ts";
import { BaseUrl } from "../../net/base-url.ts";
import { createPacer } from "../../net/pacer.ts";
import { defineHelpdesk } from "../port.ts";
import { createApiToken } from "./auth/api-token.ts";
import type { ZendeskAuth } from "./auth/auth.ts";
import { createOauthToken } from "./auth/oauth-token.ts";
import { createZendeskClient } from "./client.ts";
import { createZendeskHelpdesk } from "./helpdesk.ts";
import type { OwnUser } from "./own-user.ts";
import { PUBLIC_TEST_SECRET } from "./signature.ts";
import { createZendeskDoor } from "./webhook.ts";

const MINUTE_MS = 60_000;

const WebhookSecret = z
  .string()
  .min(16, "must have at least 16 characters")
  .refine(
    (secret) => secret !== PUBLIC_TEST_SECRET,
    "is Zendesk's public test secret: anyone can sign with it",
  );

const Env = z
  .object({
    ZENDESK_SUBDOMAIN: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/i, "must be the name before .zendesk.com")
      .describe("Your Zendesk account: the name before .zendesk.com. Turns Zendesk on."),
    ZENDESK_BASE_URL: BaseUrl.optional().describe(
      "Replaces https://<subdomain>.zendesk.com, for a proxy or the sandbox. A Help Center domain does not work.",
    ),
    ZENDESK_OAUTH_CLIENT_ID: z
      .string()
      .min(1)
      .optional()
      .describe("Identifier of a confidential OAuth client: Admin Center → APIs → OAuth clients."),
    ZENDESK_OAUTH_CLIENT_SECRET: z.string().min(1).optional().describe("Secret of that client."),
    ZENDESK_EMAIL: z.email().optional().describe("Legacy: e-mail of the agent whose API token is used."),
    ZENDESK_API_TOKEN: z
      .string()
      .min(1)
      .optional()
      .describe("Legacy: API token. Zendesk ends all of them on 2027-04-30; use an OAuth client."),
    ZENDESK_WEBHOOK_SECRET: WebhookSecret.describe(
      "Signing secret of the webhook, as its page in Admin Center shows it.",
    ),
    ZENDESK_WEBHOOK_SECRET_PREVIOUS: WebhookSecret.optional().describe(
      "The signing secret before, accepted too while you rotate it.",
    ),
    ZENDESK_ACCOUNT_ID: z
      .string()
      .regex(/^\d+$/, "must be a number")
      .optional()
      .describe("Number of your account; webhooks of any other one are refused."),
    ZENDESK_WEBHOOK_MAX_AGE_SECONDS: z.coerce
      .number()
      .int()
      .min(30)
      .max(86_400)
      .default(600)
      .describe("How old, or how far ahead, a webhook's signed timestamp may be."),
    ZENDESK_INTENT_FIELD_ID: z
      .string()
      .regex(/^\d+$/, "must be a number")
      .optional()
      .describe(
        "Id of the ticket field in which your own rules or agents keep an intent; stored beside ours.",
      ),
    ZENDESK_REQUESTS_PER_MINUTE: z.coerce
      .number()
      .int()
      .min(1)
      .max(10_000)
      .default(180)
      .describe(
        "Calls that Sidenote may make in a minute. The Team plan allows 200 per account, shared by all apps.",
      ),
    // Rate-limits page, read 2026-11-21.
    ZENDESK_UPDATES_PER_MINUTE: z.coerce
      .number()
      .int()
      .min(1)
      .max(10_000)
      .default(80)
      .describe(
        "Notes and tags among them. Zendesk allows 100 ticket updates a minute per account, agents' own included.",
      ),
  })
  .refine(hasOneAuth, {
    path: ["ZENDESK_OAUTH_CLIENT_ID"],
    error:
      "set ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET (or, legacy, ZENDESK_EMAIL and ZENDESK_API_TOKEN)",
    // Also beside other problems, so that all of them are listed at once.
    when: () => true,
  });
type Env = z.infer<typeof Env>;

export const zendesk = defineHelpdesk<Env>({
  id: "zendesk",
  Env,
  enabledBy: "ZENDESK_SUBDOMAIN",
  connect(env, deps) {
    const { fetch, now } = deps;
    const baseUrl = env.ZENDESK_BASE_URL ?? `https://${env.ZENDESK_SUBDOMAIN}.zendesk.com`;
    const auth = authOf(env, baseUrl, deps);
    const ownUser: OwnUser = { id: null };
    const client = createZendeskClient(baseUrl, {
      fetch,
      now,
      auth,
      pacer: createPacer({ limit: env.ZENDESK_REQUESTS_PER_MINUTE, windowMs: MINUTE_MS }),
      updatePacer: createPacer({ limit: env.ZENDESK_UPDATES_PER_MINUTE, windowMs: MINUTE_MS }),
    });
    const { ZENDESK_WEBHOOK_SECRET: secret, ZENDESK_WEBHOOK_SECRET_PREVIOUS: previous } = env;
    return {
      door: createZendeskDoor({
        secrets: previous === undefined ? [secret] : [secret, previous],
        accountId: env.ZENDESK_ACCOUNT_ID ?? null,
        maxAgeMs: env.ZENDESK_WEBHOOK_MAX_AGE_SECONDS * 1000,
        ownUser,
      }),
      api: createZendeskHelpdesk(client, {
        baseUrl,
        intentFieldId: env.ZENDESK_INTENT_FIELD_ID ?? null,
        auth,
        ownUser,
        now,
        log: deps.log,
      }),
    };
  },
});

function authOf(env: Env, baseUrl: string, deps: AdapterDeps): ZendeskAuth {
  const { ZENDESK_OAUTH_CLIENT_ID: id, ZENDESK_OAUTH_CLIENT_SECRET: secret } = env;
  if (id !== undefined && secret !== undefined) return createOauthToken({ baseUrl, id, secret }, deps);
  return createApiToken({ email: env.ZENDESK_EMAIL ?? "", token: env.ZENDESK_API_TOKEN ?? "" }, deps.log);
}

/** The whole OAuth pair, or none of it and the whole legacy pair. */
function hasOneAuth(env: Readonly<Record<string, unknown>>): boolean {
  const isSet = (name: string) => env[name] !== undefined;
  const oauth = ["ZENDESK_OAUTH_CLIENT_ID", "ZENDESK_OAUTH_CLIENT_SECRET"];
  const legacy = ["ZENDESK_EMAIL", "ZENDESK_API_TOKEN"];
  return oauth.some(isSet) ? oauth.every(isSet) : legacy.every(isSet);
}
