import type { Fact } from "../../../domain/fact.ts";
import { clauseText, type Policy } from "../../../domain/policy.ts";
import { calendarDaysBetween, knownZone } from "../../decide/calendar-days.ts";
import { factText } from "../../deliver/fact-text.ts";
import type { WriteContext } from "../write-context.ts";

/** What may be said and cited in one draft, phrased for its language. */
export interface FactBook {
  /** A fact's value in words, or null when there is no such fact. */
  say: (id: string) => string | null;
  /** A clause in the draft's language, or null when the policy does not have it in that language. */
  clause: (id: string) => string | null;
  /** Those of the ids that exist as fact or clause. */
  known: (ids: readonly string[]) => string[];
  /** Positions of the parcels that there are facts of. */
  parcelPositions: readonly number[];
  /** Every id of the form "item.N.title", as N. */
  itemPositions: readonly number[];
  /** Whether a date fact lies on an earlier day than now. */
  isPast: (id: string) => boolean;
  /** The customer named an order, or their only one is known. */
  hasOrder: boolean;
  policy: Policy;
  /** For lists: "a, b and c". */
  locale: string;
}

/** Facts of an unverified sender are not even looked at, whoever passed them along. */
export function factBook(context: WriteContext, language: string, locale: string): FactBook {
  const { policy } = context.policy;
  const timeZone = knownZone(context.timeZone);
  const facts = new Map<string, Fact>(
    context.identity === "verified" ? context.facts.map((fact) => [fact.id, fact]) : [],
  );
  const clauses = new Map(policy.clauses.map((clause) => [clause.id, clause]));
  return {
    policy,
    locale,
    hasOrder: context.identity === "verified" || context.identity === "unproven",
    say: (id) => {
      const fact = facts.get(id);
      return fact ? factText(fact, timeZone, locale) : null;
    },
    clause: (id) => {
      const clause = clauses.get(id);
      return clause ? clauseText(clause, language, policy) : null;
    },
    known: (ids) => [...new Set(ids)].filter((id) => facts.has(id) || clauses.has(id)),
    parcelPositions: [...new Set(positions(facts.keys(), /^fulfillment\.(\d+)\./))],
    itemPositions: positions(facts.keys(), /^item\.(\d+)\.title$/),
    isPast: (id) => {
      const value = facts.get(id)?.value;
      return value?.kind === "date" && calendarDaysBetween(value.at, context.now, timeZone) > 0;
    },
  };
}

function positions(ids: Iterable<string>, pattern: RegExp): number[] {
  return [...ids].flatMap((id) => {
    const position = pattern.exec(id)?.[1];
    return position === undefined ? [] : [Number(position)];
  });
}
