import type { Action } from "../src/domain/decision.ts";
import type { Intent } from "../src/domain/intent.ts";
import type { ModelCall } from "../src/domain/model-call.ts";
import type { Outcome } from "../src/domain/outcome.ts";
import type { NewJob } from "./queue.ts";
import type { NewDraft, TicketKey } from "./store.ts";

/** What became of drafts: replies, outcomes, reasons. History is only ever appended; the row shows the latest. */
export interface Outcomes {
  /** The ticket's newest draft with all that it rests on, whatever its state; null when it has none. */
  latestDraft(ticket: TicketKey): Promise<KeptDraft | null>;
  /** All of the ticket's drafts, newest first. Times inside facts and inputs are ISO texts: parse those before use. */
  draftsOf(ticket: TicketKey): Promise<readonly KeptDraft[]>;
  findReply(draftId: string): Promise<StoredReply | null>;
  /**
   * The reply to a draft, as it now stands; a longer one replaces a shorter one in `reply`, never in the history. An
   * action that a person named stands, and the outcome follows from it. `calls` = what a model was asked to read it.
   * `askLater` is stored in the same transaction when the row is an unexplained override now.
   */
  recordReply(
    reply: StoredReply & TicketKey & ReplyAuthor,
    calls?: readonly ModelCall[],
    askLater?: NewJob | null,
  ): Promise<void>;
  /** What looked like a reply was never sent, or is gone: the draft waits again. */
  withdrawReply(ticket: TicketKey, draftId: string, at: Date): Promise<void>;
  /** The ticket was closed without a reply to its live draft. A ticket that has a reply stays what it is. */
  recordUnanswered(ticket: TicketKey, draftId: string, at: Date): Promise<void>;
  /** Answered before its draft was there: the row becomes a skip (`agent_replied`), and the draft stale. */
  recordUnaided(ticket: TicketKey, draftId: string, at: Date): Promise<void>;
  /** What made the ticket a skip holds no more (a reply that never left, a ticket that is back): its draft waits again. */
  recordWaiting(ticket: TicketKey, draftId: string, at: Date): Promise<void>;
  /** The ticket is gone (merged, deleted, closed before its note was there): a row without a reply becomes a skip (`closed`), and the draft stale. */
  recordGone(ticket: TicketKey, draftId: string, at: Date): Promise<void>;
  /**
   * Answers false when exactly this was known already: a double click changes nothing. The row shows the newest by
   * `at`; the history has all. A reason `wrong_intent` whose text is the name of an intent corrects the intent too.
   */
  recordReason(reason: NewReason): Promise<boolean>;
  /** Overrides of any of the ticket's drafts that nobody has explained, oldest draft first. */
  unexplained(ticket: TicketKey): Promise<readonly UnexplainedOverride[]>;
  /** The note that asks for a reason has been written: confirms its effect. */
  recordReasonAsked(asked: ReasonAsked): Promise<void>;
  /**
   * A person says what was really done, which then stands over what rules or a model read; said again, it changes
   * nothing. Where the row's outcome changes, the follow-up's jobs are stored in the same transaction.
   */
  correctAction(correction: ActionCorrection, followUp?: CorrectionFollowUp): Promise<void>;
}

/** What a corrected outcome leads to. */
export interface CorrectionFollowUp {
  /** Brings the outcome to the helpdesk. */
  tell: NewJob;
  /** Asks for a reason, where the outcome is an unexplained override now; null = nobody is asked. */
  askLater: NewJob | null;
}

export type KeptDraft = NewDraft & {
  state: "live" | "stale";
  deliveredAt: Date | null;
  /** When note and tags were both confirmed. */
  completedAt: Date | null;
};

export interface StoredReply {
  draftId: string;
  messageIds: readonly string[];
  text: string;
  diff: readonly DiffPart[];
  /** 0 to 1. */
  similarity: number;
  outcome: Extract<Outcome, "accepted" | "edited" | "overridden">;
  chosenAction: Action;
  /** `assumed`: nothing in the reply shows what was done, so it counts as what was proposed. */
  chosenBy: "rules" | "model" | "person" | "assumed";
  evidence: string | null;
  sentAt: Date;
  observedAt: Date;
}

export interface DiffPart {
  op: "same" | "added" | "removed";
  text: string;
}

/** Who wrote the reply, as the helpdesk names them. */
export interface ReplyAuthor {
  agentId: string | null;
  agentName: string | null;
}

export interface NewReason extends TicketKey {
  draftId: string;
  /** A known code, or `other` with the unknown word in `text`. */
  code: string;
  text: string | null;
  /** What the customer really wanted, where the way asks for it. */
  rightIntent?: Intent | null;
  via: "link" | "note" | "tag" | "page";
  /** Helpdesk user id, "admin", or null when the way does not tell. */
  by: string | null;
  at: Date;
}

/** An agent did something else than a draft proposed, and nobody knows why. */
export interface UnexplainedOverride {
  draftId: string;
  action: Action;
  chosenAction: string;
  observedAt: Date;
}

export interface ReasonAsked extends TicketKey {
  draftId: string;
  /** Subject of the effect under which the note was written. */
  questionId: string;
  noteId: string;
  at: Date;
}

export interface ActionCorrection extends TicketKey {
  draftId: string;
  action: Action;
  by: string;
  at: Date;
}
