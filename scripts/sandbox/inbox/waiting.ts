import type { DeskTicket } from "../tickets.ts";

/** How long a page refreshes itself for a note that may never come (a skipped ticket, Sidenote not running). */
const PATIENCE_MS = 90_000;

/** `working` = a note may come any moment; `late` = it should be there by now; `none` = nothing to wait for. */
export type Waiting = "working" | "late" | "none";

/** Watches how long each customer message has gone without a note from Sidenote. */
export function createWaitingRoom(clockMs: () => number): (ticket: DeskTicket) => Waiting {
  const since = new Map<number, number>();
  return (ticket) => {
    const last = ticket.messages.findLast((message) => message.public);
    if (!last || last.sender.kind !== "customer") return "none";
    if (ticket.status === "closed" || ticket.status === "solved") return "none";
    const noted = ticket.messages.some(
      (message) => message.sender.kind === "service" && !message.public && message.id > last.id,
    );
    if (noted || ticket.tags.some((tag) => tag.includes("_skip_"))) return "none";
    const startedMs = since.get(last.id) ?? clockMs();
    since.set(last.id, startedMs);
    return clockMs() - startedMs < PATIENCE_MS ? "working" : "late";
  };
}
