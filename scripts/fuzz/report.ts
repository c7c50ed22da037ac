import type { KindResult } from "./run-kind.ts";

/** Caches that fill up once are no leak; what an input leaves behind is. */
const HEAP_MAY_GROW = 24 * 1024 * 1024;

const HEAD = [
  "input kind",
  "inputs",
  "accepted",
  "rejected",
  "crashes",
  "500s",
  "unhandled",
  "slow",
  "slowest ms",
  "RSS MB",
];

export function printTable(results: readonly KindResult[]): void {
  const rows = results.map((one) => [
    one.name,
    ...[one.inputs, one.accepted, one.rejected, one.crashes, one.failures500, one.unhandled, one.slow].map(
      String,
    ),
    one.slowestMs.toFixed(0),
    `${megabytes(one.rssBefore)} → ${megabytes(one.rssAfter)}`,
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [HEAD, ...rows]) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join("  "));
  }
}

/** One line for each thing that may not be; empty = all is well. */
export function failuresOf(one: KindResult): string[] {
  const counts = {
    crashes: one.crashes,
    "answers of 500": one.failures500,
    unhandled: one.unhandled,
    slow: one.slow,
  };
  const wrong = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
  if (one.heapGrowth > HEAP_MAY_GROW) wrong.push(`${megabytes(one.heapGrowth)} MB are never given back`);
  if (wrong.length === 0) return [];
  return [`${one.name}: ${wrong.join(", ")}`, ...one.problems.map((problem) => `${one.name}: ${problem}`)];
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
