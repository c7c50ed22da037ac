import { analyse } from "scslre";
import type { Pattern } from "./pattern.ts";

/**
 * What makes a pattern take more than time in proportion to a text's length: two repetitions that can share a text
 * between them, a repetition in a repetition, or one that is begun anew at every place. Null = linear, or bounded
 * because every repetition in question has an upper end.
 */
export function judgePattern({ source, flags }: Pick<Pattern, "source" | "flags">): string | null {
  const { reports } = analyse({ source, flags });
  if (reports.length === 0) return null;
  const growth = reports.some(({ exponential }) => exponential) ? "exponential" : "more than linear";
  const parts = reports.map((report) =>
    report.type === "Trade"
      ? `${textOf(source, report.startQuant)} and ${textOf(source, report.endQuant)} take from each other`
      : report.type === "Self"
        ? `${textOf(source, report.quant)} takes from itself`
        : `${textOf(source, report.quant)} begins anew at every place`,
  );
  return `${growth}: ${[...new Set(parts)].join("; ")}`;
}

function textOf(source: string, { start, end }: { start: number; end: number }): string {
  return source.slice(start, end);
}
