import { createHmac, randomBytes, randomUUID } from "node:crypto";
import type { DeskUpdate } from "../desk.ts";
import type { DeskMessage, DeskTicket } from "../tickets.ts";
import {
  createWebhookSender,
  type WebhookResult,
  type WebhookSender,
  type WebhookSenderOptions,
} from "../webhook-sender.ts";
import { zendeskTime } from "./answers.ts";
import { CUSTOM_STATUS, STAFF_ASSIGNEE_ID, ZENDESK_IDS } from "./json.ts";

type ZendeskEvent =
  | "ticket.created"
  | "ticket.comment_added"
  | "ticket.status_changed"
  | "ticket.tags_changed";

/** A webhook with event subscriptions; `secret` is used as it is, never base64-decoded. */
interface ZendeskWebhook {
  id: string;
  url: string;
  secret: string;
}

export interface ZendeskWebhookOptions {
  now: () => Date;
  timeoutMs: number;
  /** Before the second try; doubles with every further one. Stands for Zendesk's own, longer pauses. */
  retryBaseMs: number;
  copies?: WebhookSenderOptions["copies"];
}

export interface ZendeskWebhooks {
  sender: WebhookSender;
  target: ZendeskWebhook | null;
  announceUpdate(update: DeskUpdate): void;
  announceOpened(ticket: DeskTicket): void;
}

/** Signs and posts one request per event, side by side: Zendesk promises no order. */
export function createZendeskWebhooks(options: ZendeskWebhookOptions): ZendeskWebhooks {
  const { now } = options;
  const sender = createWebhookSender({
    now,
    timeoutMs: options.timeoutMs,
    ...(options.copies ? { copies: options.copies } : {}),
    retryDelayMs: (result, attempt) =>
      attempt <= retriesFor(result) ? options.retryBaseMs * 2 ** (attempt - 1) : null,
  });

  function post(
    event: ZendeskEvent,
    ticket: DeskTicket,
    actorId: number,
    content: Record<string, unknown>,
    sequence: { id: string; position: number },
  ): void {
    const { target } = webhooks;
    if (!target) return;
    const id = randomUUID();
    const body = JSON.stringify({
      account_id: ZENDESK_IDS.account,
      detail: detailJson(ticket, actorId),
      event: { ...content, meta: { sequence } },
      id,
      subject: `zen:ticket:${ticket.id}`,
      time: now().toISOString().replace("Z", "000000Z"),
      type: `zen:event-type:${event}`,
      zendesk_event_version: "2022-11-06",
    });
    const timestamp = zendeskTime(now());
    sender.send({
      deliveryId: id,
      event,
      ticketId: ticket.id,
      url: target.url,
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "Zendesk Webhook",
        "x-zendesk-account-id": String(ZENDESK_IDS.account),
        "x-zendesk-webhook-id": target.id,
        "x-zendesk-webhook-invocation-id": randomUUID().replaceAll("-", "").toUpperCase().slice(0, 26),
        "x-zendesk-webhook-signature": signZendesk(target.secret, timestamp, body),
        "x-zendesk-webhook-signature-timestamp": timestamp,
      },
      body,
    });
  }

  const webhooks: ZendeskWebhooks = {
    sender,
    target: null,
    announceOpened: (ticket) => post("ticket.created", ticket, ticket.requester.id, {}, newSequence()(1)),
    announceUpdate({ history, ticket, actor, message, status, tags }) {
      if (history) return;
      const position = newSequence();
      let count = 0;
      if (message) {
        post("ticket.comment_added", ticket, actor.id, { comment: commentJson(message) }, position(++count));
      }
      if (status) {
        const content = { current: status.after.toUpperCase(), previous: status.before.toUpperCase() };
        post("ticket.status_changed", ticket, actor.id, content, position(++count));
      }
      if (tags) {
        const { before, after } = tags;
        const content = {
          tags_added: after.filter((tag) => !before.includes(tag)),
          tags_removed: before.filter((tag) => !after.includes(tag)),
        };
        post("ticket.tags_changed", ticket, actor.id, content, position(++count));
      }
    },
  };
  return webhooks;
}

/** base64(HMAC-SHA256(secret, timestamp + raw body)), no separator ("Verifying webhooks", read 2026-11-21). */
function signZendesk(secret: string, timestamp: string, body: string): string {
  return createHmac("sha256", secret)
    .update(timestamp + body)
    .digest("base64");
}

/** How often Zendesk tries again: 409 three times, 429 and 503 with a short Retry-After, timeouts five times; else never. */
function retriesFor(result: WebhookResult): number {
  if (result.kind === "timeout") return 5;
  if (result.status === 409) return 3;
  const short = result.retryAfterSeconds !== null && result.retryAfterSeconds < 60;
  return (result.status === 429 || result.status === 503) && short ? 3 : 0;
}

/** Ids are strings and enums upper case here, unlike in the REST API. */
function detailJson(ticket: DeskTicket, actorId: number): Record<string, unknown> {
  const agentWrote = ticket.messages.some((message) => message.sender.kind === "agent");
  return {
    actor_id: String(actorId),
    assignee_id: agentWrote ? String(STAFF_ASSIGNEE_ID) : null,
    brand_id: String(ZENDESK_IDS.brand),
    created_at: zendeskTime(ticket.createdAt),
    custom_status: String(CUSTOM_STATUS[ticket.status]),
    description: ticket.messages[0]?.text ?? "",
    external_id: null,
    form_id: String(ZENDESK_IDS.form),
    group_id: String(ZENDESK_IDS.group),
    id: ticket.id,
    is_public: true,
    organization_id: null,
    priority: "NORMAL",
    requester_id: String(ticket.requester.id),
    status: ticket.status.toUpperCase(),
    subject: ticket.subject,
    submitter_id: String(ticket.requester.id),
    tags: ticket.tags,
    type: "QUESTION",
    updated_at: zendeskTime(ticket.updatedAt),
    via: { channel: ticket.channel },
  };
}

function commentJson(message: DeskMessage): Record<string, unknown> {
  return {
    id: String(message.id),
    body: message.text,
    is_public: message.public,
    author: {
      id: String(message.sender.id),
      is_staff: message.sender.kind !== "customer",
      name: message.sender.name,
    },
  };
}

function newSequence(): (position: number) => { id: string; position: number } {
  const id = randomBytes(16).toString("hex").toUpperCase();
  return (position) => ({ id, position });
}
