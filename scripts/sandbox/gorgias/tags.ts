import { z } from "zod";
import type { Desk } from "../desk.ts";
import type { Route } from "../route.ts";
import { gorgiasError, gorgiasTime, invalidBody, listAnswer, readBody } from "./answers.ts";

/** The account's own list of tags. Names are case-sensitive, at most 256 characters. */
export interface TagBook {
  has(name: string): boolean;
  /** Its id; made when it is new. */
  ensure(name: string): number;
  nameOf(id: number): string | null;
  shortJson(name: string): Record<string, unknown>;
  routes: Route[];
}

const TagName = z.string().min(1).max(256);
const NewTag = z.strictObject({
  name: TagName,
  description: z.string().max(1024).nullable().optional(),
  decoration: z.object({ color: z.string().nullable().optional() }).nullable().optional(),
});

/**
 * What an unknown name on a ticket leads to. Integrators report both, so both can be had; a client that passes "refuse"
 * also passes "create".
 */
export type UnknownTag = "refuse" | "create";

export function createTagBook(now: () => Date): TagBook {
  const tags = new Map<string, { id: number; description: string | null; createdAt: Date }>();
  let nextId = 11;

  function ensure(name: string): number {
    const known = tags.get(name);
    if (known) return known.id;
    const id = nextId++;
    tags.set(name, { id, description: null, createdAt: now() });
    return id;
  }
  function shortJson(name: string): Record<string, unknown> {
    return { id: ensure(name), name, decoration: { color: "#0693E3" } };
  }
  function fullJson(name: string): Record<string, unknown> {
    const tag = tags.get(name);
    return {
      ...shortJson(name),
      description: tag?.description ?? null,
      created_datetime: gorgiasTime(tag?.createdAt ?? now()),
      deleted_datetime: null,
      uri: `/api/tags/${ensure(name)}/`,
      usage: 0,
    };
  }

  const routes: Route[] = [
    {
      method: "GET",
      path: "/api/tags",
      handle: (request) => {
        const search = request.query.get("search")?.toLowerCase() ?? "";
        const names = [...tags.keys()].filter((name) => name.toLowerCase().includes(search));
        return listAnswer(request, names.map(fullJson));
      },
    },
    {
      method: "POST",
      path: "/api/tags",
      handle: (request) => {
        const read = readBody(request);
        if ("refused" in read) return read.refused;
        const parsed = NewTag.safeParse(read.body);
        if (!parsed.success) return invalidBody("Failed to create tag", parsed.error);
        if (tags.has(parsed.data.name)) return gorgiasError(409, "A tag with this name already exists.");
        ensure(parsed.data.name);
        return { status: 201, body: fullJson(parsed.data.name) };
      },
    },
  ];

  return {
    has: (name) => tags.has(name),
    ensure,
    nameOf: (id) => [...tags].find(([, tag]) => tag.id === id)?.[0] ?? null,
    shortJson,
    routes,
  };
}

const TagList = z.strictObject({
  names: z.array(TagName).optional(),
  ids: z.array(z.number().int()).optional(),
});

/** Tags of one ticket: POST adds (201), PUT replaces (202), DELETE removes (204); none of them has a body in return. */
export function ticketTagRoutes(desk: Desk, book: TagBook, unknownTag: UnknownTag): Route[] {
  const path = "/api/tickets/{id}/tags";
  type Combine = (before: readonly string[], names: readonly string[]) => string[];

  function change(method: string, status: number, combine: Combine): Route {
    return {
      method,
      path,
      handle: (request, ids) => {
        const ticket = desk.tickets.get(ids["id"] ?? "");
        if (!ticket) return gorgiasError(404, "Ticket not found.");
        const read = readBody(request);
        if ("refused" in read) return read.refused;
        const parsed = TagList.safeParse(read.body);
        if (!parsed.success) return invalidBody("Failed to update tags", parsed.error);
        const names = [...(parsed.data.names ?? [])];
        for (const id of parsed.data.ids ?? []) {
          const name = book.nameOf(id);
          if (name === null) return gorgiasError(404, "Tag not found.", { ids: [id] });
          names.push(name);
        }
        const unknown = names.filter((name) => !book.has(name));
        if (method !== "DELETE" && unknown.length > 0 && unknownTag === "refuse") {
          return gorgiasError(404, "Tag not found.", { names: unknown });
        }
        for (const name of names) book.ensure(name);
        desk.change(ticket, { actor: desk.service, tags: combine(ticket.tags, names) });
        return { status };
      },
    };
  }

  return [
    {
      method: "GET",
      path,
      handle: (_request, ids) => {
        const ticket = desk.tickets.get(ids["id"] ?? "");
        if (!ticket) return gorgiasError(404, "Ticket not found.");
        return { status: 200, body: { data: ticket.tags.map((name) => book.shortJson(name)) } };
      },
    },
    change("POST", 201, (before, names) => [...new Set([...before, ...names])]),
    change("PUT", 202, (_before, names) => [...new Set(names)]),
    change("DELETE", 204, (before, names) => before.filter((name) => !names.includes(name))),
  ];
}
