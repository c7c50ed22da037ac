import { setTimeout as delay } from "node:timers/promises";
import type { ClaimedJob, JobRun, Queue } from "../../db/queue.ts";
import { type RetryPlan, retryPlanOf, SidenoteError } from "../errors.ts";
import { limitTime } from "../limit-time.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics.ts";

/** Does the work of one job. Throws to fail; the error's own plan says when to try again. */
export type JobHandler = (payload: unknown, run: JobRun) => Promise<void>;

export interface WorkerOptions {
  queue: Queue;
  handlers: Readonly<Record<string, JobHandler>>;
  /** Jobs that run at the same time in this process. */
  concurrency: number;
  /** Names this process in leases: "host:pid:token". */
  owner: string;
  isGone: (owner: string) => boolean;
  /** Waits before each further try; after the last one the job is dead. */
  retryDelaysMs: readonly number[];
  now: () => Date;
  /** Milliseconds of real time, the same for every process on this file: leases go by it. */
  realTimeMs: () => number;
  random: () => number;
  log: Logger;
  metrics: Metrics;
}

export interface Worker {
  /** Stops claiming, lets running jobs finish for `graceMs`, then aborts them and gives them back. */
  stop(graceMs: number): Promise<void>;
  /** Resolves when nothing is running and nothing is due. For tests and the demo. */
  idle(): Promise<void>;
}

/** From a try on 2 s, a little more patience each time: a platform that is down for half a day loses no ticket. */
export const RETRY_DELAYS_MS = [
  2_000, 5_000, 15_000, 60_000, 300_000, 900_000, 3_600_000, 7_200_000, 14_400_000, 28_800_000,
];

/** Long enough for a garbage collection or a slow disk, short enough that a crashed worker's jobs move on. */
const LEASE_MS = 20_000;
const HEARTBEAT_MS = 5_000;
/** Finds what no wake-up announced: jobs that fell due, and jobs of other processes. */
const POLL_MS = 500;
/** A platform that limits us for longer than this is down for us. */
const LONGEST_FREE_WAIT_MS = 6 * 3_600_000;
/** No job needs this long; one that does has lost its way, and is tried again. */
const LONGEST_RUN_MS = 120_000;
/** How long aborted jobs may take to come to their senses. */
const ABORT_MS = 1_000;

