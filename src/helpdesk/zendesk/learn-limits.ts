import type { Pacer } from "../../net/pacer.ts";
import { retryAfterMs } from "../../net/retry-after.ts";

const REMAINING = ["ratelimit-remaining", "rate-limit-remaining", "x-rate-limit-remaining"];
const RESET = ["ratelimit-reset", "rate-limit-reset"];
/** One header per kind of call: `Zendesk-RateLimit-<name>: total=100; remaining=99; resets=41`. */
const ENDPOINT_PREFIX = "zendesk-ratelimit-";

/**
 * Takes over what an answer says of the account's limit and of the limit for updates; resets are in seconds. A 429
 * while both have calls left is about one ticket (30 updates in 10 minutes): its own job waits, the others go on.
 * Header names: Zendesk's rate-limits and Tags pages (read 2026-11-21) and answers recorded in 2023.
 */
export function learnLimits(
  { pacer, updatePacer }: { pacer: Pacer; updatePacer: Pacer },
  answer: { status: number; headers: Headers },
  now: Date,
): void {
  const { status, headers } = answer;
  const left = numberIn(headerOf(headers, REMAINING), /^(\d{1,6})$/);
  const reset = headers.get("retry-after") ?? headerOf(headers, RESET);
  learn(pacer, left, reset, now);
  let updatesLeft: number | null = null;
  for (const [name, value] of headers) {
    if (!name.startsWith(ENDPOINT_PREFIX)) continue;
    updatesLeft = numberIn(value, /remaining=(\d{1,6})/);
    learn(updatePacer, updatesLeft, /resets=(\d{1,6})/.exec(value)?.[1] ?? null, now);
  }
  if (status === 429 && left === null && updatesLeft === null) learn(pacer, 0, reset, now);
}

function learn(pacer: Pacer, left: number | null, reset: string | null, now: Date): void {
  if (left === null) return;
  pacer.learn(left);
  const resetMs = left === 0 ? retryAfterMs(reset, now) : null;
  if (resetMs !== null) pacer.pause(resetMs);
}

function numberIn(text: string | null, pattern: RegExp): number | null {
  const digits = pattern.exec(text?.trim() ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

function headerOf(headers: Headers, names: readonly string[]): string | null {
  const name = names.find((candidate) => headers.has(candidate));
  return name ? headers.get(name) : null;
}
