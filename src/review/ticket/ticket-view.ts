import { z } from "zod";
import type { StoredReply } from "../../../db/outcomes.ts";
import type { DraftSummary, ModelCallSummary } from "../../../db/review.ts";
import type { NewDraft, RationaleEvent, RationaleRow, Store, TicketKey } from "../../../db/store.ts";
import { DecisionInputs } from "../../domain/decision.ts";
import { Fact } from "../../domain/fact.ts";
import type { VersionedPolicy } from "../../domain/policy.ts";

/** All that the page of one ticket shows. */
export interface TicketView {
  row: RationaleRow;
  events: readonly RationaleEvent[];
  /** Newest first; one of them is shown. */
  drafts: readonly DraftSummary[];
  /** Null when the ticket was skipped, or its texts were erased. */
  shown: ShownDraft | null;
}

export interface ShownDraft {
  summary: DraftSummary;
  draft: NewDraft;
  /** Its words and facts, and those of the reply, were taken out; what was decided is still there. */
  isErased: boolean;
  facts: readonly Fact[];
  /** Null when an older release stored them in another shape, or they were erased. */
  inputs: DecisionInputs | null;
  reply: StoredReply | null;
  calls: readonly ModelCallSummary[];
}

export interface TicketPageInput {
  view: TicketView;
  policy: VersionedPolicy;
  reasonCodes: readonly string[];
  csrfToken: string;
  /** Where the helpdesk shows the ticket; null when that helpdesk is not connected any more. */
  helpdeskUrl: string | null;
  /** What was just saved, to say so. */
  saved: "reason" | "action" | null;
}

const Facts = z.array(Fact).catch([]);

/** Reads one ticket with the asked-for draft, or its newest; null when nothing is known of the ticket. */
export async function readTicketView(
  ticket: TicketKey,
  draftId: string | null,
  store: Store,
): Promise<TicketView | null> {
  const row = await store.findRationale(ticket);
  if (!row) return null;
  const drafts = await store.review.draftsOf(ticket);
  const summary = drafts.find(({ id }) => id === (draftId ?? row.draftId)) ?? drafts[0];
  const shown = summary ? await readShown(summary, store) : null;
  return { row, events: await store.history(ticket), drafts, shown };
}

async function readShown(summary: DraftSummary, store: Store): Promise<ShownDraft | null> {
  const draft = await store.readDraft(summary.id);
  if (!draft) return null;
  // Dates inside stored JSON are text: the schemas make them dates again.
  const inputs = DecisionInputs.safeParse(draft.inputs);
  return {
    summary,
    draft,
    // No draft is ever made without a sentence.
    isErased: draft.paragraphs.length === 0,
    facts: Facts.parse(draft.facts),
    inputs: inputs.success ? inputs.data : null,
    reply: await store.outcomes.findReply(summary.id),
    calls: await store.review.modelCallsOf(summary.id),
  };
}

/** The shop's own zone, in which its people think; UTC where none is known. */
export function zoneOf({ shown }: Pick<TicketView, "shown">): string {
  return shown?.inputs?.timeZone ?? "UTC";
}
