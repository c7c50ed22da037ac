import { PlatformError } from "../../errors.ts";
import type { Logger } from "../../log.ts";
import type { UpdatedTickets } from "../port.ts";
import type { ZendeskClient } from "./client.ts";
import type { ListedTicket } from "./schema.ts";

type ListClient = Pick<ZendeskClient, "exportTickets" | "updatedTicketPages">;

/** Of an export. It begins with the oldest, so that the next one goes on where this one ends. */
const MAX_EXPORT_PAGES = 25;
/** Of one that holds one second only, as after a bulk change: the next one would go on where this one began. */
const MAX_SECOND_PAGES = 500;
/** Of a list. It begins with the newest: what is left out is never found. */
const MAX_LIST_PAGES = 100;
/** Exports leave out the last minute, and refuse to start in it (Incremental Exports, read 2026-11-21). */
const EXPORT_LAG_MS = 90_000;

/**
 * A ticket that the system touches again moves on in the export, past a place that a long list has come to: its own change
 * may be older than that place and still be new to us. What is known is passed over by who asks.
 */
const TOUCHED_AGAIN_MS = 24 * 3_600_000;

/** What changed after `since`, and what was touched again then; mostly one call. Exports are for admins; an agent reads the list. */
export async function updatedTickets(
  client: ListClient,
  since: Date,
  { now, log }: { now: Date; log: Logger },
  signal: AbortSignal,
): Promise<UpdatedTickets> {
  const latestStart = now.getTime() - EXPORT_LAG_MS;
  const startTime = new Date(Math.min(since.getTime(), latestStart));
  const tickets = await exported(client, startTime, signal).catch((error: unknown) => {
    if (error instanceof PlatformError && error.code === "forbidden")
      return listed(client, since, log, signal);
    throw error;
  });
  const last = tickets.at(-1);
  const updatedSince = since.getTime() - TOUCHED_AGAIN_MS;
  return {
    tickets: tickets
      .filter((ticket) => ticket.updated_at.getTime() > updatedSince && ticket.status !== "deleted")
      .map((ticket) => ({ ticketId: ticket.id, updatedAt: ticket.updated_at })),
    upTo: last ? listedAt(last) : null,
  };
}

function listedAt({ updated_at, generated_timestamp: seconds }: ListedTicket): Date {
  return new Date(Math.max(updated_at.getTime(), (seconds ?? 0) * 1_000));
}

async function exported(client: ListClient, startTime: Date, signal: AbortSignal): Promise<ListedTicket[]> {
  const found: ListedTicket[] = [];
  let page = await client.exportTickets({ startTime }, signal);
  found.push(...page.tickets);
  for (let count = 1; !page.end_of_stream && page.after_cursor; count += 1) {
    if (count >= (isBeyond(startTime, found) ? MAX_EXPORT_PAGES : MAX_SECOND_PAGES)) break;
    page = await client.exportTickets({ cursor: page.after_cursor }, signal);
    found.push(...page.tickets);
  }
  return found;
}

/** Whether an export that goes on at its end, with that second anew, leaves the one behind that it began with. */
function isBeyond(startTime: Date, found: readonly ListedTicket[]): boolean {
  const last = found.at(-1);
  return last !== undefined && listedAt(last).getTime() - startTime.getTime() > 1_000;
}

async function listed(
  client: ListClient,
  since: Date,
  log: Logger,
  signal: AbortSignal,
): Promise<ListedTicket[]> {
  const found: ListedTicket[] = [];
  let pages = 0;
  for await (const { tickets } of client.updatedTicketPages(signal)) {
    found.push(...tickets);
    pages += 1;
    const last = tickets.at(-1);
    if (!last || last.updated_at <= since) break;
    if (pages < MAX_LIST_PAGES) continue;
    log.warn({ platform: "zendesk", listed: found.length }, "more tickets changed than are listed");
    break;
  }
  return found.toReversed().filter((ticket) => ticket.updated_at > since);
}
