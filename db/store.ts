import type { Decision, DecisionInputs } from "../src/domain/decision.ts";
import type { Paragraph } from "../src/domain/draft.ts";
import type { Fact } from "../src/domain/fact.ts";
import type { Classification } from "../src/domain/intent.ts";
import type { ModelCall } from "../src/domain/model-call.ts";
import type { SkipCause } from "../src/domain/outcome.ts";
import type { SimilarCase } from "../src/domain/similar-case.ts";
import type { Erasure } from "./erasure.ts";
import type { Exports } from "./exports.ts";
import type { IntentLayers } from "./intent-layers.ts";
import type { Outcomes } from "./outcomes.ts";
import type { Precedents } from "./precedents.ts";
import type { NewJob, Queue } from "./queue.ts";
import type { Reports } from "./reports.ts";
import type { Review } from "./review.ts";
import type { SealedTokens } from "./sealed-tokens.ts";
import type { SignOuts } from "./sign-outs.ts";

/**
 * Everything that Sidenote keeps, as named units of work: each is one transaction, durable when its promise resolves.
 * No SQL and no database word leaves db/.
 */
export interface Store {
  /** The delivery and its job in one transaction; "duplicate" changes nothing. Rejects when it could not be stored. */
  receiveDelivery(delivery: NewDelivery, job: NewJob | null): Promise<"stored" | "duplicate">;
  /** Whether a customer message that is none of `seen` has been delivered for this ticket after `since`. */
  hasUnseenCustomerMessage(ticket: TicketKey, seen: readonly string[], since: Date): Promise<boolean>;

  /**
   * Whether a webhook (or an earlier poll) that had the ticket read told of it at or after `at`, by the platform's own time
   * or by an arrival within a minute of it. Our own writes' events count up to their own time: they follow a reading. Others
   * may be dated `slackMs` before what they tell of.
   */
  wasTold(ticket: TicketKey, at: Date, slackMs?: number): Promise<boolean>;
  /** When the change happened of which the connection's oldest kept webhook told; null when none ever came. */
  firstDeliveryAt(connection: string): Promise<Date | null>;

  /** Up to when a connection's changes have been looked at for lost webhooks; null before its first poll. */
  polledUpTo(connection: string): Promise<Date | null>;
  recordPoll(connection: string, upTo: Date): Promise<void>;

  findDraft(ticket: TicketKey, messageId: string): Promise<StoredDraft | null>;
  /**
   * A draft of this ticket whose writing broke off: its note was begun and never confirmed (`deliveredAt` null), so that it
   * may stand in the helpdesk unknown to us, or its tags were not.
   */
  findUnconfirmedDraft(ticket: TicketKey): Promise<(StoredDraft & { deliveredAt: Date | null }) | null>;
  /** One draft with all that it rests on. */
  readDraft(draftId: string): Promise<NewDraft | null>;
  /** The draft, its model calls, the ticket's rationale row and history. One draft per message: a second is refused. */
  recordDraft(draft: NewDraft, calls: readonly ModelCall[]): Promise<void>;
  /** The draft is not delivered now, because a newer message came before it was. */
  markDraftStale(ticket: TicketKey, draftId: string, at: Date): Promise<void>;
  /**
   * A skipped ticket is a row too, once per message and cause; it never overwrites a row that has a draft. Begins the
   * tags effect under the answered id; `isNew` is false when this skip was recorded before.
   */
  recordSkip(skip: NewSkip): Promise<{ skipId: string; isNew: boolean }>;

  /** Says that a write is about to happen, and what is known of an earlier try. */
  beginEffect(subjectId: string, kind: EffectKind, at: Date): Promise<EffectState>;
  /** The platform refused the write: the next try is a first one again. */
  abandonEffect(subjectId: string, kind: EffectKind): Promise<void>;
  /** The write has happened. A draft's note marks it delivered in row and history, its tags mark it complete. */
  confirmEffect(subjectId: string, kind: EffectKind, externalId: string | null, at: Date): Promise<void>;

  queue: Queue;
  reports: Reports;
  review: Review;
  precedents: Precedents;
  outcomes: Outcomes;
  exports: Exports;
  erasure: Erasure;
  signOuts: SignOuts;
  intentLayers: IntentLayers;
  sealedTokens: SealedTokens;

  findRationale(ticket: TicketKey): Promise<RationaleRow | null>;
  history(ticket: TicketKey): Promise<readonly RationaleEvent[]>;

