import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadShopData, type SandboxOrder } from "../../../scripts/sandbox/shop-data.ts";
import { ACTIONS } from "../../../src/domain/decision.ts";
import { INTENTS } from "../../../src/domain/intent.ts";
import { SKIP_CAUSES } from "../../../src/domain/outcome.ts";

const folder = fileURLToPath(new URL("../../../scripts/sandbox/data", import.meta.url));
const { shop, customers, orders, tickets } = await loadShopData(folder);
const now = Date.parse(shop.now);
const dayMs = 24 * 60 * 60 * 1000;

const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone: shop.timeZone });

describe("the demo shop's orders", () => {
  it("are enough, with ids of their own and customers that exist", () => {
    expect(orders.length).toBeGreaterThanOrEqual(25);
    expectUnique(orders.map((order) => order.id));
    expectUnique(customers.map((customer) => customer.id));
    const known = customers.map((customer) => customer.id);
    for (const order of orders) if (order.customer !== null) expect(known).toContain(order.customer);
  });

  it("refer only to items and quantities that they have", () => {
    for (const order of orders) {
      for (const holder of [...order.parcels, ...order.refunds]) {
        for (const part of holder.items ?? []) {
          const quantity = order.items[part.item]?.quantity ?? 0;
          expect(part.quantity, `${order.name}, item ${part.item}`).toBeLessThanOrEqual(quantity);
        }
      }
    }
  });

  it("tell stories whose times follow each other and lie before the sandbox's now", () => {
    for (const order of orders) {
      for (const parcel of order.parcels) {
        const steps = [order.placedAt, parcel.createdAt, parcel.inTransitAt, parcel.deliveredAt];
        expectRising(order.name, [...steps, shop.now]);
        expectRising(order.name, [...parcel.events.map((event) => event.happenedAt), shop.now]);
      }
      for (const dated of [...order.refunds, ...order.returns]) {
        expectRising(order.name, [order.placedAt, dated.createdAt, shop.now]);
      }
    }
  });

  it("never refund more than was paid", () => {
    for (const order of orders) {
      const items = order.items.reduce((sum, item) => sum + Number(item.price) * item.quantity, 0);
      const refunded = order.refunds.reduce((sum, refund) => sum + Number(refund.amount), 0);
      expect(refunded, order.name).toBeLessThanOrEqual(items + Number(order.shippingPrice));
    }
  });

  it.each([1, 10, 29, 30, 31, 60])("were delivered %i calendar days ago at least once", (days) => {
    expect(orders.filter((order) => deliveredDaysAgo(order) === days)).not.toEqual([]);
  });

  it.each(["OUT_FOR_DELIVERY", "DELAYED", "ATTEMPTED_DELIVERY", "NOT_DELIVERED", "LABEL_PRINTED"])(
    "show a parcel that is %s",
    (status) => {
      const shown = orders.flatMap((order) => order.parcels.map((parcel) => parcel.displayStatus));
      expect(shown).toContain(status);
    },
  );

  it.each(orderStates())("cover: %s", (_name, isSo) => {
    expect(orders.filter(isSo)).not.toEqual([]);
  });
});

describe("the demo shop's customers", () => {
  it("are first-time, repeat, very good and not yet buying ones", () => {
    expect(customers.length).toBeGreaterThanOrEqual(18);
    const counts = customers.map(
      ({ id, ordersCount }) => ordersCount ?? orders.filter((order) => order.customer === id).length,
    );
    expect(counts).toEqual(expect.arrayContaining([0, 1, 2]));
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(5);
  });
});

