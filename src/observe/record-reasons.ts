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
 * Records what agents' notes and tags say and the history doesn't know yet, each for the draft that it speaks of. A
 * tag stays on a ticket for ever, so it speaks once; what was written before the ticket's text was erased is not read
 * again. Answers how many were new.
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
  const erasedAt = known.findLast(({ kind }) => kind === "erased")?.at ?? null;
  const isOld = (at: Date | null) => at !== null && erasedAt !== null && at <= erasedAt;
  const explained = new Set(
    known.filter(({ kind }) => kind === "reason").map(({ detail }) => detail["draftId"]),
  );
  let recorded = 0;
  for (const reason of found) {
    const { code, text, via, by, writtenAt } = reason;
    if (isOld(writtenAt) || known.some((event) => tells(event, reason, isOld(event.at)))) continue;
    const draftId = await draftMeant(writtenAt, drafts, explained, deps);
    if (draftId === null) continue;
    const at = writtenAt ?? deps.now();
    explained.add(draftId);
    const isNew = await deps.store.outcomes.recordReason({ ...ticket, draftId, code, text, via, by, at });
    if (isNew) recorded += 1;
  }
  return recorded;
}

/** Platforms that tell whole seconds only make a note look older than the draft it came after. */
const SECOND_MS = 1_000;

/**
 * The newest draft, unless an earlier one was overridden last and nobody has said why: then the agent speaks of what
 * they did, not of what still waits.
 */
async function draftMeant(
  writtenAt: Date | null,
  drafts: readonly KeptDraft[],
  explained: ReadonlySet<unknown>,
  { store }: ReasonDeps,
): Promise<string | null> {
  const latest = writtenAt === null ? Number.POSITIVE_INFINITY : writtenAt.getTime() + SECOND_MS;
  const there = drafts.filter((draft) => draft.createdAt.getTime() <= latest);
  const newest = there[0]?.id ?? null;
  for (const { id } of there) {
    const reply = await store.outcomes.findReply(id);
    if (!reply || reply.sentAt.getTime() > latest) continue;
    return reply.outcome === "overridden" && !explained.has(id) ? id : newest;
  }
  return newest;
}

function tells({ kind, at, detail }: RationaleEvent, reason: FoundReason, isErased: boolean): boolean {
  if (kind !== "reason" || detail["via"] !== reason.via || detail["code"] !== reason.code) return false;
  const isSameText = isErased || (detail["text"] ?? null) === reason.text;
  return isSameText && (reason.writtenAt === null || at.getTime() === reason.writtenAt.getTime());
}
