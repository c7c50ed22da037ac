import type { EffectKind, Store, StoredDraft, TicketKey } from "../../../db/store.ts";
import type { Helpdesk, InternalNote } from "../../helpdesk/port.ts";

export interface DeliverDeps {
  store: Store;
  helpdesk: Helpdesk;
  now: () => Date;
}

/**
 * Note, then tags. Each write is recorded before the call and confirmed after it; where an earlier try was begun and
 * not confirmed, the helpdesk is asked whether it took effect, because helpdesks don't make note-writing idempotent.
 */
export async function deliverDraft(
  draft: StoredDraft,
  deps: DeliverDeps,
  signal: AbortSignal,
): Promise<void> {
  await once(draft.id, "note", deps, async (begunBefore) => {
    const found = begunBefore ? await deps.helpdesk.findInternalNote(draft.ticketId, draft.id, signal) : null;
    const { noteId } = found ?? (await deps.helpdesk.addInternalNote(draft.ticketId, noteOf(draft), signal));
    return noteId;
  });
  await addTags(draft.id, draft, draft.tags, deps, signal);
}

/** Adds tags as a recorded effect of a draft or a skip. Adding is idempotent, so an unconfirmed try is repeated. */
export async function addTags(
  subjectId: string,
  { ticketId }: TicketKey,
  tags: readonly string[],
  deps: DeliverDeps,
  signal: AbortSignal,
): Promise<void> {
  await once(subjectId, "tags", deps, async () => {
    await deps.helpdesk.ensureTags(tags, signal);
    await deps.helpdesk.addTags(ticketId, tags, signal);
    return null;
  });
}

async function once(
  subjectId: string,
  kind: EffectKind,
  { store, now }: DeliverDeps,
  write: (begunBefore: boolean) => Promise<string | null>,
): Promise<void> {
  const state = await store.beginEffect(subjectId, kind, now());
  if (state === "done") return;
  const externalId = await write(state === "started");
  await store.confirmEffect(subjectId, kind, externalId, now());
}

function noteOf({ id, noteHtml, noteText }: StoredDraft): InternalNote {
  return { draftId: id, html: noteHtml, text: noteText };
}