describe("the demo tickets", () => {
  it("are enough, for both helpdesks about equally, with ids of their own", () => {
    expect(tickets.length).toBeGreaterThanOrEqual(40);
    expectUnique(tickets.map((ticket) => ticket.id));
    const share = tickets.filter((ticket) => ticket.helpdesk === "zendesk").length / tickets.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });

  it("expect every intent, and only words that exist", () => {
    const expected = tickets.map((ticket) => ticket.expect);
    expect(valuesOf(expected.map((one) => one.intent))).toEqual([...INTENTS].sort());
    expect(ACTIONS).toEqual(expect.arrayContaining(valuesOf(expected.map((one) => one.action))));
    expect(SKIP_CAUSES).toEqual(expect.arrayContaining(valuesOf(expected.map((one) => one.skip))));
  });

  it("expect every skip that a ticket can show on its own", () => {
    const skips = valuesOf(tickets.map((ticket) => ticket.expect.skip));
    expect(skips).toEqual(["agent_replied", "auto_reply", "closed", "no_customer_text", "spam"]);
  });

  it("expect no intent, action or order where they expect a skip", () => {
    for (const { id, expect: expected } of tickets) {
      if (expected.skip !== undefined) expect(Object.keys(expected), id).toEqual(["skip"]);
    }
  });

  it("expect only orders that belong to the sender", () => {
    for (const { id, from, expect: expected } of tickets) {
      if (expected.order == null) continue;
      const named = orders.filter((order) => order.name === expected.order);
      expect(named.flatMap(addressesOf), `ticket ${id}`).toContain(from.email);
    }
  });

  it("have their messages in order, and none after the sandbox's now", () => {
    for (const ticket of tickets) {
      expectRising(ticket.id, [...ticket.messages.map((message) => message.sentAt ?? null), shop.now]);
    }
  });

  it("hang shop data on customers that the shop knows, in Gorgias alone", () => {
    const attached = tickets.filter((ticket) => ticket.attachShop);
    expect(attached.length).toBeGreaterThanOrEqual(3);
    const known = customers.map((customer) => customer.email);
    for (const ticket of attached) {
      expect(ticket.helpdesk).toBe("gorgias");
      expect(known).toContain(ticket.from.email);
    }
  });

  it("write only from and to addresses that no one can own", async () => {
    const text = await Promise.all(
      ["customers.json", "orders.json", "tickets.json"].map((name) => readFile(join(folder, name), "utf8")),
    );
    const hosts = text.flatMap((file) => [...file.matchAll(/(?:@|:\/\/)([a-z0-9.-]+\.[a-z]{2,})/g)]);
    expect(hosts.length).toBeGreaterThan(100);
    for (const [, host] of hosts) expect(host).toMatch(/(^|\.)example\.(com|net)$/);
  });
});

