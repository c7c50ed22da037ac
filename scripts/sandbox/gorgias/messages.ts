import { z } from "zod";
import type { Desk } from "../desk.ts";
import type { Route } from "../route.ts";
import type { SandboxAnswer, SandboxRequest } from "../server.ts";
import { type DeskMessage, type DeskTicket, type Person, type PublicWrite, textToHtml } from "../tickets.ts";
import { gorgiasError, invalidBody, listAnswer, readBody } from "./answers.ts";
import { messageJson } from "./json.ts";

const when = z.iso.datetime({ offset: true }).nullable().optional();
const text = z.string().nullable().optional();
const Party = z.looseObject({ id: z.number().int().optional(), email: z.string().max(320).optional() });

/**
 * The documented body of a new message. Whether Gorgias refuses unknown keys is open; the sandbox does, so that a key
 * which means nothing there (`internal`) can't pass for one that does. `public` is true when left out.
 */
const NewMessage = z.strictObject({
  channel: z.string(),
  via: z.string(),
  from_agent: z.boolean(),
  sender: Party,
  receiver: Party.nullable().optional(),
  public: z.boolean().default(true),
  source: z.looseObject({ type: z.string().optional() }).nullable().optional(),
  subject: text,
  body_text: text,
  body_html: text,
  stripped_text: text,
  stripped_html: text,
  stripped_signature: text,
  external_id: z.string().max(255).nullable().optional(),
  message_id: text,
  integration_id: z.number().int().nullable().optional(),
  mention_ids: z.array(z.number().int()).nullable().optional(),
  attachments: z.array(z.unknown()).nullable().optional(),
  macros: z.array(z.unknown()).nullable().optional(),
  headers: z.record(z.string(), z.unknown()).nullable().optional(),
  meta: z.record(z.string(), z.unknown()).nullable().optional(),
  last_sending_error: z.record(z.string(), z.unknown()).nullable().optional(),
  created_datetime: when,
  sent_datetime: when,
  deleted_datetime: when,
  failed_datetime: when,
  opened_datetime: when,
});
type NewMessage = z.infer<typeof NewMessage>;

const REFUSED = "Failed to create message";

/** Reading and writing messages. A public one is written down in `publicWrites`: Gorgias would have sent it. */
export function messageRoutes(desk: Desk, publicWrites: PublicWrite[]): Route[] {
  function list(request: SandboxRequest): SandboxAnswer {
    const ticketId = request.query.get("ticket_id");
    const order = request.query.get("order_by") ?? "created_datetime:desc";
    if (!/^created_datetime:(asc|desc)$/.test(order)) {
      return gorgiasError(400, "Invalid query", { order_by: ["Not a valid choice."] });
    }
    const tickets = [...desk.tickets.values()].filter(
      (ticket) => ticketId === null || ticket.id === ticketId,
    );
    const found = tickets.flatMap((ticket) => ticket.messages.map((message) => ({ ticket, message })));
    found.sort(
      (a, b) => a.message.sentAt.getTime() - b.message.sentAt.getTime() || a.message.id - b.message.id,
    );
    if (order.endsWith("desc")) found.reverse();
    return listAnswer(
      request,
      found.map(({ ticket, message }) => messageJson(ticket, message)),
    );
  }

  function create(request: SandboxRequest, ticket: DeskTicket): SandboxAnswer {
    const read = readBody(request);
    if ("refused" in read) return read.refused;
    const parsed = NewMessage.safeParse(read.body);
    if (!parsed.success) return invalidBody(REFUSED, parsed.error);
    const sender = findSender(desk, parsed.data);
    if (!sender) return gorgiasError(400, REFUSED, { sender: ["No user or customer matches."] });
    const { message } = desk.change(ticket, { actor: desk.service, message: fromBody(parsed.data, sender) });
    if (!message) return gorgiasError(503, "Try again.");
    if (message.public) {
      publicWrites.push({ ticketId: ticket.id, messageId: message.id, text: message.text });
    }
    return { status: 201, body: messageJson(ticket, message) };
  }

  const one = (handle: (ticket: DeskTicket, message: DeskMessage) => SandboxAnswer): Route["handle"] => {
    return (_request, ids) => {
      const ticket = desk.tickets.get(ids["id"] ?? "");
      const message = ticket?.messages.find((candidate) => String(candidate.id) === ids["message"]);
      if (!ticket || !message) return gorgiasError(404, "Message not found.");
      return handle(ticket, message);
    };
  };

  const onTicket = (handle: (request: SandboxRequest, ticket: DeskTicket) => SandboxAnswer) => {
    return (request: SandboxRequest, ids: Readonly<Record<string, string>>): SandboxAnswer => {
      const ticket = desk.tickets.get(ids["id"] ?? "");
      return ticket ? handle(request, ticket) : gorgiasError(404, "Ticket not found.");
    };
  };

  return [
    { method: "GET", path: "/api/messages", handle: list },
    {
      // Deprecated by Gorgias, still answered.
      method: "GET",
      path: "/api/tickets/{id}/messages",
      handle: onTicket((request, ticket) =>
        listAnswer(
          request,
          ticket.messages.map((message) => messageJson(ticket, message)),
        ),
      ),
    },
    { method: "POST", path: "/api/tickets/{id}/messages", handle: onTicket(create) },
    {
      method: "GET",
      path: "/api/tickets/{id}/messages/{message}",
      handle: one((ticket, message) => ({ status: 200, body: messageJson(ticket, message) })),
    },
    {
      method: "DELETE",
      path: "/api/tickets/{id}/messages/{message}",
      handle: one((ticket, message) => {
        ticket.messages.splice(ticket.messages.indexOf(message), 1);
        return { status: 204 };
      }),
    },
  ];
}

/** A user (or customer) of the account by id or e-mail; nobody is invented for a sender that matches none. */
function findSender(desk: Desk, body: NewMessage): Person | null {
  const { id, email } = body.sender;
  const person =
    id === undefined
      ? email === undefined
        ? null
        : desk.personByEmail(email)
      : (desk.people.find((candidate) => candidate.id === id) ?? null);
  if (!person) return null;
  return body.from_agent === (person.kind !== "customer") ? person : null;
}

function fromBody(body: NewMessage, sender: Person): Omit<DeskMessage, "id" | "sentAt"> {
  const plain = body.body_text ?? "";
  return {
    sender,
    // Only this channel keeps a text inside: on any other one, Gorgias sends it whatever `public` says.
    public: body.public || body.channel !== "internal-note",
    channel: body.channel,
    via: body.via,
    text: plain,
    html: body.body_html ?? textToHtml(plain),
    externalId: body.external_id ?? null,
    failedAt: null,
    metadata: body.meta ?? null,
  };
}
