import { quantile } from "./quantile.ts";

/** Median, 95th and 99th percentile and the worst of measured milliseconds. */
export function timesText(times: readonly number[]): { text: string; median: number } {
  const ms = (share: number) => `${quantile(times, share).toFixed(2)} ms`;
  const text = `median ${ms(0.5)} · p95 ${ms(0.95)} · p99 ${ms(0.99)} · worst ${ms(1)}`;
  return { text, median: quantile(times, 0.5) };
}
