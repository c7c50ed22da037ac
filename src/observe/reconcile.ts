import { setImmediate as nextTurn } from "node:timers/promises";
import type { NewJob } from "../../db/queue.ts";
import type { Store } from "../../db/store.ts";
import type { Helpdesk, UpdatedTicket, UpdatedTickets } from "../helpdesk/port.ts";
import type { Logger } from "../log.ts";

export interface ReconcileDeps {
  store: Store;
  helpdesks: ReadonlyMap<string, Pick<Helpdesk, "updatedTickets">>;
  /** The job that looks at a ticket which no webhook told of. */
  jobFor: (ticket: { connection: string; ticketId: string }, runAt: Date) => NewJob;
  now: () => Date;
  log: Logger;
}

/** Tickets of one poll that are looked at; the rest come with the next poll, when the looks at these are over. */
const MAX_TICKETS = 200;
/** One lookup costs two or three calls: so many a second leave most of a platform's limit to fresh tickets. */
const SPACING_MS = 1_000;
/** Webhooks may still be under way, and some platforms tell times in seconds. */
const GRACE_MS = 30_000;
const SECOND_MS = 1_000;
const DAY_MS = 24 * 3_600_000;
/** After a downtime, from where the last poll had come to: what is older has been dealt with by people. */
const LONGEST_DOWNTIME_MS = 30 * DAY_MS;
/** Before the first poll ever. */
const LONGEST_FIRST_LOOK_MS = DAY_MS;

/** A platform that tells whole seconds only dates a change before the webhook that told of it, or right after. */
function slackMs(updatedAt: Date): number {
  return updatedAt.getMilliseconds() === 0 ? SECOND_MS : 0;
}

/** What a poll has done at each helpdesk that could be asked. */
export interface Reconciled {
  found: ReadonlyMap<string, number>;
  /** More is waiting: the next poll may come when this many milliseconds have passed. Null = at its usual time. */
  moreAfterMs: number | null;
}

/**
 * Finds tickets that changed without a webhook of ours: platforms lose some. Each is recorded as a delivery under a key
 * of its own, so that two processes or two polls start one job. How far it has come is stored: a restart goes on there.
 */
export function createReconciler(deps: ReconcileDeps) {
  /** What the last list had beyond `MAX_TICKETS`: after a long downtime a list costs hundreds of calls. */
  const left = new Map<string, UpdatedTickets>();

  async function reconcile(
    connection: string,
    helpdesk: Pick<Helpdesk, "updatedTickets">,
    signal: AbortSignal,
  ): Promise<number> {
    const startedAt = deps.now();
    const since = await startOf(connection, startedAt);
    const { tickets, upTo } = left.get(connection) ?? (await helpdesk.updatedTickets(since, signal));
    left.delete(connection);
    const settledUpTo = startedAt.getTime() - GRACE_MS;
    const floor = await knownFrom(connection, since);
    const settled = tickets.filter(
      ({ updatedAt }) => updatedAt.getTime() < settledUpTo && updatedAt.getTime() > floor,
    );
    // What is too fresh now is for the next list, also when the rest of this one is looked at later.
    const doneUpTo = new Date(Math.min(upTo?.getTime() ?? 0, settledUpTo));
    let found = 0;
    for (const [place, ticket] of settled.entries()) {
      if (found >= MAX_TICKETS) {
        left.set(connection, { tickets: settled.slice(place), upTo: doneUpTo });
        return found;
      }
      // A list may hold tens of thousands: webhooks and a stop come first.
      await nextTurn();
      signal.throwIfAborted();
      if (await look(connection, ticket, found)) found += 1;
    }
    // The rest of its last second may not have been in the list yet.
    const place = new Date(doneUpTo.getTime() - SECOND_MS);
    if (place > since) await deps.store.recordPoll(connection, place);
    return found;
  }

  async function look(
    connection: string,
    { ticketId, updatedAt }: UpdatedTicket,
    place: number,
  ): Promise<boolean> {
    const ticket = { connection, ticketId };
    if (await deps.store.wasTold(ticket, updatedAt, slackMs(updatedAt))) return false;
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

  /** Where the last poll had come to; before the first one, what is to be its start. */
  async function startOf(connection: string, now: Date): Promise<Date> {
    const polled = await deps.store.polledUpTo(connection);
    // A place ahead of the clock is none: the clock ran ahead when it was taken.
    const isPast = polled !== null && now.getTime() - polled.getTime() >= GRACE_MS;
    if (isPast) return within(polled, now, LONGEST_DOWNTIME_MS);
    const start = await firstStart(connection, now);
    // Also when this poll fails: what changes from now on is not to be lost.
    await deps.store.recordPoll(connection, start);
    return start;
  }

  /**
   * From the first webhook on; a connection that never had one begins now. Not from the last one: it may have come
   * after others got lost, while this process was not there or ended before it could look.
   */
  async function firstStart(connection: string, now: Date): Promise<Date> {
    const first = (await deps.store.firstDeliveryAt(connection)) ?? now;
    return within(new Date(first.getTime() - GRACE_MS), now, LONGEST_FIRST_LOOK_MS);
  }

  /** A list may hold what changed before `since`, but what changed before the first webhook was never ours. */
  async function knownFrom(connection: string, since: Date): Promise<number> {
    const first = await deps.store.firstDeliveryAt(connection);
    return Math.min(since.getTime(), first ? first.getTime() - GRACE_MS : Infinity);
  }

  return async (signal: AbortSignal): Promise<Reconciled> => {
    const found = new Map<string, number>();
    for (const [connection, helpdesk] of deps.helpdesks) {
      try {
        const count = await reconcile(connection, helpdesk, signal);
        found.set(connection, count);
        if (count > 0) deps.log.info({ connection, count }, "tickets changed without a webhook");
      } catch (error) {
        if (signal.aborted) break;
        deps.log.warn({ err: error, connection }, "looking for changes without webhooks failed");
      }
    }
    return { found, moreAfterMs: left.size > 0 ? MAX_TICKETS * SPACING_MS : null };
  };
}

/** Not before the longest look back, and not after now. */
function within(start: Date, now: Date, longestMs: number): Date {
  const latest = Math.min(start.getTime(), now.getTime() - GRACE_MS);
  return new Date(Math.max(latest, now.getTime() - longestMs));
}
