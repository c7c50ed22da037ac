import { z } from "zod";
import type { Desk } from "../desk.ts";
import type { Route } from "../route.ts";
import type { SandboxAnswer, SandboxRequest } from "../server.ts";
import type { DeskTicket } from "../tickets.ts";
import {
  invalidAttribute,
  NOT_FOUND,
  readBody,
  TICKET_CLOSED,
  UPDATE_CONFLICT,
  zendeskTime,
} from "./answers.ts";

export const TagInput = z.union([z.array(z.string()), z.string()]).transform((given) => {
  const texts = typeof given === "string" ? [given] : given;
  // A space separates tags, also inside one text.
  return [...new Set(texts.flatMap((text) => text.split(/\s+/)).filter((tag) => tag !== ""))];
});

const TagsBody = z.object({
  tags: TagInput,
  updated_stamp: z.string().optional(),
  safe_update: z.union([z.boolean(), z.string()]).optional(),
});

type Combine = (before: readonly string[], tags: readonly string[]) => string[];

/** Tags of one ticket: PUT adds, POST sets (replaces all others), DELETE removes; each answers with the full list. */
export function ticketTagRoutes(desk: Desk): Route[] {
  const path = "/api/v2/tickets/{id}/tags";

  function change(method: string, status: number, combine: Combine): Route {
    return {
      method,
      path,
      handle: (request, ids) => {
        const ticket = desk.tickets.get(ids["id"] ?? "");
        if (!ticket) return NOT_FOUND;
        if (ticket.status === "closed") return TICKET_CLOSED;
        const given = method === "DELETE" && request.body === "" ? fromQuery(request) : readBody(request);
        if ("refused" in given) return given.refused;
        const parsed = TagsBody.safeParse(given.body);
        if (!parsed.success) return invalidAttribute("tags", "It must be a list of strings.");
        if (isStale(ticket, parsed.data)) return UPDATE_CONFLICT;
        desk.change(ticket, { actor: desk.service, tags: combine(ticket.tags, parsed.data.tags) });
        return { status, body: { tags: ticket.tags } };
      },
    };
  }

  return [
    {
      method: "GET",
      path,
      handle: (_request, ids): SandboxAnswer => {
        const ticket = desk.tickets.get(ids["id"] ?? "");
        return ticket ? { status: 200, body: { tags: ticket.tags } } : NOT_FOUND;
      },
    },
    change("PUT", 200, (before, tags) => [...new Set([...before, ...tags])]),
    change("POST", 201, (_before, tags) => [...tags]),
    change("DELETE", 200, (before, tags) => before.filter((tag) => !tags.includes(tag))),
  ];
}

/** Any `safe_update`, even false, asks for the check; the stamp must be the ticket's own `updated_at`. */
export function isStale(
  ticket: DeskTicket,
  body: { safe_update?: unknown; updated_stamp?: string | undefined },
): boolean {
  if (body.safe_update === undefined) return false;
  const stamp = Date.parse(body.updated_stamp ?? "");
  return stamp !== Date.parse(zendeskTime(ticket.updatedAt));
}

function fromQuery(request: SandboxRequest): { body: unknown } {
  return { body: { tags: (request.query.get("tags") ?? "").split(",") } };
}
