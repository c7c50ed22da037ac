import type { z } from "zod";
import type { AdapterDeps, CheckResult } from "../adapter.ts";
import type { Conversation, MessageAuthor } from "../domain/ticket.ts";
import { redactConversation } from "../redact/redact-conversation.ts";

/** A webhook as it arrived. Header names are lower case. */
export interface RawRequest {
  body: Buffer;
  headers: Readonly<Record<string, string | undefined>>;
  receivedAt: Date;
}

/** What one authentic webhook means to Sidenote. */
export interface Delivery {
  /** Unique per platform event, stable over redeliveries: the key that intake is idempotent on. */
  key: string;
  /** Null when the event names no ticket. */
  ticketId: string | null;
  /** The public message that the event is about, where the platform says so. */
  messageId: string | null;
  occurredAt: Date;
  event: TicketEvent;
}

/**
 * `ignored` events are authentic and answered 2xx, but start no work: our own notes and tags coming back
 * (`own_event`), or event types that we did not ask for.
 */
export type TicketEvent =
  | { kind: "ticket_created" }
  | { kind: "message_created"; author: MessageAuthor | "unknown" }
  /** A reply that looked sent did not leave. */
  | { kind: "message_failed" }
  /** An agent's internal note. */
  | { kind: "note_created" }
  /** `tags` = those that the ticket now has, or that were added; null where the platform does not say. */
  | { kind: "tags_changed"; tags: readonly string[] | null }
  | { kind: "ticket_closed" }
  | { kind: "ignored"; cause: "own_event" | "unsupported_event" };

/** The receiving half of a helpdesk: authenticity and meaning of webhooks. No network. */
export interface WebhookDoor {
  /** Throws WebhookRejected (401) unless the request is authentic and fresh. Runs before anything is parsed. */
  verify(request: RawRequest): void;
  /** Throws WebhookRejected (400) when the body is not what the platform documents. */
  parse(request: RawRequest): Delivery;
  /** The answer that makes this platform send the webhook again when we could not store it. */
  readonly storeFailure: { status: number; headers: Readonly<Record<string, string>> };
}

/**
 * An agent-only note. There is no field for visibility or recipients: a public message can't be expressed, so
 * adapters can only ever build the platform's private form of it.
 */
export interface InternalNote {
  /** A draft's or a question's id: printed on the note's last line and kept in the platform's metadata, to find it again. */
  draftId: string;
  /** Escaped by the renderer; adapters send it as it is. */
  html: string;
  text: string;
}

/** The calling half of a helpdesk. Every method throws PlatformError; ids are decimal strings. */
export interface Helpdesk {
  /** The ticket with all its public messages and internal notes; null when it is gone (deleted, merged away). */
  readConversation(ticketId: string, signal: AbortSignal): Promise<Conversation | null>;
  /** Writes the note and asserts from the answer that it is private. Not idempotent: see findInternalNote. */
  addInternalNote(ticketId: string, note: InternalNote, signal: AbortSignal): Promise<{ noteId: string }>;
  /** Looks for a note written earlier for this draft: the answer to "did it take effect?" after a crash or timeout. */
  findInternalNote(
    ticketId: string,
    draftId: string,
    signal: AbortSignal,
  ): Promise<{ noteId: string } | null>;
  /** Adds tags and leaves all others alone. Idempotent. */
  addTags(ticketId: string, tags: readonly string[], signal: AbortSignal): Promise<void>;
  /** Makes the tags known to the account where the platform may want that; a no-op elsewhere. Idempotent. */
  ensureTags(tags: readonly string[], signal: AbortSignal): Promise<void>;
  /**
   * Tickets that changed after `since`, oldest change first; for finding what no webhook told. May cost hundreds of paced
   * calls after a long time. A platform may leave out the last minute, and the newest ones beyond some thousands, and may
   * name some that changed before: who asks passes over what is known.
   */
  updatedTickets(since: Date, signal: AbortSignal): Promise<UpdatedTickets>;
  /** Where an agent opens the ticket. */
  ticketUrl(ticketId: string): string;
  /** Proves credentials, scopes and limits with read-only calls; never throws for a finding. */
  check(signal: AbortSignal): Promise<readonly CheckResult[]>;
}

export interface UpdatedTickets {
  tickets: readonly UpdatedTicket[];
  /** Up to when the platform has listed all, also what is none of ours: the next list may begin here. Null = it listed nothing. */
  upTo: Date | null;
}

/** A changed ticket, as far as a list of tickets tells. */
export interface UpdatedTicket {
  ticketId: string;
  updatedAt: Date;
}

export interface HelpdeskModule<Env> {
  /** Platform id, also the connection id and the webhook path while there is one connection of each. */
  id: string;
  /** Environment variables with `.describe()`; the schema's input keys are the variables' names. */
  Env: z.ZodType<Env>;
  /** The variable whose presence turns this helpdesk on. */
  enabledBy: string;
  connect(env: Env, deps: AdapterDeps): { door: WebhookDoor; api: Helpdesk };
}

/** A module whose Env type is hidden, so that different modules share one list. */
export interface InstalledHelpdesk {
  id: string;
  Env: z.ZodType;
  enabledBy: string;
  /** `env` must have been parsed by `Env`. */
  connect(env: unknown, deps: AdapterDeps): { door: WebhookDoor; api: Helpdesk };
}

/**
 * Binds a module's Env type to its connect(), then hides it. Every helpdesk comes through here, so this is the one place
 * where people's words enter, and where the secrets in them are taken out.
 */
export function defineHelpdesk<Env>(module: HelpdeskModule<Env>): InstalledHelpdesk {
  return {
    id: module.id,
    Env: module.Env,
    enabledBy: module.enabledBy,
    connect: (env, deps) => {
      const { door, api } = module.connect(module.Env.parse(env), deps);
      return { door, api: withoutSecrets(api) };
    },
  };
}

function withoutSecrets(api: Helpdesk): Helpdesk {
  return {
    ...api,
    readConversation: async (ticketId, signal) => {
      const conversation = await api.readConversation(ticketId, signal);
      return conversation && redactConversation(conversation);
    },
  };
}
