import type { CustomerHistory } from "../../domain/order.ts";
import type { ShopAnswer, ShopProfile, ShopQuery, ShopWarning } from "../port.ts";
import type { Client, GraphqlAnswer } from "./client.ts";
import { CUSTOMER_ORDERS, FIND_ORDERS, PAGE } from "./documents.ts";
import { isTruncated, toHistory, toOrder } from "./map.ts";
import type { Abilities, Shopfront } from "./preflight.ts";
import { type Card, CustomerOrders, FoundOrders, type GraphqlError, type Orders } from "./schema.ts";
import { emailQuery, nameQuery, normaliseOrderName, orderNamesMeant, plainEmail } from "./search.ts";

/** More than these are no order that a ticket is about, and each costs query points. */
const MAX_NAMES = 4;
const MAX_IDS = 2;

/** What is asked for, after everything implausible was dropped. */
interface Wanted {
  email: string | null;
  /** One entry per written name: the normalised names that it may mean. */
  names: readonly (readonly string[])[];
  ids: readonly string[];
}

/** What has been found so far. */
interface Finds {
  cards: Map<string, Card>;
  warnings: Set<ShopWarning>;
}

/**
 * Reads what could concern one ticket: the person by e-mail with their last orders, then only if something asked for is
 * not among them one more call for names, ids and guest orders. Two calls at most.
 */
export async function lookUp(
  query: ShopQuery,
  { client, shopfront, now }: { client: Client; shopfront: Shopfront; now: () => Date },
  signal: AbortSignal,
): Promise<ShopAnswer> {
  const { abilities, profile } = shopfront;
  const finds: Finds = { cards: new Map(), warnings: new Set(hiddenBy(abilities)) };
  const wanted = plausible(query, profile);
  const history =
    wanted.email && abilities.customers
      ? await readCustomer(client, wanted.email, abilities, finds, signal)
      : null;
  const missing = stillMissing(wanted, finds, history !== null);
  if (missing.email || missing.names.length > 0 || missing.ids.length > 0) {
    await findOrders(client, missing, abilities, finds, signal);
  }
  const orders = [...finds.cards.values()]
    .map(toOrder)
    .toSorted((a, b) => b.placedAt.getTime() - a.placedAt.getTime());
  return { orders, history, readAt: now(), warnings: [...finds.warnings] };
}

function hiddenBy(abilities: Abilities): readonly ShopWarning[] {
  return [
    ...(abilities.olderOrders ? [] : ["older_orders_hidden" as const]),
    ...(abilities.returns ? [] : ["returns_hidden" as const]),
    ...(abilities.products ? [] : ["tags_hidden" as const]),
    ...(abilities.customers ? [] : ["protected_data_withheld" as const]),
  ];
}

function plausible(query: ShopQuery, profile: ShopProfile): Wanted {
  const names = query.orderNames
    .map((name) => orderNamesMeant(name, profile))
    .filter((meant) => meant.length > 0)
    .slice(0, MAX_NAMES);
  const ids = query.orderIds
    .map((id) => /^(?:gid:\/\/shopify\/Order\/)?(\d{1,20})$/.exec(id)?.[1])
    .filter((id) => id !== undefined)
    .slice(0, MAX_IDS)
    .map((id) => `gid://shopify/Order/${id}`);
  return { email: plainEmail(query.email), names, ids };
}

/** Returns the person's history; null when Shopify knows no customer with this address or withholds them. */
async function readCustomer(
  client: Client,
  email: string,
  abilities: Abilities,
  finds: Finds,
  signal: AbortSignal,
): Promise<CustomerHistory | null> {
  const answer = await client.run(CUSTOMER_ORDERS, { email, ...switches(abilities) }, CustomerOrders, signal);
  noteLimits(finds, client, answer);
  const customer = answer.data.customerByIdentifier;
  const held = customer?.defaultEmailAddress?.emailAddress;
  if (!customer || (held && !sameEmail(held, email))) return null;
  keep(finds, customer.orders, () => true);
  return toHistory(customer);
}

function stillMissing({ email, names, ids }: Wanted, { cards }: Finds, customerFound: boolean): Wanted {
  const found = new Set([...cards.values()].map((card) => normaliseOrderName(card.name)));
  return {
    email: customerFound ? null : email,
    names: names.filter((meant) => !meant.some((name) => found.has(name))),
    ids: ids.filter((id) => !cards.has(id)),
  };
}

async function findOrders(
  client: Client,
  missing: Wanted,
  abilities: Abilities,
  finds: Finds,
  signal: AbortSignal,
): Promise<void> {
  const names = [...new Set(missing.names.flat())];
  const { email, ids } = missing;
  const variables = {
    nameQuery: nameQuery(names),
    hasNames: names.length > 0,
    emailQuery: email ? emailQuery(email) : "",
    hasEmail: email !== null,
    ids,
    hasIds: ids.length > 0,
    first: pageSize([names.length > 0, email !== null, ids.length > 0]),
    ...switches(abilities),
  };
  const answer = await client.run(FIND_ORDERS, variables, FoundOrders, signal);
  noteLimits(finds, client, answer);
  const { byName, byEmail, byId = [] } = answer.data;
  // A search is never trusted: only what really has the name or the address gets through.
  keep(finds, byName, (card) => names.includes(normaliseOrderName(card.name)));
  keep(finds, byEmail, (card) => email !== null && card.email != null && sameEmail(card.email, email));
  for (const card of byId) if (card && ids.includes(card.id)) add(finds, card);
}

/** Together the ways must stay under Shopify's 1,000 points for one query. */
function pageSize(ways: readonly boolean[]): number {
  const used = ways.filter(Boolean).length;
  return used === 1 ? PAGE.orders : used === 2 ? 5 : 3;
}

function switches(abilities: Abilities) {
  return {
    hasCustomers: abilities.customers,
    hasProducts: abilities.products,
    hasReturns: abilities.returns,
  };
}

function keep(finds: Finds, orders: Orders | undefined, isWanted: (card: Card) => boolean): void {
  for (const card of orders?.nodes ?? []) if (isWanted(card)) add(finds, card);
  if (orders?.pageInfo.hasNextPage) finds.warnings.add("truncated");
}

function add(finds: Finds, card: Card): void {
  finds.cards.set(card.id, card);
  if (isTruncated(card)) finds.warnings.add("truncated");
}

function noteLimits(finds: Finds, client: Client, answer: GraphqlAnswer<unknown>): void {
  for (const denial of answer.denials) finds.warnings.add(warningOf(denial));
  if (answer.servedVersion !== null && answer.servedVersion !== client.apiVersion) {
    finds.warnings.add("version_mismatch");
  }
}

function warningOf({ path }: GraphqlError): ShopWarning {
  if (path?.includes("returns")) return "returns_hidden";
  if (path?.includes("product")) return "tags_hidden";
  return "protected_data_withheld";
}

function sameEmail(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
