import type { KeptDraft } from "../../db/outcomes.ts";
import type { JobRun, NewJob } from "../../db/queue.ts";
import type { RationaleRow, TicketKey } from "../../db/store.ts";
import type { Conversation, Message } from "../domain/ticket.ts";
import { PlatformError, SidenoteError } from "../errors.ts";
import type { Logger } from "../log.ts";
import { addTags, type DeliverDeps } from "../pipeline/deliver/deliver-draft.ts";
import { outcomeTags, skipTags } from "../pipeline/deliver/tags.ts";
import { messageToAnswer } from "../pipeline/message-to-answer.ts";
import { retireGone } from "../pipeline/retire-gone.ts";
import { type JudgeDeps, judgeReply } from "./judge-reply.ts";
import { cameBefore } from "./note-order.ts";
import { type ReasonDeps, recordReasons } from "./record-reasons.ts";
import { replyBurst } from "./reply-burst.ts";

export interface ObserveDeps extends DeliverDeps, JudgeDeps, ReasonDeps {
  drafting: "on" | "off";
  /** The job that asks for the reason of an override some time later; null = nobody is asked. */
  askLater: (ticket: TicketKey) => NewJob | null;
  log: Logger;
}

/** A ticket on which something may have happened. */
export interface ObserveJob extends TicketKey {
  /** The message or note whose delivery led here, where the platform named it. */
  messageId: string | null;
  /** A customer may be waiting, unknown to us; else a ticket that has no draft is none of our business. */
  mayBeNew: boolean;
}

export interface Observation {
  kind: "observed" | "unchanged" | "gone";
  /** The ticket's row afterwards. */
  row: RationaleRow | null;
  /** A customer's message waits for a draft, or a draft for its tags: the ticket needs processing. */
  undrafted: boolean;
  /** Ids of the messages and notes that were there. */
  seen: readonly string[];
}

/**
 * What agents have done since: replies judged against their drafts, reasons, closings; then the outcome's tag. Reads the
 * whole ticket anew, so that lost, doubled and disordered events all lead to the same rows; what is known already
 * writes nothing.
 */
export async function observeTicket(job: ObserveJob, run: JobRun, deps: ObserveDeps): Promise<Observation> {
  const { store, helpdesk } = deps;
  const drafts = await store.outcomes.draftsOf(job);
  const before = await store.findRationale(job);
  if (drafts.length === 0 && !job.mayBeNew)
    return { kind: "unchanged", row: before, undrafted: false, seen: [] };

  const conversation = await helpdesk.readConversation(job.ticketId, run.signal);
  if (!conversation) {
    await retireGone(job, deps);
    return { kind: "gone", row: await store.findRationale(job), undrafted: false, seen: [] };
  }
  refuseEarlyReading(job, conversation, run);

  const watched = { ticket: job, row: before, conversation, drafts };
  for (const draft of drafts.toReversed()) await observeDraft(draft, watched, run, deps);
  const newReasons = await recordReasons(job, conversation, drafts, deps);
  const row = await store.findRationale(job);
  if (row && drafts.length > 0) await tagOutcome(row, run, deps);
  const next = messageToAnswer(conversation, deps.drafting);
  const isDrafted =
    next.kind === "skip" ? !drafts.some(brokeOff) : drafts.some((draft) => isAnswerTo(next.message, draft));
  const isNews = newReasons > 0 || row?.updatedAt.getTime() !== before?.updatedAt.getTime();
  const seen = [...conversation.messages, ...conversation.notes].map(({ id }) => id);
  return { kind: isNews ? "observed" : "unchanged", row, undrafted: !isDrafted, seen };
}

/** Its note stands, or may stand, and an agent may have answered by it; but that, or its tags, was never confirmed. */
function brokeOff({ state, deliveredAt, completedAt }: KeptDraft): boolean {
  return completedAt === null && (deliveredAt !== null || state === "live");
}

/** What was given up, or broke off between note and tags, is no answer yet: there may be no other job to finish it. */
function isAnswerTo({ id }: Message, { messageId, completedAt }: KeptDraft): boolean {
  return messageId === id && completedAt !== null;
}

