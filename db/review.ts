import type { RationaleRow, TicketKey } from "./store.ts";

/** What the review pages ask for beyond one ticket's row and history. Reads only. */
export interface Review {
  /** Newest first, one page at a time; as fast on the last page as on the first. */
  listTickets(filter: TicketFilter, page: PageRequest): Promise<TicketPage>;
  /** What the list can be narrowed to, for its menus. */
  filterChoices(): Promise<FilterChoices>;
  /** All drafts of a ticket, newest first. */
  draftsOf(ticket: TicketKey): Promise<readonly DraftSummary[]>;
  /** What the model was asked for a draft, and what that cost; not the texts. */
  modelCallsOf(draftId: string): Promise<readonly ModelCallSummary[]>;
}

/** Every part narrows further; one that is left out lets all through. */
export interface TicketFilter {
  outcome?: string;
  intent?: string;
  /** The proposed action. */
  action?: string;
  store?: string;
  connection?: string;
  /** An agent is known by id within one connection only. */
  agent?: { connection: string; id: string };
  reason?: string;
  /** The row was made at or after this moment. */
  from?: Date;
  /** And before this one. */
  before?: Date;
  /** A ticket's id, or an order's name with or without its "#". */
  search?: string;
}

/** The place of a row in the list's order. */
export interface Cursor extends TicketKey {
  createdAt: Date;
}

/** Rows older than a cursor, newer than one, or the newest of all. */
export interface PageRequest {
  size: number;
  from: { side: "older" | "newer"; cursor: Cursor } | null;
}

export type TicketListRow = Pick<
  RationaleRow,
  | "connection"
  | "ticketId"
  | "store"
  | "outcome"
  | "skipCause"
  | "intent"
  | "confidence"
  | "action"
  | "chosenAction"
  | "ltv"
  | "orderName"
  | "orderTotalMinor"
  | "orderCurrency"
  | "repliedAt"
  | "repliedBy"
  | "repliedByName"
  | "reason"
  | "createdAt"
>;

export interface TicketPage {
  rows: readonly TicketListRow[];
  hasNewer: boolean;
  hasOlder: boolean;
}

export interface FilterChoices {
  connections: readonly string[];
  stores: readonly string[];
  agents: readonly { connection: string; id: string; name: string | null }[];
}

export interface DraftSummary {
  id: string;
  state: "live" | "stale";
  createdAt: Date;
  deliveredAt: Date | null;
  /** As the precedents of its note were stored; read leniently. */
  precedents: unknown;
}

export interface ModelCallSummary {
  purpose: string;
  model: string;
  failure: string | null;
  tokensIn: number | null;
  tokensCached: number | null;
  tokensOut: number | null;
  /** Millionths of a US dollar; null when no price is configured. */
  costMicros: number | null;
  startedAt: Date;
  latencyMs: number;
}
