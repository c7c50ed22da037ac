import { z } from "zod";
import type { Desk } from "../desk.ts";
import type { Route } from "../route.ts";
import type { SandboxAnswer, SandboxRequest } from "../server.ts";
import type { DeskTicket } from "../tickets.ts";
import { gorgiasError, invalidBody, listAnswer, readBody } from "./answers.ts";
import type { TagBook } from "./tags.ts";

const Reference = z.looseObject({ id: z.number().int().nullable() }).nullable();

/** The documented attributes of a ticket that a client may set; "urgent" is no priority here. */
const TicketPatch = z.strictObject({
  status: z.enum(["open", "closed"]).optional(),
  priority: z.enum(["critical", "high", "normal", "low"]).optional(),
  subject: z.string().max(998).nullable().optional(),
  spam: z.boolean().optional(),
  tags: z
    .array(z.looseObject({ name: z.string().min(1).max(256) }))
    .nullable()
    .optional(),
  assignee_user: Reference.optional(),
  assignee_team: Reference.optional(),
  customer: Reference.optional(),
  language: z.string().nullable().optional(),
  external_id: z.string().max(255).nullable().optional(),
  meta: z.record(z.string(), z.unknown()).nullable().optional(),
  custom_fields: z.array(z.unknown()).nullable().optional(),
});

/** Reading tickets, and the PUT whose `tags` replace all others. */
export function ticketRoutes(
  desk: Desk,
  tags: TagBook,
  render: (ticket: DeskTicket) => Record<string, unknown>,
): Route[] {
  function list(request: SandboxRequest): SandboxAnswer {
    const order = request.query.get("order_by") ?? "created_datetime:desc";
    const match = /^(created|updated)_datetime:(asc|desc)$/.exec(order);
    if (!match) return gorgiasError(400, "Invalid query", { order_by: ["Not a valid choice."] });
    const key = match[1] === "created" ? "createdAt" : "updatedAt";
    const customerId = request.query.get("customer_id");
    const found = [...desk.tickets.values()].filter(
      (ticket) => customerId === null || String(ticket.requester.id) === customerId,
    );
    found.sort((a, b) => a[key].getTime() - b[key].getTime());
    if (match[2] === "desc") found.reverse();
    return listAnswer(
      request,
      found.map((ticket) => ({ ...render(ticket), messages: undefined })),
    );
  }

  function update(request: SandboxRequest, ticket: DeskTicket): SandboxAnswer {
    const read = readBody(request);
    if ("refused" in read) return read.refused;
    const parsed = TicketPatch.safeParse(read.body);
    if (!parsed.success) return invalidBody("Failed to update ticket", parsed.error);
    const { status, subject, spam } = parsed.data;
    const names = parsed.data.tags?.map((tag) => tag.name);
    for (const name of names ?? []) tags.ensure(name);
    if (typeof subject === "string") ticket.subject = subject;
    if (spam !== undefined) ticket.spam = spam;
    desk.change(ticket, {
      actor: desk.service,
      ...(status ? { status } : {}),
      ...(names ? { tags: [...new Set(names)] } : {}),
    });
    return { status: 202, body: render(ticket) };
  }

  const one = (handle: (request: SandboxRequest, ticket: DeskTicket) => SandboxAnswer): Route["handle"] => {
    return (request, ids) => {
      const ticket = desk.tickets.get(ids["id"] ?? "");
      return ticket ? handle(request, ticket) : gorgiasError(404, "Ticket not found.");
    };
  };

  return [
    { method: "GET", path: "/api/tickets", handle: list },
    {
      method: "GET",
      path: "/api/tickets/{id}",
      handle: one((request, ticket) => {
        const withFields = request.query.getAll("relationships").includes("custom_fields");
        return { status: 200, body: { ...render(ticket), ...(withFields ? { custom_fields: {} } : {}) } };
      }),
    },
    { method: "PUT", path: "/api/tickets/{id}", handle: one(update) },
  ];
}
