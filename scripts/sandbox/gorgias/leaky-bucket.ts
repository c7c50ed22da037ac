/**
 * Gorgias' limit for one kind of credential: `size` requests at once, leaking `size` per `seconds` (API keys: 40 per
 * 20 s; developers.gorgias.com/reference/limitations, read 2026-11-21).
 */
export interface BucketSize {
  size: number;
  seconds: number;
}

export interface LeakyBucket {
  /** Takes one request's place; `retryAfterSeconds` is null when there was one. */
  take(): { used: number; retryAfterSeconds: number | null };
}

/** `clockMs` runs in real time even when the sandbox's own clock stands still. */
export function createLeakyBucket({ size, seconds }: BucketSize, clockMs: () => number): LeakyBucket {
  let level = 0;
  let lastMs = clockMs();
  return {
    take() {
      const nowMs = clockMs();
      level = Math.max(0, level - ((nowMs - lastMs) / 1000) * (size / seconds));
      lastMs = nowMs;
      if (level + 1 > size) {
        return {
          used: size,
          retryAfterSeconds: Math.max(1, Math.ceil((level + 1 - size) / (size / seconds))),
        };
      }
      level += 1;
      return { used: Math.ceil(level), retryAfterSeconds: null };
    },
  };
}
