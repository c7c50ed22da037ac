import type { Precedents as FoundPrecedents } from "../src/domain/precedent.ts";
import type { CaseProfile } from "../src/domain/rank-precedents.ts";
import type { TicketKey } from "./store.ts";

/** What agents did in earlier tickets like a new one. Reads only. */
export interface Precedents {
  /**
   * Only tickets of this very store and intent that are alike in situation (or, where those are few, in the proposed
   * action), whose outcome is known and that nobody had erased; never the ticket itself. The work is bounded whatever
   * the number of rows.
   */
  findPrecedents(query: PrecedentQuery): Promise<FoundPrecedents>;
}

export interface PrecedentQuery extends CaseProfile {
  /** The ticket that asks. */
  ticket: TicketKey;
  store: string;
  intent: string;
}
