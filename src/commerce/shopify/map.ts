import { type Money, parseMoney } from "../../domain/money.ts";
import type { Address, CustomerHistory, Fulfillment, LineItem, Order } from "../../domain/order.ts";
import { PAGE } from "./documents.ts";
import type { Card, CustomerOrders } from "./schema.ts";

/** Shopify's order in our words: shop money, `processedAt` as the day it was placed, numeric ids, lower-case enums. */
export function toOrder(card: Card): Order {
  return {
    id: idOf(card.id),
    name: card.name,
    test: card.test,
    email: blankToNull(card.email),
    customerEmail: blankToNull(card.customer?.defaultEmailAddress?.emailAddress),
    locale: card.customerLocale ?? null,
    placedAt: card.processedAt,
    cancelledAt: card.cancelledAt ?? null,
    cancelReason: lower(card.cancelReason),
    closedAt: card.closedAt ?? null,
    tags: card.tags,
    financialStatus: lower(card.displayFinancialStatus),
    fulfillmentStatus: card.displayFulfillmentStatus.toLowerCase(),
    returnStatus: lower(card.returnStatus),
    total: money(card.currentTotalPriceSet.shopMoney),
    totalRefunded: money(card.totalRefundedSet.shopMoney),
    shippingAddress: toAddress(card.shippingAddress),
    items: card.lineItems.nodes.map(toLineItem),
    fulfillments: card.fulfillments.map(toFulfillment),
    refunds: card.refunds.map((refund) => ({
      createdAt: refund.createdAt ?? refund.processedAt,
      total: money(refund.totalRefundedSet.shopMoney),
      items: toParts(refund.refundLineItems),
    })),
    returns: (card.returns?.nodes ?? []).map((entry) => ({
      name: entry.name,
      status: entry.status.toLowerCase(),
      createdAt: entry.createdAt,
      closedAt: entry.closedAt ?? null,
      totalQuantity: entry.totalQuantity,
    })),
  };
}

/** Lifetime numbers as Shopify keeps them; `amountSpent` is in the shop's currency. */
export function toHistory(customer: NonNullable<CustomerOrders["customerByIdentifier"]>): CustomerHistory {
  return {
    ordersCount: Number(customer.numberOfOrders),
    spent: money(customer.amountSpent),
    tags: customer.tags,
  };
}

/**
 * True when a list of the order was cut off. Fulfillments and refunds are plain lists without page info, so a full
 * page counts as cut.
 */
export function isTruncated(card: Card): boolean {
  return (
    card.lineItems.pageInfo.hasNextPage ||
    card.returns?.pageInfo.hasNextPage === true ||
    card.fulfillments.length >= PAGE.fulfillments ||
    card.refunds.length >= PAGE.refunds ||
    card.fulfillments.some((fulfillment) => fulfillment.fulfillmentLineItems.pageInfo.hasNextPage) ||
    card.refunds.some((refund) => refund.refundLineItems.pageInfo.hasNextPage)
  );
}

function toLineItem(item: Card["lineItems"]["nodes"][number]): LineItem {
  return {
    id: idOf(item.id),
    title: item.title,
    variantTitle: item.variantTitle ?? null,
    sku: blankToNull(item.sku),
    quantity: item.currentQuantity,
    refundableQuantity: item.refundableQuantity,
    unfulfilledQuantity: item.unfulfilledQuantity,
    unitPrice: item.discountedUnitPriceSet ? money(item.discountedUnitPriceSet.shopMoney) : null,
    tags: (item.product?.tags ?? []).map((tag) => tag.toLowerCase()),
  };
}

function toFulfillment(fulfillment: Card["fulfillments"][number]): Fulfillment {
  return {
    id: idOf(fulfillment.id),
    status: fulfillment.status.toLowerCase(),
    displayStatus: lower(fulfillment.displayStatus),
    createdAt: fulfillment.createdAt,
    inTransitAt: fulfillment.inTransitAt ?? null,
    estimatedDeliveryAt: fulfillment.estimatedDeliveryAt ?? null,
    deliveredAt: fulfillment.deliveredAt ?? null,
    tracking: fulfillment.trackingInfo.map(({ company, number, url }) => ({
      company: blankToNull(company),
      number: blankToNull(number),
      url: blankToNull(url),
    })),
    events: fulfillment.events.nodes.map((event) => ({
      status: event.status.toLowerCase(),
      happenedAt: event.happenedAt,
      message: blankToNull(event.message),
      place: [event.city, event.province, event.country].filter(Boolean).join(", ") || null,
    })),
    items: toParts(fulfillment.fulfillmentLineItems),
  };
}

function toParts(parts: Card["refunds"][number]["refundLineItems"]): Fulfillment["items"] {
  return parts.nodes.map((part) => ({ lineItemId: idOf(part.lineItem.id), quantity: part.quantity ?? 0 }));
}

function toAddress(address: Card["shippingAddress"]): Address | null {
  if (!address) return null;
  return {
    name: blankToNull(address.name),
    line1: blankToNull(address.address1),
    line2: blankToNull(address.address2),
    city: blankToNull(address.city),
    province: blankToNull(address.provinceCode),
    zip: blankToNull(address.zip),
    country: blankToNull(address.countryCodeV2),
  };
}

function money({ amount, currencyCode }: { amount: string; currencyCode: string }): Money {
  return parseMoney(amount, currencyCode);
}

/** "gid://shopify/Order/42" → "42": the form in which helpdesks attach ids too. */
function idOf(gid: string): string {
  return gid.slice(gid.lastIndexOf("/") + 1);
}

function lower(text: string | null | undefined): string | null {
  return text?.toLowerCase() ?? null;
}

function blankToNull(text: string | null | undefined): string | null {
  return text?.trim() ? text : null;
}
