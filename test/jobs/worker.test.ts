import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { PlatformError, type PlatformErrorCode, type RetryPlan } from "../../src/errors.ts";
import { type JobHandler, startWorker, type Worker } from "../../src/jobs/worker.ts";
import { createMetrics } from "../../src/metrics.ts";
import { aDelivery } from "../support/deliveries.ts";
import { silentLog } from "../support/log.ts";

const failure = (retry: RetryPlan, code: PlatformErrorCode = "unavailable") =>
  new PlatformError("no", { code, retry, platform: "p", operation: "o", status: null });

describe("the worker", () => {
  const stores: Store[] = [];
  const workers: Worker[] = [];
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop(0);
    for (const store of stores.splice(0)) await store.close();
  });

  function start(
    handler: JobHandler,
    options: { concurrency?: number; delays?: number[]; store?: Store } = {},
  ) {
    const store = options.store ?? openSqliteStore(":memory:");
    const worker = startWorker({
      queue: store.queue,
      handlers: { work: handler },
      concurrency: options.concurrency ?? 4,
      owner: "host:1:test",
      isGone: () => false,
      retryDelaysMs: options.delays ?? [1, 1],
      now: () => new Date(),
      realTimeMs: Date.now,
      random: () => 0.5,
      log: silentLog,
      metrics: createMetrics(),
    });
    if (!options.store) stores.push(store);
    workers.push(worker);
    const enqueue = (subject: string, name = "work") =>
      store.receiveDelivery(aDelivery({ receivedAt: new Date() }), {
        name,
        subject,
        payload: { subject },
        runAt: new Date(),
      });
    return { store, worker, enqueue };
  }

  it("runs what is enqueued, each once", async () => {
    const seen: unknown[] = [];
    const { worker, enqueue, store } = start(async (payload) => {
      seen.push(payload);
    });
    await Promise.all(["a", "b", "c"].map((subject) => enqueue(subject)));
    await worker.idle();
    expect(seen).toEqual([{ subject: "a" }, { subject: "b" }, { subject: "c" }]);
    expect(await store.queue.list("done", 10)).toHaveLength(3);
  });

  it("tries again on the error's plan, then buries, keeping the reason", async () => {
    const attempts: number[] = [];
    const { worker, enqueue, store } = start(async (_payload, { attempt }) => {
      attempts.push(attempt);
      throw failure("backoff");
    });
    await enqueue("a");
    await untilDead(store, worker);
    expect(attempts).toEqual([0, 1, 2]);
    expect((await store.queue.list("dead", 1))[0]?.lastError).toBe("unavailable: no");
  });

  it("buries at once what can't get better, and jobs that nobody knows", async () => {
    let runs = 0;
    const { worker, enqueue, store } = start(async () => {
      runs += 1;
      throw failure("never");
    });
    await enqueue("a");
    await enqueue("b", "unheard_of");
    await worker.idle();
    expect(runs).toBe(1);
    expect(await store.queue.list("dead", 10)).toHaveLength(2);
  });

  it("counts other waits that a platform names as tries, so that they end", async () => {
    let runs = 0;
    const { worker, enqueue, store } = start(async () => {
      runs += 1;
      throw failure({ afterMs: 1 });
    });
    await enqueue("a");
    await untilDead(store, worker);
    expect(runs).toBe(3);
  });

  it("buries a job that has outlived too many workers without running it again", async () => {
    let runs = 0;
    const { worker, enqueue, store } = start(
      async () => {
        runs += 1;
      },
      { delays: [] },
    );
    await worker.stop(0);
    await enqueue("a");
    await store.queue.claim("dead", new Date(), new Date(0));
    await store.queue.sweep(new Date(), () => true);
    const second = start(
      async () => {
        runs += 1;
      },
      { delays: [], store },
    );
    await untilDead(store, second.worker);
    expect(runs).toBe(0);
    expect((await store.queue.list("dead", 1))[0]?.lastError).toMatch(/worker_died/);
  });

  it("waits as long as a platform says without using up tries", async () => {
    const attempts: number[] = [];
    const { worker, enqueue, store } = start(async (_payload, { attempt }) => {
      attempts.push(attempt);
      if (attempts.length < 6) throw failure({ afterMs: 1 }, "rate_limited");
    });
    await enqueue("a");
    while ((await store.queue.list("done", 1)).length === 0) {
      await worker.idle();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(attempts).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("runs up to its concurrency at once, but one per subject", async () => {
    let now = 0;
    let most = 0;
    const bySubject = new Map<string, number>();
    const { worker, enqueue } = start(
      async (payload) => {
        const { subject } = payload as { subject: string };
        now += 1;
        most = Math.max(most, now);
        bySubject.set(subject, (bySubject.get(subject) ?? 0) + 1);
        expect(bySubject.get(subject)).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        bySubject.set(subject, 0);
        now -= 1;
      },
      { concurrency: 3 },
    );
    await Promise.all(["a", "a", "b", "c", "d", "a", "b"].map((subject) => enqueue(subject)));
    await worker.idle();
    expect(most).toBe(3);
  });

  it("gives unfinished jobs back untried when it is stopped", async () => {
    const begun = deferred();
    const { worker, enqueue, store } = start(async (_payload, { signal }) => {
      begun.resolve();
      await new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error));
      });
    });
    await enqueue("a");
    await begun.promise;
    await worker.stop(0);
    const [job] = await store.queue.list("queued", 1);
    expect(job).toMatchObject({ state: "queued", attempts: 0 });
  });

  describe("of which two minutes pass", () => {
    const LONGEST_MS = 120_000;
    // Not the worker's own polls, nor the ticks by which the store commits.
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
    afterEach(() => void vi.useRealTimers());

    it("ends a run that has lost its way then, and counts it as a try", async () => {
      const begun = deferred<AbortSignal>();
      const { enqueue, store } = start(
        async (_payload, { signal }) => {
          begun.resolve(signal);
          await new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () => reject(signal.reason as Error));
          });
        },
        { delays: [LONGEST_MS, LONGEST_MS] },
      );
      await enqueue("a");
      const signal = await begun.promise;
      vi.advanceTimersByTime(LONGEST_MS - 1);
      expect(signal.aborted).toBe(false);
      vi.advanceTimersByTime(1);
      expect(signal.reason).toMatchObject({ name: "TimeoutError" });
      const jobs = await inState(store, "queued");
      expect(jobs).toMatchObject([{ attempts: 1, lastError: "TimeoutError" }]);
    });

    it("tells a run that has ended nothing more", async () => {
      const begun = deferred<AbortSignal>();
      const { enqueue, store } = start(async (_payload, { signal }) => begun.resolve(signal));
      await enqueue("a");
      const signal = await begun.promise;
      await inState(store, "done");
      expect(vi.getTimerCount()).toBe(0);
      vi.advanceTimersByTime(LONGEST_MS);
      expect(signal.aborted).toBe(false);
    });
  });
});

/** The jobs of a state, as soon as there are any. */
async function inState(store: Store, state: "queued" | "done") {
  for (;;) {
    const jobs = await store.queue.list(state, 9);
    if (jobs.length > 0) return jobs;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function untilDead(store: Store, worker: Worker): Promise<void> {
  while ((await store.queue.list("dead", 1)).length === 0) {
    await worker.idle();
    // Lets timers run, so that a job that never dies fails the test by its time limit.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

function deferred<T = void>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
