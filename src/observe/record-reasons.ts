import type { KeptDraft } from "../../db/outcomes.ts";
import type { RationaleEvent, Store, TicketKey } from "../../db/store.ts";
import type { Policy } from "../domain/policy.ts";
import { reasonCodes } from "../domain/reason.ts";
import type { Conversation } from "../domain/ticket.ts";
import { type FoundReason, reasonsInNotes, reasonsInTags } from "./collect-reasons.ts";

export interface ReasonDeps {
  store: Store;
  policy: { policy: Policy };
  tagPrefix: string;
  now: () => Date;
}

/**
 * Records what agents' notes and tags say and the history doesn't know yet, each for the draft that it came after. A
 * tag stays on a ticket for ever, so it speaks once. Answers how many were new.
 */
export async function recordReasons(
  ticket: TicketKey,
  { ticket: { tags }, notes }: Conversation,
  drafts: readonly KeptDraft[],
  deps: ReasonDeps,
): Promise<number> {
  const book = { codes: reasonCodes(deps.policy.policy.reasons), tagPrefix: deps.tagPrefix };
  const found = [...reasonsInTags(tags, book), ...reasonsInNotes(notes, book)];
  if (found.length === 0) return 0;
  const known = await deps.store.history(ticket);
  let recorded = 0;
  for (const reason of found) {
    const { code, text, via, by, writtenAt } = reason;
    const draftId = draftBefore(writtenAt, drafts);
    if (draftId === null || known.some((event) => tells(event, reason))) continue;
    const at = writtenAt ?? deps.now();
    const isNew = await deps.store.outcomes.recordReason({ ...ticket, draftId, code, text, via, by, at });
    if (isNew) recorded += 1;
  }
  return recorded;
}

/** Platforms that tell whole seconds only make a note look older than the draft it came after. */
const SECOND_MS = 1_000;

function draftBefore(writtenAt: Date | null, drafts: readonly KeptDraft[]): string | null {
  const [newest] = drafts;
  if (writtenAt === null) return newest?.id ?? null;
  const latest = writtenAt.getTime() + SECOND_MS;
  return drafts.find((draft) => draft.createdAt.getTime() <= latest)?.id ?? null;
}

function tells({ kind, at, detail }: RationaleEvent, reason: FoundReason): boolean {
  if (kind !== "reason" || detail["via"] !== reason.via || detail["code"] !== reason.code) return false;
  const isSameText = (detail["text"] ?? null) === reason.text;
  return isSameText && (reason.writtenAt === null || at.getTime() === reason.writtenAt.getTime());
}
