import type { JobRun } from "../../../db/queue.ts";
import type { EffectKind, EffectState, Store, StoredDraft, TicketKey } from "../../../db/store.ts";
import { PlatformError, SidenoteError } from "../../errors.ts";
import type { Helpdesk, InternalNote } from "../../helpdesk/port.ts";

export interface DeliverDeps {
  store: Store;
  helpdesk: Helpdesk;
  /** How long a write whose answer got lost may take to show up in reads. */
  settleMs: number;
  now: () => Date;
}

/**
 * Note, then tags. Each write is recorded before the call and confirmed after it; where an earlier try was begun and
 * not confirmed, the helpdesk is asked whether it took effect, because helpdesks don't make note-writing idempotent.
 */
export async function deliverDraft(draft: StoredDraft, run: JobRun, deps: DeliverDeps): Promise<void> {
  await once(draft.id, "note", run, deps, async (state) => {
    const found = await findEarlierNote(state, draft, run, deps);
    const written = found ?? (await deps.helpdesk.addInternalNote(draft.ticketId, noteOf(draft), run.signal));
    return written.noteId;
  });
  await addTags(draft.id, draft, draft.tags, run, deps);
}

/** Confirms (and tags) a note that turns out to have been written; leaves alone what is not there. Answers which of the two. */
export async function confirmIfWritten(
  draft: StoredDraft & { deliveredAt: Date | null },
  run: JobRun,
  deps: DeliverDeps,
): Promise<boolean> {
  if (draft.deliveredAt === null) {
    const found = await deps.helpdesk.findInternalNote(draft.ticketId, draft.id, run.signal);
    if (!found) return false;
    await deps.store.confirmEffect(draft.id, "note", found.noteId, deps.now());
  }
  await addTags(draft.id, draft, draft.tags, run, deps);
  return true;
}

/** Adds tags as a recorded effect of a draft or a skip. Adding is idempotent, so an unconfirmed try is repeated. */
export async function addTags(
  subjectId: string,
  { ticketId }: TicketKey,
  tags: readonly string[],
  run: JobRun,
  deps: DeliverDeps,
): Promise<void> {
  await once(subjectId, "tags", run, deps, async () => {
    await deps.helpdesk.addTags(ticketId, tags, run.signal);
    return null;
  });
}

async function once(
  subjectId: string,
  kind: EffectKind,
  run: JobRun,
  { store, now }: DeliverDeps,
  write: (state: EffectState) => Promise<string | null>,
): Promise<void> {
  const state = await store.beginEffect(subjectId, kind, now());
  if (state.kind === "done") return;
  // A process that slept through its lease must not write what its successor writes too.
  if (!(await run.isHeld())) throw leaseLost();
  try {
    const externalId = await write(state);
    await store.confirmEffect(subjectId, kind, externalId, now());
  } catch (error) {
    if (state.kind === "new" && wasRefused(error)) await store.abandonEffect(subjectId, kind);
    throw error;
  }
}

/** A write whose answer got lost may still be on its way: until it has had time to show up, none is made again. */
export async function findEarlierNote(
  state: EffectState,
  { id, ticketId }: Pick<StoredDraft, "id" | "ticketId">,
  { signal }: JobRun,
  { helpdesk, settleMs, now }: DeliverDeps,
): Promise<{ noteId: string } | null> {
  if (state.kind !== "started") return null;
  const found = await helpdesk.findInternalNote(ticketId, id, signal);
  const leftMs = settleMs - (now().getTime() - state.at.getTime());
  if (found || leftMs <= 0) return found;
  throw new SidenoteError("an earlier note may still show up", {
    code: "note_unsettled",
    retry: { afterMs: leftMs },
  });
}

/** Of a platform that looked at the request and did nothing. Gateways answer 408, 409, 425 and 499 also to what took effect. */
const REFUSALS: ReadonlySet<number> = new Set([
  400, 401, 402, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 429,
]);

/** The platform itself said no before doing anything; a timeout, a reset or a 5xx says nothing. */
export function wasRefused(error: unknown): boolean {
  return error instanceof PlatformError && error.status !== null && REFUSALS.has(error.status);
}

function leaseLost(): SidenoteError {
  return new SidenoteError("another worker has taken this job over", {
    code: "lease_lost",
    retry: "backoff",
  });
}

function noteOf({ id, noteHtml, noteText }: StoredDraft): InternalNote {
  return { draftId: id, html: noteHtml, text: noteText };
}
