import type { Decision, Identity } from "../../domain/decision.ts";
import type { Fact } from "../../domain/fact.ts";
import type { VersionedPolicy } from "../../domain/policy.ts";
import type { ChoiceCount } from "./precedent-block.ts";

/** All that a writer may know. No order object: only facts that passed the identity gate, each with an id to cite. */
export interface WriteContext {
  decision: Decision;
  facts: readonly Fact[];
  policy: VersionedPolicy;
  identity: Identity;
  /** The requester's first name for the greeting, as the helpdesk holds it; already trimmed of markup. */
  customerName: string | null;
  /** ISO 639-1 language of the ticket, or "und". */
  language: string;
  /** The customer's locale as the order holds it: "en-GB". Absent or null = unknown. */
  locale?: string | null;
  /** Where the customer reads dates, as ISO 3166 or UN M.49 code; counts where the locale names no region. */
  region?: string | null;
  /** IANA zone in which dates are phrased. */
  timeZone: string;
  now: Date;
  /** One of several orders' views: each paragraph then says which order it is about. */
  isOneOfSeveral?: boolean;
  /** What agents did in similar tickets; set only where this ticket was drawn to show it to the model. */
  precedentCounts?: readonly ChoiceCount[] | null;
}
