/** Counts tokens as o200k_base does; other models' counts differ by a few percent. */
export type CountTokens = (text: string) => number;

let counter: Promise<CountTokens> | null = null;

/** The tokenizer's table takes some 100 ms and 40 MB to load, so only a process that writes with a model loads it. */
export function tokenCounter(): Promise<CountTokens> {
  counter ??= import("gpt-tokenizer/encoding/o200k_base").then(
    // Customers can type "<|endoftext|>" too: it is text like any other.
    ({ countTokens }) =>
      (text) =>
        countTokens(text, { allowedSpecial: new Set(), disallowedSpecial: new Set() }),
  );
  return counter;
}
