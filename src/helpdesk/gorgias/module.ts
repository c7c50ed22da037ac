import { z } from "zod";
import { BaseUrl } from "../../net/base-url.ts";
import { createPacer } from "../../net/pacer.ts";
import { defineHelpdesk } from "../port.ts";
import { createGorgiasClient } from "./client.ts";
import { createGorgiasHelpdesk } from "./helpdesk.ts";
import { createGorgiasDoor } from "./webhook.ts";

/** The window that Gorgias counts in (developers.gorgias.com/reference/limitations, read 2026-11-21). */
const WINDOW_MS = 20_000;

const Env = z.object({
  GORGIAS_SUBDOMAIN: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/i, "must be the name before .gorgias.com")
    .describe("Your Gorgias account: the name before .gorgias.com. Turns Gorgias on."),
  GORGIAS_BASE_URL: BaseUrl.optional().describe(
    "Replaces https://<subdomain>.gorgias.com, for a proxy or the sandbox.",
  ),
  GORGIAS_EMAIL: z
    .email()
    .describe("E-mail of the Gorgias user that owns the API key; notes are signed with it."),
  GORGIAS_API_KEY: z.string().min(1).describe("API key of that user: Settings → You → REST API."),
  GORGIAS_WEBHOOK_SECRET: z
    .string()
    .min(32, "must have at least 32 characters")
    .describe(
      "Secret that each HTTP integration sends in the header x-sidenote-token; 32 characters or more.",
    ),
  GORGIAS_INTENT_FIELD_ID: z
    .string()
    .regex(/^\d+$/, "must be a number")
    .optional()
    .describe("Id of the ticket field in which your own rules or agents keep an intent; stored beside ours."),
  GORGIAS_REQUESTS_PER_20S: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(36)
    .describe(
      "Calls that Sidenote may make in 20 seconds. Gorgias allows 40 per account, shared with other apps.",
    ),
});

export const gorgias = defineHelpdesk<z.infer<typeof Env>>({
  id: "gorgias",
  Env,
  enabledBy: "GORGIAS_SUBDOMAIN",
  connect(env, { fetch, log, now }) {
    const baseUrl = env.GORGIAS_BASE_URL ?? `https://${env.GORGIAS_SUBDOMAIN}.gorgias.com`;
    const senderEmail = env.GORGIAS_EMAIL;
    const pacer = createPacer({ limit: env.GORGIAS_REQUESTS_PER_20S, windowMs: WINDOW_MS });
    const account = { baseUrl, email: senderEmail, apiKey: env.GORGIAS_API_KEY };
    const client = createGorgiasClient(account, { fetch, now, pacer });
    const options = { baseUrl, senderEmail, intentFieldId: env.GORGIAS_INTENT_FIELD_ID ?? null };
    return {
      door: createGorgiasDoor({ secret: env.GORGIAS_WEBHOOK_SECRET, senderEmail }),
      api: createGorgiasHelpdesk(client, options, log),
    };
  },
});
