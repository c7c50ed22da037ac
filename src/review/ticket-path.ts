import type { TicketKey } from "../../db/store.ts";

/** Where a ticket's rationale is shown. */
export function ticketPath({ connection, ticketId }: TicketKey): string {
  return `/tickets/${encodeURIComponent(connection)}/${encodeURIComponent(ticketId)}`;
}
