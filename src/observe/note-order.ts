import type { KeptDraft } from "../../db/outcomes.ts";
import type { Message, TicketNote } from "../domain/ticket.ts";

const SECOND_MS = 1_000;

/**
 * Whether a reply was sent before the draft's note was there to help. Told by the platform's own clock and ids where
 * the note still stands; else by ours, to the second, since some platforms tell no more.
 */
export function cameBefore(
  reply: Message,
  draft: Pick<KeptDraft, "id" | "deliveredAt">,
  notes: readonly TicketNote[],
): boolean {
  // The note itself comes first: it may stand there before we know that its writing went well.
  const note = notes.find(({ own, text }) => own && lastWords(text).includes(draft.id));
  if (!note) return isEarlier(reply.sentAt, draft.deliveredAt);
  const distanceMs = reply.sentAt.getTime() - note.writtenAt.getTime();
  return distanceMs === 0 ? isLowerId(reply.id, note.id) : distanceMs < 0;
}

function isEarlier(sentAt: Date, deliveredAt: Date | null): boolean {
  return deliveredAt === null || sentAt.getTime() < Math.floor(deliveredAt.getTime() / SECOND_MS) * SECOND_MS;
}

function lastWords(text: string): string[] {
  const end = text.trimEnd();
  return end.slice(end.lastIndexOf("\n") + 1).split(/[^A-Za-z0-9_-]/);
}

/** Both platforms number what is written in the order in which it is. */
function isLowerId(a: string, b: string): boolean {
  return /^\d+$/.test(a) && /^\d+$/.test(b) && BigInt(a) < BigInt(b);
}
