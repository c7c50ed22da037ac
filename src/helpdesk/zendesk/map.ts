import type { Conversation, Message, MessageAuthor, TicketStatus } from "../../domain/ticket.ts";
import type { TicketAnswer, ZendeskComment, ZendeskTicket, ZendeskUser } from "./schema.ts";

/** A ticket and all its comments, in the words of the domain. `users` = everybody that was sideloaded. */
export function conversationOf(
  answer: TicketAnswer,
  comments: readonly ZendeskComment[],
  users: readonly ZendeskUser[],
  intentFieldId: string | null,
): Conversation {
  const { ticket } = answer;
  const people = new Map([...(answer.users ?? []), ...users].map((user) => [user.id, user]));
  const requester = people.get(ticket.requester_id ?? "");
  return {
    ticket: {
      id: ticket.id,
      subject: ticket.subject ?? "",
      status: statusOf(ticket.status),
      channel: String(ticket.via?.channel ?? "unknown"),
      // What Zendesk holds for spam is a suspended ticket, which is no ticket yet.
      spam: false,
      tags: ticket.tags ?? [],
      requester: { name: requester?.name?.trim() || null, email: requester?.email?.trim() || null },
      helpdeskIntent: fieldValue(ticket, intentFieldId),
      attachedShop: null,
      createdAt: ticket.created_at,
    },
    messages: comments
      .filter((comment) => comment.public)
      .toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime())
      .map((comment) => messageOf(comment, ticket, people)),
  };
}

/** Lower case by REST, upper case in webhooks. `solved` may reopen, `closed` never does; nobody waits in either. */
export function statusOf(status: string): TicketStatus {
  return /^(solved|closed|deleted|archived|scrubbed)$/i.test(status) ? "closed" : "open";
}

function messageOf(
  comment: ZendeskComment,
  ticket: ZendeskTicket,
  people: ReadonlyMap<string, ZendeskUser>,
): Message {
  const text = comment.plain_body?.trim() ? comment.plain_body : (comment.body ?? "");
  return {
    id: comment.id,
    author: authorOf(comment, ticket, people),
    text: text.replaceAll("&nbsp;", " "),
    sentAt: comment.created_at,
  };
}

/** Channels through which no person writes: triggers and automations, API clients, Zendesk itself. */
const MACHINE_CHANNELS = new Set(["rule", "api", "system"]);

/** The requester may be on staff and is the customer still; a web form's ticket comes by API, so roles go first. */
function authorOf(
  comment: ZendeskComment,
  ticket: ZendeskTicket,
  people: ReadonlyMap<string, ZendeskUser>,
): MessageAuthor {
  const author = comment.author_id ?? null;
  if (author === null) return "machine";
  if (author === ticket.requester_id) return "customer";
  const role = people.get(author)?.role;
  if (role === "end-user") return "customer";
  if (role !== "agent" && role !== "admin") return "machine";
  return MACHINE_CHANNELS.has(String(comment.via?.channel ?? "")) ? "machine" : "agent";
}

function fieldValue(ticket: ZendeskTicket, fieldId: string | null): string | null {
  const value = ticket.custom_fields?.find((field) => field.id === fieldId)?.value;
  if (typeof value === "string" && value.trim()) return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}
