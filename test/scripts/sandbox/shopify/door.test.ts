import { afterEach, describe, expect, it } from "vitest";
import { NOW, TOKEN } from "../../../commerce/shop-factory.ts";
import { type ShopifyClient, shopifyClient } from "./shopify-client.ts";

let client: ShopifyClient;
const post: ShopifyClient["post"] = (...args) => client.post(...args);

async function start(...args: Parameters<typeof shopifyClient>): Promise<void> {
  client = await shopifyClient(...args);
}

afterEach(() => client.sandbox.close());

describe("the door", () => {
  it("takes the bare token in Shopify's own header only", async () => {
    await start();
    const bearer = { "x-shopify-access-token": "", authorization: `Bearer ${TOKEN}` };
    expect((await post({ query: "{ shop { name } }" }, bearer)).status).toBe(401);
    expect((await post({ query: "{ shop { name } }" }, { "x-shopify-access-token": "x" })).status).toBe(401);
    expect((await post({ query: "{ shop { name } }" })).status).toBe(200);
  });

  it("tells the version that answered, and lets an expired one fall forward in silence", async () => {
    await start();
    const current = await post({ query: "{ shop { name } }" });
    const expired = await post({ query: "{ shop { name } }" }, {}, "2024-01");
    expect(current.headers.get("x-shopify-api-version")).toBe("2026-10");
    expect([expired.status, expired.headers.get("x-shopify-api-version")]).toEqual([200, "2026-01"]);
    expect((await post({ query: "{ shop { name } }" }, {}, "2026-11")).status).toBe(404);
  });

  it("has no other ways in", async () => {
    await start();
    const headers = { "x-shopify-access-token": TOKEN };
    for (const path of [
      "/admin/api/2026-10/orders.json",
      "/admin/api/graphql.json",
      "/",
      "/admin/api/api_versions.json",
    ]) {
      expect((await fetch(`${client.sandbox.url}${path}`, { headers })).status, path).toBe(404);
    }
  });

  it.each([
    ["{", "Bad Request"],
    ["{}", { query: "Required parameter missing or invalid" }],
  ])("refuses %s with 400", async (body, errors) => {
    await start();
    const response = await post(body);
    expect([response.status, await response.json()]).toEqual([400, { errors }]);
  });

  it("lists scopes collapsed, with the app's own version in the header", async () => {
    await start({ shop: { scopes: ["read_orders", "read_products", "write_products"] } });
    const response = await fetch(`${client.sandbox.url}/admin/oauth/access_scopes.json`, {
      headers: { "x-shopify-access-token": TOKEN },
    });
    expect(await response.json()).toEqual({
      access_scopes: [{ handle: "read_orders" }, { handle: "write_products" }],
    });
    expect(response.headers.get("x-shopify-api-version")).toBe("2026-01");
  });
});

describe("client credentials", () => {
  const app = { clientId: "id-1", clientSecret: "secret-1" };
  const grant = { grant_type: "client_credentials", client_id: "id-1", client_secret: "secret-1" };
  const ask = (body: URLSearchParams | string, type?: string) =>
    fetch(`${client.sandbox.url}/admin/oauth/access_token`, {
      method: "POST",
      body,
      ...(type ? { headers: { "content-type": type } } : {}),
    });

  it("are taken as a form and as JSON, and give a token for a day", async () => {
    let now = NOW;
    await start({}, { signIn: app, now: () => now });
    const form = await ask(new URLSearchParams(grant));
    const json = await ask(JSON.stringify(grant), "application/json");
    expect(json.status).toBe(200);
    const issued = (await form.json()) as { access_token: string; scope: string; expires_in: number };
    expect(issued).toMatchObject({
      expires_in: 86_399,
      scope: expect.stringContaining("read_orders") as string,
    });
    const token = { "x-shopify-access-token": issued.access_token };
    expect((await post({ query: "{ shop { name } }" }, token)).status).toBe(200);
    expect(
      (await post({ query: "{ shop { name } }" }, { "x-shopify-access-token": "secret-1" })).status,
    ).toBe(401);
    now = new Date(NOW.getTime() + 86_399_000);
    expect((await post({ query: "{ shop { name } }" }, token)).status).toBe(401);
  });

  it.each([
    [{ ...grant, grant_type: "password" }, "unsupported_grant_type"],
    [{ ...grant, client_secret: "wrong" }, "invalid_client"],
  ])("are refused when they are wrong: %o", async (fields, error) => {
    await start({}, { signIn: app });
    const response = await ask(new URLSearchParams(fields));
    expect([response.status, await response.json()]).toMatchObject([400, { error }]);
  });
});
