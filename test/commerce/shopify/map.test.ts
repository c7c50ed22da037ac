import { afterEach, expect, it } from "vitest";
import { Order } from "../../../src/domain/order.ts";
import { connectedShop, type ShopUnderTest, shopData, signal } from "../shop-factory.ts";

let running: ShopUnderTest | null = null;

afterEach(async () => {
  await running?.sandbox.close();
  running = null;
});

async function readOrder(order: object, shop: object = {}): Promise<Order> {
  running = await connectedShop(shopData({ shop, orders: [{ id: "71", name: "#1042", ...order }] }));
  const answer = await running.shop.lookUp({ email: null, orderNames: ["1042"], orderIds: [] }, signal);
  const [found] = answer.orders;
  if (!found) throw new Error("order not found");
  return found;
}

it("an order comes in our words: minor units, dates, lower-case states, numeric ids", async () => {
  const order = await readOrder({
    email: "ana@example.com",
    locale: "en-GB",
    placedAt: "2026-11-02T11:00:00+01:00",
    tags: ["Gift"],
    financialStatus: "PARTIALLY_REFUNDED",
    returnStatus: "IN_PROGRESS",
    shippingPrice: "4.90",
    shippingAddress: { name: "Ana Example", line1: "1 Elm St", city: "Leeds", country: "GB" },
    items: [
      { title: "Shirt", variant: "M", sku: "S-1", price: "20.00", quantity: 3, tags: ["Final-Sale"] },
      { title: "Belt", price: "15.50" },
    ],
    parcels: [
      {
        items: [{ item: 0, quantity: 2 }],
        createdAt: "2026-11-03T09:00:00Z",
        inTransitAt: "2026-11-03T18:00:00Z",
        tracking: [{ company: "Royal Mail", number: "RM1", url: "https://track.example/RM1" }],
        events: [
          { status: "CONFIRMED", happenedAt: "2026-11-03T10:00:00Z" },
          { status: "IN_TRANSIT", happenedAt: "2026-11-04T10:00:00Z", city: "York", country: "GB" },
        ],
      },
    ],
    refunds: [{ createdAt: "2026-11-08T09:00:00Z", amount: "20.00", items: [{ item: 0, quantity: 1 }] }],
    returns: [{ name: "#1042-R1", status: "OPEN", createdAt: "2026-11-07T09:00:00Z", quantity: 1 }],
  });
  expect(Order.parse(order)).toEqual(order);
  expect(order).toMatchObject({
    id: "71",
    placedAt: new Date("2026-11-02T10:00:00Z"),
    locale: "en-GB",
    financialStatus: "partially_refunded",
    fulfillmentStatus: "partially_fulfilled",
    returnStatus: "in_progress",
    total: { minor: 8040, currency: "USD" },
    totalRefunded: { minor: 2000, currency: "USD" },
    shippingAddress: { line1: "1 Elm St", line2: null, country: "GB" },
    returns: [{ name: "#1042-R1", status: "open", totalQuantity: 1, closedAt: null }],
  });
  const [shirt, belt] = order.items;
  expect(shirt).toMatchObject({
    quantity: 3,
    refundableQuantity: 2,
    unfulfilledQuantity: 1,
    unitPrice: { minor: 2000, currency: "USD" },
    tags: ["final-sale"],
  });
  expect(belt).toMatchObject({ sku: null, variantTitle: null, unfulfilledQuantity: 1 });
  expect(order.fulfillments[0]).toMatchObject({
    status: "success",
    displayStatus: "in_transit",
    deliveredAt: null,
    tracking: [{ company: "Royal Mail", number: "RM1", url: "https://track.example/RM1" }],
    items: [{ lineItemId: shirt?.id, quantity: 2 }],
  });
  expect(order.fulfillments[0]?.events.map((event) => [event.status, event.place])).toEqual([
    ["in_transit", "York, GB"],
    ["confirmed", null],
  ]);
  expect(order.refunds).toEqual([
    {
      createdAt: new Date("2026-11-08T09:00:00Z"),
      total: { minor: 2000, currency: "USD" },
      items: [{ lineItemId: shirt?.id, quantity: 1 }],
    },
  ]);
});

it("currencies without cents stay exact", async () => {
  const order = await readOrder({ items: [{ title: "Tea", price: "1200" }] }, { currency: "JPY" });
  expect(order.total).toEqual({ minor: 1200, currency: "JPY" });
});

it("a cancelled order says when and why", async () => {
  const order = await readOrder({ cancelledAt: "2026-11-12T08:00:00Z", cancelReason: "CUSTOMER" });
  expect(order).toMatchObject({ cancelledAt: new Date("2026-11-12T08:00:00Z"), cancelReason: "customer" });
});
