import type { PlatformErrorCode, RetryPlan } from "../errors.ts";
import { retryAfterMs } from "./retry-after.ts";

/** What a 429 without a usable Retry-After waits: most platforms count in windows of this length or shorter. */
const DEFAULT_RATE_LIMIT_MS = 20_000;

/** What a non-2xx status means when its body says nothing more exact. */
export function failureOfStatus(
  status: number,
  headers: Headers,
  now: Date,
): { code: PlatformErrorCode; retry: RetryPlan } {
  const afterMs = retryAfterMs(headers.get("retry-after"), serverTime(headers) ?? now);
  if (status === 429) return { code: "rate_limited", retry: { afterMs: afterMs ?? DEFAULT_RATE_LIMIT_MS } };
  if (status >= 500) return { code: "unavailable", retry: afterMs === null ? "backoff" : { afterMs } };
  switch (status) {
    case 401:
      return { code: "unauthorized", retry: "never" };
    case 403:
      return { code: "forbidden", retry: "never" };
    case 404:
    case 410:
      return { code: "not_found", retry: "never" };
    // The last two by gateways: too early, and given up on.
    case 408:
    case 425:
    case 499:
      return { code: "timeout", retry: "backoff" };
    case 409:
      return { code: "conflict", retry: "backoff" };
    default:
      return { code: "invalid_request", retry: "never" };
  }
}

/** The server's own clock, so that a Retry-After date is right even when ours is off or set. */
function serverTime(headers: Headers): Date | null {
  const at = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(at) ? null : new Date(at);
}
