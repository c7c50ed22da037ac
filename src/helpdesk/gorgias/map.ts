import { z } from "zod";
import { bearsNoteMark } from "../../domain/note-mark.ts";
import type { Conversation, Message, MessageAuthor, TicketNote, TicketStatus } from "../../domain/ticket.ts";
import { htmlText } from "./html-text.ts";
import { carriesAnyDraft } from "./note.ts";
import type { GorgiasMessage, GorgiasTicket } from "./schema.ts";
import { attachedShop } from "./shop-block.ts";

/** A ticket and all its messages, in the words of the domain. `intentFieldId` = the custom field that holds an intent. */
export function conversationOf(
  ticket: GorgiasTicket,
  messages: readonly GorgiasMessage[],
  intentFieldId: string | null,
): Conversation {
  const kept = messages.filter((message) => !message.deleted_datetime).toSorted(byTime);
  const shown = kept.filter(isPublic);
  return {
    ticket: {
      id: ticket.id,
      subject: ticket.subject ?? "",
      status: statusOf(ticket.status),
      channel: ticket.channel ?? "unknown",
      spam: ticket.spam === true,
      tags: (ticket.tags ?? []).map((tag) => tag.name),
      requester: {
        id: ticket.customer?.id ?? null,
        name: ticket.customer?.name?.trim() || null,
        email: ticket.customer?.email?.trim() || null,
      },
      helpdeskIntent: fieldValue(ticket.custom_fields, intentFieldId) ?? detectedIntent(shown),
      attachedShop: attachedShop(ticket.customer?.integrations),
      createdAt: ticket.created_datetime,
    },
    messages: shown.map(messageOf),
    notes: kept.filter((message) => !isPublic(message) && !isByRule(message)).map(noteOf),
  };
}

function statusOf(status: string): TicketStatus {
  return status === "closed" ? "closed" : "open";
}

function isPublic(message: GorgiasMessage): boolean {
  return message.public && message.channel !== "internal-note";
}

function isByRule(message: GorgiasMessage): boolean {
  return message.via === "rule" || (message.rule_id ?? null) !== null;
}

function messageOf(message: GorgiasMessage): Message {
  return {
    id: message.id,
    author: authorOf(message),
    ...senderOf(message),
    failed: message.from_agent && hasFailed(message),
    text: textOf(message),
    sentAt: message.created_datetime,
  };
}

function noteOf(message: GorgiasMessage): TicketNote {
  const text = textOf(message);
  return {
    id: message.id,
    ...senderOf(message),
    own: carriesAnyDraft(message) || bearsNoteMark(text),
    text,
    writtenAt: message.created_datetime,
  };
}

function senderOf({ sender }: GorgiasMessage): { authorId: string | null; authorName: string | null } {
  return { authorId: sender?.id ?? null, authorName: sender?.name?.trim() || null };
}

/** Far more than anybody writes by hand: what follows is a pasted log, or pictures as text. */
const MAX_TEXT = 100_000;
const MAX_HTML = 400_000;

function textOf({ body_text: text, body_html: html }: GorgiasMessage): string {
  return text?.trim()
    ? text.slice(0, MAX_TEXT)
    : htmlText((html ?? "").slice(0, MAX_HTML)).slice(0, MAX_TEXT);
}

/** Sending goes on after the message exists; an error that a later try mended leaves a `sent_datetime`. */
function hasFailed(message: GorgiasMessage): boolean {
  if (message.failed_datetime) return true;
  const error = message.last_sending_error;
  const isError = typeof error === "object" ? Object.keys(error ?? {}).length > 0 : Boolean(error);
  return isError && !message.sent_datetime;
}

/**
 * A person on staff writes through the helpdesk; rules, the chat bot and API clients name themselves in `via`. Measured
 * by a third party on live chats (99 of 99, 2026-09-21); e-mail is unmeasured. The sender is not compared with our
 * own user: Sidenote never writes public messages, and in a small shop a person may work under the same login.
 */
export function authorOf(message: {
  from_agent: boolean;
  via?: string | null | undefined;
  rule_id?: unknown;
}): MessageAuthor {
  if (!message.from_agent) return "customer";
  return message.via === "helpdesk" && (message.rule_id ?? null) === null ? "agent" : "machine";
}

/** `created_datetime` has no order among messages of one second; ids do. */
function byTime(a: GorgiasMessage, b: GorgiasMessage): number {
  return a.created_datetime.getTime() - b.created_datetime.getTime() || Number(BigInt(a.id) - BigInt(b.id));
}

const FieldEntry = z.object({
  id: z.coerce.string().optional(),
  field: z.object({ id: z.coerce.string() }).optional(),
  value: z.unknown().optional(),
});

/** Values come as a list or as a map by definition id; only a value that somebody set counts, not a prediction. */
function fieldValue(fields: unknown, fieldId: string | null): string | null {
  if (fieldId === null || typeof fields !== "object" || fields === null) return null;
  const entries = Array.isArray(fields)
    ? fields
    : Object.entries(fields).map(([id, entry]) => withId(id, entry));
  for (const entry of entries) {
    const parsed = FieldEntry.safeParse(entry);
    if (!parsed.success || (parsed.data.field?.id ?? parsed.data.id) !== fieldId) continue;
    const { value } = parsed.data;
    if (typeof value === "string" && value.trim()) return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
  }
  return null;
}

function withId(id: string, entry: unknown): unknown {
  return typeof entry === "object" && entry !== null ? { ...entry, id } : { id, value: entry };
}

const DetectedIntent = z.object({ name: z.string().min(1), rejected: z.boolean().nullish() });

/** The intent that Gorgias itself found in the newest customer message; one that an agent rejected does not count. */
function detectedIntent(messages: readonly GorgiasMessage[]): string | null {
  const last = messages.findLast((message) => !message.from_agent);
  for (const intent of last?.intents ?? []) {
    const parsed = DetectedIntent.safeParse(intent);
    if (parsed.success && !parsed.data.rejected) return parsed.data.name;
  }
  return null;
}
