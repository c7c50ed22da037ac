import { z } from "zod";
import { type Money, parseMoney } from "../../domain/money.ts";
import type { AttachedOrder, AttachedShop, CustomerHistory } from "../../domain/order.ts";

/**
 * The Shopify block that Gorgias hangs on a customer. Its shape is whatever the integration stored: at most some ten
 * recent orders in Shopify's REST form, sometimes the customer alone. A field that can't be read is absent, never an
 * error.
 */
export function attachedShop(integrations: unknown): AttachedShop | null {
  const blocks = z.record(z.string(), z.unknown()).safeParse(integrations);
  if (!blocks.success) return null;
  const shops = Object.values(blocks.data).flatMap((block) => {
    const parsed = ShopBlock.safeParse(block);
    return parsed.success ? [shopOf(parsed.data)] : [];
  });
  return shops.find((shop) => shop.orders.length > 0) ?? shops[0] ?? null;
}

const text = z.string().nullish().catch(null);
const id = z
  .union([z.number().int(), z.string()])
  .transform((value) => /\d{1,20}$/.exec(String(value))?.[0] ?? null)
  .nullish()
  .catch(null);

const BlockOrder = z.object({
  id,
  name: text,
  email: text,
  contact_email: text,
  created_at: text,
  currency: text,
  financial_status: text,
  /** Null = nothing shipped yet, as Shopify's REST orders have it; absent = unknown. */
  fulfillment_status: z.string().nullable().optional().catch(undefined),
});

const BlockCustomer = z.object({
  email: text,
  orders_count: z.coerce.number().int().nullish().catch(null),
  total_spent: z.coerce.string().nullish().catch(null),
  currency: text,
  tags: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
});

const ShopBlock = z.object({
  __integration_type__: z.literal("shopify"),
  customer: BlockCustomer.nullish().catch(null),
  orders: z.array(z.unknown()).nullish().catch(null),
});

function shopOf(block: z.infer<typeof ShopBlock>): AttachedShop {
  const orders = (block.orders ?? []).flatMap((order) => {
    const parsed = BlockOrder.safeParse(order);
    return parsed.success ? [parsed.data] : [];
  });
  const currency = block.customer?.currency ?? orders.find((order) => order.currency)?.currency ?? null;
  return {
    source: "gorgias",
    asOf: null,
    customerEmail: block.customer?.email || null,
    history: block.customer ? historyOf(block.customer, currency) : null,
    orders: orders.flatMap((order) => orderOf(order) ?? []),
  };
}

/** Null unless count, sum and currency are all known: half a history would decide a bucket by accident. */
function historyOf(customer: z.infer<typeof BlockCustomer>, currency: string | null): CustomerHistory | null {
  const spent = currency && customer.total_spent ? moneyOrNull(customer.total_spent, currency) : null;
  if (!spent || typeof customer.orders_count !== "number") return null;
  const tags = typeof customer.tags === "string" ? customer.tags.split(",") : (customer.tags ?? []);
  return { ordersCount: customer.orders_count, spent, tags: tags.map((tag) => tag.trim()).filter(Boolean) };
}

function orderOf(order: z.infer<typeof BlockOrder>): AttachedOrder | null {
  if (!order.name) return null;
  const placedAt = new Date(order.created_at ?? "");
  return {
    id: order.id ?? null,
    name: order.name,
    email: order.email || order.contact_email || null,
    placedAt: Number.isNaN(placedAt.getTime()) ? null : placedAt,
    financialStatus: order.financial_status?.toLowerCase() ?? null,
    fulfillmentStatus: fulfillmentStatus(order.fulfillment_status),
  };
}

/** Shopify's REST words in the words of the domain. */
function fulfillmentStatus(status: string | null | undefined): string | null {
  if (status === undefined) return null;
  if (status === null) return "unfulfilled";
  return status === "partial" ? "partially_fulfilled" : status.toLowerCase();
}

function moneyOrNull(amount: string, currency: string): Money | null {
  try {
    return parseMoney(amount, currency);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
