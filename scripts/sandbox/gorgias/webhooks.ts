import { randomUUID } from "node:crypto";
import type { DeskUpdate } from "../desk.ts";
import type { DeskMessage, DeskTicket } from "../tickets.ts";
import { createWebhookSender, type WebhookSender, type WebhookSenderOptions } from "../webhook-sender.ts";
import type { Integration, Integrations, Trigger } from "./integrations.ts";
import { messageJson } from "./json.ts";
import { type FormTemplate, renderForm, renderText } from "./template.ts";

/** Failures in a row after which Gorgias turns an integration off ("Broken or disconnected HTTP integration", read 2026-11-21). */
const FAILURES_UNTIL_OFF = 100;

/** How often a request is tried; Gorgias documents that it retries, not how often. */
const TRIES = 4;

export interface GorgiasWebhookOptions {
  now: () => Date;
  integrations: Integrations;
  render: (ticket: DeskTicket) => Record<string, unknown>;
  timeoutMs: number;
  /** Before the second try; doubles with every further one. */
  retryBaseMs: number;
  copies?: WebhookSenderOptions["copies"];
}

export interface GorgiasWebhooks {
  sender: WebhookSender;
  announceUpdate(update: DeskUpdate): void;
  announceOpened(ticket: DeskTicket): void;
  announceFailed(ticket: DeskTicket, message: DeskMessage): void;
}

/** Fires the triggers that a change sets off and posts what the integrations' templates make of it. */
export function createGorgiasWebhooks(options: GorgiasWebhookOptions): GorgiasWebhooks {
  const { integrations, now } = options;
  const sender = createWebhookSender({
    now,
    timeoutMs: options.timeoutMs,
    ...(options.copies ? { copies: options.copies } : {}),
    retryDelayMs: (result, attempt) =>
      isSuccess(result) || attempt >= TRIES ? null : options.retryBaseMs * 2 ** (attempt - 1),
    onResult: (webhook, result) => {
      const integration = integrations.all.find((one) => webhook.deliveryId.startsWith(`${one.id}:`));
      if (!integration) return;
      integration.failures = isSuccess(result) ? 0 : integration.failures + 1;
      if (integration.failures >= FAILURES_UNTIL_OFF) integration.deactivatedAt ??= now();
    },
  });

  function fire(trigger: Trigger, ticket: DeskTicket, message: DeskMessage | null): void {
    const context = {
      ticket: options.render(ticket),
      message: message ? messageJson(ticket, message) : undefined,
      event: { type: trigger },
    };
    for (const integration of integrations.all) {
      if (integration.deactivatedAt || integration.http.triggers[trigger] !== true) continue;
      post(integration, trigger, ticket, context);
    }
  }

  function post(
    integration: Integration,
    trigger: Trigger,
    ticket: DeskTicket,
    context: Record<string, unknown>,
  ): void {
    const { http } = integration;
    const rendered = renderForm(http.form, context);
    const asForm = http.request_content_type === "application/x-www-form-urlencoded";
    const body = asForm && rendered !== "" ? new URLSearchParams(JSON.parse(rendered)).toString() : rendered;
    const headers: Record<string, string> = { "content-type": http.request_content_type };
    for (const [name, value] of Object.entries(http.headers)) headers[name] = renderText(value, context);
    sender.send({
      deliveryId: `${integration.id}:${randomUUID()}`,
      event: trigger,
      ticketId: ticket.id,
      url: renderText(http.url, context),
      method: http.method,
      headers,
      body,
    });
  }

  return {
    sender,
    announceOpened(ticket) {
      const last = ticket.messages.at(-1) ?? null;
      fire("ticket-created", ticket, last);
      fire("ticket-message-created", ticket, last);
    },
    announceFailed: (ticket, message) => fire("ticket-message-failed", ticket, message),
    announceUpdate(update) {
      if (update.history) return;
      if (update.message) fire("ticket-message-created", update.ticket, update.message);
      if (update.status) fire("ticket-status-updated", update.ticket, null);
      if (update.tags || update.status) fire("ticket-updated", update.ticket, null);
    },
  };
}

/** The template that Sidenote's set-up page describes, one integration per trigger: a literal event, ids and times only. */
export function sidenoteForm(trigger: Trigger): FormTemplate {
  const isMessage = trigger === "ticket-message-created" || trigger === "ticket-message-failed";
  return {
    event: trigger,
    ticket_id: "{{ticket.id}}",
    message_id: "{{message.id}}",
    from_agent: "{{message.from_agent}}",
    channel: isMessage ? "{{message.channel}}" : "{{ticket.channel}}",
    via: isMessage ? "{{message.via}}" : "{{ticket.via}}",
    rule_id: "{{message.rule_id}}",
    sender_email: "{{message.sender.email}}",
    status: "{{ticket.status}}",
    created_datetime: isMessage ? "{{message.created_datetime}}" : "{{ticket.created_datetime}}",
    updated_datetime: "{{ticket.updated_datetime}}",
    ...(isMessage ? {} : { tags: "{{ticket.tags}}" }),
  };
}

function isSuccess(result: { kind: "answer"; status: number } | { kind: "timeout" }): boolean {
  return result.kind === "answer" && result.status >= 200 && result.status < 300;
}
