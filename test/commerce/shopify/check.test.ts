import { afterEach, expect, it } from "vitest";
import { connectedShop, type ShopUnderTest, shopData, signal } from "../shop-factory.ts";

let running: ShopUnderTest | null = null;

afterEach(async () => {
  await running?.sandbox.close();
  running = null;
});

async function check(options: Parameters<typeof connectedShop>[1] = {}, scopes?: readonly string[]) {
  running = await connectedShop(shopData(scopes ? { shop: { scopes: [...scopes] } } : {}), options);
  return running.shop.check(signal);
}

it("a well set-up shop passes every check", async () => {
  const results = await check();
  expect(results.map(({ name, level }) => [name, level])).toEqual([
    ["credentials", "ok"],
    ["shop", "ok"],
    ["scopes", "ok"],
    ["API version", "ok"],
    ["search", "ok"],
    ["rate limit", "ok"],
  ]);
  expect(results.at(-1)?.detail).toMatch(/of 1000 points; the bucket holds 2000 and refills 100 a second/);
});

it("each missing scope says what it costs, and a write scope is unwelcome", async () => {
  const results = await check({}, ["read_orders", "write_products", "write_orders"]);
  const scopes = results.filter((result) => result.name === "scopes");
  expect(scopes.map(({ level, detail }) => [level, detail.split(" ")[0]])).toEqual([
    ["ok", "granted:"],
    ["warning", "read_customers"],
    ["warning", "read_all_orders"],
    ["warning", "read_returns"],
    ["warning", "Sidenote"],
  ]);
  expect(scopes.at(-1)?.detail).toContain("write_products, write_orders");
});

it("without read_orders nothing works", async () => {
  const results = await check({}, ["read_customers"]);
  expect(results).toContainEqual({
    name: "scopes",
    level: "failure",
    detail: "read_orders is missing: no order can be read",
  });
});

it("a wrong token, a wrong shop and an old version are told apart", async () => {
  const wrongToken = await check({ signIn: { accessToken: "another-token" } });
  expect(wrongToken).toMatchObject([{ name: "credentials", level: "failure" }]);
  await running?.sandbox.close();
  const wrongShop = await check({ env: { SHOPIFY_SHOP: "other.myshopify.com" } });
  expect(wrongShop).toContainEqual({
    name: "shop",
    level: "failure",
    detail: "the token belongs to sandbox.myshopify.com, not to other.myshopify.com",
  });
  await running?.sandbox.close();
  const oldVersion = await check({ env: { SHOPIFY_API_VERSION: "2025-04" } });
  expect(oldVersion.find((result) => result.name === "API version")).toMatchObject({ level: "warning" });
});

it("a shop that is down or drops filters is a finding, not an exception", async () => {
  await check();
  running?.sandbox.switches.droppedSearchFields.add("email");
  expect(await running?.shop.check(signal)).toContainEqual({
    name: "search",
    level: "failure",
    detail: "looking up orders failed (search_filter_dropped)",
  });
  running?.sandbox.faults.push({ when: () => true, times: 9, effect: { kind: "reset_before" } });
  expect(await running?.shop.check(signal)).toMatchObject([
    { level: "failure", detail: "the shop could not be asked (network)" },
  ]);
});
