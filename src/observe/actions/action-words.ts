/** What a store can do for a customer; the rest of the actions are ways of talking. */
export type Deed =
  | "refund"
  | "replacement"
  | "store_credit"
  | "return_label"
  | "exchange"
  | "cancel_order"
  | "change_order"
  | "discount";

/** By which words agents of one language say what they do. A language is one file that is complete by this type. */
export interface ActionWords {
  deeds: Readonly<Record<Deed, RegExp>>;
  /** We do or did it: "I've refunded", "we'll send". */
  commitment: RegExp;
  /** It is on offer: "we can", "would you like". */
  offer: RegExp;
  /** It depends on something still to come, or tells how things work: "once we receive". */
  condition: RegExp;
  /** It is not done: "can't", "not possible". */
  refusal: RegExp;
  /** A refusal that names no deed: "outside our return window". */
  flatRefusal: RegExp;
  /** Sounds like a refusal and is a favour: "no need to send it back". */
  keepIt: RegExp;
  /** Somebody else takes over or looks into it. */
  escalation: RegExp;
  /** The customer is asked for something. */
  request: RegExp;
  /** Facts about the order: "it has shipped". */
  telling: RegExp;
  /** Closing kindness that looks like a request: "let me know if you have any questions". */
  courtesy: RegExp;
  /** Where one sentence turns into the opposite: "but". */
  turn: RegExp;
}

/** Any of these stems at the start of a word, in any case; `$` ends a word: "can$". */
export function stems(...patterns: readonly string[]): RegExp {
  const alternatives = patterns.map((pattern) => pattern.replaceAll("$", "(?!\\p{L})")).join("|");
  return new RegExp(`(?<!\\p{L})(?:${alternatives})`, "iu");
}

/** " but ", with the comma before it: where a sentence is cut. */
export function turnAt(...words: readonly string[]): RegExp {
  return new RegExp(`,?\\s(?:${words.join("|")})\\s`, "iu");
}
