import { GraphQLError, type GraphQLResolveInfo, responsePathAsArray } from "graphql";
import type { SandboxOrder, ShopData } from "../shop-data.ts";
import { publicVersions } from "./api-version.ts";
import { connection, type PageArgs } from "./connection.ts";
import { fulfillmentStatusOf } from "./order-figures.ts";
import { type OrdersArgs, type RecordContext, toCustomerRecord, toOrderRecord } from "./records.ts";
import { checkScopes } from "./resolve-field.ts";
import type { SchemaRecord } from "./schema.ts";
import { type SearchFields, type SearchWarning, search } from "./search.ts";
import { customerFields, orderFields } from "./search-fields.ts";

const SIXTY_DAYS_MS = 60 * 24 * 3600 * 1000;

/** What the answers depend on besides the query. */
export interface World {
  data: ShopData;
  domain: string;
  now: Date;
  scopes: ReadonlySet<string>;
  /** Search fields that are treated as unknown, to play Shopify's worst habit. */
  droppedSearchFields: ReadonlySet<string>;
  orderNames: "exact" | "prefix";
  /** Collects what `extensions.search` will tell. */
  searches: SearchNote[];
}

interface SearchNote {
  path: readonly (string | number)[];
  query: string;
  parsed: unknown;
  warnings: readonly SearchWarning[];
}

/** The fields of QueryRoot that the sandbox answers. */
export function rootRecord(world: World): SchemaRecord {
  const { data, now } = world;
  const isVisible = (order: SandboxOrder) =>
    world.scopes.has("read_all_orders") || now.getTime() - Date.parse(order.placedAt) <= SIXTY_DAYS_MS;
  const visible = data.orders.filter(isVisible);
  const fields = orderFields(world.orderNames, fulfillmentStatusOf);
  const contextAt = (info: GraphQLResolveInfo): RecordContext => ({
    data,
    isVisible,
    searchOrders: (orders, args) => sorted(runSearch(world, orders, args.query, fields, info), args.sortKey),
  });
  const orderById = (id: unknown, info: GraphQLResolveInfo) => {
    const order = visible.find((candidate) => gidMatches(id, "Order", candidate.id));
    return order ? toOrderRecord(order, contextAt(info)) : null;
  };
  const customerWhere = (test: (id: string, email: string | null) => boolean, info: GraphQLResolveInfo) => {
    const customer = data.customers.find(({ id, email }) => test(id, email));
    return customer ? toCustomerRecord(customer, contextAt(info)) : null;
  };
  const nodeById = (id: unknown, info: GraphQLResolveInfo) => {
    const type = typeOfGid(id);
    checkScopes("QueryRoot.node", type, world.scopes, info.fieldName);
    if (type === "Order") return orderById(id, info);
    if (type === "Customer") return customerWhere((own) => gidMatches(id, "Customer", own), info);
    return null;
  };
  return {
    shop: shopRecord(data, world.domain),
    currentAppInstallation: {
      id: "gid://shopify/AppInstallation/1",
      accessScopes: [...world.scopes].map((handle) => ({ handle, description: handle })),
    },
    publicApiVersions: publicVersions(now),
    order: ({ id }: { id: string }, info: GraphQLResolveInfo) => orderById(id, info),
    orderByIdentifier: ({ identifier }: { identifier: { id?: string } }, info: GraphQLResolveInfo) =>
      orderById(identifier.id, info),
    node: ({ id }: { id: string }, info: GraphQLResolveInfo) => nodeById(id, info),
    nodes: ({ ids }: { ids: string[] }, info: GraphQLResolveInfo) => ids.map((id) => nodeById(id, info)),
    orders: (args: OrdersArgs, info: GraphQLResolveInfo) => {
      const context = contextAt(info);
      return connection(
        context.searchOrders(visible, args).map((order) => toOrderRecord(order, context)),
        args,
      );
    },
    ordersCount: (args: OrdersArgs, info: GraphQLResolveInfo) => ({
      count: runSearch(world, visible, args.query, fields, info).length,
      precision: "EXACT",
    }),
    customer: ({ id }: { id: string }, info: GraphQLResolveInfo) =>
      customerWhere((own) => gidMatches(id, "Customer", own), info),
    customerByIdentifier: (
      { identifier }: { identifier: { id?: string; emailAddress?: string } },
      info: GraphQLResolveInfo,
    ) => {
      const { id, emailAddress } = identifier;
      return customerWhere(
        (own, email) =>
          (id !== undefined && gidMatches(id, "Customer", own)) ||
          (emailAddress !== undefined && email?.toLowerCase() === emailAddress.trim().toLowerCase()),
        info,
      );
    },
    customers: (args: OrdersArgs, info: GraphQLResolveInfo) => {
      const found = runSearch(world, data.customers, args.query, customerFields(), info);
      return connection(
        found.map((customer) => toCustomerRecord(customer, contextAt(info))),
        args,
      );
    },
    returnableFulfillments: (args: PageArgs & { orderId: string }, info: GraphQLResolveInfo) =>
      connection(returnable(orderById(args.orderId, info)), args),
  };
}

