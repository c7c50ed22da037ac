import type { SandboxCustomer, SandboxOrder, ShopData } from "../shop-data.ts";
import { minorUnits, moneyV2 } from "./amounts.ts";
import { connection, type PageArgs } from "./connection.ts";
import { currentTotalMinor, refundedMinor } from "./order-figures.ts";
import { orderRecord } from "./order-record.ts";
import type { SchemaRecord } from "./schema.ts";

export interface OrdersArgs extends PageArgs {
  query?: string | null;
  sortKey?: string;
}

/** What a request may see, and how its order searches run. */
export interface RecordContext {
  data: ShopData;
  /** False for orders behind the 60-day wall. */
  isVisible: (order: SandboxOrder) => boolean;
  searchOrders: (orders: readonly SandboxOrder[], args: OrdersArgs) => readonly SandboxOrder[];
}

export function toOrderRecord(order: SandboxOrder, context: RecordContext): SchemaRecord {
  const customer = context.data.customers.find((candidate) => candidate.id === order.customer);
  return orderRecord(order, context.data.shop, () => (customer ? toCustomerRecord(customer, context) : null));
}

export function toCustomerRecord(customer: SandboxCustomer, context: RecordContext): SchemaRecord {
  const { shop } = context.data;
  const all = context.data.orders.filter((order) => order.customer === customer.id);
  const visible = all.filter(context.isVisible);
  const [firstName = null, ...names] = customer.name.split(" ");
  const newest = visible.toSorted((a, b) => Date.parse(b.placedAt) - Date.parse(a.placedAt))[0];
  const createdAt = all.map((order) => order.placedAt).toSorted()[0] ?? shop.now;
  return {
    __typename: "Customer",
    id: `gid://shopify/Customer/${customer.id}`,
    legacyResourceId: customer.id,
    displayName: customer.name,
    firstName,
    lastName: names.join(" ") || null,
    email: customer.email,
    defaultEmailAddress: customer.email && {
      emailAddress: customer.email,
      validFormat: true,
      marketingState: "NOT_SUBSCRIBED",
      openTrackingLevel: "UNKNOWN",
    },
    verifiedEmail: customer.email !== null,
    tags: customer.tags,
    numberOfOrders: String(customer.ordersCount ?? all.length),
    amountSpent: moneyV2(spentMinor(customer, all, shop.currency), shop.currency),
    state: "DISABLED",
    locale: all[0]?.locale ?? "en",
    taxExempt: false,
    createdAt,
    updatedAt: createdAt,
    lastOrder: () => (newest ? toOrderRecord(newest, context) : null),
    orders: (args: OrdersArgs) =>
      connection(
        context.searchOrders(visible, args).map((order) => toOrderRecord(order, context)),
        args,
      ),
  };
}

function spentMinor(customer: SandboxCustomer, orders: readonly SandboxOrder[], currency: string): number {
  if (customer.spent !== undefined) return minorUnits(customer.spent, currency);
  return orders
    .filter((order) => order.cancelledAt === null)
    .reduce(
      (sum, order) => sum + Math.max(0, currentTotalMinor(order, currency) - refundedMinor(order, currency)),
      0,
    );
}
