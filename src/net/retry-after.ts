/** Longer waits are not believed: a job that sleeps for a day is a lost job. */
export const MAX_RETRY_AFTER_MS = 15 * 60_000;
/** "0" and dates in the past mean "soon"; a second keeps us from hammering. */
export const MIN_RETRY_AFTER_MS = 1_000;

/**
 * Milliseconds that a Retry-After header asks for, within the two bounds above; null when it is missing or no legal
 * form (whole or decimal seconds, or an HTTP date, which is measured from `now`).
 */
export function retryAfterMs(value: string | null, now: Date): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d{1,12}(\.\d{1,6})?$/.test(text)) return clamp(Number(text) * 1000);
  // Date.parse also takes "5 apples" and "-3"; an HTTP date always begins with a weekday.
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : clamp(at - now.getTime());
}

function clamp(ms: number): number {
  return Math.min(Math.max(Math.ceil(ms), MIN_RETRY_AFTER_MS), MAX_RETRY_AFTER_MS);
}
