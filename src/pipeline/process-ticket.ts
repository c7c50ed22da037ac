import type { JobRun } from "../../db/queue.ts";
import type { Store, TicketKey } from "../../db/store.ts";
import type { Shop } from "../commerce/port.ts";
import type { Decision, DecisionInputs } from "../domain/decision.ts";
import type { Classification } from "../domain/intent.ts";
import { factsAmong } from "../domain/order-view.ts";
import type { SkipCause } from "../domain/outcome.ts";
import type { VersionedPolicy } from "../domain/policy.ts";
import { type Conversation, lastCustomerMessage } from "../domain/ticket.ts";
import { PlatformError, SidenoteError } from "../errors.ts";
import type { Helpdesk } from "../helpdesk/port.ts";
import type { LanguageModel } from "../llm/port.ts";
import type { Logger } from "../log.ts";
import type { ClassifyTicket } from "./classify/classify-ticket.ts";
import { settleIntent } from "./classify/read-intent-by-model.ts";
import { decide } from "./decide/decide.ts";
import { inputsByOrder } from "./decide/inputs-by-order.ts";
import { decisionInputs } from "./decision-inputs.ts";
import { confirmIfWritten, deliverDraft } from "./deliver/deliver-draft.ts";
import type { ReasonLinks } from "./deliver/reason-section.ts";
import { type GatheredContext, gatherContext } from "./gather/gather-context.ts";
import { messageToAnswer } from "./message-to-answer.ts";
import { findPrecedents } from "./precedents/find-precedents.ts";
import { recordDraft } from "./record-draft.ts";
import { retireGone } from "./retire-gone.ts";
import { skipTicket } from "./skip-ticket.ts";
import { readThread } from "./thread/read-thread.ts";
import { customerRegion } from "./write/customer-locale.ts";
import { deadlineFacts } from "./write/deadline-facts.ts";
import { greetingName } from "./write/greeting-name.ts";
import { writeDraft } from "./write/write-draft.ts";

export interface PipelineDeps {
  store: Store;
  helpdesk: Helpdesk;
  shop: { id: string; api: Shop } | null;
  model: LanguageModel | null;
  policy: VersionedPolicy;
  /** How tickets of this store are read at the moment. */
  classifier: () => Promise<ClassifyTicket>;
  tagPrefix: string;
  drafting: "on" | "off";
  /** All that are connected: precedents may be another's tickets. */
  helpdesks: ReadonlyMap<string, Helpdesk>;
  /** Of the tickets with precedents, how many show the model their counts: 0 to 1. */
  precedentPromptShare: number;
  /** 0 ≤ x < 1. */
  random: () => number;
  /** How long a write whose answer got lost may take to show up in reads. */
  settleMs: number;
  /** A new draft's id: unique, unguessable. */
  newDraftId: () => string;
  /** Links by which agents say why they chose differently; null when there is no address or secret for them. */
  reasonLinks: ((draftId: string) => ReasonLinks) | null;
  now: () => Date;
  log: Logger;
}

/** A ticket, and the message whose delivery led here where the platform named it. */
export interface TicketJob extends TicketKey {
  messageId: string | null;
}

export type ProcessResult =
  | { kind: "drafted"; decision: Decision; orderName: string | null; modelCostMicros: number }
  | { kind: "skipped"; cause: SkipCause }
  /** This customer message already has its draft or its skip: nothing new was written. */
  | { kind: "unchanged" }
  /** What an earlier try had begun is complete now; an agent may have acted on its note in the meantime. */
  | { kind: "finished" }
  /** A newer customer message came while this draft was written; its own job answers it. */
  | { kind: "superseded" }
  /** The helpdesk has no such ticket any more. */
  | { kind: "gone" };

