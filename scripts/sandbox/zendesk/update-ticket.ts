import { z } from "zod";
import type { Desk, DeskUpdate } from "../desk.ts";
import type { SandboxAnswer, SandboxRequest } from "../server.ts";
import { type DeskMessage, type DeskTicket, type PublicWrite, textToHtml } from "../tickets.ts";
import { invalidAttribute, readBody, recordInvalid, TICKET_CLOSED, UPDATE_CONFLICT } from "./answers.ts";
import { isStale, TagInput } from "./tags.ts";

/** Zendesk's own limits: per comment in characters, per ticket in comments (Ticket comments page, read 2026-11-21). */
const MAX_COMMENT = 65_535;
const MAX_COMMENTS = 5000;

const Comment = z.looseObject({
  body: z.string().optional(),
  html_body: z.string().optional(),
  public: z.boolean().optional(),
  author_id: z.number().int().nullable().optional(),
});
type Comment = z.infer<typeof Comment>;

/** Unknown keys are ignored, as Zendesk does. */
const UpdateBody = z.looseObject({
  ticket: z.looseObject({
    comment: Comment.optional(),
    tags: TagInput.optional(),
    status: z.enum(["new", "open", "pending", "hold", "solved", "closed"]).optional(),
    priority: z.enum(["urgent", "high", "normal", "low"]).nullable().optional(),
    metadata: z.record(z.string(), z.unknown()).optional(),
    safe_update: z.boolean().optional(),
    updated_stamp: z.string().optional(),
  }),
});

/** PUT /api/v2/tickets/{id}; returns the update that it made, or the refusal. */
export function updateTicket(
  desk: Desk,
  publicWrites: PublicWrite[],
  ticket: DeskTicket,
  request: SandboxRequest,
): { update: DeskUpdate } | { refused: SandboxAnswer } {
  if (ticket.status === "closed") return { refused: TICKET_CLOSED };
  const read = readBody(request);
  if ("refused" in read) return read;
  const parsed = UpdateBody.safeParse(read.body);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join(".") ?? "ticket";
    return { refused: invalidAttribute(path, parsed.error.issues[0]?.message ?? "") };
  }
  const patch = parsed.data.ticket;
  if (isStale(ticket, patch)) return { refused: UPDATE_CONFLICT };
  const refused = patch.comment ? refuseComment(desk, ticket, patch.comment) : null;
  if (refused) return { refused };

  const update = desk.change(ticket, {
    actor: desk.service,
    ...(patch.comment ? { message: messageOf(desk, ticket, patch.comment, patch.metadata ?? null) } : {}),
    ...(patch.tags ? { tags: patch.tags } : {}),
    ...(patch.status ? { status: patch.status } : {}),
  });
  if (update.message?.public) {
    publicWrites.push({ ticketId: ticket.id, messageId: update.message.id, text: update.message.text });
  }
  return { update };
}

function refuseComment(desk: Desk, ticket: DeskTicket, comment: Comment): SandboxAnswer | null {
  const text = comment.html_body ?? comment.body ?? "";
  if (text.trim() === "") return recordInvalid("comment", "Comment: cannot be blank");
  if (text.length > MAX_COMMENT) return recordInvalid("comment", "Comment: is too long");
  if (ticket.messages.length >= MAX_COMMENTS) {
    return recordInvalid("comment", `Comment: a ticket cannot have more than ${MAX_COMMENTS} comments`);
  }
  const { author_id: author } = comment;
  if (typeof author === "number" && !desk.people.some((person) => person.id === author)) {
    return recordInvalid("author", "Author: is invalid");
  }
  return null;
}

function messageOf(
  desk: Desk,
  ticket: DeskTicket,
  comment: Comment,
  metadata: Record<string, unknown> | null,
): Omit<DeskMessage, "id" | "sentAt"> {
  const text = comment.body ?? plainText(comment.html_body ?? "");
  return {
    sender: desk.people.find((person) => person.id === comment.author_id) ?? desk.service,
    // Left out, it is what the ticket's first comment was: for a customer's ticket a reply that goes out.
    public: comment.public ?? ticket.messages[0]?.public ?? true,
    channel: null,
    via: "api",
    text,
    html: comment.html_body ?? textToHtml(text),
    externalId: null,
    failedAt: null,
    metadata,
  };
}

/** What `plain_body` shows of HTML: one line per block, without tags. */
function plainText(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/blockquote|\/tr)[^<>]{0,100}>/gi, "\n")
    .replace(/<[^<>]{0,2000}>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&")
    .trim();
}
