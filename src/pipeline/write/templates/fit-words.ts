import type { Paragraph, Sentence } from "../../../domain/draft.ts";
import type { Line } from "./line.ts";

/**
 * Shortens a body until it and its frame (greeting, sign-off) have at most `maxWords` words: first what is extra, then
 * what is useful, then questions, each from the end; then whole later requests, for which `rest` speaks. The first answer stays.
 */
export function fitWords(
  body: readonly (readonly Line[])[],
  frame: readonly Paragraph[],
  maxWords: number,
  rest: Sentence,
): Paragraph[] {
  const limit = maxWords - countWords(frame);
  let kept = body.map((lines) => [...lines]);
  for (const weight of [3, 2, 1] as const) {
    while (countWords(kept) > limit && kept.some((lines) => lines.some((line) => line.weight === weight))) {
      kept = withoutLast(kept, weight);
    }
  }
  let shortened: Paragraph[] = kept;
  while (countWords(shortened) > limit && kept.length > 1) {
    kept = kept.slice(0, -1);
    shortened = [...kept, [rest]];
  }
  return shortened.map((lines) => lines.map(({ text, cites }) => ({ text, cites })));
}

/** Words as people count them: runs of anything but white space. */
export function countWords(paragraphs: readonly Paragraph[]): number {
  return paragraphs
    .flat()
    .reduce((sum, { text }) => sum + text.split(/\s+/).filter((word) => word !== "").length, 0);
}

function withoutLast(paragraphs: readonly Line[][], weight: Line["weight"]): Line[][] {
  const position = paragraphs.findLastIndex((lines) => lines.some((line) => line.weight === weight));
  return paragraphs
    .map((lines, index) => {
      if (index !== position) return lines;
      const last = lines.findLastIndex((line) => line.weight === weight);
      return lines.filter((_, at) => at !== last);
    })
    .filter((lines) => lines.length > 0);
}
