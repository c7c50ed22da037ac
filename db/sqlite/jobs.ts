import { and, asc, desc, eq, gt, inArray, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import type { ClaimedJob, NewJob, Queue } from "../queue.ts";
import type { Connection } from "./open.ts";
import { prepareInsert } from "./prepare.ts";
import { job } from "./tables.ts";

/** Clocks are corrected by so little all the time. */
const CLOCK_JITTER_MS = 2_000;

/** How other units of work enqueue inside their own transaction. */
export interface JobInserter {
  insert(newJob: NewJob, at: Date): void;
  /** To be called after the commit: wakes the workers of this process. */
  announce(): void;
}

/** The queue on one lease table. A claim is one UPDATE, so two workers can't win the same job. */
export function createJobs({ db, inTransaction, inLooseTransaction }: Connection): {
  queue: Queue;
  inserter: JobInserter;
} {
  const listeners = new Set<() => void>();

  const insert = prepareInsert(db, job);

  // The inner select walks the due jobs oldest first and takes the first whose subject is not being worked on.
  const claim = db
    .update(job)
    .set({
      state: "running",
      owner: sql`${sql.placeholder("owner")}`,
      leaseUntil: sql`${sql.placeholder("leaseUntil")}`,
    })
    .where(
      sql`${job.id} = (
        SELECT due.id FROM ${job} AS due
        WHERE due.state = 'queued' AND due.run_at <= ${sql.placeholder("now")}
          AND NOT EXISTS (SELECT 1 FROM ${job} AS busy WHERE busy.state = 'running' AND busy.subject = due.subject)
        ORDER BY due.run_at, due.id LIMIT 1)`,
    )
    .returning({
      id: job.id,
      name: job.name,
      subject: job.subject,
      payload: job.payload,
      attempts: job.attempts,
      createdAt: job.createdAt,
    })
    .prepare();

  const held = (claimed: ClaimedJob): SQL | undefined =>
    and(eq(job.id, claimed.id), eq(job.state, "running"), eq(job.owner, claimed.owner));

  const isHeld = and(
    eq(job.id, sql.placeholder("id")),
    eq(job.state, "running"),
    eq(job.owner, sql.placeholder("owner")),
  );
  const holds = db.select({ id: job.id }).from(job).where(isHeld).prepare();
  const complete = db
    .update(job)
    .set({ state: "done", owner: null, leaseUntil: null, finishedAt: sql`${sql.placeholder("now")}` })
    .where(isHeld)
    .prepare();

  const queue: Queue = {
    // Claims and completions that a power cut undoes are jobs that run again, as after a kill.
    claim: async (owner, now, leaseUntil) => {
      const values = { owner, now: now.getTime(), leaseUntil: leaseUntil.getTime() };
      const row = inLooseTransaction(() => claim.get(values));
      return row ? { ...row, owner } : null;
    },
    complete: async ({ id, owner }, now) =>
      inLooseTransaction(() => complete.run({ id, owner, now: now.getTime() }).changes === 1),
    retryAt: async (claimed, at, error, countsAsTry) =>
      db
        .update(job)
        .set({
          state: "queued",
          owner: null,
          leaseUntil: null,
          runAt: at,
          lastError: error,
          attempts: claimed.attempts + (countsAsTry ? 1 : 0),
        })
        .where(held(claimed))
        .run().changes === 1,
    bury: async (claimed, now, error) =>
      db
        .update(job)
        .set({ state: "dead", owner: null, leaseUntil: null, finishedAt: now, lastError: error })
        .where(held(claimed))
        .run().changes === 1,
    release: async (claimed, now) =>
      db
        .update(job)
        .set({ state: "queued", owner: null, leaseUntil: null, runAt: now })
        .where(held(claimed))
        .run().changes === 1,
    holds: async ({ id, owner }) => holds.get({ id, owner }) !== undefined,
    heartbeat: async (claimed, leaseUntil) =>
      claimed.length === 0
        ? []
        : inLooseTransaction(() =>
            claimed.filter((one) => db.update(job).set({ leaseUntil }).where(held(one)).run().changes === 0),
          ),
    sweep: async (at, isGone, runAt = () => null) => inTransaction(() => sweep(at, isGone, runAt)),
    followClock: async (now) => inTransaction(() => followClock(now)),
    list: async (state, limit) =>
      db
        .select({
          id: job.id,
          name: job.name,
          subject: job.subject,
          state: sql<typeof state>`${job.state}`,
          attempts: job.attempts,
          runAt: job.runAt,
          lastError: job.lastError,
          createdAt: job.createdAt,
        })
        .from(job)
        .where(eq(job.state, state))
        .orderBy(desc(job.id))
        .limit(limit)
        .all(),
    revive: async (ids, now) => {
      const which =
        ids === "all" ? eq(job.state, "dead") : and(eq(job.state, "dead"), inArray(job.id, [...ids]));
      const { changes } = db
        .update(job)
        .set({ state: "queued", attempts: 0, runAt: now, finishedAt: null })
        .where(which)
        .run();
      if (changes > 0) announce();
      return changes;
    },
    counts: async (now) => {
      const rows = db
        .select({ state: job.state, n: sql<number>`count(*)` })
        .from(job)
        .where(sql`${job.state} IN ('queued', 'running', 'dead')`)
        .groupBy(job.state)
        .all();
      const count = (state: string) => rows.find((row) => row.state === state)?.n ?? 0;
      const oldest = db
        .select({ runAt: job.runAt })
        .from(job)
        .where(and(sql`state = 'queued'`, lte(job.runAt, now)))
        .orderBy(asc(job.runAt))
        .limit(1)
        .get();
      return {
        queued: count("queued"),
        running: count("running"),
        dead: count("dead"),
        oldestDueAt: oldest?.runAt ?? null,
      };
    },
    onEnqueued: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function sweep(
    at: Date,
    isGone: (owner: string) => boolean,
    runAt: (attempts: number) => Date | null,
  ): number {
    const running = db
      .select({ id: job.id, owner: job.owner, leaseUntil: job.leaseUntil, attempts: job.attempts })
      .from(job)
      .where(and(eq(job.state, "running"), isNotNull(job.owner)))
      .all();
    const lost = running.filter(
      (row) => (row.leaseUntil !== null && row.leaseUntil <= at) || (row.owner !== null && isGone(row.owner)),
    );
    for (const { id, attempts } of lost) {
      const later = runAt(attempts);
      db.update(job)
        .set({
          state: "queued",
          owner: null,
          leaseUntil: null,
          ...(later ? { runAt: later } : {}),
          // Counted as a try: a job that kills its worker must not do so for ever.
          attempts: sql`${job.attempts} + 1`,
          lastError: "worker_died: the worker ended while it ran this job",
        })
        .where(eq(job.id, id))
        .run();
    }
    return lost.length;
  }

  function followClock(now: Date): number {
    const newest = db.select({ createdAt: job.createdAt }).from(job).orderBy(desc(job.id)).limit(1).get();
    const aheadMs = (newest?.createdAt.getTime() ?? 0) - now.getTime();
    if (aheadMs <= CLOCK_JITTER_MS) return 0;
    db.update(job)
      .set({ runAt: sql`max(${now.getTime()}, ${job.runAt} - ${aheadMs})` })
      .where(and(sql`state = 'queued'`, gt(job.runAt, now)))
      .run();
    // Else the same jump would be found again.
    db.update(job).set({ createdAt: now }).where(gt(job.createdAt, now)).run();
    return aheadMs;
  }

  function announce(): void {
    for (const listener of listeners) listener();
  }

  return {
    queue,
    inserter: {
      insert: ({ name, subject, payload, runAt }, createdAt) => {
        insert({ name, subject, payload, runAt, createdAt, state: "queued", attempts: 0 });
      },
      announce,
    },
  };
}
