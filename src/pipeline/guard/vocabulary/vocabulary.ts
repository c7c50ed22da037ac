import type { Action } from "../../../domain/decision.ts";
import type { Situation } from "../../../domain/situation.ts";
import type { Topic } from "../topics.ts";

type Decided = Action | Situation;

/**
 * The words of one language that a draft may use beside its citations; lists are words with spaces between. A word in
 * none of them, and in nothing that the sentence cites, is refused.
 */
export interface Vocabulary {
  /** Words that tell nothing by themselves: articles, pronouns, auxiliaries, prepositions. */
  neutral: string;
  /** Those of them that may stand in a part of a sentence that tells nothing: "your order, …". */
  subjects: string;
  /** Names of an order; one stands shortly before every order number. */
  order: string;
  parcel: string;
  /** "tracking number": may stand beside what is told of a parcel. */
  numbered: string;
  negation: string;
  /** Words that join two statements. */
  joints: string;
  /** For each topic "key key / other other / needed": a statement holds a key, may hold the others, and holds one of the needed. */
  topics: Readonly<Record<Topic, string>>;
  /** What may open a statement. A pattern. */
  leads: string;
  /** Whole sentences that state nothing, as patterns; {name} and {team} are who writes to whom, {…} one of the parts. */
  courtesy: { parts: Readonly<Record<string, string>>; sentences: readonly string[] };
  /** Whole sentences that lead to facts of an order. */
  introductions: readonly string[];
  questions: {
    /** How one begins. A pattern. */
    opens: string;
    /** How a request begins that is no question: "Please send us …". A pattern. */
    requests?: string;
    words: string;
    /** Whole questions for what proves whose order it is, which tell nobody whether there is one. Patterns. */
    neutral: readonly string[];
    /** Words that speak of an order or of who someone is: only for those whose order is known. */
    personal: string;
  };
  /** Whole sentences that say what was decided, by its action or situation. All are patterns. */
  offers: {
    /** "your order", "the items": all of it. */
    whole: string;
    /** What an offer is about; one of the item names that the decision is about stands as \u009e. */
    it: string;
    /** "I can {do}", "would you like me to {does}": {does} is the verb's other form, where a language has one. */
    frames: readonly string[];
    verbs: Partial<Readonly<Record<Decided, readonly [main: string, dependent?: string]>>>;
    sentences: Partial<Readonly<Record<Decided, readonly string[]>>>;
  };
  /** Phrases that say what other words say, as patterns: read as if those words stood there. */
  wordings: readonly (readonly [pattern: string, instead: string])[];
  /** What a condition that a clause sets on items may be told in: "as long as they're unused". */
  conditions: {
    /** How one begins. A pattern. */
    opens: string;
    /** Words of duty: with one of them it needs no such beginning. */
    duty: string;
    /** Words that tell nothing by themselves. */
    beside: string;
    /** Words for the state of an item; each must be the clause's own. */
    states: string;
  };
  /** "to your original payment method": where a refund goes, in the words of the clause that says so. A pattern. */
  refundGoesTo: string;
  /** What may say which of several parcels is meant, from the first on; forms of one number after a slash. */
  ordinals: string;
  /** What a sentence may put around the words of a clause. */
  aroundClause: string;
}
