import { diffArrays } from "diff";
import type { DiffPart } from "../../db/outcomes.ts";

export interface WordDiff {
  parts: readonly DiffPart[];
  /** Words that stand in both texts, in the same order. */
  shared: number;
}

/** Edits after which looking for more costs more than it tells: some 20 ms of the thread that also takes webhooks. */
const MAX_EDITS = 300;

/**
 * Word by word from `before` to `after`; words carry the white space behind them, so that parts put together are the
 * texts again. Words that only one text has can't be shared, so only the rest is compared; where even that differs
 * too much, what begins and ends alike is shared and the middle is another text.
 */
export function diffWords(before: readonly string[], after: readonly string[]): WordDiff {
  const old = placesOf(before, new Set(after.map(fold)));
  const recent = placesOf(after, new Set(before.map(fold)));
  const changes = diffArrays(
    old.map(({ word }) => word),
    recent.map(({ word }) => word),
    { maxEditLength: MAX_EDITS },
  );
  const pairs = changes ? pairsOf(changes) : pairsAtEnds(old, recent);
  const shared = pairs.map(([from, to]) => [old[from]?.place ?? 0, recent[to]?.place ?? 0] as const);
  return { parts: partsOf(before, after, shared), shared: shared.length };
}

interface Place {
  word: string;
  place: number;
}

type Pair = readonly [before: number, after: number];

/** The words that the other text has too, with where they stand. */
function placesOf(words: readonly string[], others: ReadonlySet<string>): Place[] {
  return words.map((word, place) => ({ word: fold(word), place })).filter(({ word }) => others.has(word));
}

function pairsOf(changes: readonly { count: number; added: boolean; removed: boolean }[]): Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  let to = 0;
  for (const { count, added, removed } of changes) {
    for (let step = 0; step < count && !added && !removed; step += 1) pairs.push([from + step, to + step]);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return pairs;
}

function pairsAtEnds(old: readonly Place[], recent: readonly Place[]): Pair[] {
  const most = Math.min(old.length, recent.length);
  let head = 0;
  while (head < most && old[head]?.word === recent[head]?.word) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail)?.word === recent.at(-1 - tail)?.word) tail += 1;
  const heads = Array.from({ length: head }, (_, at): Pair => [at, at]);
  const tails = Array.from(
    { length: tail },
    (_, at): Pair => [old.length - tail + at, recent.length - tail + at],
  );
  return [...heads, ...tails];
}

function partsOf(before: readonly string[], after: readonly string[], pairs: readonly Pair[]): DiffPart[] {
  const parts: DiffPart[] = [];
  const put = (op: DiffPart["op"], words: readonly string[]): void => {
    if (words.length === 0) return;
    const last = parts.at(-1);
    if (last?.op === op) last.text += words.join("");
    else parts.push({ op, text: words.join("") });
  };
  let from = 0;
  let to = 0;
  for (const [old, recent] of [...pairs, [before.length, after.length] as const]) {
    put("removed", before.slice(from, old));
    put("added", after.slice(to, recent));
    put("same", after.slice(recent, recent + 1));
    from = old + 1;
    to = recent + 1;
  }
  return parts;
}

/** Editors change quotes, dashes and spaces on their own. */
function fold(word: string): string {
  return word
    .trim()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, "-")
    .replaceAll("…", "...")
    .normalize("NFC");
}
