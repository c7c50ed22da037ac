import { afterEach, describe, expect, it } from "vitest";
import { type ShopifyClient, shopifyClient } from "./shopify-client.ts";

let client: ShopifyClient;
const query: ShopifyClient["query"] = (...args) => client.query(...args);

async function start(...args: Parameters<typeof shopifyClient>): Promise<void> {
  client = await shopifyClient(...args);
}

afterEach(() => client.sandbox.close());

describe("access", () => {
  it("a missing scope nulls up to the nearest nullable field", async () => {
    await start({
      shop: { scopes: ["read_orders"] },
      customers: [{ id: "100" }],
      orders: [{ id: "71", customer: "100" }],
    });
    const nullable = await query('{ order(id: "gid://shopify/Order/71") { name customer { id } } }');
    expect(nullable.data).toEqual({ order: { name: "#1000", customer: null } });
    expect(nullable.errors).toMatchObject([
      {
        path: ["order", "customer"],
        extensions: { code: "ACCESS_DENIED", requiredAccess: "`read_customers` access scope." },
      },
    ]);
    const strict = await query(
      '{ order(id: "gid://shopify/Order/71") { name returns(first: 1) { nodes { name } } } }',
    );
    expect(strict).toMatchObject({ data: { order: null }, errors: [{ path: ["order", "returns"] }] });
    const skipped = await query(
      'query($r: Boolean!) { order(id: "gid://shopify/Order/71") { name returns(first: 1) @include(if: $r) { nodes { name } } } }',
      { r: false },
    );
    expect(skipped).toMatchObject({ data: { order: { name: "#1000" } } });
    expect(skipped.errors).toBeUndefined();
  });

  it("a node can't be read around its scope", async () => {
    await start({ shop: { scopes: ["read_orders"] }, customers: [{ id: "100" }] });
    const body = await query('{ node(id: "gid://shopify/Customer/100") { id } }');
    expect(body).toMatchObject({ data: { node: null }, errors: [{ extensions: { code: "ACCESS_DENIED" } }] });
  });

  it("orders older than 60 days don't exist without read_all_orders, by any way", async () => {
    await start({
      shop: { scopes: ["read_orders", "read_customers"] },
      customers: [{ id: "100", email: "a@example.com" }],
      orders: [
        { id: "71", name: "#1", customer: "100", placedAt: "2026-09-22T11:59:00Z" },
        { id: "72", name: "#2", customer: "100", placedAt: "2026-09-22T12:01:00Z" },
      ],
    });
    const body =
      await query(`{ orders(first: 9) { nodes { name } } order(id: "gid://shopify/Order/71") { name }
      customerByIdentifier(identifier: { emailAddress: "A@example.com" }) { numberOfOrders orders(first: 9) { nodes { name } } } }`);
    expect(body.data).toEqual({
      orders: { nodes: [{ name: "#2" }] },
      order: null,
      customerByIdentifier: { numberOfOrders: "2", orders: { nodes: [{ name: "#2" }] } },
    });
  });

  it("a protected field without approval is null beside an error", async () => {
    await start({ orders: [{ email: "a@example.com" }] });
    client.sandbox.switches.withheld.add("Order.email");
    const body = await query("{ orders(first: 1) { nodes { name email } } }");
    expect(body).toMatchObject({
      data: { orders: { nodes: [{ name: "#1000", email: null }] } },
      errors: [{ message: "This app is not approved to use the email field." }],
    });
  });

  it("mutations are recorded and refused", async () => {
    await start();
    const text = 'mutation { orderClose(input: { id: "gid://shopify/Order/1" }) { order { id } } }';
    const body = await query(text);
    expect(body).toMatchObject({
      data: { orderClose: null },
      errors: [{ extensions: { code: "ACCESS_DENIED" } }],
    });
    expect(client.sandbox.mutations).toMatchObject([{ field: "orderClose", request: { query: text } }]);
  });
});
