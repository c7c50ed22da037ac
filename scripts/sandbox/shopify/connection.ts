import { GraphQLError } from "graphql";

export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

/** One page of a list in the shape of a Relay connection, refusing the page sizes that Shopify refuses. */
export function connection(all: readonly object[], args: PageArgs) {
  const size = pageSize(args);
  const items = args.reverse ? all.toReversed() : [...all];
  const from = args.after ? positionOf(args.after) + 1 : 0;
  const to = args.before ? positionOf(args.before) : items.length;
  const start = args.first == null ? Math.max(from, to - size) : from;
  const end = args.first == null ? to : Math.min(to, from + size);
  const edges = items.slice(start, end).map((node, index) => ({ node, cursor: cursorAt(start + index) }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pageSize({ first, last }: PageArgs): number {
  const size = first ?? last;
  if (size == null) throw badRequest("you must provide one of first or last");
  if (first != null && last != null) throw badRequest("providing both first and last is not supported");
  if (size < 1) throw badRequest("first and last must be at least 1");
  if (size > 250) throw badRequest("first and last cannot exceed 250");
  return size;
}

function cursorAt(position: number): string {
  return Buffer.from(JSON.stringify({ position })).toString("base64");
}

function positionOf(cursor: string): number {
  const text = Buffer.from(cursor, "base64").toString("utf8");
  const match = /^\{"position":(\d{1,9})\}$/.exec(text);
  if (!match) throw badRequest(`Invalid cursor for current pagination sort.`);
  return Number(match[1]);
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
}
