import { afterEach, describe, expect, it } from "vitest";
import type { ShopQuery } from "../../../src/commerce/port.ts";
import { connectedShop, type DataInput, NOW, type ShopUnderTest, shopData, signal } from "../shop-factory.ts";

let running: ShopUnderTest | null = null;

afterEach(async () => {
  await running?.sandbox.close();
  running = null;
});

async function open(
  data: DataInput,
  options: Parameters<typeof connectedShop>[1] = {},
): Promise<ShopUnderTest> {
  running = await connectedShop(shopData(data), options);
  return running;
}

function ask(query: Partial<ShopQuery>): ShopQuery {
  return { email: null, orderNames: [], orderIds: [], ...query };
}

const ana = { id: "100", name: "Ana Example", email: "ana@example.com", tags: ["VIP"] };
const anasOrder = { name: "#1042", customer: "100", email: "ana@example.com" };

async function namesFound(query: Partial<ShopQuery>): Promise<string[]> {
  const answer = await running?.shop.lookUp(ask(query), signal);
  return (answer?.orders ?? []).map((order) => order.name);
}

describe("looking up by order name", () => {
  it.each(["#1042", "1042", " 1042 "])("finds #1042 written as %j", async (written) => {
    await open({ orders: [{ name: "#1042" }, { name: "#1043" }] });
    expect(await namesFound({ orderNames: [written] })).toEqual(["#1042"]);
  });

  it("finds a name with the shop's prefix and suffix when only the number was written", async () => {
    await open({
      shop: { orderNamePrefix: "UK-", orderNameSuffix: "-A" },
      orders: [{ name: "UK-1001-A" }, { name: "UK-1002-A" }, { name: "#1001" }],
    });
    expect((await namesFound({ orderNames: ["1001"] })).toSorted()).toEqual(["#1001", "UK-1001-A"]);
    expect(await namesFound({ orderNames: ["uk-1002-a"] })).toEqual(["UK-1002-A"]);
  });

  it("drops orders that the search found by part of their name", async () => {
    const { sandbox } = await open({ orders: [{ name: "#100" }, { name: "#1001" }, { name: "#1002" }] });
    sandbox.switches.orderNames = "prefix";
    expect(await namesFound({ orderNames: ["#100"] })).toEqual(["#100"]);
  });

  it("returns both of two orders with an equal name", async () => {
    await open({
      orders: [
        { name: "#1042", email: "a@example.com" },
        { name: "#1042", email: "b@example.com" },
      ],
    });
    expect(await namesFound({ orderNames: ["1042"] })).toEqual(["#1042", "#1042"]);
  });

  it("ignores text that is no order name, without asking the shop for it", async () => {
    const { operations } = await open({ orders: [{ name: "#1042" }] });
    const orderNames = ['1042" OR name:"*', "* OR email:*", "1042) OR (status:open"];
    expect(await namesFound({ orderNames, orderIds: ["1 OR 2", "gid://shopify/Customer/1"] })).toEqual([]);
    expect(await namesFound({ email: '" OR status:"open' })).toEqual([]);
    expect(operations()).toEqual(["Preflight"]);
  });
});

describe("looking up by e-mail", () => {
  it("returns the customer's orders, newest first, and their history in one call", async () => {
    const { shop, operations } = await open({
      customers: [{ ...ana, ordersCount: 7, spent: "812.50" }],
      orders: [anasOrder, { ...anasOrder, name: "#1050" }, { name: "#1051", email: "bo@example.com" }],
    });
    const answer = await shop.lookUp(ask({ email: "ANA@example.com" }), signal);
    expect(answer.orders.map((order) => order.name)).toEqual(["#1050", "#1042"]);
    expect(answer.orders[0]?.customerEmail).toBe("ana@example.com");
    expect(answer.history).toEqual({
      ordersCount: 7,
      spent: { minor: 81_250, currency: "USD" },
      tags: ["VIP"],
    });
    expect(answer).toMatchObject({ readAt: NOW, warnings: [] });
    expect(operations()).toEqual(["Preflight", "CustomerOrders"]);
  });

  it("needs no second call when the named order is among the customer's", async () => {
    const { operations } = await open({ customers: [ana], orders: [anasOrder, { name: "#1043" }] });
    expect(await namesFound({ email: ana.email, orderNames: ["1042"] })).toEqual(["#1042"]);
    expect(operations()).toEqual(["Preflight", "CustomerOrders"]);
    await namesFound({ email: ana.email, orderNames: ["1043"] });
    expect(operations()).toEqual(["Preflight", "CustomerOrders", "CustomerOrders", "FindOrders"]);
  });

  it("finds guest orders by their checkout e-mail, and no one else's", async () => {
    const { shop } = await open({
      orders: [
        { name: "#1", email: "guest@example.com" },
        { name: "#2", email: "other@example.com" },
        { name: "#3", email: null },
      ],
    });
    const answer = await shop.lookUp(ask({ email: "guest@example.com" }), signal);
    expect(answer.orders.map((order) => order.name)).toEqual(["#1"]);
    expect(answer.history).toBeNull();
  });

  it("keeps an order without any e-mail a candidate of unknown owner", async () => {
    const { shop } = await open({ orders: [{ name: "#1042", email: null }] });
    const answer = await shop.lookUp(ask({ email: "ana@example.com", orderNames: ["1042"] }), signal);
    expect(answer.orders[0]).toMatchObject({ name: "#1042", email: null, customerEmail: null });
    expect(answer.warnings).toEqual([]);
  });

  it("says when there are more orders than it read", async () => {
    const orders = Array.from({ length: 12 }, (_, index) => ({ ...anasOrder, name: `#${index}` }));
    const { shop } = await open({ customers: [ana], orders });
    const answer = await shop.lookUp(ask({ email: ana.email }), signal);
    expect(answer.orders).toHaveLength(10);
    expect(answer.warnings).toEqual(["truncated"]);
  });
});

describe("looking up by id", () => {
  it("reads numeric ids and global ids directly", async () => {
    const { operations } = await open({
      orders: [
        { id: "71", name: "#1" },
        { id: "72", name: "#2" },
      ],
    });
    expect(await namesFound({ orderIds: ["71"] })).toEqual(["#1"]);
    expect(await namesFound({ orderIds: ["gid://shopify/Order/72", "999"] })).toEqual(["#2"]);
    expect(operations()).toEqual(["Preflight", "FindOrders", "FindOrders"]);
  });
});

describe("names, e-mail and ids together", () => {
  it("cost two calls and one profile, and each order comes once", async () => {
    const { operations } = await open({
      orders: [
        { id: "71", name: "#1", email: "guest@example.com" },
        { id: "72", name: "#2", email: "guest@example.com" },
      ],
    });
    const found = await namesFound({ email: "guest@example.com", orderNames: ["1", "#2"], orderIds: ["71"] });
    expect(found).toEqual(["#2", "#1"]);
    expect(operations()).toEqual(["Preflight", "CustomerOrders", "FindOrders"]);
  });
});
