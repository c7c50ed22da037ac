import { z } from "zod";
import type { AdapterDeps } from "../../adapter.ts";
import { PlatformError } from "../../errors.ts";
import { BaseUrl } from "../../net/base-url.ts";
import { defineShop, type Shop } from "../port.ts";
import { clientCredentials, staticToken, type TokenSource } from "./auth.ts";
import { checkShop } from "./check.ts";
import { createClient } from "./client.ts";
import { lookUp } from "./look-up.ts";
import { createPreflightCache } from "./preflight.ts";

/** Latest stable version on 2026-11-21, answered until 2027-10-16. */
const DEFAULT_API_VERSION = "2026-10";

const secret = z
  .string()
  .min(8, "must have at least 8 characters")
  .max(200, "must have at most 200 characters")
  .regex(/^[\x21-\x7e]*$/, "must be printable characters without spaces");

const Env = z
  .object({
    SHOPIFY_SHOP: z
      .string()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}\.myshopify\.com$/, "must look like your-store.myshopify.com")
      .describe("The shop's own name, your-store.myshopify.com (not its public domain). Turns Shopify on."),
    SHOPIFY_ACCESS_TOKEN: secret
      .optional()
      .describe(
        "Admin API access token (shpat_…) of an app made in the shop's admin. Or use client id and secret.",
      ),
    SHOPIFY_CLIENT_ID: secret
      .optional()
      .describe("Client id of a Dev Dashboard app in the same organisation as the shop."),
    SHOPIFY_CLIENT_SECRET: secret.optional().describe("Client secret of that app."),
    SHOPIFY_API_VERSION: z
      .string()
      .regex(/^20\d\d-(01|04|07|10)$/, "must be a quarterly version such as 2026-10")
      .default(DEFAULT_API_VERSION)
      .describe("Version of the GraphQL Admin API."),
    SHOPIFY_BASE_URL: BaseUrl.optional().describe(
      "Where the API answers, if not at the shop itself: a sandbox.",
    ),
  })
  .refine(hasOneSignIn, {
    path: ["SHOPIFY_ACCESS_TOKEN"],
    error: "set either SHOPIFY_ACCESS_TOKEN or both SHOPIFY_CLIENT_ID and SHOPIFY_CLIENT_SECRET",
    // Also beside other problems, so that all of them are listed at once.
    when: () => true,
  });
type Env = z.infer<typeof Env>;

export const shopify = defineShop<Env>({ id: "shopify", Env, enabledBy: "SHOPIFY_SHOP", connect });

/** A shop on Shopify, read through the GraphQL Admin API; no document of ours is a mutation. */
function connect(env: Env, deps: AdapterDeps): Shop {
  const origin = env.SHOPIFY_BASE_URL ?? `https://${env.SHOPIFY_SHOP}`;
  const tokens = tokenSource(env, origin, deps);
  const client = createClient({ origin, apiVersion: env.SHOPIFY_API_VERSION, tokens }, deps);
  const preflight = createPreflightCache(client, deps);
  return {
    profile: async (signal) => (await preflight.read(signal)).profile,
    async lookUp(query, signal) {
      try {
        const shopfront = await preflight.read(signal);
        return await lookUp(query, { client, shopfront, now: deps.now }, signal);
      } catch (error) {
        if (error instanceof PlatformError && error.code === "forbidden") preflight.forget();
        throw error;
      }
    },
    check: (signal) => checkShop(env.SHOPIFY_SHOP, client, signal),
  };
}

function tokenSource(env: Env, origin: string, deps: AdapterDeps): TokenSource {
  const { SHOPIFY_ACCESS_TOKEN, SHOPIFY_CLIENT_ID = "", SHOPIFY_CLIENT_SECRET = "" } = env;
  if (SHOPIFY_ACCESS_TOKEN !== undefined) return staticToken(SHOPIFY_ACCESS_TOKEN);
  return clientCredentials(
    { origin, clientId: SHOPIFY_CLIENT_ID, clientSecret: SHOPIFY_CLIENT_SECRET },
    deps,
  );
}

/** The token alone, or the whole pair alone. */
function hasOneSignIn(env: Readonly<Record<string, unknown>>): boolean {
  const pair = [env["SHOPIFY_CLIENT_ID"], env["SHOPIFY_CLIENT_SECRET"]].filter((part) => part !== undefined);
  return env["SHOPIFY_ACCESS_TOKEN"] === undefined ? pair.length === 2 : pair.length === 0;
}
