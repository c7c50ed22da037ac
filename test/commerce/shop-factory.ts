import {
  SandboxCustomer,
  SandboxOrder,
  SandboxShop,
  type ShopData,
} from "../../scripts/sandbox/shop-data.ts";
import {
  type ShopifySandbox,
  type ShopifySandboxOptions,
  startShopify,
} from "../../scripts/sandbox/shopify/shopify.ts";
import type { AdapterDeps } from "../../src/adapter.ts";
import type { Shop } from "../../src/commerce/port.ts";
import { shopify } from "../../src/commerce/shopify/module.ts";

export const NOW = new Date("2026-11-21T12:00:00Z");
export const TOKEN = "shpat_test_token";
export const signal = new AbortController().signal;

export interface DataInput {
  shop?: Partial<SandboxShop>;
  customers?: readonly Partial<SandboxCustomer>[];
  orders?: readonly object[];
}

/** A small shop; every order is an opaque, valid one unless it says otherwise. */
export function shopData({ shop = {}, customers = [], orders = [] }: DataInput = {}): ShopData {
  return {
    shop: SandboxShop.parse({ name: "Fern & Fable", now: NOW.toISOString(), ...shop }),
    customers: customers.map((customer, index) =>
      SandboxCustomer.parse({ id: String(100 + index), name: "Ana Example", email: null, ...customer }),
    ),
    orders: orders.map((order, index) =>
      SandboxOrder.parse({
        id: String(5000 + index),
        name: `#${1000 + index}`,
        placedAt: `2026-11-${String(10 + index).padStart(2, "0")}T10:00:00Z`,
        items: [{ title: "Linen shirt", sku: "LS-1", price: "40.00" }],
        ...order,
      }),
    ),
    tickets: [],
  };
}

interface LogLine {
  fields: unknown;
  message: unknown;
}

export function adapterDeps(now: () => Date = () => NOW): AdapterDeps & { lines: LogLine[] } {
  const lines: LogLine[] = [];
  const log = (fields: unknown, message?: unknown) => void lines.push({ fields, message: message ?? fields });
  return {
    fetch,
    now,
    log: { debug: log, info: log, warn: log, error: log } as AdapterDeps["log"],
    lines,
  };
}

export interface ShopUnderTest {
  sandbox: ShopifySandbox;
  shop: Shop;
  lines: LogLine[];
  /** Answers of GraphQL operations by name, in the sequence of the calls. */
  operations: () => string[];
}

/** The adapter connected to a sandbox over real HTTP. Close the sandbox when done. */
export async function connectedShop(
  data: ShopData,
  {
    env = {},
    now = () => NOW,
    ...options
  }: Partial<ShopifySandboxOptions> & { env?: Record<string, string> } = {},
): Promise<ShopUnderTest> {
  const sandbox = await startShopify({ data, now, signIn: { accessToken: TOKEN }, ...options });
  const credentials = "SHOPIFY_CLIENT_ID" in env ? {} : { SHOPIFY_ACCESS_TOKEN: TOKEN };
  const deps = adapterDeps(now);
  const parsed = shopify.Env.parse({
    SHOPIFY_SHOP: sandbox.domain,
    SHOPIFY_BASE_URL: sandbox.url,
    ...credentials,
    ...env,
  });
  return {
    sandbox,
    shop: shopify.connect(parsed, deps),
    lines: deps.lines,
    operations: () =>
      sandbox.exchanges
        .filter((exchange) => exchange.path.endsWith("graphql.json"))
        .map((exchange) => String((JSON.parse(exchange.body) as { operationName: string }).operationName)),
  };
}
