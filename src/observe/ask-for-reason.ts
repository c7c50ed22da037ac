import type { UnexplainedOverride } from "../../db/outcomes.ts";
import type { JobRun } from "../../db/queue.ts";
import type { TicketKey } from "../../db/store.ts";
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

/**
 * One private note per ticket, ever, about an override of any of its drafts that nobody has explained. Recorded before
 * the call and confirmed after it, like every write. Answers whether it was written now.
 */
export async function askForReason(
  { connection, ticketId }: TicketKey,
  run: JobRun,
  deps: AskDeps,
): Promise<boolean> {
  if (deps.askForReason === "off") return false;
  const unexplained = await deps.store.outcomes.unexplained({ connection, ticketId });
  const override = unexplained.find((one) => !goesOn(one, deps));
  if (!override) return false;
  const { draftId } = override;
  const questionId = `ask_${connection}_${ticketId}`;
  const state = await deps.store.beginEffect(questionId, "note", deps.now());
  if (state.kind === "done" || !(await run.isHeld())) return false;
  const earlier = await findEarlierNote(state, { id: questionId, ticketId }, run, deps);
  try {
    const note = questionNote(override, questionId, deps);
    const { noteId } = earlier ?? (await deps.helpdesk.addInternalNote(ticketId, note, run.signal));
    const at = deps.now();
    await deps.store.outcomes.recordReasonAsked({ connection, ticketId, draftId, questionId, noteId, at });
    return true;
  } catch (error) {
    if (state.kind === "new" && wasRefused(error)) await deps.store.abandonEffect(questionId, "note");
    if (error instanceof PlatformError && error.code === "ticket_closed") return false;
    throw error;
  }
}

/** A further message of the same reply came since: it has a question of its own under way. */
function goesOn({ observedAt }: UnexplainedOverride, { askAfterMs, now }: AskDeps): boolean {
  return observedAt.getTime() + askAfterMs > now().getTime();
}

function questionNote(override: UnexplainedOverride, questionId: string, deps: AskDeps): InternalNote {
  const { action, chosenAction, draftId } = override;
  const lead = `The draft proposed: ${words(action)}. The reply reads as: ${words(chosenAction)}. Why?`;
  const links = reasonSection(deps.reasonLinks?.(draftId) ?? null);
  const how = `Or write an internal note that begins with #why, such as "#why vip_goodwill ten years with us", or add a tag such as ${deps.tagPrefix}why_vip_goodwill.`;
  const last = `Sidenote question ${questionId}`;
  return {
    draftId: questionId,
    html: html`<p><strong>${lead}</strong></p>${links ? [links.html] : []}<p>${how}</p><p>${last}</p>`.markup,
    text: [lead, ...(links ? [links.text] : []), how, last].join("\n\n"),
  };
}

function words(code: string): string {
  return code.replaceAll("_", " ");
}
