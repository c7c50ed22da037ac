import { diffArrays } from "diff";
import type { DiffPart } from "../../db/outcomes.ts";

/** Word by word, each with the white space behind it, as replies are stored. */
export function diffText(before: string, after: string): DiffPart[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    op: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*|\s+/g) ?? [];
}