describe("the data folder's README", () => {
  it("shows a smallest folder that loads", async () => {
    const readme = await readFile(join(folder, "README.md"), "utf8");
    const examples = [...readme.matchAll(/^`(\w+\.json)`\n\n```json\n([^`]+)```$/gm)];
    const made = await mkdtemp(join(tmpdir(), "sandbox-data-"));
    try {
      for (const [, name = "", content = ""] of examples) await writeFile(join(made, name), content);
      const smallest = await loadShopData(made);
      expect(smallest.tickets).toHaveLength(1);
      expect(smallest.orders).toHaveLength(1);
    } finally {
      await rm(made, { recursive: true });
    }
  });
});

function orderStates(): [string, (order: SandboxOrder) => boolean][] {
  return [
    ["unfulfilled", (order) => order.parcels.length === 0 && order.cancelledAt === null],
    ["partly fulfilled", (order) => packed(order) > 0 && packed(order) < ordered(order)],
    ["on hold", (order) => order.fulfillmentStatus === "ON_HOLD"],
    [
      "in transit",
      (order) => order.parcels.some((one) => one.inTransitAt !== null && one.deliveredAt === null),
    ],
    ["no scan for 9 days", (order) => daysSinceLastScan(order) === 9],
    ["6 days past the estimate, still scanned", (order) => isLate(order, 6) && daysSinceLastScan(order) < 7],
    ["delivered in several parcels", (order) => order.parcels.filter((one) => one.deliveredAt).length > 1],
    [
      "several tracking numbers in one parcel",
      (order) => order.parcels.some((one) => one.tracking.length > 1),
    ],
    ["cancelled", (order) => order.cancelledAt !== null],
    ["refunded", (order) => order.financialStatus === "REFUNDED" && order.cancelledAt === null],
    ["partially refunded", (order) => order.financialStatus === "PARTIALLY_REFUNDED"],
    ["return in progress", (order) => order.returns.some((one) => one.status === "OPEN")],
    ["final sale by SKU", (order) => order.items.some((one) => one.sku?.startsWith("FS-"))],
    ["final sale by tag", (order) => order.items.some((one) => one.tags.includes("final-sale"))],
    [
      "edited",
      (order) => order.items.some((one) => one.currentQuantity === 0) && order.tags.includes("edited"),
    ],
    ["a test order", (order) => order.test],
    ["a sale without e-mail", (order) => order.email === null && order.customer === null],
    ["a guest's", (order) => order.email !== null && order.customer === null && !order.test],
    ["checkout e-mail unlike the customer's", (order) => new Set(addressesOf(order)).size > 1],
    ["older than 60 days", (order) => now - Date.parse(order.placedAt) > 60 * dayMs],
    ["a name that two orders have", (order) => sharing(order, (one) => one.name) > 1],
    [
      "the same digits under another prefix",
      (order) => sharing(order, digitsOf) > sharing(order, (one) => one.name),
    ],
    [
      "one of several of one customer",
      (order) => order.customer !== null && sharing(order, (one) => one.customer) > 1,
    ],
    ...["de", "fr", "es"].map((language): [string, (order: SandboxOrder) => boolean] => [
      `bought in ${language}`,
      (order) => order.locale?.startsWith(language) ?? false,
    ]),
  ];
}

function addressesOf(order: SandboxOrder): string[] {
  const customer = customers.find((candidate) => candidate.id === order.customer);
  return [order.email, customer?.email ?? null].filter((email) => email !== null);
}

function sharing(order: SandboxOrder, key: (order: SandboxOrder) => string | null): number {
  return orders.filter((other) => key(other) === key(order)).length;
}

function digitsOf(order: SandboxOrder): string {
  return order.name.replace(/\D/g, "");
}

function ordered(order: SandboxOrder): number {
  return order.items.reduce((sum, item) => sum + (item.currentQuantity ?? item.quantity), 0);
}

function packed(order: SandboxOrder): number {
  const parts = order.parcels.flatMap(
    (parcel) => parcel.items ?? order.items.map(({ quantity }) => ({ quantity })),
  );
  return parts.reduce((sum, part) => sum + part.quantity, 0);
}

/** Of the parcel that came last, counted in the shop's calendar days. */
function deliveredDaysAgo(order: SandboxOrder): number | null {
  const last = order.parcels
    .flatMap((parcel) => parcel.deliveredAt ?? [])
    .sort()
    .at(-1);
  return last === undefined ? null : calendarDays(last, shop.now);
}

function calendarDays(from: string, to: string): number {
  const midnight = (time: string) => Date.parse(dayFormat.format(Date.parse(time)));
  return (midnight(to) - midnight(from)) / dayMs;
}

function daysSinceLastScan(order: SandboxOrder): number {
  const open = order.parcels.filter(
    (parcel) => parcel.deliveredAt === null && parcel.displayStatus === undefined,
  );
  const last = open.flatMap((parcel) => parcel.events.map((event) => Date.parse(event.happenedAt)));
  return last.length === 0 ? Number.NaN : Math.floor((now - Math.max(...last)) / dayMs);
}

function isLate(order: SandboxOrder, days: number): boolean {
  return order.parcels.some(
    ({ deliveredAt, estimatedDeliveryAt }) =>
      deliveredAt === null &&
      estimatedDeliveryAt !== null &&
      calendarDays(estimatedDeliveryAt, shop.now) === days,
  );
}

function valuesOf(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter((value) => value !== undefined).sort();
}

function expectUnique(values: readonly string[]): void {
  expect(values).toHaveLength(new Set(values).size);
}

function expectRising(subject: string, times: readonly (string | null)[]): void {
  const known = times.flatMap((time) => (time === null ? [] : Date.parse(time)));
  expect(known, subject).toEqual(known.toSorted((one, other) => one - other));
}
