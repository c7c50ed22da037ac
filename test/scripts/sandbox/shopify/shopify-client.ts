import { expect } from "vitest";
import { type ShopifySandbox, startShopify } from "../../../../scripts/sandbox/shopify/shopify.ts";
import { type DataInput, NOW, shopData, TOKEN } from "../../../commerce/shop-factory.ts";

interface Body {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions?: { code?: string } }[];
  extensions?: {
    cost: {
      requestedQueryCost: number;
      actualQueryCost: number | null;
      throttleStatus: { currentlyAvailable: number };
    };
    search?: { path: string[]; query: string; warnings: { field: string; code: string }[] }[];
  };
}

export interface ShopifyClient {
  sandbox: ShopifySandbox;
  post(body: unknown, headers?: Record<string, string>, version?: string): Promise<Response>;
  /** Expects HTTP 200. */
  query(text: string, variables?: object, operationName?: string): Promise<Body>;
}

/** A sandbox over a small shop, with a client that knows nothing of ours. */
export async function shopifyClient(
  data: DataInput = {},
  options: Partial<Parameters<typeof startShopify>[0]> = {},
): Promise<ShopifyClient> {
  const defaults = { data: shopData(data), now: () => NOW, signIn: { accessToken: TOKEN } };
  const sandbox = await startShopify({ ...defaults, ...options });
  const post: ShopifyClient["post"] = (body, headers = {}, version = "2026-10") =>
    fetch(`${sandbox.url}/admin/api/${version}/graphql.json`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-shopify-access-token": TOKEN, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    sandbox,
    post,
    async query(query, variables = {}, operationName) {
      const response = await post({ query, variables, operationName });
      expect(response.status).toBe(200);
      return (await response.json()) as Body;
    },
  };
}
