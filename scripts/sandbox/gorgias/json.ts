import type { ShopData } from "../shop-data.ts";
import type { DeskMessage, DeskTicket, Person } from "../tickets.ts";
import { gorgiasTime } from "./answers.ts";
import { shopifyBlock } from "./shopify-block.ts";
import type { TagBook } from "./tags.ts";

const RULE_ID = 77;
const EMAIL_INTEGRATION_ID = 5;

/** One TicketMessage; the key set follows Gorgias' "The Ticket Message object" page (read 2026-11-21). */
export function messageJson(ticket: DeskTicket, message: DeskMessage): Record<string, unknown> {
  const fromAgent = message.sender.kind !== "customer";
  const created = gorgiasTime(message.sentAt);
  const sent = message.via === "helpdesk" && message.public ? null : created;
  return {
    id: message.id,
    uri: `/api/tickets/${ticket.id}/messages/${message.id}/`,
    ticket_id: Number(ticket.id),
    message_id: null,
    external_id: message.externalId,
    public: message.public,
    channel: message.channel ?? (message.public ? ticket.channel : "internal-note"),
    via: message.via,
    from_agent: fromAgent,
    integration_id: message.public ? EMAIL_INTEGRATION_ID : null,
    rule_id: message.via === "rule" ? RULE_ID : null,
    sender: personJson(message.sender),
    receiver: message.public && fromAgent ? personJson(ticket.requester) : null,
    source: sourceJson(ticket, message),
    subject: message.public ? ticket.subject : "",
    body_text: message.text,
    body_html: message.html,
    // Gorgias strips quotes from what customers send, not from what agents write.
    stripped_text: fromAgent ? null : message.text,
    stripped_html: fromAgent ? null : message.html,
    stripped_signature: null,
    headers: null,
    attachments: [],
    actions: null,
    macros: [],
    intents: [],
    sentiments: [],
    meta: message.metadata,
    is_retriable: true,
    last_sending_error: message.failedAt ? { error: "550 mailbox unavailable" } : null,
    created_datetime: created,
    // An agent's reply is sent some time after it was written: it starts out unsent.
    sent_datetime: sent,
    failed_datetime: gorgiasTime(message.failedAt),
    opened_datetime: null,
    deleted_datetime: null,
  };
}

function sourceJson(ticket: DeskTicket, message: DeskMessage): Record<string, unknown> {
  if (!message.public) return { type: "internal-note", from: null, to: [], extra: {} };
  const shop = { name: "Support", address: "support@sandbox.example" };
  const customer = { name: ticket.requester.name, address: ticket.requester.email };
  const [from, to] = message.sender.kind === "customer" ? [customer, shop] : [shop, customer];
  return { type: ticket.channel, from, to: [to], cc: [], bcc: [], extra: {} };
}

export function personJson(person: Person): Record<string, unknown> {
  const [firstname = "", ...rest] = (person.name ?? "").split(" ");
  return {
    id: person.id,
    email: person.email,
    name: person.name ?? "",
    firstname,
    lastname: rest.join(" "),
    meta: { name_set_via: person.kind === "customer" ? "email" : "agent" },
  };
}

/** A customer with the Shopify block that hangs on it, or `{}`. */
export function customerJson(person: Person, shop: ShopData | null): Record<string, unknown> {
  return {
    ...personJson(person),
    external_id: null,
    note: null,
    data: null,
    customer: null,
    channels:
      person.email === null
        ? []
        : [{ id: person.id + 70_000_000, type: "email", address: person.email, preferred: true }],
    integrations: shop ? shopifyBlock(shop, person) : {},
  };
}

/** One Ticket; lists leave `messages` out. */
export function ticketJson(
  ticket: DeskTicket,
  tags: TagBook,
  data: ShopData,
  domain: string,
): Record<string, unknown> {
  const messages = ticket.messages.map((message) => messageJson(ticket, message));
  const lastReceived = ticket.messages.findLast((message) => message.sender.kind === "customer");
  const fromAgent = ticket.messages[0] !== undefined && ticket.messages[0].sender.kind !== "customer";
  return {
    id: Number(ticket.id),
    uri: `/api/tickets/${ticket.id}/`,
    external_id: null,
    account: { domain },
    status: ticket.status === "closed" ? "closed" : "open",
    priority: "normal",
    channel: ticket.channel,
    via: ticket.messages[0]?.via ?? ticket.channel,
    from_agent: fromAgent,
    language: "en",
    spam: ticket.spam,
    subject: ticket.subject,
    customer: customerJson(ticket.requester, ticket.attachShop ? data : null),
    assignee_user: null,
    assignee_user_id: null,
    assignee_team: null,
    assignee_team_id: null,
    tags: ticket.tags.map((name) => tags.shortJson(name)),
    messages,
    messages_count: messages.length,
    first_message: messages[0] ?? null,
    last_message: messages.at(-1) ?? null,
    reply_options: { email: { answerable: true }, "internal-note": { answerable: true } },
    satisfaction_survey: null,
    meta: null,
    created_datetime: gorgiasTime(ticket.createdAt),
    updated_datetime: gorgiasTime(ticket.updatedAt),
    last_message_datetime: gorgiasTime(ticket.messages.at(-1)?.sentAt ?? null),
    last_received_message_datetime: gorgiasTime(lastReceived?.sentAt ?? null),
    opened_datetime: null,
    closed_datetime: gorgiasTime(ticket.closedAt),
    snooze_datetime: null,
    trashed_datetime: gorgiasTime(ticket.trashedAt),
  };
}
