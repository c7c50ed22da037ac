import type { Fact } from "../../domain/fact.ts";
import type { Clause } from "../../domain/policy.ts";
import type { Claim } from "./claim.ts";
import type { GuardCode } from "./guard-code.ts";
import { plainText, wholeWords } from "./plain-text.ts";
import {
  ARRIVES,
  COMPENSATION,
  CONDITION,
  DOING,
  DONE,
  FREE,
  GUARANTEE,
  HEDGE,
  LIABILITY,
  NEGATION,
  WILL,
} from "./promise-patterns.ts";

const done = wholeWords(DONE.join("|"));
const doing = wholeWords(DOING.join("|"));
const will = wholeWords(WILL.join("|"));
const arrives = wholeWords(ARRIVES.join("|"));
const negation = new RegExp(`(?:^|[^\\p{L}]|n)(?:${NEGATION})(?![\\p{L}])`, "iu");
const condition = wholeWords(CONDITION);
const hedge = new RegExp(HEDGE, "iu");

/** Words that a clause may use, and a sentence then too when it cites that clause. */
const STORE_TERMS: readonly (readonly [GuardCode, RegExp])[] = [
  ["guarantee", wholeWords(GUARANTEE)],
  ["compensation", wholeWords(COMPENSATION)],
  ["free_of_charge", wholeWords(FREE)],
];
const liability = wholeWords(LIABILITY);

/** One sentence with what it cites, as the promise rules read it. */
export interface CitedSentence {
  /** In plain form. */
  text: string;
  /** The same without names: of people, products and the store. A product may be called "Replacement Blades". */
  bare: string;
  facts: readonly Fact[];
  clauses: readonly Clause[];
  claims: readonly Claim[];
}

/** Promises that no draft may make, in any guarded language. A cited clause, word for word, is the store's own promise. */
export function forbiddenPromises(sentence: CitedSentence): { code: GuardCode; found: string }[] {
  if (isClauseText(sentence)) return [];
  const { bare: text, clauses } = sentence;
  const problems: { code: GuardCode; found: string }[] = [];
  const add = (code: GuardCode, found: string | undefined) => {
    if (found !== undefined) problems.push({ code, found });
  };
  add("promise", affirmed(will, text));
  if (!text.endsWith("?")) add("promise", affirmed(doing, text));
  add("promise", saidDone(sentence));
  add("delivery_promise", promisedArrival(sentence));
  add("liability", affirmed(liability, text));
  for (const [code, pattern] of STORE_TERMS) {
    if (!clauses.some((clause) => textsOf(clause).some((one) => matches(pattern, one))))
      add(code, first(pattern, text));
  }
  return problems;
}

/** Whether a sentence is a cited clause, or one whole sentence of it: a part could leave out the condition. */
export function isClauseText({ text, clauses }: Pick<CitedSentence, "text" | "clauses">): boolean {
  const own = withoutStop(text);
  return clauses.some((clause) =>
    textsOf(clause).some((one) =>
      [one, ...one.split(/(?<=[.!?]) /)].some((part) => withoutStop(part) === own),
    ),
  );
}

function withoutStop(text: string): string {
  return text.toLowerCase().replace(/[.!]$/, "");
}

/** All wordings of a clause, in plain form. */
export function textsOf({ text, texts }: Clause): string[] {
  return [text, ...Object.values(texts ?? {})].map(plainText);
}

/** Something said to be done that no cited fact shows; a condition or a negation says nothing of the kind. */
function saidDone({ bare: text, facts }: CitedSentence): string | undefined {
  for (const match of text.matchAll(done)) {
    const [found] = match;
    if (negation.test(found) || matches(condition, text.slice(0, match.index))) continue;
    if (!facts.some((fact) => shows(fact, found))) return found;
  }
  return undefined;
}

/** A refund is shown by facts about refunds, a cancellation by facts about cancelling, and nothing else by any. */
function shows({ id, value }: Fact, found: string): boolean {
  const subject = `${id} ${value.kind === "text" ? value.text : ""}`;
  if (
    /refund|reimburs|credit|erstatt|rembours|reembols|rimbors|terug|gutgeschr|abonad|accredit|devolv/i.test(
      found,
    )
  ) {
    return /refund/i.test(subject);
  }
  if (/cancel|stornier|annul|anulad|geannul/i.test(found)) return /cancel/i.test(subject);
  if (/issued|processed|initiated|approved/i.test(found)) return /refund|cancel|return/i.test(subject);
  return /replacement|exchange/i.test(subject);
}

function promisedArrival({ bare: text, claims }: CitedSentence): string | undefined {
  const when = claims.some(({ kind }) => ["day", "near_day", "duration", "time", "wording"].includes(kind));
  if (!when || hedge.test(text)) return undefined;
  return affirmed(arrives, text);
}

function affirmed(pattern: RegExp, text: string): string | undefined {
  for (const [found] of text.matchAll(pattern)) if (!negation.test(found)) return found;
  return undefined;
}

function first(pattern: RegExp, text: string): string | undefined {
  for (const [found] of text.matchAll(pattern)) return found;
  return undefined;
}

function matches(pattern: RegExp, text: string): boolean {
  return first(pattern, text) !== undefined;
}
