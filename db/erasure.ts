import type { ExportKey } from "./exports.ts";
import type { TicketKey } from "./store.ts";

/**
 * Takes people out of what is kept. Of an erased ticket its skeleton stays (ids of ticket and messages, intent, action,
 * clauses, outcome, value band, times), so that figures remain true; texts, addresses, orders and items are gone.
 */
export interface Erasure {
  /** Tickets that this address wrote, and those in whose kept texts it stands. The address is case-folded. */
  ticketsOf(email: string): Promise<readonly TicketKey[]>;
  /**
   * Looks at the next `limit` rows after a place and answers those of them that have had a draft, have not changed
   * since `before`, and are not erased yet. `next` is null at the end.
   */
  ticketsBefore(before: Date, after: ExportKey | null, limit: number): Promise<TicketsBefore>;
  /**
   * One transaction. Each ticket gets an `erased` event. For a customer its jobs are forgotten too, and its quotes in
   * later tickets; by age both go in their own time. Answers those left alone because a job is at work on them.
   */
  eraseTickets(
    tickets: readonly TicketKey[],
    cause: "customer" | "age",
    at: Date,
  ): Promise<readonly TicketKey[]>;
  /** Deletes jobs that ended before a time, the `limit` oldest; answers how many. */
  forgetJobs(before: Date, limit: number): Promise<number>;
  /**
   * Makes erased text unreadable in the files: empties the write-ahead log, and on `rewrite` writes the whole database
   * anew. False when another process was in the way; the text then goes at that process's own next checkpoint.
   */
  scrub(how: "checkpoint" | "rewrite"): Promise<boolean>;
}

export interface TicketsBefore {
  tickets: readonly TicketKey[];
  next: ExportKey | null;
}
