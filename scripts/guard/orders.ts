import type { Order } from "../../src/domain/order.ts";

const usd = (minor: number) => ({ minor, currency: "USD" });

/** A paid, unfulfilled order of ana@example.com with one item. */
export function anOrder(overrides: Partial<Order> = {}): Order {
  return {
    id: "gid://shopify/Order/1",
    name: "#1042",
    test: false,
    email: "ana@example.com",
    customerEmail: "ana@example.com",
    locale: "en",
    placedAt: new Date("2026-11-10T10:00:00Z"),
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    tags: [],
    financialStatus: "paid",
    fulfillmentStatus: "unfulfilled",
    returnStatus: "no_return",
    total: usd(4990),
    totalRefunded: usd(0),
    shippingAddress: null,
    items: [
      {
        id: "gid://shopify/LineItem/1",
        title: "Merino Socks",
        variantTitle: "M",
        sku: "MS-1",
        quantity: 1,
        refundableQuantity: 1,
        unfulfilledQuantity: 1,
        unitPrice: usd(4990),
        tags: [],
      },
    ],
    fulfillments: [],
    refunds: [],
    returns: [],
    ...overrides,
  };
}

/** The same order with one other item title. */
export function anOrderOf(title: string, overrides: Partial<Order> = {}): Order {
  const order = anOrder(overrides);
  return { ...order, items: order.items.map((item) => ({ ...item, title })) };
}
