import { and, asc, eq, gt, gte, inArray, or, sql } from "drizzle-orm";
import type { NewJob } from "../queue.ts";
import type { NewDelivery, Store } from "../store.ts";
import type { JobInserter } from "./jobs.ts";
import type { Connection } from "./open.ts";
import { prepareInsert } from "./prepare.ts";
import { delivery, draft, rationale, rationaleEvent } from "./tables.ts";

type Deliveries = Pick<Store, "receiveDelivery" | "hasUnseenCustomerMessage" | "wasTold" | "firstDeliveryAt">;

interface Waiting {
  delivery: NewDelivery;
  job: NewJob | null;
  resolve: (result: "stored" | "duplicate") => void;
  reject: (error: unknown) => void;
}

/** What has its ticket read tells of all up to its arrival. An arrival long after, or by a clock that ran ahead, doesn't. */
const PROMPT_MS = 60_000;
const arrivedAtOnce = sql`${delivery.receivedAt} - ${delivery.occurredAt} < ${PROMPT_MS}`;

const itsRow = sql`${rationale.connection} = ${delivery.connection} AND ${rationale.ticketId} = ${delivery.ticketId}`;

/** The second event of a message that has its draft already: its job ends without a look at the ticket. */
const cameTooLate = sql`EXISTS (SELECT 1 FROM ${draft}
  WHERE ${draft.connection} = ${delivery.connection} AND ${draft.ticketId} = ${delivery.ticketId}
    AND ${draft.messageId} = ${delivery.messageId} AND ${draft.completedAt} <= ${delivery.receivedAt})`;

/**
 * Whether an event has its ticket read, so that nothing before it is unknown to us. A rule's tag or a bot's message has
 * nothing read, and may follow a message whose own event got lost.
 */
const hasItRead = sql`(
  ${delivery.kind} IN ('message_failed', 'found_by_poll')
  OR (${delivery.kind} = 'message_created' AND ${delivery.detail} = 'unknown')
  OR ((${delivery.kind} = 'ticket_created' OR ${delivery.detail} = 'customer') AND NOT ${cameTooLate})
  OR ((${delivery.kind} IN ('note_created', 'ticket_closed') OR ${delivery.detail} = 'agent')
    AND EXISTS (SELECT 1 FROM ${rationale} WHERE ${itsRow} AND ${rationale.draftId} IS NOT NULL)))`;

/** Our tags follow the note or the outcome that they tell of; their event comes without its author on some platforms. */
const OWN_TAGS_MS = 5_000;

/** A reason that somebody gives is no reading, and we add no tags for it. */
const wasReasonGiven = sql`EXISTS (SELECT 1 FROM ${rationaleEvent}
  WHERE ${rationaleEvent.connection} = ${rationale.connection} AND ${rationaleEvent.ticketId} = ${rationale.ticketId}
    AND ${rationaleEvent.kind} IN ('reason', 'intent_corrected') AND ${rationaleEvent.at} = ${rationale.updatedAt})`;

/** Our own doing, shortly after a reading: it tells of nothing that came after it, not even until its arrival. */
const isOurs = sql`(${delivery.detail} = 'own_event' OR (${delivery.kind} = 'tags_changed'
  AND EXISTS (SELECT 1 FROM ${rationale} WHERE ${itsRow} AND NOT ${wasReasonGiven} AND ${delivery.receivedAt}
    BETWEEN max(coalesce(${rationale.deliveredAt}, 0), ${rationale.updatedAt}) AND ${rationale.updatedAt} + ${OWN_TAGS_MS})))`;

/**
 * Intake with group commit: deliveries that arrive in the same tick share one transaction, so that `synchronous=FULL`
 * costs one disk flush for all of them. Each promise settles after the commit.
 */
export function createDeliveries(connection: Connection, jobs: JobInserter): Deliveries {
  const { db, inTransaction } = connection;
  let waiting: Waiting[] = [];

  const insert = prepareInsert(db, delivery, "ON CONFLICT DO NOTHING");

  const customerNews = db
    .select({ messageId: delivery.messageId })
    .from(delivery)
    .where(
      and(
        eq(delivery.connection, sql.placeholder("connection")),
        eq(delivery.ticketId, sql.placeholder("ticketId")),
        gt(delivery.receivedAt, sql.placeholder("since")),
        eq(delivery.kind, "message_created"),
        inArray(delivery.detail, ["customer", "unknown"]),
      ),
    )
    .prepare();

  const news = db
    .select({ id: delivery.id })
    .from(delivery)
    .where(
      and(
        eq(delivery.connection, sql.placeholder("connection")),
        eq(delivery.ticketId, sql.placeholder("ticketId")),
        or(
          and(gte(delivery.occurredAt, sql.placeholder("at")), isOurs),
          and(gte(delivery.occurredAt, sql.placeholder("early")), hasItRead),
          and(gte(delivery.receivedAt, sql.placeholder("at")), arrivedAtOnce, hasItRead),
        ),
      ),
    )
    .limit(1)
    .prepare();

  function flush(): void {
    const batch = waiting;
    waiting = [];
    let results: ("stored" | "duplicate")[];
    try {
      results = inTransaction(() => batch.map(store));
    } catch (error) {
      for (const item of batch) item.reject(error);
      return;
    }
    batch.forEach((item, position) => item.resolve(results[position] ?? "duplicate"));
    if (batch.some((item, position) => item.job && results[position] === "stored")) jobs.announce();
  }

  function store(item: Waiting): "stored" | "duplicate" {
    if (insert(item.delivery) === 0) return "duplicate";
    if (item.job) jobs.insert(item.job, item.delivery.receivedAt);
    return "stored";
  }

  return {
    receiveDelivery: (newDelivery, job) =>
      new Promise((resolve, reject) => {
        waiting.push({ delivery: newDelivery, job, resolve, reject });
        if (waiting.length === 1) setImmediate(flush);
      }),
    hasUnseenCustomerMessage: async ({ connection: id, ticketId }, seen, since) =>
      customerNews
        .all({ connection: id, ticketId, since: since.getTime() })
        .some(({ messageId }) => messageId === null || !seen.includes(messageId)),
    wasTold: async ({ connection: id, ticketId }, at, slackMs = 0) =>
      news.get({ connection: id, ticketId, at: at.getTime(), early: at.getTime() - slackMs }) !== undefined,
    firstDeliveryAt: async (id) =>
      db
        .select({ occurredAt: delivery.occurredAt })
        .from(delivery)
        .where(eq(delivery.connection, id))
        .orderBy(asc(delivery.id))
        .limit(1)
        .get()?.occurredAt ?? null,
  };
}
