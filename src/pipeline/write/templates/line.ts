import type { Sentence } from "../../../domain/draft.ts";

/** A sentence with what it is worth when words run short: 0 stays, 3 goes first. */
export interface Line extends Sentence {
  weight: 0 | 1 | 2 | 3;
}
