import type { NewJob } from "../../db/queue.ts";
import type { Store } from "../../db/store.ts";
import type { Helpdesk, UpdatedTicket } from "../helpdesk/port.ts";
import type { Logger } from "../log.ts";

export interface ReconcileDeps {
  store: Store;
  helpdesks: ReadonlyMap<string, Pick<Helpdesk, "updatedTickets">>;
  /** The job that looks at a ticket which no webhook told of. */
  jobFor: (ticket: { connection: string; ticketId: string }, runAt: Date) => NewJob;
  now: () => Date;
  log: Logger;
}

/** Tickets of one poll that are looked at; the rest come with the next poll. */
const MAX_TICKETS = 200;
/** One lookup costs two or three calls: so many a second leave most of a platform's limit to fresh tickets. */
const SPACING_MS = 1_000;
/** Webhooks may still be under way, and some platforms tell times in seconds. */
const GRACE_MS = 30_000;
const SECOND_MS = 1_000;
/** Only so much is caught up at a start: older tickets have been dealt with by people. */
const LONGEST_LOOK_BACK_MS = 24 * 3_600_000;

/**
 * Finds tickets that changed without a webhook of ours: platforms lose some. Each is recorded as a delivery under a key
 * of its own, so that two processes or two polls start one job. Answers how many were found, per connection.
 */
export function createReconciler(deps: ReconcileDeps) {
  const seenUpTo = new Map<string, Date>();

  async function reconcile(
    connection: string,
    helpdesk: Pick<Helpdesk, "updatedTickets">,
    signal: AbortSignal,
  ): Promise<number> {
    const startedAt = deps.now();
    const since = seenUpTo.get(connection) ?? (await firstLookBack(connection, startedAt));
    const updated = await helpdesk.updatedTickets(since, signal);
    const settled = updated.filter(({ updatedAt }) => startedAt.getTime() - updatedAt.getTime() > GRACE_MS);
    let found = 0;
    let lookedAt = since;
    for (const ticket of settled) {
      if (found >= MAX_TICKETS) break;
      if (await look(connection, ticket, found)) found += 1;
      lookedAt = ticket.updatedAt;
    }
    // The rest of that second may not have been in the list yet, or was more than is looked at in one poll.
    seenUpTo.set(connection, lookedAt > since ? new Date(lookedAt.getTime() - SECOND_MS) : since);
    return found;
  }

  async function look(
    connection: string,
    { ticketId, updatedAt }: UpdatedTicket,
    place: number,
  ): Promise<boolean> {
    const ticket = { connection, ticketId };
    // A platform that tells seconds only may date a change before the webhook that told of it, never much after.
    if (await deps.store.wasTold(ticket, new Date(updatedAt.getTime() - SECOND_MS))) return false;
    const receivedAt = deps.now();
    const job = deps.jobFor(ticket, new Date(receivedAt.getTime() + place * SPACING_MS));
    const delivery = {
      ...ticket,
      key: `poll:${ticketId}:${updatedAt.toISOString()}`,
      messageId: null,
      kind: "found_by_poll" as const,
      detail: null,
      occurredAt: updatedAt,
      receivedAt,
    };
    return (await deps.store.receiveDelivery(delivery, job)) === "stored";
  }

  /**
   * From the first webhook on; a connection that never had one begins now. Not from the last one: it may have come
   * after others got lost, while this process was not there or ended before it could look.
   */
  async function firstLookBack(connection: string, now: Date): Promise<Date> {
    const first = (await deps.store.firstDeliveryAt(connection)) ?? now;
    return new Date(Math.max(first.getTime() - GRACE_MS, now.getTime() - LONGEST_LOOK_BACK_MS));
  }

  return async (signal: AbortSignal): Promise<ReadonlyMap<string, number>> => {
    const found = new Map<string, number>();
    for (const [connection, helpdesk] of deps.helpdesks) {
      try {
        const count = await reconcile(connection, helpdesk, signal);
        found.set(connection, count);
        if (count > 0) deps.log.info({ connection, count }, "tickets changed without a webhook");
      } catch (error) {
        if (signal.aborted) return found;
        deps.log.warn({ err: error, connection }, "looking for changes without webhooks failed");
      }
    }
    return found;
  };
}
