import type { SandboxOrder, SandboxShop } from "../shop-data.ts";
import { moneyBag } from "./amounts.ts";
import { connection, type PageArgs } from "./connection.ts";
import { lineItemRecords } from "./line-item-record.ts";
import {
  currentTotalMinor,
  fulfillmentStatusOf,
  itemsMinor,
  refundedMinor,
  shippingMinor,
} from "./order-figures.ts";
import { parcelRecord, refundRecord } from "./parcel-record.ts";
import type { SchemaRecord } from "./schema.ts";

/** One order with every field that the data determines; what nobody stated stays null. */
export function orderRecord(
  order: SandboxOrder,
  shop: SandboxShop,
  customer: () => SchemaRecord | null,
): SchemaRecord {
  const lineItems = lineItemRecords(order, shop.currency);
  const total = itemsMinor(order, shop.currency) + shippingMinor(order, shop.currency);
  const bag = (minor: number) => moneyBag(minor, shop.currency);
  return {
    __typename: "Order",
    id: `gid://shopify/Order/${order.id}`,
    legacyResourceId: order.id,
    name: order.name,
    number: Number(/\d{1,9}/.exec(order.name)?.[0] ?? 0),
    confirmationNumber: null,
    test: order.test,
    email: order.email,
    phone: null,
    note: order.note,
    tags: order.tags,
    customer,
    customerLocale: order.locale,
    currencyCode: shop.currency,
    presentmentCurrencyCode: shop.currency,
    createdAt: order.placedAt,
    processedAt: order.placedAt,
    updatedAt: order.closedAt ?? order.cancelledAt ?? order.placedAt,
    closedAt: order.closedAt,
    closed: order.closedAt !== null,
    cancelledAt: order.cancelledAt,
    cancelReason: order.cancelReason,
    confirmed: true,
    displayFinancialStatus: order.financialStatus,
    displayFulfillmentStatus: fulfillmentStatusOf(order),
    returnStatus: order.returnStatus,
    originalTotalPriceSet: bag(total),
    totalPriceSet: bag(total),
    subtotalPriceSet: bag(itemsMinor(order, shop.currency)),
    currentTotalPriceSet: bag(currentTotalMinor(order, shop.currency)),
    totalShippingPriceSet: bag(shippingMinor(order, shop.currency)),
    totalRefundedSet: bag(refundedMinor(order, shop.currency)),
    shippingAddress: addressRecord(order),
    shippingLine: { title: "Standard", isRemoved: false, custom: false },
    lineItems: (args: PageArgs) => connection(lineItems, args),
    fulfillments: ({ first }: PageArgs) =>
      order.parcels.map((_, index) => parcelRecord(order, index, lineItems)).slice(0, first ?? undefined),
    refunds: ({ first }: PageArgs) =>
      order.refunds
        .map((_, index) => refundRecord(order, index, lineItems, shop))
        .slice(0, first ?? undefined),
    returns: (args: PageArgs) => connection(order.returns.map(returnRecord(order)), args),
    // The data knows no warehouse work, so an order has none.
    fulfillmentOrders: (args: PageArgs) => connection([], args),
  };
}

function addressRecord(order: SandboxOrder): SchemaRecord | null {
  const place = order.shippingAddress;
  if (!place) return null;
  const [firstName = null, ...names] = place.name?.split(" ") ?? [];
  return {
    __typename: "MailingAddress",
    id: `gid://shopify/MailingAddress/${order.id}`,
    name: place.name,
    firstName,
    lastName: names.join(" ") || null,
    address1: place.line1,
    address2: place.line2,
    city: place.city,
    province: place.province,
    provinceCode: place.province,
    zip: place.zip,
    country: place.country,
    countryCode: place.country,
    countryCodeV2: place.country,
    coordinatesValidated: false,
  };
}

function returnRecord(order: SandboxOrder) {
  return (entry: SandboxOrder["returns"][number], index: number): SchemaRecord => ({
    __typename: "Return",
    id: `gid://shopify/Return/${order.id}${index + 1}`,
    name: entry.name,
    status: entry.status,
    createdAt: entry.createdAt,
    closedAt: entry.closedAt,
    totalQuantity: entry.quantity,
  });
}
