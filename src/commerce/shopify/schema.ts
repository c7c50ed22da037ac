import { z } from "zod";

/** Only the fields in use: lenient inside, strict on ids. Enums stay open, since Shopify adds values each quarter. */
const gid = z.string().regex(/^gid:\/\/shopify\/[A-Za-z]+\/\d+$/);
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const text = z.string().nullish();

/** Held to what `parseMoney` reads, so that a mangled answer is the platform's failure and not a crash of ours. */
const Amount = z.object({
  amount: z.string().regex(/^-?\d{1,13}(?:\.\d{1,6})?$/),
  currencyCode: z.string().regex(/^[A-Za-z]{3}$/),
});
const Bag = z.object({ shopMoney: Amount });
const PageInfo = z.object({ hasNextPage: z.boolean() });
const Parts = z.object({
  nodes: z.array(z.object({ quantity: z.number().int().nullable(), lineItem: z.object({ id: gid }) })),
  pageInfo: PageInfo,
});
/** Null when protected customer data is withheld. */
const DefaultEmail = z.object({ emailAddress: text }).nullish();

const LineItem = z.object({
  id: gid,
  title: z.string(),
  variantTitle: text,
  sku: text,
  currentQuantity: z.number().int(),
  refundableQuantity: z.number().int(),
  unfulfilledQuantity: z.number().int(),
  discountedUnitPriceSet: Bag.nullish(),
  product: z.object({ tags: z.array(z.string()) }).nullish(),
});

const Fulfillment = z.object({
  id: gid,
  status: z.string(),
  displayStatus: text,
  createdAt: time,
  inTransitAt: time.nullish(),
  estimatedDeliveryAt: time.nullish(),
  deliveredAt: time.nullish(),
  trackingInfo: z.array(z.object({ company: text, number: text, url: text })),
  events: z.object({
    nodes: z.array(
      z.object({
        status: z.string(),
        happenedAt: time,
        message: text,
        city: text,
        province: text,
        country: text,
      }),
    ),
  }),
  fulfillmentLineItems: Parts,
});

const Refund = z.object({
  createdAt: time.nullish(),
  processedAt: time,
  totalRefundedSet: Bag,
  refundLineItems: Parts,
});

const Return = z.object({
  name: z.string(),
  status: z.string(),
  createdAt: time,
  closedAt: time.nullish(),
  totalQuantity: z.number().int(),
});

export const Card = z.object({
  id: gid,
  name: z.string(),
  test: z.boolean(),
  email: text,
  customerLocale: text,
  processedAt: time,
  closedAt: time.nullish(),
  cancelledAt: time.nullish(),
  cancelReason: text,
  tags: z.array(z.string()),
  displayFinancialStatus: text,
  displayFulfillmentStatus: z.string(),
  returnStatus: text,
  currentTotalPriceSet: Bag,
  totalRefundedSet: Bag,
  shippingAddress: z
    .object({
      name: text,
      address1: text,
      address2: text,
      city: text,
      provinceCode: text,
      zip: text,
      countryCodeV2: text,
    })
    .nullish(),
  customer: z.object({ defaultEmailAddress: DefaultEmail }).nullish(),
  lineItems: z.object({ nodes: z.array(LineItem), pageInfo: PageInfo }),
  fulfillments: z.array(Fulfillment),
  refunds: z.array(Refund),
  returns: z.object({ nodes: z.array(Return), pageInfo: PageInfo }).nullish(),
});
export type Card = z.infer<typeof Card>;

const Orders = z.object({ nodes: z.array(Card), pageInfo: PageInfo });
export type Orders = z.infer<typeof Orders>;

export const CustomerOrders = z.object({
  customerByIdentifier: z
    .object({
      id: gid,
      numberOfOrders: z.string().regex(/^\d+$/),
      tags: z.array(z.string()),
      amountSpent: Amount,
      defaultEmailAddress: DefaultEmail,
      orders: Orders,
    })
    .nullable(),
});
export type CustomerOrders = z.infer<typeof CustomerOrders>;

export const FoundOrders = z.object({
  byName: Orders.optional(),
  byEmail: Orders.optional(),
  /** An id of something else than an order comes back as an object without fields. */
  byId: z.array(z.union([Card, z.null(), z.strictObject({}).transform(() => null)])).optional(),
});

export const Preflight = z.object({
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
  shop: z.object({
    name: z.string(),
    myshopifyDomain: z.string(),
    ianaTimezone: z.string(),
    currencyCode: z.string(),
    orderNumberFormatPrefix: z.string(),
    orderNumberFormatSuffix: z.string(),
  }),
  publicApiVersions: z.array(z.object({ handle: z.string(), supported: z.boolean() })),
});
export type Preflight = z.infer<typeof Preflight>;

export const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

const Cost = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({
    maximumAvailable: z.number(),
    currentlyAvailable: z.number(),
    restoreRate: z.number().positive(),
  }),
});
export type Cost = z.infer<typeof Cost>;

const GraphqlError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z.object({ code: text }).nullish(),
});
export type GraphqlError = z.infer<typeof GraphqlError>;

/** `data` and `errors` may both be there: Shopify answers partially when it withholds a field. */
export const Envelope = z.object({
  data: z.unknown().optional(),
  errors: z.array(GraphqlError).optional(),
  extensions: z
    .object({
      /** Only for pacing, so a new shape must not fail the answer. */
      cost: Cost.optional().catch(undefined),
      search: z.array(z.object({ warnings: z.array(z.unknown()).nullish() })).optional(),
    })
    .optional(),
});
export type Envelope = z.infer<typeof Envelope>;
