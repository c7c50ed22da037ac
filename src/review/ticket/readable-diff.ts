import type { DiffPart } from "../../../db/outcomes.ts";

/**
 * A word-by-word diff as people can read it: where hardly a word survived between two changes, the whole stretch is
 * shown as one text taken out and one put in. What the parts spell, before and after, stays the same.
 */
export function readableDiff(parts: readonly DiffPart[]): DiffPart[] {
  const stretches: Stretch[] = [];
  for (const part of parts) {
    const open = stretches.at(-1);
    if (part.op === "same") stretches.push({ kind: "same", removed: part.text, added: part.text });
    else if (open?.kind === "changed") extend(open, part);
    else stretches.push(extend({ kind: "changed", removed: "", added: "" }, part));
  }
  return joinOverIslands(stretches).flatMap(partsOf);
}

/** What stood there before, and what stands there now. */
interface Stretch {
  kind: "same" | "changed";
  removed: string;
  added: string;
}

function extend(stretch: Stretch, { op, text }: DiffPart): Stretch {
  if (op === "removed") stretch.removed += text;
  else stretch.added += text;
  return stretch;
}

/** An island is what stayed between two changes, and is smaller than what changed on both sides of it. */
function joinOverIslands(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const before = joined.at(-1);
    const next = stretches[index + 1];
    const isIsland = stretch.kind === "same" && before?.kind === "changed" && next?.kind === "changed";
    const swallow =
      before?.kind === "changed" &&
      (stretch.kind === "changed" || (isIsland && isSmall(stretch, before, next)));
    if (before && swallow) {
      before.removed += stretch.removed;
      before.added += stretch.added;
    } else {
      joined.push({ ...stretch });
    }
  }
  return joined;
}

/** New paragraphs stay new paragraphs: a line break is never swallowed. */
function isSmall({ removed: text }: Stretch, before: Stretch, next: Stretch): boolean {
  if (text.includes("\n")) return false;
  const size = text.trim().length;
  return size <= 20 && size <= changeSize(before) && size <= changeSize(next);
}

function changeSize({ removed, added }: Stretch): number {
  return Math.max(removed.length, added.length);
}

function partsOf({ kind, removed, added }: Stretch): DiffPart[] {
  if (kind === "same") return [{ op: "same", text: removed }];
  const parts: DiffPart[] = [
    { op: "removed", text: removed },
    { op: "added", text: added },
  ];
  return parts.filter(({ text }) => text !== "");
}
