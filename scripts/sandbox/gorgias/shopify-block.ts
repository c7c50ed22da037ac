import type { SandboxOrder, ShopData } from "../shop-data.ts";
import type { Person } from "../tickets.ts";

/** The most recent orders that Gorgias keeps on a customer. */
const KEPT_ORDERS = 10;

/**
 * What Gorgias' Shopify app hangs on a customer, keyed by the integration's id: a stale, partial copy in the shape of
 * Shopify's REST API, without tracking links and refunds. `{}` when the shop doesn't know the person.
 */
export function shopifyBlock(data: ShopData, person: Person): Record<string, unknown> {
  const email = person.email?.trim().toLowerCase();
  if (email === undefined) return {};
  const customer = data.customers.find((candidate) => candidate.email?.toLowerCase() === email);
  const orders = data.orders
    .filter((order) => order.email?.toLowerCase() === email || (customer && order.customer === customer.id))
    .toSorted((a, b) => Date.parse(b.placedAt) - Date.parse(a.placedAt));
  if (!customer && orders.length === 0) return {};
  const spent = orders.reduce((sum, order) => sum + orderTotal(order), 0);
  return {
    "82185": {
      __integration_type__: "shopify",
      customer: {
        id: Number(customer?.id ?? 0),
        email: person.email,
        orders_count: customer?.ordersCount ?? orders.length,
        total_spent: customer?.spent ?? spent.toFixed(2),
        tags: (customer?.tags ?? []).join(", "),
      },
      orders: orders.slice(0, KEPT_ORDERS).map((order) => restOrder(order, data.shop.currency)),
    },
  };
}

function restOrder(order: SandboxOrder, currency: string): Record<string, unknown> {
  const place = order.shippingAddress && {
    name: order.shippingAddress.name,
    address1: order.shippingAddress.line1,
    city: order.shippingAddress.city,
    zip: order.shippingAddress.zip,
    country_code: order.shippingAddress.country,
  };
  return {
    id: Number(order.id),
    name: order.name,
    email: order.email,
    created_at: order.placedAt,
    cancelled_at: order.cancelledAt,
    financial_status: order.financialStatus.toLowerCase(),
    fulfillment_status: restFulfillment(order),
    currency,
    total_price: orderTotal(order).toFixed(2),
    order_status_url: `https://shop.example/orders/${order.id}`,
    line_items: order.items.map(({ sku, title, quantity, price }) => ({ sku, title, quantity, price })),
    shipping_address: place,
    billing_address: place,
  };
}

/** REST says null where GraphQL says UNFULFILLED, and "partial" for PARTIALLY_FULFILLED. */
function restFulfillment(order: SandboxOrder): string | null {
  const status = order.fulfillmentStatus ?? (order.parcels.length > 0 ? "FULFILLED" : "UNFULFILLED");
  if (status === "FULFILLED") return "fulfilled";
  return status === "PARTIALLY_FULFILLED" ? "partial" : null;
}

function orderTotal(order: SandboxOrder): number {
  const items = order.items.reduce((sum, item) => sum + Number(item.price) * item.quantity, 0);
  return items + Number(order.shippingPrice);
}
