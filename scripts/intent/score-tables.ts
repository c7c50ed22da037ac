import { COVERAGES, type IntentScores } from "./score-tickets.ts";

export interface NamedScores {
  name: string;
  scores: IntentScores;
}

const WORST_PAIRS = 6;

/** The figures of several files as Markdown tables: accuracy, sureness, and what is taken for what. */
export function scoreTables(files: readonly NamedScores[]): string {
  return [accuracyTable(files), surenessTable(files), confusionTable(files)].join("\n\n");
}

function accuracyTable(files: readonly NamedScores[]): string {
  const heads = [
    "file",
    "rows",
    "strict %",
    "with alternatives %",
    "macro-F1 %",
    "junk rejected %",
    "several requests found %",
    "named and asked for %",
    "ms median",
    "ms p99",
  ];
  return table(
    heads,
    files.map(({ name, scores }) => [
      name,
      String(scores.rows),
      percent(scores.strict),
      percent(scores.withAlternatives),
      percent(scores.macroF1),
      percent(scores.junkRejected),
      percent(scores.requestRecall),
      percent(scores.requestPrecision),
      scores.medianMs.toFixed(2),
      scores.p99Ms.toFixed(2),
    ]),
  );
}

function surenessTable(files: readonly NamedScores[]): string {
  const heads = ["% right (with alternatives) of the surest", ...COVERAGES.map((at) => `${at * 100} %`)];
  const levels = ["high", "medium", "low"] as const;
  return table(
    [...heads, ...levels.map((level) => `${level}: right % (of tickets %)`), "read as not English %"],
    files.map(({ name, scores }) => [
      name,
      ...scores.curve.map(percent),
      ...levels.map(
        (level) => `${percent(scores.confidence[level].right)} (${percent(scores.confidence[level].share)})`,
      ),
      percent(scores.otherLanguage),
    ]),
  );
}

function confusionTable(files: readonly NamedScores[]): string {
  return table(
    ["file", "worst pairs: wanted → named × tickets"],
    files.map(({ name, scores }) => {
      const pairs = [...scores.misses].slice(0, WORST_PAIRS).map(([pair, count]) => `${pair} × ${count}`);
      return [name, pairs.join("; ") || "none"];
    }),
  );
}

/** Bars inside a cell would end it. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heads, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "/")));
  const widths = heads.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`);
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function percent(value: number | null): string {
  return value === null ? "–" : (value * 100).toFixed(1);
}
