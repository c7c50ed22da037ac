import { createHash } from "node:crypto";
import { z } from "zod";
import { WebhookRejected } from "../../errors.ts";
import { secretsEqual } from "../../net/compare-secret.ts";
import type { Delivery, RawRequest, TicketEvent, WebhookDoor } from "../port.ts";
import { authorOf } from "./map.ts";
import { GorgiasTime } from "./schema.ts";

const SECRET_HEADER = "x-sidenote-token";

/**
 * Gorgias does not sign its HTTP integrations in practice, so a secret header proves the sender, and the payload is a
 * hint: ids only, all else is read by API. One integration per trigger, with a literal `event` in its body template.
 */
export function createGorgiasDoor(options: { secret: string; senderEmail: string }): WebhookDoor {
  return {
    verify({ headers }) {
      const given = headers[SECRET_HEADER];
      if (given === undefined) throw new WebhookRejected("the webhook has no token header", 401);
      if (!secretsEqual(given, options.secret))
        throw new WebhookRejected("the webhook's token is wrong", 401);
    },
    parse: (request) => deliveryOf(request, options.senderEmail),
    // Retried; counts toward the 100 failures in a row that switch an integration off.
    storeFailure: { status: 503, headers: { "retry-after": "30" } },
  };
}

/** Every rendered value is a string, whatever it was; Jinja renders what is missing as "" or "None". */
const rendered = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => {
    const text = String(value ?? "").trim();
    return text === "" || text === "None" || text === "null" ? null : text;
  });
const id = rendered.pipe(
  z
    .string()
    .regex(/^\d{1,20}$/)
    .nullable(),
);
const time = rendered.pipe(GorgiasTime.nullable()).catch(null);

const Payload = z.object({
  event: z.string(),
  ticket_id: id,
  message_id: id,
  from_agent: rendered,
  via: rendered,
  rule_id: rendered,
  channel: rendered,
  sender_email: rendered,
  status: rendered,
  tags: rendered,
  created_datetime: time,
  updated_datetime: time,
});
type Payload = z.infer<typeof Payload>;

function deliveryOf(request: RawRequest, senderEmail: string): Delivery {
  const payload = payloadOf(request.body);
  if (payload.ticket_id === null) throw new WebhookRejected("the webhook names no ticket", 400);
  const event = eventOf(payload, senderEmail);
  return {
    key: keyOf(payload, request.body),
    ticketId: payload.ticket_id,
    messageId: event.kind === "ignored" ? null : payload.message_id,
    occurredAt: payload.updated_datetime ?? payload.created_datetime ?? request.receivedAt,
    event,
  };
}

function payloadOf(body: Buffer): Payload {
  if (body.length === 0) {
    throw new WebhookRejected("the webhook is empty: its integration has no body template", 400);
  }
  let json: unknown;
  try {
    json = JSON.parse(body.toString("utf8"));
  } catch {
    throw new WebhookRejected("the webhook is not JSON", 400);
  }
  const parsed = Payload.safeParse(json);
  if (!parsed.success) throw new WebhookRejected("the webhook has an unknown shape", 400, parsed.error);
  return parsed.data;
}

/**
 * Gorgias sends no id of its own. A ticket is created once and a message too; a status may change and change back, so
 * its key needs the moment, or at worst the exact bytes, which a redelivery repeats.
 */
function keyOf(payload: Payload, body: Buffer): string {
  switch (payload.event) {
    case "ticket-created":
      return `ticket-created:${payload.ticket_id}`;
    case "ticket-message-created":
      if (payload.message_id === null) throw new WebhookRejected("the webhook names no message", 400);
      return `ticket-message-created:${payload.message_id}`;
    case "ticket-message-failed":
      if (payload.message_id === null) throw new WebhookRejected("the webhook names no message", 400);
      return `ticket-message-failed:${payload.message_id}:${payload.updated_datetime?.toISOString() ?? ""}`;
    default: {
      const moment = payload.updated_datetime?.toISOString();
      const change = moment ? `${payload.status ?? ""}:${moment}` : sha256(body);
      return `${payload.event}:${payload.ticket_id}:${change}`;
    }
  }
}

function eventOf(payload: Payload, senderEmail: string): TicketEvent {
  const isClosed = payload.status === "closed";
  switch (payload.event) {
    case "ticket-created":
      return isBySender(payload, senderEmail) ? OWN : { kind: "ticket_created" };
    case "ticket-message-created":
      return messageEvent(payload, senderEmail);
    case "ticket-message-failed":
      return { kind: "message_failed" };
    case "ticket-status-updated":
      return isClosed ? { kind: "ticket_closed" } : UNSUPPORTED;
    case "ticket-updated":
      if (isClosed) return { kind: "ticket_closed" };
      // Assignments and priorities end here too: without the ticket's tags it can't be told whether they changed.
      return payload.tags === null ? UNSUPPORTED : { kind: "tags_changed", tags: tagNames(payload.tags) };
    default:
      return UNSUPPORTED;
  }
}

const OWN = { kind: "ignored", cause: "own_event" } as const;
const UNSUPPORTED = { kind: "ignored", cause: "unsupported_event" } as const;

/** Our note comes back as a message, written by an API client; an agent's is written in the helpdesk. */
function messageEvent(payload: Payload, senderEmail: string): TicketEvent {
  if (isBySender(payload, senderEmail)) return OWN;
  if (payload.channel !== "internal-note") return { kind: "message_created", author: messageAuthor(payload) };
  return payload.via === "helpdesk" ? { kind: "note_created" } : OWN;
}

/** A person who works under our login writes via "helpdesk" and is not us. */
function isBySender(payload: Payload, senderEmail: string): boolean {
  return payload.sender_email?.toLowerCase() === senderEmail.toLowerCase() && payload.via !== "helpdesk";
}

/** `{{ticket.tags}}` renders as a Python list: `[{'id': 1, 'name': 'vip', …}]`; quotes in a name change its form. */
function tagNames(rendered: string): string[] {
  const names = rendered.slice(0, MAX_TAGS_TEXT).matchAll(/'name': (?:'([^']{1,256})'|"([^"]{1,256})")/g);
  return [...names].map((match) => match[1] ?? match[2] ?? "");
}

const MAX_TAGS_TEXT = 20_000;

/** "False" is a string and would be truthy, so both words are read as words. */
function messageAuthor(payload: Payload): Extract<TicketEvent, { kind: "message_created" }>["author"] {
  const fromAgent = payload.from_agent?.toLowerCase();
  if (fromAgent === "false") return "customer";
  if (fromAgent !== "true" || payload.via === null) return "unknown";
  return authorOf({ from_agent: true, via: payload.via, rule_id: payload.rule_id });
}

function sha256(body: Buffer): string {
  return createHash("sha256").update(body).digest("hex");
}
