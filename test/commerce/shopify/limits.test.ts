import { afterEach, describe, expect, it } from "vitest";
import type { ShopAnswer, ShopQuery } from "../../../src/commerce/port.ts";
import { connectedShop, type DataInput, type ShopUnderTest, shopData, signal } from "../shop-factory.ts";

let running: ShopUnderTest | null = null;

afterEach(async () => {
  await running?.sandbox.close();
  running = null;
});

const ana = { id: "100", email: "ana@example.com" };
const data: DataInput = {
  customers: [ana],
  orders: [
    { name: "#1", email: ana.email, customer: "100", placedAt: "2026-08-01T10:00:00Z" },
    {
      name: "#2",
      email: ana.email,
      customer: "100",
      items: [{ title: "Hat", price: "9.00", tags: ["final-sale"] }],
      returns: [{ name: "#2-R1", status: "OPEN", createdAt: "2026-11-12T10:00:00Z", quantity: 1 }],
    },
  ],
};

async function open(options: Parameters<typeof connectedShop>[1] = {}): Promise<ShopUnderTest> {
  running = await connectedShop(shopData(data), options);
  return running;
}

function lookUp(query: Partial<ShopQuery> = { email: ana.email }): Promise<ShopAnswer> {
  if (!running) throw new Error("not open");
  return running.shop.lookUp({ email: null, orderNames: [], orderIds: [], ...query }, signal);
}

describe("an answer tells what limits it", () => {
  it("old orders are hidden without read_all_orders", async () => {
    const { sandbox } = await open();
    sandbox.switches.scopes.delete("read_all_orders");
    const answer = await lookUp();
    expect(answer.orders.map((order) => order.name)).toEqual(["#2"]);
    expect(answer.warnings).toEqual(["older_orders_hidden"]);
  });

  it("returns and product tags are left out without their scopes, and the order still comes", async () => {
    const { sandbox } = await open();
    sandbox.switches.scopes.delete("read_returns");
    sandbox.switches.scopes.delete("read_products");
    const answer = await lookUp();
    expect(answer.orders[0]).toMatchObject({ name: "#2", returns: [], items: [{ tags: [] }] });
    expect(answer.warnings).toEqual(["returns_hidden", "tags_hidden"]);
  });

  it("a scope that the app can also write with counts as granted", async () => {
    const { sandbox } = await open();
    sandbox.switches.scopes.delete("read_returns");
    sandbox.switches.scopes.add("write_returns");
    expect((await lookUp()).warnings).toEqual([]);
  });

  it("without read_customers orders are found by their own e-mail only", async () => {
    const { sandbox, operations } = await open();
    sandbox.switches.scopes.delete("read_customers");
    const answer = await lookUp();
    expect(answer.orders.map((order) => [order.name, order.customerEmail])).toEqual([
      ["#2", null],
      ["#1", null],
    ]);
    expect(answer).toMatchObject({ history: null, warnings: ["protected_data_withheld"] });
    expect(operations()).toEqual(["Preflight", "FindOrders"]);
  });

  it("a withheld e-mail is unknown: the order by name is kept, the order by e-mail is not", async () => {
    const { sandbox } = await open();
    sandbox.switches.withheld.add("Order.email");
    sandbox.switches.withheld.add("QueryRoot.customerByIdentifier");
    sandbox.switches.withheld.add("Customer.defaultEmailAddress");
    const byName = await lookUp({ orderNames: ["2"] });
    expect(byName.orders).toMatchObject([{ name: "#2", email: null, customerEmail: null }]);
    expect(byName.warnings).toEqual(["protected_data_withheld"]);
    const byEmail = await lookUp();
    expect(byEmail).toMatchObject({ orders: [], history: null, warnings: ["protected_data_withheld"] });
  });

  it("an expired API version is noticed, and logged once", async () => {
    const { lines } = await open({ env: { SHOPIFY_API_VERSION: "2025-07" } });
    expect((await lookUp()).warnings).toEqual(["version_mismatch"]);
    await lookUp();
    expect(lines.filter((line) => line.message === "shopify answers with another api version")).toEqual([
      {
        fields: { asked: "2025-07", answered: "2026-01" },
        message: "shopify answers with another api version",
      },
    ]);
  });

  it("scopes that were taken away are noticed after one failure", async () => {
    const { sandbox } = await open();
    await lookUp();
    sandbox.switches.scopes.delete("read_returns");
    await expect(lookUp({ orderNames: ["2"] })).rejects.toMatchObject({ code: "forbidden", retry: "never" });
    expect((await lookUp({ orderNames: ["2"] })).warnings).toEqual(["returns_hidden"]);
  });
});

describe("a search filter that the shop drops", () => {
  it.each([
    ["name", { orderNames: ["2"] }],
    ["email", { email: "guest@example.com" }],
  ])("is a hard failure: %s", async (field, query) => {
    const { sandbox } = await open();
    sandbox.switches.droppedSearchFields.add(field);
    await expect(lookUp(query)).rejects.toMatchObject({ code: "search_filter_dropped", retry: "never" });
    const exchange = sandbox.exchanges.at(-1);
    expect(exchange?.answer, "the danger is real: all orders came back").toContain('"name":"#1"');
  });
});

describe("an answer that holds what was not asked for", () => {
  /** Plays a shop that answers with #2 of ana@example.com whatever it is asked for. */
  async function answerAlwaysWith(way: "byName" | "byEmail" | "byId"): Promise<void> {
    const { sandbox } = await open();
    await lookUp({ orderNames: ["2"] });
    const { byName } = (JSON.parse(sandbox.exchanges.at(-1)?.answer ?? "") as Answer).data;
    const data = { [way]: way === "byId" ? byName.nodes : byName };
    sandbox.faults.push({
      when: (request) => request.body.includes('"operationName":"FindOrders"'),
      times: 1,
      effect: { kind: "answer", answer: { status: 200, body: { data } } },
    });
  }

  interface Answer {
    data: { byName: { nodes: unknown[] } };
  }

  it.each([
    ["byName", { orderNames: ["3"] }, { orderNames: ["2"] }],
    ["byEmail", { email: "guest@example.com" }, null],
    ["byId", { orderIds: ["999"] }, { orderIds: ["5001"] }],
  ] as const)("gives nothing by %s", async (way, query, matching) => {
    await answerAlwaysWith(way);
    expect((await lookUp(query)).orders).toEqual([]);
    if (!matching) return;
    await running?.sandbox.close();
    await answerAlwaysWith(way);
    expect((await lookUp(matching)).orders, "the played answer is a good one").toHaveLength(1);
  });
});
