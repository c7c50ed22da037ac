import { getIntrospectionQuery } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { type ShopifyClient, shopifyClient } from "./shopify-client.ts";

let client: ShopifyClient;
const query: ShopifyClient["query"] = (...args) => client.query(...args);

async function start(...args: Parameters<typeof shopifyClient>): Promise<void> {
  client = await shopifyClient(...args);
}

afterEach(() => client.sandbox.close());

describe("queries", () => {
  it("speak variables, aliases, operation names, fragments and __typename", async () => {
    await start({ orders: [{ id: "71", name: "#1" }] });
    const text = `query A { shop { name } }
      query B($id: ID!, $with: Boolean = false) { one: node(id: $id) { __typename ... on Order { ...N } } }
      fragment N on Order { name legacyResourceId shippingLine @include(if: $with) { title } }`;
    const body = await query(text, { id: "gid://shopify/Order/71" }, "B");
    expect(body.data).toEqual({ one: { __typename: "Order", name: "#1", legacyResourceId: "71" } });
    expect((await query(text)).errors?.[0]?.message).toBe("An operation name is required");
  });

  it("answer introspection, so that tools can load the schema", async () => {
    await start();
    const body = await query(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data).length).toBeGreaterThan(1_000_000);
  });

  it("page with cursors in both directions and insist on a size", async () => {
    await start({ orders: [{ name: "#1" }, { name: "#2" }, { name: "#3" }] });
    const page = "nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor }";
    const first = await query(`{ orders(first: 2, reverse: true) { ${page} } }`);
    const { endCursor } =
      (first.data?.["orders"] as { pageInfo: { endCursor: string } } | undefined)?.pageInfo ?? {};
    expect(first.data).toMatchObject({
      orders: { nodes: [{ name: "#3" }, { name: "#2" }], pageInfo: { hasNextPage: true } },
    });
    const second = await query(
      `query($after: String) { orders(first: 2, reverse: true, after: $after) { ${page} } }`,
      { after: endCursor },
    );
    expect(second.data).toMatchObject({
      orders: { nodes: [{ name: "#1" }], pageInfo: { hasNextPage: false, hasPreviousPage: true } },
    });
    const unsized = await query("{ orders { nodes { name } } }");
    expect(unsized).toMatchObject({
      data: null,
      errors: [{ message: "you must provide one of first or last" }],
    });
  });

  it.each([
    ["{ orders(first: 1) { nodes { colour } } }", "undefinedField"],
    ["{ orders(first: 1, colour: 1) { nodes { id } } }", "argumentNotAccepted"],
    ["query($id: ID!) { order(id: $id) { id } }", "INVALID_VARIABLE"],
  ])("refuse what the schema doesn't have: %s", async (text, code) => {
    await start();
    const body = await query(text);
    expect(body.errors?.[0]?.extensions?.code).toBe(code);
    expect(body.data).toBeUndefined();
  });

  it("never make up a value that the data doesn't hold", async () => {
    await start({ orders: [{}] });
    const body = await query("{ orders(first: 1) { nodes { name clientIp discountCodes riskLevel } } }");
    expect(body.errors?.[0]?.message).toBe("The sandbox holds no data for Order.riskLevel.");
    const known = await query("{ orders(first: 1) { nodes { name clientIp discountCodes } } }");
    expect(known.data).toEqual({ orders: { nodes: [{ name: "#1000", clientIp: null, discountCodes: [] }] } });
  });

  it("write UTC times and Shopify's decimals", async () => {
    await start({
      orders: [{ placedAt: "2026-11-02T11:00:00+01:00", items: [{ title: "Hat", price: "12.50" }] }],
    });
    const body = await query(
      "{ orders(first: 1) { nodes { processedAt totalPriceSet { shopMoney { amount } } totalRefundedSet { shopMoney { amount } } } } }",
    );
    expect(body.data).toEqual({
      orders: {
        nodes: [
          {
            processedAt: "2026-11-02T10:00:00Z",
            totalPriceSet: { shopMoney: { amount: "12.5" } },
            totalRefundedSet: { shopMoney: { amount: "0.0" } },
          },
        ],
      },
    });
  });

  it("tell which lines can be returned", async () => {
    const parcel = { createdAt: "2026-11-11T10:00:00Z", deliveredAt: "2026-11-12T10:00:00Z" };
    await start({ orders: [{ id: "71", parcels: [parcel, { ...parcel, status: "CANCELLED" }] }] });
    const body = await query(`{ returnableFulfillments(orderId: "gid://shopify/Order/71", first: 5) { nodes {
      fulfillment { deliveredAt } returnableFulfillmentLineItems(first: 5) { nodes { quantity } } } } }`);
    expect(body.data).toEqual({
      returnableFulfillments: {
        nodes: [
          {
            fulfillment: { deliveredAt: "2026-11-12T10:00:00Z" },
            returnableFulfillmentLineItems: { nodes: [{ quantity: 1 }] },
          },
        ],
      },
    });
  });
});

describe("searches", () => {
  const orders = [
    { name: "#1", email: "a@example.com", customer: "100" },
    { name: "#2", email: "b@example.com" },
  ];
  const text = "query($q: String!) { found: orders(first: 9, query: $q) { nodes { name } } }";

  it.each([
    ["name:#1", ["#1"]],
    ['name:"1"', ["#1"]],
    ["email:b@example.com", ["#2"]],
    ["customer_id:100", ["#1"]],
    ["status:open processed_at:>'2026-11-10T23:00:00Z'", ["#2"]],
    ["po_number:7", []],
  ])("%s finds %j", async (q, names) => {
    await start({ customers: [{ id: "100" }], orders });
    const body = await query(text, { q });
    expect(body.data).toEqual({ found: { nodes: names.map((name) => ({ name })) } });
    expect(body.extensions?.search).toBeUndefined();
  });

  it("an unknown field is dropped, everything comes back, and only a warning tells", async () => {
    await start({ orders });
    const body = await query(text, { q: "phone:123" });
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({ found: { nodes: [{ name: "#1" }, { name: "#2" }] } });
    expect(body.extensions?.search).toEqual([
      {
        path: ["found"],
        query: "phone:123",
        parsed: { field: "phone", match_all: "123" },
        warnings: [
          { field: "phone", message: "Invalid search field for this query.", code: "invalid_field" },
        ],
      },
    ]);
  });
});
