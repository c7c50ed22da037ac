import { setTimeout as delay } from "node:timers/promises";

/** Spaces out the calls of one connection, so that the platform's limit is met before it has to say no. */
export interface Pacer {
  /** Resolves when one request may go out; rejects with the signal's reason when it fires first. */
  turn(signal: AbortSignal): Promise<void>;
  /** What the platform says is left; other clients may share the limit, so it only ever lowers our own count. */
  learn(left: number): void;
  /** No request goes out before that many milliseconds from now have passed. A shorter pause never shortens a longer. */
  pause(forMs: number): void;
}

export interface PacerOptions {
  /** Requests that may go out within `windowMs`, and at once after a rest. */
  limit: number;
  windowMs: number;
  /** A clock in milliseconds that only moves forward; pacing must survive a wall clock that is set. */
  clock?: () => number;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A token bucket with pauses. Keeps no timer of its own: only a waiting `turn` has one. */
export function createPacer({
  limit,
  windowMs,
  clock = () => performance.now(),
  sleep = defaultSleep,
}: PacerOptions): Pacer {
  let tokens = limit;
  let refilledAt = clock();
  let pausedUntil = 0;

  function refill(): void {
    const now = clock();
    tokens = Math.min(limit, tokens + ((now - refilledAt) * limit) / windowMs);
    refilledAt = now;
  }

  /** Takes a token and returns 0, or returns how long to wait before asking again. */
  function take(): number {
    refill();
    const paused = pausedUntil - refilledAt;
    if (paused > 0) return Math.ceil(paused);
    if (tokens < 1) return Math.max(1, Math.ceil(((1 - tokens) * windowMs) / limit));
    tokens -= 1;
    return 0;
  }

  return {
    async turn(signal) {
      signal.throwIfAborted();
      for (let waitMs = take(); waitMs > 0; waitMs = take()) await sleep(waitMs, signal);
    },
    learn(left) {
      refill();
      if (Number.isFinite(left)) tokens = Math.min(tokens, Math.max(0, left));
    },
    pause(forMs) {
      refill();
      pausedUntil = Math.max(pausedUntil, refilledAt + forMs);
      // Whoever waits must not burst out together when the pause ends.
      tokens = Math.min(tokens, 1);
    },
  };
}

async function defaultSleep(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
