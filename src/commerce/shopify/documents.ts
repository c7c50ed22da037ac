/** One GraphQL operation, sent alone with just the fragments it uses. */
export interface Operation {
  /** For errors and logs: "find orders". */
  label: string;
  /** As named in the document, for `operationName`. */
  name: string;
  document: string;
}

/** Page sizes of the nested lists; what lies beyond them is reported as truncated. They keep a look-up under 1,000 points. */
export const PAGE = {
  orders: 10,
  lineItems: 25,
  parts: 10,
  fulfillments: 4,
  refunds: 3,
  returns: 3,
} as const;

const MONEY = `fragment Amount on MoneyBag { shopMoney { amount currencyCode } }`;

/**
 * All that Sidenote reads of one order. `returns` and `product` need scopes of their own, and a denial inside a
 * non-null connection would null the whole order, so they are left out unless the scope is there.
 */
const CARD = `fragment Card on Order {
  id name test email customerLocale processedAt closedAt cancelledAt cancelReason tags
  displayFinancialStatus displayFulfillmentStatus returnStatus
  currentTotalPriceSet { ...Amount }
  totalRefundedSet { ...Amount }
  shippingAddress { name address1 address2 city provinceCode zip countryCodeV2 }
  customer @include(if: $hasCustomers) { defaultEmailAddress { emailAddress } }
  lineItems(first: ${PAGE.lineItems}) {
    nodes {
      id title variantTitle sku currentQuantity refundableQuantity unfulfilledQuantity
      discountedUnitPriceSet { ...Amount }
      product @include(if: $hasProducts) { tags }
    }
    pageInfo { hasNextPage }
  }
  fulfillments(first: ${PAGE.fulfillments}) {
    id status displayStatus createdAt inTransitAt estimatedDeliveryAt deliveredAt
    trackingInfo(first: 3) { company number url }
    events(first: 5, sortKey: HAPPENED_AT, reverse: true) { nodes { status happenedAt message city province country } }
    fulfillmentLineItems(first: ${PAGE.parts}) { nodes { quantity lineItem { id } } pageInfo { hasNextPage } }
  }
  refunds(first: ${PAGE.refunds}) {
    createdAt processedAt
    totalRefundedSet { ...Amount }
    refundLineItems(first: ${PAGE.parts}) { nodes { quantity lineItem { id } } pageInfo { hasNextPage } }
  }
  returns(first: ${PAGE.returns}) @include(if: $hasReturns) {
    nodes { name status createdAt closedAt totalQuantity }
    pageInfo { hasNextPage }
  }
}`;

const SCOPE_SWITCHES = "$hasCustomers: Boolean!, $hasProducts: Boolean!, $hasReturns: Boolean!";

export const PREFLIGHT: Operation = {
  label: "read profile",
  name: "Preflight",
  document: `query Preflight {
  currentAppInstallation { accessScopes { handle } }
  shop { name myshopifyDomain ianaTimezone currencyCode orderNumberFormatPrefix orderNumberFormatSuffix }
  publicApiVersions { handle supported }
}`,
};

/** The typed look-up of a person: no search string, so nothing can be dropped from it. */
export const CUSTOMER_ORDERS: Operation = {
  label: "read customer orders",
  name: "CustomerOrders",
  document: `query CustomerOrders($email: String!, ${SCOPE_SWITCHES}) {
  customerByIdentifier(identifier: { emailAddress: $email }) {
    id numberOfOrders tags
    amountSpent { amount currencyCode }
    defaultEmailAddress { emailAddress }
    orders(first: ${PAGE.orders}, sortKey: PROCESSED_AT, reverse: true) { nodes { ...Card } pageInfo { hasNextPage } }
  }
}
${CARD}
${MONEY}`,
};

/** Up to three ways to an order in one call; each is left out when it has nothing to look for. */
export const FIND_ORDERS: Operation = {
  label: "find orders",
  name: "FindOrders",
  document: `query FindOrders(
  $nameQuery: String!, $hasNames: Boolean!, $emailQuery: String!, $hasEmail: Boolean!,
  $ids: [ID!]!, $hasIds: Boolean!, $first: Int!, ${SCOPE_SWITCHES}
) {
  byName: orders(first: $first, query: $nameQuery, sortKey: PROCESSED_AT, reverse: true) @include(if: $hasNames) {
    nodes { ...Card } pageInfo { hasNextPage }
  }
  byEmail: orders(first: $first, query: $emailQuery, sortKey: PROCESSED_AT, reverse: true) @include(if: $hasEmail) {
    nodes { ...Card } pageInfo { hasNextPage }
  }
  byId: nodes(ids: $ids) @include(if: $hasIds) { ...Card }
}
${CARD}
${MONEY}`,
};

/** Everything that Sidenote ever sends to Shopify. */
export const OPERATIONS: readonly Operation[] = [PREFLIGHT, CUSTOMER_ORDERS, FIND_ORDERS];
