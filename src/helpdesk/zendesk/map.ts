import { bearsNoteMark } from "../../domain/note-mark.ts";
import type { Conversation, Message, MessageAuthor, TicketNote, TicketStatus } from "../../domain/ticket.ts";
import type { TicketAnswer, ZendeskComment, ZendeskTicket, ZendeskUser } from "./schema.ts";

/** A ticket and all its comments, in the words of the domain. `users` = everybody that was sideloaded. */
export function conversationOf(
  answer: TicketAnswer,
  comments: readonly ZendeskComment[],
  users: readonly ZendeskUser[],
  intentFieldId: string | null,
): Conversation {
  const { ticket } = answer;
  const inOrder = comments.toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime());
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
      requester: {
        id: ticket.requester_id ?? null,
        name: requester?.name?.trim() || null,
        email: requester?.email?.trim() || null,
      },
      helpdeskIntent: fieldValue(ticket, intentFieldId),
      attachedShop: null,
      createdAt: ticket.created_at,
    },
    messages: inOrder
      .filter((comment) => comment.public)
      .map((comment) => messageOf(comment, ticket, people)),
    notes: inOrder
      .filter((comment) => !comment.public && !isByPlatform(comment))
      .map((comment) => noteOf(comment, people)),
  };
}

/** A ticket whose words now stand in another one. The tag is what merged tickets carry; from memory, unverified. */
export function isMergedAway({ status, tags }: ZendeskTicket): boolean {
  return status === "closed" && (tags ?? []).includes("closed_by_merge");
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
  return {
    id: comment.id,
    author: authorOf(comment, ticket, people),
    ...writerOf(comment, people),
    // Zendesk tells of mail that bounced as an event of its own, not on the comment.
    failed: false,
    text: textOf(comment),
    sentAt: comment.created_at,
  };
}

function noteOf(comment: ZendeskComment, people: ReadonlyMap<string, ZendeskUser>): TicketNote {
  const text = textOf(comment);
  return {
    id: comment.id,
    ...writerOf(comment, people),
    own: Boolean(comment.metadata?.custom?.sidenote) || bearsNoteMark(text),
    text,
    writtenAt: comment.created_at,
  };
}

function writerOf(
  { author_id: id }: ZendeskComment,
  people: ReadonlyMap<string, ZendeskUser>,
): { authorId: string | null; authorName: string | null } {
  return { authorId: id ?? null, authorName: people.get(id ?? "")?.name?.trim() || null };
}

function textOf(comment: ZendeskComment): string {
  const text = comment.plain_body?.trim() ? comment.plain_body : (comment.body ?? "");
  return text.replaceAll("&nbsp;", " ");
}

/** Triggers, automations and Zendesk itself; also what a merge writes into both tickets in an agent's name. */
function isByPlatform({ via }: ZendeskComment): boolean {
  const channel = String(via?.channel ?? "");
  return channel === "rule" || channel === "system" || via?.source?.rel === "merge";
}

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
  return isByPlatform(comment) || comment.via?.channel === "api" ? "machine" : "agent";
}

function fieldValue(ticket: ZendeskTicket, fieldId: string | null): string | null {
  const value = ticket.custom_fields?.find((field) => field.id === fieldId)?.value;
  if (typeof value === "string" && value.trim()) return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}
