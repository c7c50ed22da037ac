import type { SandboxCustomer, SandboxOrder } from "../shop-data.ts";
import { matchesOrdered, matchesText, type SearchField, type SearchFields } from "./search.ts";
import type { SearchTerm } from "./search-syntax.ts";

/** Keys that Shopify's schema lists for `orders` and whose values the data files don't hold. */
const ORDER_KEYS_WITHOUT_DATA =
  `cart_token channel channel_id chargeback_status checkout_token confirmation_number
  credit_card_last4 current_total_price delivery_method discount_code fraud_protection_level fulfillment_location_id
  gateway location_id payment_id payment_provider_id po_number reference_location_id risk_level sales_channel
  source_identifier source_name subtotal_line_items_quantity total_weight`.split(/\s+/);

const CUSTOMER_KEYS_WITHOUT_DATA =
  `accepts_marketing country customer_date last_abandoned_order_date order_date
  orders_count phone state total_spent updated_at`.split(/\s+/);

/**
 * How the sandbox's `orders` search behaves. `exact` names are what recordings show ("#" makes no difference); `prefix`
 * ("#100" also finds "#1001") is what nobody has ruled out.
 */
export function orderFields(
  names: "exact" | "prefix",
  statusOf: (order: SandboxOrder) => string,
): SearchFields<SandboxOrder> {
  const name = (order: SandboxOrder, term: SearchTerm) => matchesName(order.name, term, names);
  const fields: Record<string, SearchField<SandboxOrder>> = {
    name,
    email: (order, term) => matchesText(order.email, term),
    id: (order, term) => matchesOrdered(Number(order.id), term, Number),
    customer_id: (order, term) => matchesText(order.customer, term),
    tag: (order, term) => order.tags.some((tag) => matchesText(tag, term)),
    tag_not: (order, term) => !order.tags.some((tag) => matchesText(tag, term)),
    sku: (order, term) => order.items.some((item) => matchesText(item.sku, term)),
    test: (order, term) => matchesText(String(order.test), term),
    status: (order, term) => matchesStatus(order, term.value.toLowerCase()),
    financial_status: (order, term) => matchesText(order.financialStatus, term),
    fulfillment_status: (order, term) => matchesText(statusOf(order), term),
    return_status: (order, term) => matchesText(order.returnStatus, term),
    created_at: (order, term) => matchesOrdered(Date.parse(order.placedAt), term, Date.parse),
    processed_at: (order, term) => matchesOrdered(Date.parse(order.placedAt), term, Date.parse),
    updated_at: (order, term) => matchesOrdered(Date.parse(order.placedAt), term, Date.parse),
  };
  return {
    byName: withEmptyKeys(fields, ORDER_KEYS_WITHOUT_DATA),
    anywhere: (order, term) =>
      name(order, term) ||
      [order.email, order.shippingAddress?.name, ...order.items.map((item) => item.title)].some((text) =>
        containsWord(text, term),
      ),
  };
}

export function customerFields(): SearchFields<SandboxCustomer> {
  const fields: Record<string, SearchField<SandboxCustomer>> = {
    id: (customer, term) => matchesOrdered(Number(customer.id), term, Number),
    email: (customer, term) => matchesText(customer.email, term),
    tag: (customer, term) => customer.tags.some((tag) => matchesText(tag, term)),
    tag_not: (customer, term) => !customer.tags.some((tag) => matchesText(tag, term)),
    first_name: (customer, term) => matchesText(customer.name.split(" ")[0], term),
    last_name: (customer, term) => matchesText(customer.name.split(" ").slice(1).join(" "), term),
  };
  return {
    byName: withEmptyKeys(fields, CUSTOMER_KEYS_WITHOUT_DATA),
    anywhere: (customer, term) => containsWord(customer.name, term) || matchesText(customer.email, term),
  };
}

function withEmptyKeys<T>(fields: Record<string, SearchField<T>>, empty: readonly string[]) {
  return new Map([...empty.map((key): [string, SearchField<T>] => [key, null]), ...Object.entries(fields)]);
}

function matchesName(held: string, term: SearchTerm, names: "exact" | "prefix"): boolean {
  const bare = { ...term, value: term.value.replace(/^#/, "") };
  const value = names === "prefix" && !bare.value.endsWith("*") ? `${bare.value}*` : bare.value;
  return matchesText(held.replace(/^#/, ""), { ...bare, value });
}

function matchesStatus(order: SandboxOrder, status: string): boolean {
  switch (status) {
    case "open":
      return order.closedAt === null && order.cancelledAt === null;
    case "closed":
      return order.closedAt !== null;
    case "cancelled":
      return order.cancelledAt !== null;
    case "not_closed":
      return order.closedAt === null;
    default:
      return false;
  }
}

function containsWord(text: string | null | undefined, term: SearchTerm): boolean {
  return (text ?? "").split(/\s+/).some((word) => matchesText(word, term));
}