interface Watched {
  ticket: TicketKey;
  /** As it was before. */
  row: RationaleRow | null;
  conversation: Conversation;
  /** Newest first. */
  drafts: readonly KeptDraft[];
}

async function observeDraft(
  draft: KeptDraft,
  watched: Watched,
  run: JobRun,
  { store, ...deps }: ObserveDeps,
): Promise<void> {
  const { ticket, row, conversation, drafts } = watched;
  const { outcomes } = store;
  // It never was in the helpdesk, and another speaks for the ticket now.
  if (draft.state === "stale" && draft.deliveredAt === null && row?.draftId !== draft.id) return;
  const drafted = new Set(drafts.map((one) => one.messageId));
  const [first, ...rest] = replyBurst(conversation.messages, draft, drafted);
  const known = await outcomes.findReply(draft.id);
  if (!first) {
    if (known) await outcomes.withdrawReply(ticket, draft.id, deps.now());
    return observeSilence(draft, watched, { store, ...deps });
  }
  // Erased words can't be compared, nor may a longer reply bring the reply's own ones back.
  const isErased = draft.paragraphs.length === 0;
  if (isErased && known) return;
  if (!known && (isErased || cameBefore(first, draft, conversation.notes))) {
    await outcomes.recordUnaided(ticket, draft.id, deps.now());
    return;
  }
  if (known?.messageIds.join() === [first, ...rest].map((message) => message.id).join()) return;
  if (row?.draftId === draft.id && row.outcome === "skipped")
    await outcomes.recordWaiting(ticket, draft.id, deps.now());
  // What a person has said about the action stands: no model need be asked.
  const judging = known?.chosenBy === "person" ? { ...deps, model: null } : deps;
  const { reply, calls } = await judgeReply(draft, [first, ...rest], judging, run.signal);
  const { connection, ticketId } = ticket;
  await outcomes.recordReply(
    { ...reply, connection, ticketId },
    calls,
    deps.askLater({ connection, ticketId }),
  );
}

/** Nobody has answered: the draft waits, was overtaken by a newer question's draft, or the ticket was closed over it. */
async function observeSilence(
  { id, state, deliveredAt }: KeptDraft,
  { ticket, row, conversation }: Watched,
  { store, now }: ObserveDeps,
): Promise<void> {
  const { outcomes } = store;
  if (row?.draftId !== id) {
    if (state === "live") await store.markDraftStale(ticket, id, now());
    return;
  }
  const isClosed = conversation.ticket.status === "closed";
  if (deliveredAt === null) {
    if (isClosed) await outcomes.recordGone(ticket, id, now());
    return;
  }
  if (row.outcome === "skipped") await outcomes.recordWaiting(ticket, id, now());
  if (isClosed) await outcomes.recordUnanswered(ticket, id, now());
}

/** Tags are only ever added, so a ticket that was answered anew carries each of its outcomes; the row has the newest. */
async function tagOutcome(row: RationaleRow, run: JobRun, deps: ObserveDeps): Promise<void> {
  const tags =
    row.skipCause === "agent_replied"
      ? skipTags("agent_replied", deps.tagPrefix)
      : outcomeTags(row.outcome, deps.tagPrefix);
  if (tags.length === 0 || row.draftId === null) return;
  try {
    await addTags(`${row.draftId}_${row.outcome}`, row, tags, run, deps);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== "ticket_closed") throw error;
    deps.log.info({ ticketId: row.ticketId }, "a closed ticket takes no tag");
  }
}

const PATIENT_TRIES = 3;
const PATIENCE_MS = 60_000;

/** Reads may lag behind webhooks: what one announced is waited for, if not for ever, since it may have been deleted. */
function refuseEarlyReading(job: ObserveJob, { messages, notes }: Conversation, run: JobRun): void {
  const isThere = job.messageId === null || [...messages, ...notes].some(({ id }) => id === job.messageId);
  if (isThere || run.attempt >= PATIENT_TRIES || run.ageMs > PATIENCE_MS) return;
  throw new SidenoteError("the helpdesk does not show the message yet", {
    code: "not_visible_yet",
    retry: "backoff",
  });
}
