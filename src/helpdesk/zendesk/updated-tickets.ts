import { PlatformError } from "../../errors.ts";
import type { UpdatedTicket } from "../port.ts";
import type { ZendeskClient } from "./client.ts";
import { statusOf } from "./map.ts";
import type { ListedTicket } from "./schema.ts";

const MAX_PAGES = 5;
/** Exports leave out the last minute, and refuse to start in it (Incremental Exports, read 2026-11-21). */
const EXPORT_LAG_MS = 90_000;

/** What changed after `since`, oldest first, in five calls at most. Exports are for admins; an agent reads the list. */
export async function updatedTickets(
  client: ZendeskClient,
  since: Date,
  now: Date,
  signal: AbortSignal,
): Promise<readonly UpdatedTicket[]> {
  const latestStart = now.getTime() - EXPORT_LAG_MS;
  const startTime = new Date(Math.min(since.getTime(), latestStart));
  const tickets = await exported(client, startTime, signal).catch((error: unknown) => {
    if (error instanceof PlatformError && error.code === "forbidden") return listed(client, since, signal);
    throw error;
  });
  return tickets
    .filter((ticket) => ticket.updated_at > since && ticket.status !== "deleted")
    .map((ticket) => ({
      ticketId: ticket.id,
      updatedAt: ticket.updated_at,
      status: statusOf(ticket.status),
    }));
}

async function exported(
  client: ZendeskClient,
  startTime: Date,
  signal: AbortSignal,
): Promise<ListedTicket[]> {
  const found: ListedTicket[] = [];
  let page = await client.exportTickets({ startTime }, signal);
  found.push(...page.tickets);
  for (let count = 1; count < MAX_PAGES && !page.end_of_stream && page.after_cursor; count += 1) {
    page = await client.exportTickets({ cursor: page.after_cursor }, signal);
    found.push(...page.tickets);
  }
  return found;
}

async function listed(client: ZendeskClient, since: Date, signal: AbortSignal): Promise<ListedTicket[]> {
  const found: ListedTicket[] = [];
  let pages = 0;
  for await (const { tickets } of client.updatedTicketPages(signal)) {
    found.push(...tickets);
    pages += 1;
    const last = tickets.at(-1);
    if (!last || last.updated_at <= since || pages >= MAX_PAGES) break;
  }
  return found.toReversed();
}
