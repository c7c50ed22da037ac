import type { JobRun } from "../../db/queue.ts";
import type { RationaleRow } from "../../db/store.ts";
import { PlatformError } from "../errors.ts";
import type { InternalNote } from "../helpdesk/port.ts";
import { type DeliverDeps, findEarlierNote, wasRefused } from "../pipeline/deliver/deliver-draft.ts";
import { html } from "../pipeline/deliver/html.ts";
import { type ReasonLinks, reasonSection } from "../pipeline/deliver/reason-section.ts";

export interface AskDeps extends DeliverDeps {
  tagPrefix: string;
  askForReason: "on" | "off";
  /** How long agents have to say why of their own accord. */
  askAfterMs: number;
  /** Null where there are no links. */
  reasonLinks: ((draftId: string) => ReasonLinks) | null;
}

/** The agent did something else, and nobody has said why. */
export function mayBeAsked({ draftId, outcome, reason }: RationaleRow): boolean {
  return outcome === "overridden" && reason === null && draftId !== null;
}

/**
 * One private note per ticket, ever. Recorded before the call and confirmed after it, like every write. Answers whether
 * it was written now.
 */
export async function askForReason(row: RationaleRow, run: JobRun, deps: AskDeps): Promise<boolean> {
  const { connection, ticketId, draftId } = row;
  if (deps.askForReason === "off" || draftId === null || !mayBeAsked(row)) return false;
  if (await goesOn(draftId, deps)) return false;
  const questionId = `ask_${connection}_${ticketId}`;
  const state = await deps.store.beginEffect(questionId, "note", deps.now());
  if (state.kind === "done" || !(await run.isHeld())) return false;
  const earlier = await findEarlierNote(state, { id: questionId, ticketId }, run, deps);
  try {
    const note = questionNote(row, questionId, deps);
    const { noteId } = earlier ?? (await deps.helpdesk.addInternalNote(ticketId, note, run.signal));
    await deps.store.outcomes.recordReasonAsked({
      connection,
      ticketId,
      draftId,
      questionId,
      noteId,
      at: deps.now(),
    });
    return true;
  } catch (error) {
    if (state.kind === "new" && wasRefused(error)) await deps.store.abandonEffect(questionId, "note");
    if (error instanceof PlatformError && error.code === "ticket_closed") return false;
    throw error;
  }
}

/** A further message of the same reply came since: it has a question of its own under way. */
async function goesOn(draftId: string, { store, askAfterMs, now }: AskDeps): Promise<boolean> {
  const reply = await store.outcomes.findReply(draftId);
  return reply !== null && reply.observedAt.getTime() + askAfterMs > now().getTime();
}

function questionNote(row: RationaleRow, questionId: string, deps: AskDeps): InternalNote {
  const { action, chosenAction, draftId } = row;
  const lead = `The draft proposed: ${words(action)}. The reply reads as: ${words(chosenAction)}. Why?`;
  const links = reasonSection(draftId === null ? null : (deps.reasonLinks?.(draftId) ?? null));
  const how = `Or write an internal note that begins with #why, such as "#why vip_goodwill ten years with us", or add a tag such as ${deps.tagPrefix}why_vip_goodwill.`;
  const last = `Sidenote question ${questionId}`;
  return {
    draftId: questionId,
    html: html`<p><strong>${lead}</strong></p>${links ? [links.html] : []}<p>${how}</p><p>${last}</p>`.markup,
    text: [lead, ...(links ? [links.text] : []), how, last].join("\n\n"),
  };
}

function words(code: string | null): string {
  return (code ?? "unknown").replaceAll("_", " ");
}
