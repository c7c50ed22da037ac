import type { Unit } from "./unit-words.ts";

/** Parts of a calendar day as far as a text names them. */
export interface DayParts {
  year?: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** 0 = Sunday. */
  weekday?: number;
}

/**
 * Something in a sentence that must be true: only what the sentence cites can make it so. `found` is the text as it
 * stands. Several values are several readings, of which one must hold; none at all means that only the same words in
 * a cited text can support it.
 */
export type Claim = { found: string } & (
  | { kind: "url" | "email" | "code" | "carrier" | "wording" }
  | { kind: "money"; amounts: readonly number[]; currencies: readonly string[] }
  | { kind: "percent"; amounts: readonly number[] }
  | { kind: "duration"; amounts: readonly number[]; unit: Unit }
  | { kind: "time"; minutes: number }
  | { kind: "day"; readings: readonly DayParts[] }
  | { kind: "near_day"; distance: number }
  | { kind: "number"; amounts: readonly number[] }
);
