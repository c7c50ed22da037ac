/** Counts tokens as o200k_base does; other models' counts differ by a few percent. */
export type CountTokens = (text: string) => number;

const AS_TEXT = { allowedSpecial: new Set<string>(), disallowedSpecial: new Set<string>() };

/**
 * The tokenizer's work grows with the square of a run of emoji, spaces or one letter. No word is so long, and a cut adds a
 * token at most.
 */
const LONG_RUN = /\S{256}|\s{256}/u;
const PIECE = /[\s\S]{1,256}/gu;

let counter: Promise<CountTokens> | null = null;

/** The tokenizer's table takes some 100 ms and 40 MB to load, so only a process that writes with a model loads it. */
export function tokenCounter(): Promise<CountTokens> {
  counter ??= import("gpt-tokenizer/encoding/o200k_base").then(
    // Customers can type "<|endoftext|>" too: it is text like any other.
    ({ countTokens }) =>
      (text) =>
        pieces(text).reduce((sum, piece) => sum + countTokens(piece, AS_TEXT), 0),
  );
  return counter;
}

function pieces(text: string): readonly string[] {
  return LONG_RUN.test(text) ? (text.match(PIECE) ?? []) : [text];
}
