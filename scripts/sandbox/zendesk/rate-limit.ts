import type { SandboxAnswer } from "../server.ts";

export interface ZendeskLimits {
  /** Requests per minute and account: 200 to 2500 by plan. */
  perMinute: number;
  /** "Update Ticket" calls per minute and account. */
  updatesPerMinute: number;
  /** Updates of one ticket by one user in ten minutes. */
  updatesPerTicket: number;
}

/** Growth and Professional plans (Zendesk's "Rate limits" page, read 2026-11-21). */
export const ZENDESK_LIMITS: ZendeskLimits = { perMinute: 400, updatesPerMinute: 100, updatesPerTicket: 30 };

export interface RateLimiter {
  /** Counts one call; `updates` is the ticket that it writes to. */
  count(updates: string | null): { headers: Record<string, string>; refused: SandboxAnswer | null };
}

/** Fixed windows that start with the first call in them; `clockMs` runs in real time. */
export function createRateLimiter(limits: ZendeskLimits, clockMs: () => number): RateLimiter {
  const account = createWindow(limits.perMinute, 60_000, clockMs);
  const updates = createWindow(limits.updatesPerMinute, 60_000, clockMs);
  const tickets = new Map<string, Window>();

  function ticketWindow(ticketId: string): Window {
    const known = tickets.get(ticketId);
    if (known) return known;
    const window = createWindow(limits.updatesPerTicket, 600_000, clockMs);
    tickets.set(ticketId, window);
    return window;
  }

  return {
    count(ticketId) {
      const all = account.take();
      const headers: Record<string, string> = {
        "x-rate-limit": String(limits.perMinute),
        "x-rate-limit-remaining": String(all.remaining),
        "rate-limit": String(limits.perMinute),
        "rate-limit-remaining": String(all.remaining),
        "rate-limit-reset": String(all.resetSeconds),
      };
      if (!all.taken) return { headers, refused: tooMany("API requests per minute", all.resetSeconds) };
      if (ticketId === null) return { headers, refused: null };

      const update = updates.take();
      const { remaining, resetSeconds } = update;
      headers["zendesk-ratelimit-tickets-update"] =
        `total=${limits.updatesPerMinute}; remaining=${remaining}; resets=${resetSeconds}`;
      if (!update.taken) return { headers, refused: tooMany("ticket updates per minute", resetSeconds) };
      const onTicket = ticketWindow(ticketId).take();
      if (onTicket.taken) return { headers, refused: null };
      return { headers, refused: tooMany("updates of one ticket per 10 minutes", onTicket.resetSeconds) };
    },
  };
}

interface Window {
  take(): { taken: boolean; remaining: number; resetSeconds: number };
}

function createWindow(size: number, lengthMs: number, clockMs: () => number): Window {
  let startedMs = Number.NEGATIVE_INFINITY;
  let used = 0;
  return {
    take() {
      const nowMs = clockMs();
      if (nowMs - startedMs >= lengthMs) {
        startedMs = nowMs;
        used = 0;
      }
      const taken = used < size;
      if (taken) used += 1;
      const resetSeconds = Math.max(1, Math.ceil((startedMs + lengthMs - nowMs) / 1000));
      return { taken, remaining: size - used, resetSeconds };
    },
  };
}

function tooMany(what: string, seconds: number): SandboxAnswer {
  return {
    status: 429,
    headers: { "retry-after": String(seconds) },
    body: { error: "APIRateLimitExceeded", description: `Number of allowed ${what} exceeded` },
  };
}
