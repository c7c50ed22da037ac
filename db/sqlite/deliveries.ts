import { and, eq, gt, sql } from "drizzle-orm";
import type { NewJob } from "../queue.ts";
import type { NewDelivery, Store } from "../store.ts";
import type { JobInserter } from "./jobs.ts";
import type { Connection } from "./open.ts";
import { delivery } from "./tables.ts";

type Deliveries = Pick<Store, "receiveDelivery" | "hasNewerCustomerMessage">;

interface Waiting {
  delivery: NewDelivery;
  job: NewJob | null;
  resolve: (result: "stored" | "duplicate") => void;
  reject: (error: unknown) => void;
}

/**
 * Intake with group commit: deliveries that arrive in the same tick share one transaction, so that `synchronous=FULL`
 * costs one disk flush for all of them. Each promise settles after the commit.
 */
export function createDeliveries(connection: Connection, jobs: JobInserter): Deliveries {
  const { db, inTransaction } = connection;
  let waiting: Waiting[] = [];

  const insert = db
    .insert(delivery)
    .values({
      connection: sql.placeholder("connection"),
      key: sql.placeholder("key"),
      ticketId: sql.placeholder("ticketId"),
      kind: sql.placeholder("kind"),
      detail: sql.placeholder("detail"),
      occurredAt: sql.placeholder("occurredAt"),
      receivedAt: sql.placeholder("receivedAt"),
    })
    .onConflictDoNothing()
    .prepare();

  const newer = db
    .select({ id: delivery.id })
    .from(delivery)
    .where(
      and(
        eq(delivery.connection, sql.placeholder("connection")),
        eq(delivery.ticketId, sql.placeholder("ticketId")),
        eq(delivery.kind, "message_created"),
        eq(delivery.detail, "customer"),
        gt(delivery.occurredAt, sql.placeholder("since")),
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
    const { changes } = insert.run({ ...item.delivery });
    if (changes === 0) return "duplicate";
    if (item.job) jobs.insert(item.job, item.delivery.receivedAt);
    return "stored";
  }

  return {
    receiveDelivery: (newDelivery, job) =>
      new Promise((resolve, reject) => {
        waiting.push({ delivery: newDelivery, job, resolve, reject });
        if (waiting.length === 1) setImmediate(flush);
      }),
    hasNewerCustomerMessage: async ({ connection: id, ticketId }, since) =>
      newer.get({ connection: id, ticketId, since: since.getTime() }) !== undefined,
  };
}
