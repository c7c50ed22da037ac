import type { RationaleEvent } from "../../../db/store.ts";
import type { TicketView } from "./ticket-view.ts";

/** Why a draft was overridden, as its agent said last. */
export interface GivenReason {
  code: string;
  text: string | null;
  via: string | null;
  by: string | null;
  at: Date;
  /** What an agent said that the customer really wanted. */
  correctedIntent: string | null;
}

type History = Pick<TicketView, "row" | "events">;

/** From the history, since the ticket's row speaks of its newest draft only; null when nobody has said why. */
export function reasonOf({ events }: History, draftId: string): GivenReason | null {
  const event = newestOf(events, "reason", draftId);
  const code = event && textOf(event, "code");
  if (!event || !code) return null;
  const corrected = newestOf(events, "intent_corrected", draftId);
  return {
    code,
    text: textOf(event, "text"),
    via: textOf(event, "via"),
    by: textOf(event, "by"),
    at: event.at,
    correctedIntent: corrected ? textOf(corrected, "intent") : null,
  };
}

/** Who sent the reply to a draft, in words for people. */
export function authorOf({ row, events }: History, draftId: string): string {
  const event = eventsOf(events, "replied", draftId).at(-1);
  const known = row.draftId === draftId ? row : null;
  const name = (event && textOf(event, "agentName")) ?? known?.repliedByName ?? null;
  const id = (event && textOf(event, "agentId")) ?? known?.repliedBy ?? null;
  return name ?? (id === null ? "An agent" : `Agent ${id}`);
}

/** Some platforms date notes to the second: within one, what is told later is the newer. */
function newestOf(
  events: readonly RationaleEvent[],
  kind: RationaleEvent["kind"],
  draftId: string,
): RationaleEvent | null {
  const told = eventsOf(events, kind, draftId);
  const newest = Math.max(...told.map(({ at }) => second(at)));
  return told.findLast(({ at }) => second(at) === newest) ?? null;
}

function eventsOf(
  events: readonly RationaleEvent[],
  kind: RationaleEvent["kind"],
  draftId: string,
): RationaleEvent[] {
  return events.filter((event) => event.kind === kind && event.detail["draftId"] === draftId);
}

function textOf({ detail }: RationaleEvent, name: string): string | null {
  const value = detail[name];
  return typeof value === "string" ? value : null;
}

function second(at: Date): number {
  return Math.floor(at.getTime() / 1_000);
}
