import { afterEach, describe, expect, it } from "vitest";
import { type ShopifyClient, shopifyClient } from "./shopify-client.ts";

let client: ShopifyClient;
const query: ShopifyClient["query"] = (...args) => client.query(...args);

async function start(...args: Parameters<typeof shopifyClient>): Promise<void> {
  client = await shopifyClient(...args);
}

afterEach(() => client.sandbox.close());

describe("query cost", () => {
  it("is admitted by what is asked and charged by what came", async () => {
    await start({ orders: [{}] }, { clock: () => 0 });
    const body = await query("{ orders(first: 50) { nodes { id lineItems(first: 10) { nodes { id } } } } }");
    const { requestedQueryCost, actualQueryCost, throttleStatus } = body.extensions?.cost ?? {};
    expect(requestedQueryCost).toBeGreaterThan(actualQueryCost ?? 0);
    expect(throttleStatus?.currentlyAvailable).toBe(2000 - (actualQueryCost ?? 0));
  });

  it("agrees with the one answer that was published for a page of 250", async () => {
    await start();
    const text =
      'query { product(id: "gid://shopify/Product/1") { variants(first: 250) { nodes { inventoryItem { id tracked } } } } }';
    const body = await query(text);
    expect(body).toMatchObject({
      data: { product: null },
      extensions: { cost: { requestedQueryCost: 25, actualQueryCost: 1 } },
    });
  });

  it("an empty bucket throttles with HTTP 200 until it has refilled", async () => {
    let ms = 0;
    await start({ orders: [{}] }, { bucket: { maximum: 30, restorePerSecond: 10 }, clock: () => ms });
    const text = "{ orders(first: 250) { nodes { id customer { id } } } }";
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => query(text)));
    const throttled = all.find((body) => body.errors);
    expect(throttled?.data).toBeUndefined();
    expect(throttled).toMatchObject({
      errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
      extensions: { cost: { actualQueryCost: null } },
    });
    ms += 3000;
    expect((await query(text)).errors).toBeUndefined();
  });

  it("a query above 1,000 points is refused for good, without cost details on top", async () => {
    await start();
    const text =
      "{ orders(first: 250) { nodes { fulfillments(first: 250) { id fulfillmentLineItems(first: 250) { nodes { lineItem { id } } } } } } }";
    const body = await query(text);
    expect(body.errors).toMatchObject([{ extensions: { code: "MAX_COST_EXCEEDED", maxCost: 1000 } }]);
    expect(body.extensions).toBeUndefined();
  });
});
