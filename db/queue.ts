/** A piece of work to do later. Jobs of one `subject` never run at the same time. */
export interface NewJob {
  name: string;
  subject: string;
  payload: unknown;
  runAt: Date;
}

/** A job that this worker holds until its lease ends. */
export interface ClaimedJob {
  id: number;
  name: string;
  subject: string;
  payload: unknown;
  /** Tries before this one. */
  attempts: number;
  owner: string;
  createdAt: Date;
}

/** What the work itself may know of the run that it is part of. */
export interface JobRun {
  /** Counts from 0. */
  attempt: number;
  /** Since the job was made. */
  ageMs: number;
  /** False when this worker's lease has ended: whatever comes now is another worker's to do. */
  isHeld(): Promise<boolean>;
  /** Fires when the worker can't wait any longer: leave work undone, the job runs again elsewhere. */
  signal: AbortSignal;
}

export interface JobRow {
  id: number;
  name: string;
  subject: string;
  state: JobState;
  attempts: number;
  runAt: Date;
  lastError: string | null;
  createdAt: Date;
}

export type JobState = "queued" | "running" | "done" | "dead";

export interface QueueCounts {
  queued: number;
  running: number;
  dead: number;
  /** When the longest-waiting due job became due; null when none waits. */
  oldestDueAt: Date | null;
}

/**
 * A durable queue: at least once, one at a time per subject, oldest due first. `now` is the service's time, which may be
 * set for a replay; leases and sweeps go by real time, which all processes on one file share. Every verb that ends a claim answers
 * false when the lease had been lost to someone else; the caller then drops its result.
 */
export interface Queue {
  claim(owner: string, now: Date, leaseUntil: Date): Promise<ClaimedJob | null>;
  complete(job: ClaimedJob, now: Date): Promise<boolean>;
  /** `countsAsTry`: false for waits that say nothing about the job, such as a rate limit. */
  retryAt(job: ClaimedJob, at: Date, error: string, countsAsTry: boolean): Promise<boolean>;
  /** Never tried again unless somebody revives it. */
  bury(job: ClaimedJob, now: Date, error: string): Promise<boolean>;
  /** Gives the job back untried: the worker is stopping. */
  release(job: ClaimedJob, now: Date): Promise<boolean>;
  holds(job: ClaimedJob): Promise<boolean>;
  /** Answers those that are lost. */
  heartbeat(jobs: readonly ClaimedJob[], leaseUntil: Date): Promise<readonly ClaimedJob[]>;
  /**
   * Requeues what dead workers held, as a used try: expired leases, and owners known to be gone. `runAt` says when a job
   * that was tried so often before runs again; null = when it was to. Answers how many.
   */
  sweep(
    at: Date,
    isGone: (owner: string) => boolean,
    runAt?: (attempts: number) => Date | null,
  ): Promise<number>;
  /**
   * To be called now and then: where the newest job is of a time to come, the clock has been set back since, and all that was
   * planned by it is planned anew. Answers by how many milliseconds; 0 = the clock is fine.
   */
  followClock(now: Date): Promise<number>;
  /** Newest first. */
  list(state: JobState, limit: number): Promise<readonly JobRow[]>;
  /** Requeues dead jobs: the named ones, or all. Answers how many. */
  revive(ids: readonly number[] | "all", now: Date): Promise<number>;
  counts(now: Date): Promise<QueueCounts>;
  /** Calls back after a commit that enqueued something in this process. Answers how to unsubscribe. */
  onEnqueued(listener: () => void): () => void;
}
