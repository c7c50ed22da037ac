/** Median, 95th and 99th percentile and the worst of measured milliseconds. */
export function timesText(times: readonly number[]): { text: string; median: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  const text = `median ${ms(at(0.5))} · p95 ${ms(at(0.95))} · p99 ${ms(at(0.99))} · worst ${ms(at(1))}`;
  return { text, median: at(0.5) };
}