/** The whole way of one ticket, from its text to a private note with tags. Safe to run again from any point. */
export async function processTicket(job: TicketJob, run: JobRun, deps: PipelineDeps): Promise<ProcessResult> {
  if (await isAnswered(job, deps.store)) return { kind: "unchanged" };
  const readAt = deps.now();
  const conversation = await deps.helpdesk.readConversation(job.ticketId, run.signal);
  refuseEarlyReading(job, conversation, run);
  if (!conversation) {
    await retireGone(job, deps);
    return { kind: "gone" };
  }
  const finished = await finishOpenDraft(job, run, deps);

  const next = messageToAnswer(conversation, deps.drafting);
  if (next.kind === "skip") {
    // An event that comes late: what it tells of was drafted, and then answered by an agent.
    if (await isDrafted(job, conversation, deps.store)) return { kind: finished ? "finished" : "unchanged" };
    const isNew = await skipTicket(job, conversation, next.cause, run, deps);
    return isNew ? { kind: "skipped", cause: next.cause } : { kind: "unchanged" };
  }
  const { message } = next;
  const earlier = await deps.store.findDraft(job, message.id);
  if (earlier) {
    if (earlier.completedAt) return { kind: finished ? "finished" : "unchanged" };
    await deliverDraft(earlier, run, deps);
    return { kind: "finished" };
  }

  const { ticket, messages } = conversation;
  const gathered = await gatherContext(conversation, message, run, deps);
  const { words } = gathered;
  const read = heard(readThread(words, await deps.classifier()), gathered);
  const settled = await settleIntent(words, read, deps.model, run.signal);
  const { classification } = settled;
  const inputs = decisionInputs(gathered, classification, deps);
  const decision = decide(inputs, deps.policy);
  const context = withDeadlines(gathered, inputs, decision, deps.policy);
  const precedent = await findPrecedents(job, { inputs, decision }, deps);
  const phrased = await writeDraft(
    {
      decision,
      facts: context.facts,
      policy: deps.policy,
      identity: inputs.identity,
      customerName: greetingName(ticket.requester.name),
      language: classification.language,
      locale: inputs.order?.locale ?? null,
      region: customerRegion(inputs.order, context.timeZone),
      timeZone: context.timeZone,
      now: inputs.now,
      precedentCounts: precedent.promptCounts,
    },
    messages,
    deps.model,
    run.signal,
  );
  const written = {
    ...phrased,
    calls: [...settled.calls, ...phrased.calls],
    warnings: [...settled.warnings, ...phrased.warnings],
  };
  const parts = { conversation, message, context, classification, inputs, decision, precedent, written };
  const draft = await recordDraft(job, parts, deps);

  const seen = messages.map((one) => one.id);
  if (await deps.store.hasUnseenCustomerMessage(job, seen, readAt)) {
    await deps.store.markDraftStale(job, draft.id, deps.now());
    return { kind: "superseded" };
  }
  await deliverDraft(draft, run, deps);
  const modelCostMicros = written.calls.reduce((sum, call) => sum + (call.costMicros ?? 0), 0);
  return { kind: "drafted", decision, orderName: inputs.order?.name ?? null, modelCostMicros };
}

/** What is asked of several orders was heard order by order, and clearly. */
function heard(read: Classification, { shares }: GatheredContext): Classification {
  return shares.length === 0 ? read : { ...read, requests: shares.flatMap(({ requests }) => requests) };
}

/** Tries that a message gets to show up in the platform's reads, which may lag behind its webhooks. */
const PATIENT_TRIES = 3;
const PATIENCE_MS = 60_000;

/** Throws when the platform doesn't show us yet what its own webhook announced; a deleted message is waited for in vain. */
function refuseEarlyReading(
  job: TicketJob,
  conversation: Conversation | null,
  { attempt, ageMs }: JobRun,
): void {
  const isThere =
    conversation !== null &&
    (job.messageId === null || conversation.messages.some((message) => message.id === job.messageId));
  if (isThere || attempt >= PATIENT_TRIES || ageMs > PATIENCE_MS) return;
  throw new SidenoteError("the helpdesk does not show the message yet", {
    code: "not_visible_yet",
    retry: "backoff",
  });
}

async function isDrafted(job: TicketJob, { messages }: Conversation, store: Store): Promise<boolean> {
  const last = lastCustomerMessage(messages);
  return last !== null && ((await store.findDraft(job, last.id))?.completedAt ?? null) !== null;
}

/** What an earlier try began is finished first, whatever has happened to the ticket since. Answers whether there was any. */
async function finishOpenDraft(job: TicketJob, run: JobRun, deps: PipelineDeps): Promise<boolean> {
  const open = await deps.store.findUnconfirmedDraft(job);
  if (!open) return false;
  try {
    return await confirmIfWritten(open, run, deps);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== "ticket_closed") throw error;
    deps.log.info({ ticketId: job.ticketId }, "a closed ticket takes no tag");
    return false;
  }
}

/** Platforms send several events for one message: the later ones end here, without a call. */
async function isAnswered(job: TicketJob, store: Store): Promise<boolean> {
  if (job.messageId === null) return false;
  return ((await store.findDraft(job, job.messageId))?.completedAt ?? null) !== null;
}

/** What code counts from the order by the policy is a fact too, for draft and note alike. */
function withDeadlines(
  context: GatheredContext,
  inputs: DecisionInputs,
  decision: Decision,
  { policy }: VersionedPolicy,
): GatheredContext {
  const cases = inputsByOrder(inputs);
  const deadlines = cases.flatMap(({ order, now, timeZone }, position) => {
    if (!order) return [];
    const requests = decision.requests.filter((request) => (request.order ?? 0) === position);
    const facts = deadlineFacts(order, { ...decision, requests }, { now, timeZone }, policy);
    return cases.length > 1 ? factsAmong(facts, position, order.name) : facts;
  });
  return { ...context, facts: [...context.facts, ...deadlines] };
}
