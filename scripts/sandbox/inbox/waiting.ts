import type { DeskTicket } from "../tickets.ts";

/** How long a page refreshes itself for a note that may never come (a skipped ticket, Sidenote not running). */
const PATIENCE_MS = 90_000;
/** How long it refreshes itself for what Sidenote makes of a reply. */
const OBSERVING_MS = 10_000;

/**
 * `working` = a note may come any moment; `late` = it should be there by now; `observing` = Sidenote is about to say what
 * the agent's reply was; `none` = nothing to wait for.
 */
export type Waiting = "working" | "late" | "observing" | "none";

/** Watches how long each customer message has gone without a note from Sidenote, and each reply without an outcome. */
export function createWaitingRoom(clockMs: () => number): (ticket: DeskTicket) => Waiting {
  const since = new Map<number, number>();
  return (ticket) => {
    const last = ticket.messages.findLast((message) => message.public);
    if (last?.sender.kind === "agent" && isUnjudged(ticket)) {
      return waitedMs(last.id) < OBSERVING_MS ? "observing" : "none";
    }
    if (!last || last.sender.kind !== "customer") return "none";
    if (ticket.status === "closed" || ticket.status === "solved") return "none";
    const noted = ticket.messages.some(
      (message) => message.sender.kind === "service" && !message.public && message.id > last.id,
    );
    if (noted || ticket.tags.some((tag) => tag.includes("_skip_"))) return "none";
    return waitedMs(last.id) < PATIENCE_MS ? "working" : "late";
  };

  function waitedMs(messageId: number): number {
    const startedMs = since.get(messageId) ?? clockMs();
    since.set(messageId, startedMs);
    return clockMs() - startedMs;
  }
}

/** A draft was there, and nothing says yet what became of it. */
function isUnjudged({ messages, tags }: DeskTicket): boolean {
  const hasNote = messages.some((message) => message.sender.kind === "service" && !message.public);
  return hasNote && !tags.some((tag) => tag.includes("_outcome_"));
}
