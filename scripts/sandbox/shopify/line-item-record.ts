import type { SandboxOrder } from "../shop-data.ts";
import { minorUnits, moneyBag } from "./amounts.ts";
import { sentQuantities } from "./order-figures.ts";
import type { SchemaRecord } from "./schema.ts";

/** The order's items in its own sequence; quantities follow from refunds and parcels. */
export function lineItemRecords(order: SandboxOrder, currency: string): readonly SchemaRecord[] {
  const sent = sentQuantities(order);
  return order.items.map((item, index) => {
    const id = `${order.id}${String(index + 1).padStart(2, "0")}`;
    const current = item.currentQuantity ?? item.quantity;
    const unit = minorUnits(item.price, currency);
    return {
      __typename: "LineItem",
      id: `gid://shopify/LineItem/${id}`,
      title: item.title,
      name: item.variant === null ? item.title : `${item.title} - ${item.variant}`,
      variantTitle: item.variant,
      sku: item.sku,
      vendor: null,
      quantity: item.quantity,
      currentQuantity: current,
      refundableQuantity: Math.max(0, Math.min(current, item.quantity - refundedOf(order, index))),
      unfulfilledQuantity: order.cancelledAt === null ? Math.max(0, current - (sent[index] ?? 0)) : 0,
      nonFulfillableQuantity: 0,
      requiresShipping: true,
      restockable: true,
      taxable: true,
      isGiftCard: false,
      merchantEditable: true,
      originalUnitPriceSet: moneyBag(unit, currency),
      discountedUnitPriceSet: moneyBag(unit, currency),
      discountedUnitPriceAfterAllDiscountsSet: moneyBag(unit, currency),
      originalTotalSet: moneyBag(unit * item.quantity, currency),
      discountedTotalSet: moneyBag(unit * item.quantity, currency),
      totalDiscountSet: moneyBag(0, currency),
      product: {
        __typename: "Product",
        id: `gid://shopify/Product/${id}`,
        title: item.title,
        tags: item.tags,
      },
    };
  });
}

function refundedOf(order: SandboxOrder, index: number): number {
  return order.refunds
    .flatMap((refund) => refund.items)
    .filter((part) => part.item === index)
    .reduce((sum, part) => sum + part.quantity, 0);
}