  recordContact(contact: Contact): Promise<void>;
  contacts(): Promise<readonly ContactRow[]>;
  /** Rejects when the database can't be read. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface TicketKey {
  connection: string;
  ticketId: string;
}

export interface NewDelivery {
  connection: string;
  key: string;
  ticketId: string | null;
  messageId: string | null;
  kind:
    | "ticket_created"
    | "message_created"
    | "message_failed"
    | "note_created"
    | "tags_changed"
    | "ticket_closed"
    /** No webhook told of it: the reconcile poll found the ticket changed. */
    | "found_by_poll"
    | "ignored";
  /** Author of the message, or cause of ignoring it. */
  detail: string | null;
  occurredAt: Date;
  receivedAt: Date;
}

export interface NewDraft extends TicketKey {
  id: string;
  messageId: string;
  store: string;
  ticketCreatedAt: Date;
  helpdeskIntent: string | null;
  /** The sender's address as the helpdesk holds it, case-folded; for history and erasure. */
  requesterEmail: string | null;
  similar: SimilarCase;
  writer: "template" | "model";
  language: string;
  paragraphs: readonly Paragraph[];
  facts: readonly Fact[];
  classification: Classification;
  inputs: DecisionInputs;
  decision: Decision;
  warnings: readonly string[];
  /** `Precedents` as the note shows them, to be read leniently; absent when they were not looked for. */
  precedents?: unknown;
  /** Whether the model's prompt had their counts; null when that was not drawn. */
  precedentArm?: "on" | "off" | null;
  noteHtml: string;
  noteText: string;
  tags: readonly string[];
  createdAt: Date;
}

/** What delivering a draft needs. */
export interface StoredDraft extends TicketKey {
  id: string;
  messageId: string;
  state: "live" | "stale";
  noteHtml: string;
  noteText: string;
  tags: readonly string[];
  createdAt: Date;
  /** When note and tags were both confirmed. */
  completedAt: Date | null;
}

export interface NewSkip extends TicketKey {
  cause: SkipCause;
  /** Null when there was no customer message at all. */
  messageId: string | null;
  store: string;
  ticketCreatedAt: Date;
  at: Date;
}

export type EffectKind = "note" | "tags";

/** `started`: an earlier try, begun at that time, may or may not have taken effect; look before writing again. */
export type EffectState = { kind: "new" } | { kind: "started"; at: Date } | { kind: "done" };

/** One row of the published contract `rationale.v1`. */
export interface RationaleRow extends TicketKey {
  schemaVersion: string;
  store: string;
  outcome: string;
  skipCause: string | null;
  draftId: string | null;
  drafts: number;
  intent: string | null;
  intents: readonly string[];
  helpdeskIntent: string | null;
  confidence: string | null;
  language: string | null;
  identity: string | null;
  orderId: string | null;
  orderName: string | null;
  orderTotalMinor: number | null;
  orderCurrency: string | null;
  ltv: string | null;
  action: string | null;
  situation: string | null;
  clauses: readonly string[];
  escalations: readonly string[];
  policyVersion: string | null;
  classifierVersion: string | null;
  writer: string | null;
  noteId: string | null;
  ticketCreatedAt: Date;
  draftedAt: Date | null;
  deliveredAt: Date | null;
  requesterEmail: string | null;
  deliveryState: string | null;
  valueBand: string | null;
  items: readonly string[];
  precedentArm: string | null;
  chosenAction: string | null;
  chosenBy: string | null;
  similarity: number | null;
  repliedAt: Date | null;
  repliedBy: string | null;
  repliedByName: string | null;
  reason: string | null;
  reasonText: string | null;
  reasonVia: string | null;
  reasonBy: string | null;
  reasonAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  correctedIntent: string | null;
}

export interface RationaleEvent {
  at: Date;
  kind:
    | "drafted"
    | "note_written"
    | "skipped"
    | "draft_stale"
    | "draft_waits"
    | "replied"
    | "reply_withdrawn"
    | "unanswered"
    | "reason"
    | "intent_corrected"
    | "action_corrected"
    | "reason_asked"
    | "erased";
  detail: Readonly<Record<string, unknown>>;
}

/** One answer, or none, from a connected account. */
export interface Contact {
  connection: string;
  role: "helpdesk" | "shop" | "model";
  at: Date;
  /** Null when it answered well. */
  errorCode: string | null;
}

export interface ContactRow {
  connection: string;
  role: string;
  lastOkAt: Date | null;
  lastErrorAt: Date | null;
  lastErrorCode: string | null;
}