/** Starts claiming and running jobs. */
export function startWorker(options: WorkerOptions): Worker {
  const { queue, handlers, concurrency, owner, now, log, metrics } = options;
  const leaseEnd = () => new Date(options.realTimeMs() + LEASE_MS);
  const running = new Map<ClaimedJob, { controller: AbortController; done: Promise<void> }>();
  let stopping = false;
  let pumping = false;
  let pumpAgain = false;

  const wake = () => {
    pump().catch((error: unknown) => log.error({ err: error }, "claiming jobs failed"));
  };
  const beat = () => {
    heartbeat().catch((error: unknown) => log.error({ err: error }, "the worker's heartbeat failed"));
  };
  const unsubscribe = queue.onEnqueued(wake);
  const poll = setInterval(wake, POLL_MS);
  const pulse = setInterval(beat, HEARTBEAT_MS);
  beat();
  wake();

  /** Claims until all hands are busy or nothing is due; one pump at a time, so that claims stay in order. */
  async function pump(): Promise<void> {
    if (pumping) {
      pumpAgain = true;
      return;
    }
    pumping = true;
    try {
      do {
        pumpAgain = false;
        while (!stopping && running.size < concurrency) {
          const job = await queue.claim(owner, now(), leaseEnd());
          if (!job) break;
          begin(job);
        }
      } while (pumpAgain);
    } finally {
      pumping = false;
    }
  }

  function begin(job: ClaimedJob): void {
    const controller = new AbortController();
    const done = run(job, controller.signal)
      .catch((error: unknown) => {
        // Neither the job's success nor its failure could be stored: its lease ends and it runs again.
        log.error({ err: error, jobId: job.id }, "the result of a job could not be stored");
      })
      .finally(() => {
        running.delete(job);
        wake();
      });
    running.set(job, { controller, done });
  }

  async function run(job: ClaimedJob, signal: AbortSignal): Promise<void> {
    const stopTimer = metrics.jobSeconds.startTimer({ name: job.name });
    let failure: { error: unknown } | null = null;
    const limit = limitTime(signal, LONGEST_RUN_MS);
    try {
      if (job.attempts > options.retryDelaysMs.length) throw tooManyDeaths();
      const handler = handlers[job.name];
      if (!handler) {
        throw new SidenoteError("no handler for this kind of job", { code: "unknown_job", retry: "never" });
      }
      const ageMs = now().getTime() - job.createdAt.getTime();
      const isHeld = () => queue.holds(job);
      await handler(job.payload, { attempt: job.attempts, ageMs, isHeld, signal: limit.signal });
    } catch (error) {
      failure = { error };
    } finally {
      limit.release();
    }
    stopTimer();
    // From here on a throw loses nothing: the lease ends and the job is run again.
    const result = failure ? await settleFailure(job, failure.error, signal) : await settleSuccess(job);
    metrics.jobs.inc({ name: job.name, result });
  }

  async function settleSuccess(job: ClaimedJob): Promise<string> {
    return (await queue.complete(job, now())) ? "done" : "lost";
  }

  async function settleFailure(job: ClaimedJob, error: unknown, signal: AbortSignal): Promise<string> {
    if (signal.aborted) return (await queue.release(job, now())) ? "released" : "lost";
    const plan = retryPlanOf(error);
    const fields = { err: error, jobId: job.id, name: job.name, attempts: job.attempts + 1 };
    const countsAsTry = !isFreeWait(job, error);
    const wait = waitMs(plan, job.attempts, countsAsTry);
    if (wait === null) {
      log.error(fields, "job is dead");
      return (await queue.bury(job, now(), summary(error))) ? "dead" : "lost";
    }
    log.warn({ ...fields, retryInMs: wait }, "job will be tried again");
    const at = new Date(now().getTime() + wait);
    return (await queue.retryAt(job, at, summary(error), countsAsTry)) ? "retried" : "lost";
  }

  /** Waiting for a rate limit says nothing about the job, for as long as that is believable. */
  function isFreeWait(job: ClaimedJob, error: unknown): boolean {
    const limited = error instanceof SidenoteError && error.code === "rate_limited";
    return limited && now().getTime() - job.createdAt.getTime() < LONGEST_FREE_WAIT_MS;
  }

  /** Null when there is no further try. Jitter keeps a crowd of failed jobs from coming back in step. */
  function waitMs(plan: RetryPlan, attempts: number, countsAsTry: boolean): number | null {
    const base = options.retryDelaysMs[attempts];
    if (plan === "never" || (base === undefined && countsAsTry)) return null;
    if (typeof plan === "object") return plan.afterMs;
    return waitMsOf(attempts);
  }

  /**
   * One death is nobody's fault. A job that was there at several waits like one that failed, or it would be among the first
   * at each start: whatever kills workers would take the same few others down with it until they are dead too.
   */
  function afterDeath(attempts: number): Date | null {
    const waitMs = attempts === 0 ? null : waitMsOf(attempts);
    return waitMs === null ? null : new Date(now().getTime() + waitMs);
  }

  function waitMsOf(attempts: number): number | null {
    const base = options.retryDelaysMs[attempts];
    return base === undefined ? null : Math.round(base * (0.8 + 0.4 * options.random()));
  }

  async function heartbeat(): Promise<void> {
    const lost = await queue.heartbeat([...running.keys()], leaseEnd());
    for (const job of lost) running.get(job)?.controller.abort();
    const setBackMs = await queue.followClock(now());
    if (setBackMs > 0) log.warn({ setBackMs }, "the clock was set back, jobs are planned anew");
    const swept = await queue.sweep(new Date(options.realTimeMs()), options.isGone, afterDeath);
    if (swept > 0) log.warn({ jobs: swept }, "jobs of a dead worker were taken over");
    if (swept > 0 || setBackMs > 0) wake();
  }

  return {
    stop: async (graceMs) => {
      stopping = true;
      unsubscribe();
      clearInterval(poll);
      await settled(
        [...running.values()].map((one) => one.done),
        graceMs,
      );
      for (const { controller } of running.values()) controller.abort();
      await settled(
        [...running.values()].map((one) => one.done),
        ABORT_MS,
      );
      clearInterval(pulse);
    },
    idle: async () => {
      for (;;) {
        await pump();
        if (running.size > 0) await Promise.all([...running.values()].map((one) => one.done));
        else if ((await queue.counts(now())).oldestDueAt === null) return;
        else await delay(1);
      }
    },
  };
}

/** Its workers died each time, so none of them could bury it. */
function tooManyDeaths(): SidenoteError {
  return new SidenoteError("the job ended its worker too often", { code: "worker_died", retry: "never" });
}

function summary(error: unknown): string {
  if (error instanceof SidenoteError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.name : typeof error;
}

async function settled(promises: readonly Promise<void>[], withinMs: number): Promise<void> {
  const timer = new AbortController();
  await Promise.race([
    Promise.allSettled(promises),
    delay(withinMs, undefined, { signal: timer.signal }).catch(() => undefined),
  ]);
  timer.abort();
}
