import type { Action } from "../../../domain/decision.ts";
import type { Topic } from "../topics.ts";

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
  negation: string;
  /** Words that join two statements. */
  joints: string;
  /** For each topic "key key / other other": a statement holds a key, and may hold the others. */
  topics: Readonly<Record<Topic, string>>;
  /** What may open a statement. A pattern. */
  leads: string;
  /** Whole sentences that state nothing, as patterns; {name} and {team} are who writes to whom. */
  courtesy: readonly string[];
  /** Whole sentences that lead to facts of an order. */
  introductions: readonly string[];
  questions: {
    /** How one begins. A pattern. */
    opens: string;
    words: string;
    /** Words that speak of an order or of who someone is: only for those whose order is known. */
    personal: string;
  };
  /** Whole sentences that offer what was decided. */
  offers: Partial<Readonly<Record<Action, string>>>;
  /** What a sentence may put around the words of a clause. */
  aroundClause: string;
}
