/** A regular expression of the program, and where it stands. */
export interface Pattern {
  /** "src/redact/find-cards.ts:12" */
  place: string;
  source: string;
  flags: string;
}
