import { chooser, type Random } from "../bench/seeded-random.ts";
import { draftInNote, reasonLinksInNote } from "../sandbox/read-note.ts";
import type { SandboxHelpdesk } from "../sandbox/tickets.ts";

/** What agents do with a draft, and how often. */
const WAYS = chooser({ send: 50, edit: 20, other: 15, other_with_reason: 10, close: 5 });
/** Agents read before they answer. */
const READING_MS = 2_000;

export interface Agents {
  /** A ticket that has just been opened. */
  expect(desk: SandboxHelpdesk, ticketId: string): void;
  /** Looks for new notes, and answers those that have been read. */
  act(): Promise<void>;
  /** Milliseconds from opened to noted, of the notes that came since the last call. */
  takeWaits(): number[];
  /** Tickets without a note. */
  waiting(): number;
  acts: Map<string, number>;
}

/** Agents who answer each drafted ticket in one of the ways that there are. */
export function createAgents(random: Random): Agents {
  const expected = new Map<string, { desk: SandboxHelpdesk; ticketId: string; openedMs: number }>();
  const reading: { desk: SandboxHelpdesk; ticketId: string; html: string; fromMs: number }[] = [];
  const acts = new Map<string, number>();
  let waits: number[] = [];

  return {
    acts,
    expect: (desk, ticketId) =>
      expected.set(`${desk.id}:${ticketId}`, { desk, ticketId, openedMs: performance.now() }),
    waiting: () => expected.size,
    takeWaits: () => {
      const taken = waits;
      waits = [];
      return taken;
    },
    async act() {
      const nowMs = performance.now();
      for (const [key, { desk, ticketId, openedMs }] of expected) {
        const note = desk.notes(ticketId).find(({ sender }) => sender.kind === "service");
        const skipped = desk.tags(ticketId).some((tag) => tag.startsWith("sn_skip_"));
        if (!note && !skipped) continue;
        expected.delete(key);
        waits.push(nowMs - openedMs);
        if (note) reading.push({ desk, ticketId, html: note.html, fromMs: nowMs });
      }
      while (reading[0] && nowMs - reading[0].fromMs > READING_MS) {
        const next = reading.shift();
        if (next) await answer(next.desk, next.ticketId, next.html);
      }
    },
  };

  async function answer(desk: SandboxHelpdesk, ticketId: string, html: string): Promise<void> {
    const way = WAYS(random);
    acts.set(way, (acts.get(way) ?? 0) + 1);
    const draft = draftInNote(html) ?? "Hi, thank you for writing.";
    switch (way) {
      case "send":
        return desk.agentReplies(ticketId, draft);
      case "edit":
        return desk.agentReplies(ticketId, draft.replace("\n\n", "\n\nThank you for your patience. "));
      case "other":
        return desk.agentReplies(ticketId, OTHER);
      case "other_with_reason":
        await desk.agentReplies(ticketId, OTHER);
        return giveReason(html);
      case "close":
        return desk.closeTicket(ticketId);
      default:
        return way satisfies never;
    }
  }
}

const OTHER = "Hi, I have refunded you in full just now. You will see the money within five working days.";

async function giveReason(html: string): Promise<void> {
  const link = reasonLinksInNote(html).get("vip_goodwill");
  if (link === undefined) return;
  await (await fetch(link)).text();
  const body = new URLSearchParams({ code: "vip_goodwill", text: "A regular" });
  await (await fetch(link, { method: "POST", body })).text();
}
