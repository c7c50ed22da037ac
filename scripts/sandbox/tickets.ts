import type { SandboxServer } from "./server.ts";
import type { SandboxTicket } from "./shop-data.ts";
import type { WebhookAttempt } from "./webhook-sender.ts";

/** `service` = the user that API clients (Sidenote) act as; `machine` = the helpdesk's own rules and bots. */
export interface Person {
  id: number;
  kind: "customer" | "agent" | "machine" | "service";
  name: string | null;
  email: string | null;
}

/** One entry of a ticket's thread: a public message, or (`public: false`) an internal note. */
export interface DeskMessage {
  id: number;
  sender: Person;
  public: boolean;
  /** Null = the ticket's own, or for a note the platform's note channel. */
  channel: string | null;
  /** "api" marks what an API client wrote; "helpdesk" and "rule" what agents and rules wrote; else the channel. */
  via: string;
  text: string;
  html: string;
  sentAt: Date;
  /** A client's own id of the message (Gorgias). */
  externalId: string | null;
  /** When its sending failed: nobody has got it. */
  failedAt: Date | null;
  /** Free keys that a client hung on it (Gorgias `meta`, Zendesk `ticket.metadata`). */
  metadata: Readonly<Record<string, unknown>> | null;
}

/** Zendesk knows all six states; Gorgias only `open` and `closed`. */
export type DeskStatus = "new" | "open" | "pending" | "hold" | "solved" | "closed";

export interface DeskTicket {
  id: string;
  subject: string;
  channel: string;
  status: DeskStatus;
  spam: boolean;
  requester: Person;
  tags: string[];
  /** Oldest first, notes included. */
  messages: DeskMessage[];
  attachShop: boolean;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  /** Gorgias: in the bin, where merged tickets end too. */
  trashedAt: Date | null;
}

/** A public message that came through the API: on a real account the customer would have got it. */
export interface PublicWrite {
  ticketId: string;
  messageId: number;
  text: string;
}

/**
 * What a person does in a helpdesk, the same for every sandbox platform: demo, inbox and tests know only this.
 * Ticket ids are decimal strings; an unknown one throws. The verbs resolve when the change is visible to API clients
 * and its webhooks are on their way; `delivered()` waits for those.
 */
export interface SandboxHelpdesk extends SandboxServer {
  id: "gorgias" | "zendesk";
  tickets: ReadonlyMap<string, DeskTicket>;
  /** Must stay empty: see PublicWrite. */
  publicWrites: PublicWrite[];
  /** Every attempt to deliver a webhook, oldest first. */
  deliveries: WebhookAttempt[];
  openTicket(ticket: SandboxTicket): Promise<void>;
  customerWrites(ticketId: string, text: string): Promise<void>;
  agentReplies(ticketId: string, text: string, options?: { html?: string }): Promise<void>;
  /** A public message by a rule or a bot. */
  machineWrites(ticketId: string, text: string): Promise<void>;
  /** As an agent takes a message or a note away. */
  deleteMessage(ticketId: string, messageId: number): Promise<void>;
  /** As an agent merges it into another ticket: Zendesk closes and tags it, Gorgias bins it. */
  mergeAway(ticketId: string): Promise<void>;
  agentNotes(ticketId: string, text: string): Promise<void>;
  /** As an agent adds a tag by hand. */
  agentTags(ticketId: string, tags: readonly string[]): Promise<void>;
  /** As an agent does it (Zendesk: solved). `final` = locked for good (Zendesk: closed, all writes answer 422). */
  closeTicket(ticketId: string, options?: { final?: boolean }): Promise<void>;
  tags(ticketId: string): readonly string[];
  notes(ticketId: string): readonly DeskMessage[];
  /** The public ones. */
  messages(ticketId: string): readonly DeskMessage[];
  /** Sends webhooks there from now on; null = nowhere. */
  setWebhook(target: { url: string; secret: string } | null): void;
  /** Resolves when no webhook is being sent or waiting for a retry. */
  delivered(): Promise<void>;
}

/** Plain text as helpdesks turn it into HTML: escaped, one block per line. */
export function textToHtml(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `<div>${line === "" ? "<br>" : escapeHtml(line)}</div>`)
    .join("");
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
