import type { Outcome } from "../src/domain/outcome.ts";

/** Figures for the people who lead support. Reads only; nothing here slows a webhook down. */
export interface Reports {
  /** What the filters may offer: every store and connection that has a row, sorted. */
  choices(): Promise<{ stores: readonly string[]; connections: readonly string[] }>;
  /** All figures of the tickets that pass the filter, as of one moment. */
  figures(filter: ReportFilter): Promise<ReportFigures>;
  /** Ends what runs; figures that are still being made are refused. */
  close(): Promise<void>;
}

/** Which tickets count; null = all. The time is when Sidenote first handled the ticket. */
export interface ReportFilter {
  since: Date | null;
  /** The first moment that no longer counts. */
  until: Date | null;
  store: string | null;
  connection: string | null;
}

/** How many tickets had each outcome. A skip counts too, so that every rate has its denominator. */
export type Tally = Record<Outcome, number>;

export interface ReportFigures {
  /** By UTC day of the ticket's first handling, ascending; days without tickets are left out. */
  days: readonly { day: Date; tally: Tally }[];
  skips: readonly { cause: string; tickets: number }[];
  /** Null is a ticket without one: a skip has neither intent nor action. */
  intents: readonly GroupTally[];
  actions: readonly GroupTally[];
  stores: readonly GroupTally[];
  /** Answered tickets only: nobody has worked on the others yet. */
  agents: readonly AgentTally[];
  overrides: readonly OverrideGroup[];
  /** Answered tickets by the clauses that their decision rested on. */
  clauseLists: readonly { clauses: readonly string[]; answered: number; overridden: number }[];
  times: ReportTimes;
  models: readonly ModelCost[];
  /** Tickets that got a draft, by whether precedent was in the model's prompt; null = not drawn. */
  arms: readonly (GroupTally & { similarity: number | null })[];
}

export interface GroupTally {
  group: string | null;
  tally: Tally;
}

/** An agent is the helpdesk's user id in its connection; `name` is what the helpdesk called them last. */
export interface AgentTally {
  connection: string;
  agentId: string | null;
  name: string | null;
  tally: Tally;
}

/** Overridden tickets that have all of this in common. */
export interface OverrideGroup {
  action: string | null;
  chosenAction: string | null;
  reason: string | null;
  ltv: string | null;
  clauses: readonly string[];
  /** Null when no order was known. */
  currency: string | null;
  tickets: number;
  /** Sum of the order totals in minor units of `currency`. */
  totalMinor: number;
}

/**
 * Over tickets with a single draft: a later draft answers a later message, and its wait did not begin with the ticket.
 * Each from its own denominator.
 */
export interface ReportTimes {
  ticketToDraft: Durations;
  ticketToReply: Durations;
  draftToReply: Durations;
}

/** In milliseconds; null when there is no ticket to measure. */
export interface Durations {
  tickets: number;
  medianMs: number | null;
  p90Ms: number | null;
}

/** Calls for the drafts of the counted tickets, stale drafts included. */
export interface ModelCost {
  model: string;
  calls: number;
  /** Calls that gave nothing usable. */
  failures: number;
  /** Calls for which no price was configured or no answer came; they are in no sum. */
  unpriced: number;
  tickets: number;
  tokensIn: number;
  tokensOut: number;
  /** Millionths of a US dollar. */
  costMicros: number;
}
