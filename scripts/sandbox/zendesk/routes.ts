import type { Desk } from "../desk.ts";
import type { Route } from "../route.ts";
import type { SandboxAnswer, SandboxRequest } from "../server.ts";
import type { DeskTicket, Person, PublicWrite } from "../tickets.ts";
import { NOT_FOUND, pageAnswer } from "./answers.ts";
import type { AuditBook } from "./audits.ts";
import { exportRoute } from "./incremental-export.ts";
import { commentJson, ticketJson, userJson } from "./json.ts";
import { ticketTagRoutes } from "./tags.ts";
import { updateTicket } from "./update-ticket.ts";

export interface ZendeskState {
  desk: Desk;
  audits: AuditBook;
  publicWrites: PublicWrite[];
  startedAt: Date;
  now: () => Date;
  exporting: { forAgents: boolean };
  /** Where the API answers; known once it listens. */
  origin: () => string;
}

/** The routes of the Support API that are here, with the scope that each needs in `scopeOf`. */
export function zendeskRoutes(state: ZendeskState): Route[] {
  const { desk, audits, origin } = state;
  const user = (person: Person): Record<string, unknown> => userJson(person, origin(), state.startedAt);
  const one = (handle: (request: SandboxRequest, ticket: DeskTicket) => SandboxAnswer): Route["handle"] => {
    return (request, ids) => {
      const ticket = desk.tickets.get(ids["id"] ?? "");
      return ticket ? handle(request, ticket) : NOT_FOUND;
    };
  };

  return [
    {
      method: "GET",
      path: "/api/v2/tickets",
      handle: (request) =>
        pageAnswer(
          request,
          origin(),
          "tickets",
          inOrder(request, [...desk.tickets.values()]).map((ticket) => ticketJson(ticket, origin())),
          () => ({}),
        ),
    },
    exportRoute(state),
    {
      method: "GET",
      path: "/api/v2/tickets/{id}",
      handle: one((request, ticket) => {
        const users = includes(request, "users") ? { users: peopleOf(ticket).map(user) } : {};
        return { status: 200, body: { ticket: ticketJson(ticket, origin()), ...users } };
      }),
    },
    {
      method: "PUT",
      path: "/api/v2/tickets/{id}",
      handle: one((request, ticket) => {
        const result = updateTicket(desk, state.publicWrites, ticket, request);
        if ("refused" in result) return result.refused;
        const audit = audits.ofTicket(ticket.id).at(-1)?.json ?? null;
        return { status: 200, body: { ticket: ticketJson(ticket, origin()), audit } };
      }),
    },
    {
      method: "GET",
      path: "/api/v2/tickets/{id}/comments",
      handle: one((request, ticket) => {
        const comments = ticket.messages.map((message) => commentJson(message, audits.ofMessage(message)));
        return pageAnswer(request, origin(), "comments", comments, (page) => {
          if (!includes(request, "users")) return {};
          const ids = new Set(page.map((comment) => comment["author_id"]));
          return { users: desk.people.filter((person) => ids.has(person.id)).map(user) };
        });
      }),
    },
    {
      method: "GET",
      path: "/api/v2/tickets/{id}/audits",
      handle: one((request, ticket) => {
        const list = audits.ofTicket(ticket.id).map((audit) => audit.json);
        return pageAnswer(request, origin(), "audits", list, () => ({}));
      }),
    },
    ...ticketTagRoutes(desk),
    {
      method: "GET",
      path: "/api/v2/users/me",
      handle: () => ({ status: 200, body: { user: user(desk.service) } }),
    },
    {
      method: "GET",
      path: "/api/v2/users/{id}",
      handle: (_request, ids) => {
        const person = desk.people.find((candidate) => String(candidate.id) === ids["id"]);
        return person ? { status: 200, body: { user: user(person) } } : NOT_FOUND;
      },
    },
  ];
}

/** `sort=updated_at` orders by change; pageAnswer turns it around for "-updated_at". */
function inOrder({ query }: SandboxRequest, tickets: DeskTicket[]): DeskTicket[] {
  if (!query.get("sort")?.endsWith("updated_at")) return tickets;
  return tickets.sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime());
}

/** "tickets:write", "users:read": resource and kind of the call. */
export function scopeOf(method: string, path: string): string {
  const resource = path.startsWith("/api/v2/users") ? "users" : "tickets";
  return `${resource}:${method === "GET" ? "read" : "write"}`;
}

function includes(request: SandboxRequest, what: string): boolean {
  return (request.query.get("include") ?? "").split(",").includes(what);
}

function peopleOf(ticket: DeskTicket): Person[] {
  return [...new Set([ticket.requester, ...ticket.messages.map((message) => message.sender)])];
}