function runSearch<T>(
  world: World,
  records: readonly T[],
  query: string | null | undefined,
  fields: SearchFields<T>,
  info: GraphQLResolveInfo,
): readonly T[] {
  if (!query?.trim()) return records;
  const { matches, parsed, warnings } = search(records, query, fields, world.droppedSearchFields);
  world.searches.push({ path: responsePathAsArray(info.path), query, parsed, warnings });
  return matches;
}

/** Ascending, as Shopify sorts before `reverse`. Keys that the data doesn't hold keep the order of the ids. */
function sorted(orders: readonly SandboxOrder[], key = "PROCESSED_AT"): readonly SandboxOrder[] {
  const placed = (order: SandboxOrder) => Date.parse(order.placedAt);
  switch (key) {
    case "PROCESSED_AT":
    case "CREATED_AT":
    case "UPDATED_AT":
      return orders.toSorted((a, b) => placed(a) - placed(b) || Number(a.id) - Number(b.id));
    case "RELEVANCE":
      return orders;
    default:
      return orders.toSorted((a, b) => Number(a.id) - Number(b.id));
  }
}

function shopRecord({ shop }: ShopData, domain: string): SchemaRecord {
  return {
    __typename: "Shop",
    id: "gid://shopify/Shop/1",
    name: shop.name,
    myshopifyDomain: domain,
    url: `https://${domain}`,
    ianaTimezone: shop.timeZone,
    currencyCode: shop.currency,
    orderNumberFormatPrefix: shop.orderNamePrefix,
    orderNumberFormatSuffix: shop.orderNameSuffix,
  };
}

function returnable(order: SchemaRecord | null): readonly SchemaRecord[] {
  const read = order?.["fulfillments"];
  const fulfillments =
    typeof read === "function" ? ((read as (args: PageArgs) => SchemaRecord[])({}) ?? []) : [];
  return fulfillments
    .filter((fulfillment) => fulfillment["status"] === "SUCCESS")
    .map((fulfillment) => ({
      __typename: "ReturnableFulfillment",
      id: String(fulfillment["id"]).replace("Fulfillment", "ReturnableFulfillment"),
      fulfillment,
      returnableFulfillmentLineItems: (args: PageArgs) => {
        const lines = fulfillment["fulfillmentLineItems"] as (all: PageArgs) => { nodes: SchemaRecord[] };
        return connection(
          lines({ first: 250 }).nodes.map((line) => ({
            quantity: line["quantity"],
            fulfillmentLineItem: line,
          })),
          args,
        );
      },
    }));
}

function typeOfGid(id: unknown): string {
  const type = /^gid:\/\/shopify\/([A-Za-z]+)\/\d+$/.exec(String(id))?.[1];
  if (type === undefined)
    throw new GraphQLError(`Invalid global id '${String(id)}'`, {
      extensions: { code: "argumentLiteralsIncompatible" },
    });
  return type;
}

function gidMatches(gid: unknown, type: string, id: string): boolean {
  return gid === `gid://shopify/${type}/${id}`;
}
