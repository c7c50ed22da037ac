import { GORGIAS_DEMO, type GorgiasSandbox, startGorgias } from "./gorgias/gorgias.ts";
import { OPENAI_DEMO, type OpenAiSandbox, startOpenAi } from "./openai/openai.ts";
import type { ShopData } from "./shop-data.ts";
import { type ShopifySandbox, startShopify } from "./shopify/shopify.ts";
import type { SandboxHelpdesk } from "./tickets.ts";
import { startZendesk, ZENDESK_DEMO, type ZendeskSandbox } from "./zendesk/zendesk.ts";

const SHOPIFY_SIGN_IN = { clientId: "sandbox-client", clientSecret: "sandbox-shopify-client-secret" };

export interface SandboxOptions {
  data: ShopData;
  now: () => Date;
  /** Also start a model that speaks the OpenAI protocol. */
  model: boolean;
  /** Leave out the shop, to see Sidenote without one. */
  shop?: boolean;
  /** Default: the documented limits. `lifted` lets a demo play all its tickets in seconds. */
  limits?: "documented" | "lifted";
  /** How webhooks go out: the wait before a second try, and the copies of each. */
  webhooks?: { webhookRetryBaseMs?: number; webhookCopies?: () => readonly number[] };
}

export interface Sandbox {
  gorgias: GorgiasSandbox;
  zendesk: ZendeskSandbox;
  shopify: ShopifySandbox;
  openai: OpenAiSandbox | null;
  helpdesks: readonly SandboxHelpdesk[];
  /** The settings with which Sidenote finds and may enter all of it. */
  env: Readonly<Record<string, string>>;
  /** From now on both helpdesks send their webhooks to this Sidenote. */
  sendWebhooksTo(sidenoteUrl: string): void;
  close(): Promise<void>;
}

/** Starts every platform that Sidenote talks to, on free loopback ports. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { data, now, model, shop = true, limits = "documented", webhooks = {} } = options;
  const rateLimit = limits === "lifted" ? { rateLimit: false as const } : {};
  const gorgias = await startGorgias({ data, now, ...rateLimit, ...webhooks });
  const zendesk = await startZendesk({ data, now, ...rateLimit, ...webhooks });
  const bucket = limits === "lifted" ? { bucket: { maximum: 1_000_000, restorePerSecond: 1_000_000 } } : {};
  const shopify = await startShopify({ data, now, signIn: SHOPIFY_SIGN_IN, ...bucket });
  const openai = model ? await startOpenAi({ now }) : null;
  const lifted = {
    GORGIAS_REQUESTS_PER_20S: "1000",
    ZENDESK_REQUESTS_PER_MINUTE: "10000",
    ZENDESK_UPDATES_PER_MINUTE: "10000",
  };
  return {
    gorgias,
    zendesk,
    shopify,
    openai,
    helpdesks: [gorgias, zendesk],
    env: {
      GORGIAS_SUBDOMAIN: GORGIAS_DEMO.domain,
      GORGIAS_BASE_URL: gorgias.url,
      GORGIAS_EMAIL: GORGIAS_DEMO.email,
      GORGIAS_API_KEY: GORGIAS_DEMO.apiKey,
      GORGIAS_WEBHOOK_SECRET: GORGIAS_DEMO.webhookSecret,
      ZENDESK_SUBDOMAIN: zendesk.account.subdomain,
      ZENDESK_BASE_URL: zendesk.url,
      ZENDESK_OAUTH_CLIENT_ID: ZENDESK_DEMO.clientId,
      ZENDESK_OAUTH_CLIENT_SECRET: ZENDESK_DEMO.clientSecret,
      ZENDESK_WEBHOOK_SECRET: ZENDESK_DEMO.webhookSecret,
      ZENDESK_ACCOUNT_ID: zendesk.account.accountId,
      ...(shop
        ? {
            SHOPIFY_SHOP: shopify.domain,
            SHOPIFY_BASE_URL: shopify.url,
            SHOPIFY_CLIENT_ID: SHOPIFY_SIGN_IN.clientId,
            SHOPIFY_CLIENT_SECRET: SHOPIFY_SIGN_IN.clientSecret,
          }
        : {}),
      ...(openai ? { OPENAI_API_KEY: OPENAI_DEMO.apiKey, OPENAI_BASE_URL: `${openai.url}/v1` } : {}),
      ...(limits === "lifted" ? lifted : {}),
    },
    sendWebhooksTo: (url) => {
      gorgias.setWebhook({ url: `${url}/webhooks/gorgias`, secret: GORGIAS_DEMO.webhookSecret });
      zendesk.setWebhook({ url: `${url}/webhooks/zendesk`, secret: ZENDESK_DEMO.webhookSecret });
    },
    close: async () => {
      for (const server of [gorgias, zendesk, shopify, openai]) await server?.close();
    },
  };
}
