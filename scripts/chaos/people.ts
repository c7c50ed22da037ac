import { setTimeout as delay } from "node:timers/promises";
import { draftInNote } from "../sandbox/read-note.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { ChaosTicket } from "./chaos-shop.ts";

/** The people at both ends: customers who write, agents who send what the note proposes. */
export interface People {
  write(ticket: ChaosTicket, followUpAfterMs: number): Promise<void>;
  /** Sends the drafts that have appeared, and been read, since. */
  answer(): Promise<void>;
  /** Resolves when every customer has written all that they want to write. */
  allWritten(): Promise<unknown>;
}

/** Nobody reads a note and its tags faster, and Zendesk dates changes by the second. */
const READING_MS = 1_200;

export function createPeople(sandbox: Sandbox): People {
  const unanswered = new Set<ChaosTicket>();
  const seenAt = new Map<ChaosTicket, number>();
  const later: Promise<void>[] = [];
  return {
    async write(ticket, followUpAfterMs) {
      const { source, followUp } = ticket;
      const desk = sandbox[source.helpdesk];
      await desk.openTicket(source);
      if (ticket.answered) unanswered.add(ticket);
      if (followUp === null) return;
      later.push(delay(followUpAfterMs).then(() => desk.customerWrites(source.id, followUp)));
    },
    async answer() {
      for (const ticket of unanswered) {
        const { helpdesk, id } = ticket.source;
        const note = sandbox[helpdesk].notes(id).find(({ sender }) => sender.kind === "service");
        const draft = note ? draftInNote(note.html) : null;
        if (draft === null || !isRead(ticket, sandbox[helpdesk].tags(id))) continue;
        unanswered.delete(ticket);
        await sandbox[helpdesk].agentReplies(id, draft);
      }
    },
    allWritten: () => Promise.all(later),
  };

  /** With its tags, which follow it at once: agents take tickets from views that go by them. */
  function isRead(ticket: ChaosTicket, tags: readonly string[]): boolean {
    if (!tags.some((tag) => tag.startsWith("sn_intent"))) return false;
    const seen = seenAt.get(ticket) ?? performance.now();
    seenAt.set(ticket, seen);
    return performance.now() - seen >= READING_MS;
  }
}
