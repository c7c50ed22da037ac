import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/**
 * The plain files that a sandbox is made of: shop.json, customers.json, orders.json and tickets.json in one folder.
 * Times are ISO 8601. Everything with a default may be left out. Unknown keys are refused, so that typos show.
 */
const time = z.iso.datetime({ offset: true });
const amount = z.string().regex(/^\d+(\.\d{1,3})?$/);
const digits = z.string().regex(/^\d+$/);

export const SandboxShop = z.strictObject({
  name: z.string(),
  /** The moment at which the sandbox starts, unless --now is given. */
  now: time,
  timeZone: z.string().default("America/New_York"),
  currency: z.string().length(3).default("USD"),
  orderNamePrefix: z.string().default("#"),
  orderNameSuffix: z.string().default(""),
  /** Access scopes of the app. */
  scopes: z
    .array(z.string())
    .default(["read_orders", "read_all_orders", "read_customers", "read_returns", "read_products"]),
});
export type SandboxShop = z.infer<typeof SandboxShop>;

export const SandboxCustomer = z.strictObject({
  id: digits,
  name: z.string(),
  email: z.string().nullable(),
  tags: z.array(z.string()).default([]),
  /** Orders in the whole history, also those that are not in orders.json; default: counted. */
  ordersCount: z.number().int().optional(),
  /** Spent in the whole history; default: summed. */
  spent: amount.optional(),
});
export type SandboxCustomer = z.infer<typeof SandboxCustomer>;

const Place = z.strictObject({
  name: z.string().nullable().default(null),
  line1: z.string().nullable().default(null),
  line2: z.string().nullable().default(null),
  city: z.string().nullable().default(null),
  province: z.string().nullable().default(null),
  zip: z.string().nullable().default(null),
  country: z.string().length(2).nullable().default(null),
});

const Item = z.strictObject({
  title: z.string(),
  variant: z.string().nullable().default(null),
  sku: z.string().nullable().default(null),
  quantity: z.number().int().min(1).default(1),
  /** After removals by order edits or refunds; default: quantity. */
  currentQuantity: z.number().int().min(0).optional(),
  price: amount,
  /** Product tags, for example "final-sale". */
  tags: z.array(z.string()).default([]),
});

/** `items` are positions in the order's item list, from 0, with a quantity; default: all of them, whole. */
const ItemPart = z.strictObject({ item: z.number().int().min(0), quantity: z.number().int().min(1) });

const Parcel = z.strictObject({
  items: z.array(ItemPart).optional(),
  status: z.enum(["SUCCESS", "CANCELLED", "ERROR", "FAILURE"]).default("SUCCESS"),
  /** Shopify's FulfillmentDisplayStatus; default: DELIVERED when deliveredAt is set, IN_TRANSIT when inTransitAt is, else FULFILLED. */
  displayStatus: z.string().nullable().optional(),
  createdAt: time,
  inTransitAt: time.nullable().default(null),
  estimatedDeliveryAt: time.nullable().default(null),
  deliveredAt: time.nullable().default(null),
  tracking: z
    .array(
      z.strictObject({
        company: z.string().nullable().default(null),
        number: z.string().nullable().default(null),
        url: z.string().nullable().default(null),
      }),
    )
    .default([]),
  events: z
    .array(
      z.strictObject({
        /** Shopify's FulfillmentEventStatus. */
        status: z.string(),
        happenedAt: time,
        message: z.string().nullable().default(null),
        city: z.string().nullable().default(null),
        country: z.string().nullable().default(null),
      }),
    )
    .default([]),
});

export const SandboxOrder = z.strictObject({
  id: digits,
  name: z.string(),
  email: z.string().nullable().default(null),
  /** Id in customers.json, or null for a guest. */
  customer: digits.nullable().default(null),
  locale: z.string().nullable().default(null),
  placedAt: time,
  cancelledAt: time.nullable().default(null),
  cancelReason: z
    .enum(["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "OTHER", "STAFF"])
    .nullable()
    .default(null),
  closedAt: time.nullable().default(null),
  /** Shopify's OrderDisplayFinancialStatus. */
  financialStatus: z.string().default("PAID"),
  /** Shopify's OrderDisplayFulfillmentStatus; default: derived from the parcels. */
  fulfillmentStatus: z.string().optional(),
  returnStatus: z.string().default("NO_RETURN"),
  tags: z.array(z.string()).default([]),
  note: z.string().nullable().default(null),
  test: z.boolean().default(false),
  shippingAddress: Place.nullable().default(null),
  /** Added to the items' sum. */
  shippingPrice: amount.default("0.00"),
  items: z.array(Item).min(1),
  parcels: z.array(Parcel).default([]),
  refunds: z
    .array(z.strictObject({ createdAt: time, amount, items: z.array(ItemPart).default([]) }))
    .default([]),
  returns: z
    .array(
      z.strictObject({
        name: z.string(),
        status: z.enum(["REQUESTED", "OPEN", "CLOSED", "DECLINED", "CANCELED"]),
        createdAt: time,
        closedAt: time.nullable().default(null),
        quantity: z.number().int().min(1),
      }),
    )
    .default([]),
});
export type SandboxOrder = z.infer<typeof SandboxOrder>;

export const SandboxTicket = z.strictObject({
  id: digits,
  helpdesk: z.enum(["gorgias", "zendesk"]).default("gorgias"),
  subject: z.string().default(""),
  from: z.strictObject({
    name: z.string().nullable().default(null),
    email: z.string().nullable().default(null),
  }),
  channel: z.string().default("email"),
  tags: z.array(z.string()).default([]),
  spam: z.boolean().default(false),
  status: z.enum(["open", "closed"]).default("open"),
  /** Gorgias: hang the sender's Shopify block on the ticket's customer. */
  attachShop: z.boolean().default(false),
  /** Oldest first; the last customer message is the one that gets drafted. */
  messages: z
    .array(
      z.strictObject({
        author: z.enum(["customer", "agent", "machine"]).default("customer"),
        text: z.string(),
        html: z.string().nullable().default(null),
        /** Default: one minute apart, the last one at the sandbox's now. */
        sentAt: time.optional(),
      }),
    )
    .min(1),
  /** What a reader of the demo should expect; checked by `demo --once` where given. */
  expect: z
    .strictObject({
      intent: z.string().optional(),
      action: z.string().optional(),
      order: z.string().nullable().optional(),
      skip: z.string().optional(),
    })
    .default({}),
});
export type SandboxTicket = z.infer<typeof SandboxTicket>;

export interface ShopData {
  shop: SandboxShop;
  customers: SandboxCustomer[];
  orders: SandboxOrder[];
  tickets: SandboxTicket[];
}

/** Reads a data folder; throws one error that names the file and every problem in it. */
export async function loadShopData(folder: string): Promise<ShopData> {
  return {
    shop: await load(folder, "shop.json", SandboxShop),
    customers: await load(folder, "customers.json", z.array(SandboxCustomer)),
    orders: await load(folder, "orders.json", z.array(SandboxOrder)),
    tickets: await load(folder, "tickets.json", z.array(SandboxTicket)),
  };
}

async function load<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(JSON.parse(await readFile(join(folder, name), "utf8")));
  if (!parsed.success) throw new Error(`${join(folder, name)}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
