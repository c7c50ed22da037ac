import { describe, expect, it } from "vitest";
import { shopify } from "../../../src/commerce/shopify/module.ts";

const token = { SHOPIFY_ACCESS_TOKEN: "shpat_secret_value" };
const app = { SHOPIFY_CLIENT_ID: "client-id-1", SHOPIFY_CLIENT_SECRET: "client-secret" };
const shop = { SHOPIFY_SHOP: "Fern-Fable.myshopify.com" };

describe("Shopify's settings", () => {
  it("take a token or an app, with the latest version by default", () => {
    expect(shopify.Env.parse({ ...shop, ...token })).toMatchObject({
      SHOPIFY_SHOP: "fern-fable.myshopify.com",
      SHOPIFY_API_VERSION: "2026-10",
    });
    expect(shopify.Env.safeParse({ ...shop, ...app }).success).toBe(true);
  });

  it.each([
    {},
    { ...token, ...app },
    { ...token, SHOPIFY_CLIENT_ID: "client-id-1" },
    { SHOPIFY_CLIENT_ID: "client-id-1" },
    { SHOPIFY_CLIENT_SECRET: "client-secret" },
  ])("refuse anything but exactly one way to sign in: %o", (credentials) => {
    const result = shopify.Env.safeParse({ ...shop, ...credentials });
    expect(result.success).toBe(false);
    expect(result.error?.message).not.toMatch(/shpat_secret_value|client-secret/);
  });

  it.each([
    "fern-fable.com",
    "admin.shopify.com/store/fern",
    "https://fern.myshopify.com",
    "fern.myshopify.com.evil.example",
    "fern.myshopify.com/",
    "evil.example/.myshopify.com",
    "-fern.myshopify.com",
    "a.b.myshopify.com",
  ])("refuse %s as the shop", (name) => {
    expect(shopify.Env.safeParse({ SHOPIFY_SHOP: name, ...token }).success).toBe(false);
  });

  it.each(["latest", "2026-11", "unstable", "2026-10/../.."])("refuse %s as the version", (version) => {
    expect(shopify.Env.safeParse({ ...shop, ...token, SHOPIFY_API_VERSION: version }).success).toBe(false);
  });

  it("send credentials over plain http to loopback only", () => {
    const env = { ...shop, ...token };
    expect(shopify.Env.safeParse({ ...env, SHOPIFY_BASE_URL: "http://127.0.0.1:99" }).success).toBe(true);
    expect(shopify.Env.safeParse({ ...env, SHOPIFY_BASE_URL: "http://shop.example" }).success).toBe(false);
  });
});
