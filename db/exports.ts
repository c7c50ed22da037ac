import type { RationaleRow, TicketKey } from "./store.ts";

/**
 * Rows for reading outside of Sidenote, a page at a time: nothing is held between pages. The order is that in which
 * tickets were first seen. It never changes and no row is ever taken out of it, so that a place in it stays a place.
 */
export interface Exports {
  /** At most `limit` rows that come after `after` (null = from the start). */
  rationalePage(
    filter: ExportFilter,
    after: ExportKey | null,
    limit: number,
  ): Promise<readonly RationaleRow[]>;
  /** The place of one row, counted from 0, among those after `after`; null when there are not so many. */
  keyAt(filter: ExportFilter, after: ExportKey | null, index: number): Promise<ExportKey | null>;
  countRationale(filter: ExportFilter, after: ExportKey | null): Promise<number>;
  /** What drafts were decided from, by time of drafting. */
  decisionPage(
    since: Date | null,
    after: DecisionKey | null,
    limit: number,
  ): Promise<readonly StoredDecision[]>;
}

/** Every part narrows further; one that is left out lets all through. */
export interface ExportFilter {
  /** The ticket was first seen at or after this moment. */
  since?: Date;
  /** And before this one. */
  until?: Date;
  intent?: string;
  outcome?: string;
  store?: string;
}

/** A place in the order of rows. */
export interface ExportKey extends TicketKey {
  createdAt: Date;
}

export interface DecisionKey {
  createdAt: Date;
  draftId: string;
}

export interface StoredDecision extends DecisionKey, TicketKey {
  /** As stored; its shape is that of the release that wrote it, or null when it was erased. */
  inputs: unknown;
  /** The proposed action, and under which policy. */
  action: string;
  policyVersion: string;
  /** What the agent did instead or as well; null as long as nobody replied to this draft. */
  chosenAction: string | null;
}
