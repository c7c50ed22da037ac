import { PlatformError, type PlatformErrorCode, type RetryPlan } from "../../errors.ts";
import type { Logger } from "../../log.ts";
import type { Helpdesk } from "../port.ts";
import type { ZendeskAuth } from "./auth/auth.ts";
import { checkZendesk } from "./check.ts";
import type { ZendeskClient } from "./client.ts";
import { conversationOf, isMergedAway } from "./map.ts";
import { zendeskNote } from "./note.ts";
import type { OwnUser } from "./own-user.ts";
import type { AuditEvent, ZendeskAudit, ZendeskComment, ZendeskUser } from "./schema.ts";
import { updatedTickets } from "./updated-tickets.ts";

export interface ZendeskOptions {
  baseUrl: string;
  intentFieldId: string | null;
  auth: ZendeskAuth;
  ownUser: OwnUser;
  now: () => Date;
  log: Logger;
}

/** The helpdesk verbs on Zendesk. A ticket costs four calls: ticket, comments, note, tags. */
export function createZendeskHelpdesk(client: ZendeskClient, options: ZendeskOptions): Helpdesk {
  async function findInternalNote(ticketId: string, draftId: string, signal: AbortSignal) {
    for await (const page of client.auditPages(ticketId, signal)) {
      const note = page.audits.map((audit) => noteIn(audit, draftId)).find((event) => event !== null);
      if (note) return { noteId: privateNoteId(note) };
    }
    return null;
  }

  return {
    async readConversation(ticketId, signal) {
      const answer = await unlessGone(client.readTicket(ticketId, signal));
      if (!answer || answer.ticket.status === "deleted" || isMergedAway(answer.ticket)) return null;
      const comments: ZendeskComment[] = [];
      const users: ZendeskUser[] = [];
      for await (const page of client.commentPages(ticketId, signal)) {
        comments.push(...page.comments);
        users.push(...(page.users ?? []));
      }
      return conversationOf(answer, comments, users, options.intentFieldId);
    },

    async addInternalNote(ticketId, note, signal) {
      const { body, requestId } = await client.addNote(ticketId, zendeskNote(note), signal);
      if (body.audit?.author_id) options.ownUser.id = body.audit.author_id;
      const event = body.audit?.events?.find(isComment);
      if (event && event.public !== undefined) return { noteId: privateNoteId(event, requestId) };
      // The answer does not say what became of the note; the ticket's history does.
      const found = await findInternalNote(ticketId, note.draftId, signal);
      if (found) return found;
      const message = "the platform confirmed a note that is not there";
      throw platformError(message, "write note", "unexpected_answer", "backoff", requestId);
    },

    findInternalNote,

    async addTags(ticketId, tags, signal) {
      // Zendesk warns that simultaneous requests can lose tags, so the answer is checked and the call repeated once.
      for (let tries = 0; tries < 2; tries += 1) {
        const present = new Set(await client.addTags(ticketId, tags, signal));
        if (tags.every((tag) => present.has(tag))) return;
      }
      throw platformError("the platform did not keep the tags", "add tags", "unexpected_answer", "backoff");
    },

    updatedTickets: (since, signal) =>
      updatedTickets(client, since, { now: options.now(), log: options.log }, signal),
    // Tags need no definition here.
    ensureTags: () => Promise.resolve(),
    ticketUrl: (ticketId) => `${options.baseUrl}/agent/tickets/${encodeURIComponent(ticketId)}`,
    check: (signal) => checkZendesk(client, options.auth, options.ownUser, signal),
  };
}

async function unlessGone<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof PlatformError && error.code === "not_found") return null;
    throw error;
  }
}

function isComment(event: AuditEvent): boolean {
  return event.type === "Comment";
}

/** The note of an audit that carries our draft id in its metadata, or visibly on the last line of a private comment. */
function noteIn(audit: ZendeskAudit, draftId: string): AuditEvent | null {
  const comments = (audit.events ?? []).filter(isComment);
  if (audit.metadata?.custom?.sidenote?.draft_id === draftId) return comments[0] ?? null;
  return comments.find((event) => event.public === false && endsWithId(event.body ?? "", draftId)) ?? null;
}

function endsWithId(body: string, draftId: string): boolean {
  const text = body.trim();
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  return lastLine.split(/[^A-Za-z0-9_-]/).includes(draftId);
}

/** The alarm: a comment of ours that customers may see. Retrying could only make a second one. */
function privateNoteId(event: AuditEvent, requestId: string | null = null): string {
  if (event.public !== false) {
    const message = "the platform holds a note that is not private";
    throw platformError(message, "write note", "note_not_private", "never", requestId);
  }
  if (event.id) return event.id;
  throw platformError("the note has no id", "write note", "unexpected_answer", "backoff", requestId);
}

function platformError(
  message: string,
  operation: string,
  code: PlatformErrorCode,
  retry: RetryPlan,
  requestId: string | null = null,
): PlatformError {
  return new PlatformError(message, { code, retry, platform: "zendesk", operation, status: 200, requestId });
}
