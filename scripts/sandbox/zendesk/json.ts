import type { DeskMessage, DeskTicket, Person } from "../tickets.ts";
import { zendeskTime } from "./answers.ts";

export const ZENDESK_IDS = {
  account: 12_345_678,
  brand: 900_000_000_201,
  form: 900_000_000_401,
  group: 900_000_000_501,
} as const;

/** Custom status ids by status, as every account has them. */
export const CUSTOM_STATUS: Readonly<Record<DeskTicket["status"], number>> = {
  new: 900_000_000_301,
  open: 900_000_000_302,
  pending: 900_000_000_303,
  hold: 900_000_000_304,
  solved: 900_000_000_305,
  closed: 900_000_000_306,
};

/** A ticket as `GET /api/v2/tickets/{id}` shows it. */
export function ticketJson(ticket: DeskTicket, origin: string): Record<string, unknown> {
  const agentWrote = ticket.messages.some((message) => message.sender.kind === "agent");
  return {
    url: `${origin}/api/v2/tickets/${ticket.id}.json`,
    id: Number(ticket.id),
    external_id: null,
    via: {
      channel: ticket.channel,
      source: { from: { address: ticket.requester.email, name: ticket.requester.name }, to: {}, rel: null },
    },
    created_at: zendeskTime(ticket.createdAt),
    updated_at: zendeskTime(ticket.updatedAt),
    generated_timestamp: Math.floor(ticket.updatedAt.getTime() / 1000),
    // Zendesk's own OpenAPI file allows no null in these two, though real tickets have it.
    type: "question",
    priority: "normal",
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: ticket.messages[0]?.text ?? "",
    status: ticket.status,
    recipient: "support@sandbox.example",
    requester_id: ticket.requester.id,
    submitter_id: ticket.requester.id,
    assignee_id: agentWrote ? STAFF_ASSIGNEE_ID : null,
    organization_id: null,
    group_id: ZENDESK_IDS.group,
    brand_id: ZENDESK_IDS.brand,
    ticket_form_id: ZENDESK_IDS.form,
    custom_status_id: CUSTOM_STATUS[ticket.status],
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: null,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: ticket.tags,
    custom_fields: [],
    fields: [],
    followup_ids: [],
    sharing_agreement_ids: [],
    satisfaction_rating: { score: "unoffered" },
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
  };
}

/** The person that agents' work is done by. */
export const STAFF_ASSIGNEE_ID = 900_000_000_777;

export function commentJson(message: DeskMessage, auditId: number): Record<string, unknown> {
  return {
    id: message.id,
    type: "Comment",
    author_id: message.sender.id,
    body: message.text,
    html_body: `<div class="zd-comment" dir="auto">${message.html}</div>`,
    plain_body: message.text,
    public: message.public,
    attachments: [],
    audit_id: auditId,
    via: viaJson(message.via),
    created_at: zendeskTime(message.sentAt),
    metadata: { system: {}, custom: message.metadata ?? {} },
  };
}

/** The agent's own interface is "web"; the rest is named as it came. */
export function viaJson(via: string): Record<string, unknown> {
  const channel = via === "helpdesk" || via === "merge" ? "web" : via;
  const rel = via === "rule" ? "trigger" : via === "merge" ? "merge" : null;
  return { channel, source: { from: {}, to: {}, rel } };
}

/** A user; a person without an e-mail address has no `email` key. */
export function userJson(person: Person, origin: string, since: Date): Record<string, unknown> {
  const staff = person.kind !== "customer";
  const at = zendeskTime(since);
  return {
    id: person.id,
    url: `${origin}/api/v2/users/${person.id}.json`,
    name: person.name ?? person.email ?? "Unknown",
    ...(person.email === null ? {} : { email: person.email }),
    role: staff ? "agent" : "end-user",
    active: true,
    verified: staff,
    suspended: false,
    shared: false,
    only_private_comments: false,
    custom_role_id: null,
    organization_id: null,
    phone: null,
    photo: null,
    locale: "en-US",
    locale_id: 1,
    time_zone: "Eastern Time (US & Canada)",
    iana_time_zone: "America/New_York",
    created_at: at,
    updated_at: at,
    tags: [],
    user_fields: {},
  };
}
