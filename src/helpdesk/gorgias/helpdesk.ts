import { PlatformError } from "../../errors.ts";
import type { Logger } from "../../log.ts";
import type { Helpdesk, InternalNote } from "../port.ts";
import { checkGorgias } from "./check.ts";
import type { GorgiasClient } from "./client.ts";
import { htmlText } from "./html-text.ts";
import { conversationOf } from "./map.ts";
import { externalId, gorgiasNote } from "./note.ts";
import type { GorgiasMessage, ListedTicket } from "./schema.ts";

export interface GorgiasOptions {
  baseUrl: string;
  senderEmail: string;
  intentFieldId: string | null;
}

/**
 * The list begins with the newest, and what is left out here is never found: so deep that the changes of a long downtime
 * fit. The poll after it may cost 300 calls, every other one mostly costs one.
 */
const MAX_UPDATED = 30_000;

/** The helpdesk verbs on Gorgias. A ticket costs four calls: ticket, messages, note, tags. */
export function createGorgiasHelpdesk(client: GorgiasClient, options: GorgiasOptions, log: Logger): Helpdesk {
  const knownTags = new Set<string>();

  async function findInternalNote(ticketId: string, draftId: string, signal: AbortSignal) {
    for await (const page of client.messagePages(ticketId, "desc", signal)) {
      const note = page.find((message) => carriesDraft(message, draftId));
      if (note) return { noteId: privateNoteId(note) };
    }
    return null;
  }

  async function ensureTags(tags: readonly string[], signal: AbortSignal): Promise<void> {
    if (tags.every((tag) => knownTags.has(tag))) return;
    for await (const page of client.tagPages(signal)) for (const tag of page) knownTags.add(tag.name);
    for (const tag of tags) {
      if (!knownTags.has(tag)) await createTag(client, tag, signal);
      knownTags.add(tag);
    }
  }

  return {
    async readConversation(ticketId, signal) {
      const ticket = await unlessGone(client.readTicket(ticketId, options.intentFieldId !== null, signal));
      if (!ticket || ticket.trashed_datetime) return null;
      const messages: GorgiasMessage[] = [];
      for await (const page of client.messagePages(ticketId, "asc", signal)) messages.push(...page);
      return conversationOf(ticket, messages, options.intentFieldId);
    },

    async addInternalNote(ticketId: string, note: InternalNote, signal) {
      const { body, requestId } = await client.createNote(
        ticketId,
        gorgiasNote(note, options.senderEmail),
        signal,
      );
      if (body) return { noteId: privateNoteId(body, requestId) };
      const found = await findInternalNote(ticketId, note.draftId, signal);
      if (found) return found;
      throw new PlatformError("the platform confirmed a note that is not there", {
        code: "unexpected_answer",
        retry: "backoff",
        platform: "gorgias",
        operation: "write note",
        status: 201,
        requestId,
      });
    },

    findInternalNote,

    async addTags(ticketId, tags, signal) {
      // Whether an unknown name is created or refused is undocumented, so it is made known first.
      await ensureTags(tags, signal).catch((error: unknown) => {
        if (!(error instanceof PlatformError) || error.code !== "forbidden") throw error;
        log.warn({ platform: "gorgias", operation: error.operation }, "no permission to manage tags");
      });
      await client.addTags(ticketId, tags, signal);
    },

    ensureTags,

    async updatedTickets(since, signal) {
      const found: ListedTicket[] = [];
      for await (const page of client.updatedTicketPages(signal)) {
        found.push(...page.filter((ticket) => ticket.updated_datetime > since));
        const last = page.at(-1);
        if (!last || last.updated_datetime <= since) break;
        if (found.length < MAX_UPDATED) continue;
        log.warn({ platform: "gorgias", listed: found.length }, "more tickets changed than are listed");
        break;
      }
      const tickets = found.map(({ id, updated_datetime: updatedAt }) => ({ ticketId: id, updatedAt }));
      return { tickets: tickets.toReversed(), upTo: tickets[0]?.updatedAt ?? null };
    },

    ticketUrl: (ticketId) => `${options.baseUrl}/app/ticket/${encodeURIComponent(ticketId)}`,
    check: (signal) => checkGorgias(client, signal),
  };
}

async function createTag(client: GorgiasClient, tag: string, signal: AbortSignal): Promise<void> {
  try {
    await client.createTag(tag, signal);
  } catch (error) {
    // Somebody else created it between the list and now.
    if (!(error instanceof PlatformError) || error.code !== "conflict") throw error;
  }
}

async function unlessGone<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof PlatformError && error.code === "not_found") return null;
    throw error;
  }
}

/** By our id in `external_id`, or, since its echo is unverified, by the visible id on an agent-only message's last line. */
function carriesDraft(message: GorgiasMessage, draftId: string): boolean {
  if (message.external_id === externalId(draftId)) return true;
  if (message.public || message.channel !== "internal-note") return false;
  const text = message.body_text?.trim() || htmlText(message.body_html ?? "");
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  return lastLine.split(/[^A-Za-z0-9_-]/).includes(draftId);
}

/** The alarm: a message of ours that customers may see. Retrying could only make a second one. */
function privateNoteId(
  note: { id: string; channel?: unknown; public?: unknown },
  requestId: string | null = null,
): string {
  if (note.channel === "internal-note" && note.public === false) return note.id;
  throw new PlatformError("the platform holds a note that is not private", {
    code: "note_not_private",
    retry: "never",
    platform: "gorgias",
    operation: "write note",
    status: null,
    requestId,
  });
}
