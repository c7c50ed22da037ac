import type { RequestHandler } from "express";
import { clientOf } from "../net/client-of.ts";

export interface RateLimitOptions {
  /** Tries per client and window. */
  max: number;
  windowMs: number;
  /** Tries of all clients together, against guessing from many addresses. */
  maxOfAll: number;
  now: () => Date;
}

/** Clients that are remembered at most: beyond it the oldest window is forgotten. */
const MAX_CLIENTS = 10_000;

/** Counts tries in fixed windows. Answers null when this try is allowed, else the milliseconds until the next one is. */
export function createRateLimit({ max, windowMs, maxOfAll, now }: RateLimitOptions) {
  const windows = new Map<string, { startedAt: number; tries: number }>();

  function count(key: string, limit: number): number | null {
    const at = now().getTime();
    const known = windows.get(key);
    if (!known || at - known.startedAt >= windowMs) {
      windows.delete(key);
      windows.set(key, { startedAt: at, tries: 1 });
      forgetOldest();
      return null;
    }
    known.tries += 1;
    return known.tries <= limit ? null : known.startedAt + windowMs - at;
  }

  function forgetOldest(): void {
    if (windows.size <= MAX_CLIENTS) return;
    for (const key of windows.keys()) {
      // A flood of new addresses must not make the count of all be forgotten.
      if (key === "all") continue;
      windows.delete(key);
      return;
    }
  }

  // A client over its own limit does not use up everybody's.
  return (client: string): number | null => count(`one ${client}`, max) ?? count("all", maxOfAll);
}

/** Refuses a client's request past the limit with 429 and Retry-After; `refuse` writes the page. */
export function limited(
  options: RateLimitOptions,
  refuse: (response: Parameters<RequestHandler>[1]) => void,
): RequestHandler {
  const take = createRateLimit(options);
  return (request, response, next) => {
    const waitMs = take(clientOf(request));
    if (waitMs === null) return next();
    response.set("retry-after", String(Math.ceil(waitMs / 1000)));
    refuse(response);
  };
}
