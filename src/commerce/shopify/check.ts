import type { CheckResult } from "../../adapter.ts";
import { PlatformError, SidenoteError } from "../../errors.ts";
import type { Client, GraphqlAnswer } from "./client.ts";
import { FIND_ORDERS } from "./documents.ts";
import { grantedScopes, hasScope, readPreflight } from "./preflight.ts";
import { type Cost, FoundOrders, type Preflight } from "./schema.ts";
import { emailQuery, nameQuery } from "./search.ts";

/** What one query may cost at most (Shopify, "Rate limits", read 2026-11-21). */
const MAX_QUERY_COST = 1000;

/** Every scope that our documents use, and what is lost without it. Sorted by weight. */
export const SCOPES: readonly { scope: string; level: "failure" | "warning"; without: string }[] = [
  { scope: "read_orders", level: "failure", without: "no order can be read" },
  {
    scope: "read_customers",
    level: "warning",
    without: "no customer history, and orders are matched by their checkout e-mail alone",
  },
  { scope: "read_all_orders", level: "warning", without: "orders older than 60 days are not found" },
  { scope: "read_returns", level: "warning", without: "returns that are under way are not seen" },
  { scope: "read_products", level: "warning", without: "product tags such as final-sale are not seen" },
];

/** Proves sign-in, shop, scopes, version, search and cost with two queries. Never throws for a finding. */
export async function checkShop(
  shopDomain: string,
  client: Client,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  let preflight: GraphqlAnswer<Preflight>;
  try {
    preflight = await readPreflight(client, signal);
  } catch (error) {
    signal.throwIfAborted();
    return [credentialsFailure(error)];
  }
  const { data, servedVersion } = preflight;
  return [
    { name: "credentials", level: "ok", detail: `signed in to ${data.shop.name}` },
    checkDomain(data.shop.myshopifyDomain, shopDomain),
    ...checkScopes(grantedScopes(data)),
    checkVersion(client.apiVersion, servedVersion, data),
    ...(await checkSearch(client, grantedScopes(data), signal)),
  ];
}

function credentialsFailure(error: unknown): CheckResult {
  const code = error instanceof SidenoteError ? error.code : "unknown";
  const status = error instanceof PlatformError && error.status !== null ? `, HTTP ${error.status}` : "";
  const advice =
    code === "unauthorized"
      ? "check the access token, or client id and secret; client credentials need app and store in one organisation"
      : code === "not_found"
        ? "no such shop: SHOPIFY_SHOP must be the shop's own myshopify.com name"
        : "the shop could not be asked";
  return { name: "credentials", level: "failure", detail: `${advice} (${code}${status})` };
}

function checkDomain(found: string, configured: string): CheckResult {
  return found === configured
    ? { name: "shop", level: "ok", detail: found }
    : { name: "shop", level: "failure", detail: `the token belongs to ${found}, not to ${configured}` };
}

function checkScopes(granted: readonly string[]): readonly CheckResult[] {
  const missing = SCOPES.filter(({ scope }) => !hasScope(granted, scope));
  const writing = granted.filter((scope) => scope.startsWith("write_"));
  const present = SCOPES.filter(({ scope }) => hasScope(granted, scope)).map(({ scope }) => scope);
  return [
    ...(present.length > 0
      ? [{ name: "scopes", level: "ok" as const, detail: `granted: ${present.join(", ")}` }]
      : []),
    ...missing.map(({ scope, level, without }) => ({
      name: "scopes",
      level,
      detail: `${scope} is missing: ${without}`,
    })),
    ...(writing.length > 0
      ? [
          {
            name: "scopes",
            level: "warning" as const,
            detail: `Sidenote only reads; take away ${writing.join(", ")}`,
          },
        ]
      : []),
  ];
}

function checkVersion(ours: string, served: string | null, preflight: Preflight): CheckResult {
  const name = "API version";
  if (served !== null && served !== ours) {
    return {
      name,
      level: "warning",
      detail: `${ours} was asked for, ${served} answered: set SHOPIFY_API_VERSION`,
    };
  }
  const supported = preflight.publicApiVersions.some(
    (version) => version.handle === ours && version.supported,
  );
  return supported
    ? { name, level: "ok", detail: `${ours} is supported` }
    : { name, level: "warning", detail: `${ours} is no supported version: set SHOPIFY_API_VERSION` };
}

/** Asks for an order that can't exist: proves that both filters are honoured, and shows what a look-up costs. */
async function checkSearch(
  client: Client,
  granted: readonly string[],
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  if (!hasScope(granted, "read_orders")) return [];
  const variables = {
    nameQuery: nameQuery(["sidenote-check"]),
    hasNames: true,
    emailQuery: emailQuery("sidenote-check@example.com"),
    hasEmail: true,
    ids: [],
    hasIds: false,
    first: 5,
    hasCustomers: hasScope(granted, "read_customers"),
    hasProducts: hasScope(granted, "read_products"),
    hasReturns: hasScope(granted, "read_returns"),
  };
  try {
    const { cost } = await client.run(FIND_ORDERS, variables, FoundOrders, signal);
    return [
      { name: "search", level: "ok", detail: "filters by order name and e-mail are honoured" },
      ...(cost ? [checkCost(cost)] : []),
    ];
  } catch (error) {
    signal.throwIfAborted();
    const code = error instanceof SidenoteError ? error.code : "unknown";
    return [{ name: "search", level: "failure", detail: `looking up orders failed (${code})` }];
  }
}

function checkCost({ requestedQueryCost, throttleStatus }: Cost): CheckResult {
  const { maximumAvailable, restoreRate } = throttleStatus;
  const detail = `a look-up asks for ${requestedQueryCost} of ${MAX_QUERY_COST} points; the bucket holds ${maximumAvailable} and refills ${restoreRate} a second`;
  return {
    name: "rate limit",
    level: requestedQueryCost > MAX_QUERY_COST * 0.95 ? "warning" : "ok",
    detail,
  };
}
