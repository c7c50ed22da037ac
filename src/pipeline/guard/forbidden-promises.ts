import type { Fact } from "../../domain/fact.ts";
import type { Clause } from "../../domain/policy.ts";
import type { Claim } from "./claim.ts";
import { textsOf } from "./clause-texts.ts";
import type { GuardCode } from "./guard-code.ts";
import { wholeWords } from "./plain-text.ts";
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
import { remember } from "./remember.ts";
import { matchesIn } from "./text-mask.ts";

/** Finds what a text says in the words of a pattern, and does not deny; null = nothing. */
type Search = (text: string) => string | null;

/** Answers that each search keeps. */
const MOST = 2_000;

const negation = new RegExp(`(?:^|[^\\p{L}]|n)(?:${NEGATION})(?![\\p{L}])`, "iu");
const condition = wholeWords(CONDITION);
const hedge = new RegExp(HEDGE, "iu");
const done = allDone();
const doing = affirmed(DOING.join("|"));
const will = affirmed(WILL.join("|"));
const arrives = affirmed(ARRIVES.join("|"));
const liability = affirmed(LIABILITY);

/** Words that a clause may use, and a sentence then too when it cites that clause. */
const STORE_TERMS: readonly (readonly [GuardCode, Search])[] = [
  ["guarantee", said(GUARANTEE)],
  ["compensation", said(COMPENSATION)],
  ["free_of_charge", said(FREE)],
];

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
  const add = (code: GuardCode, found: string | null) => {
    if (found !== null) problems.push({ code, found });
  };
  add("promise", will(text));
  if (!text.endsWith("?")) add("promise", doing(text));
  add("promise", saidDone(sentence));
  add("delivery_promise", promisedArrival(sentence));
  add("liability", liability(text));
  for (const [code, search] of STORE_TERMS) {
    if (!clauses.some((clause) => textsOf(clause).some((one) => search(one) !== null)))
      add(code, search(text));
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

/** "Refunds are issued to …": how it is always done, where a clause is cited for it. */
const ALWAYS = wholeWords(
  "(?:any refunds?|(?<!(?:the|your|our|all|both|these|those|my) )(?:refunds|discounts|cancellations|exchanges|returns)) (?:is|are) (?:always |usually |only |then )?(?:issued|applied|processed|credited)",
);

/** Something said to be done that no cited fact shows. */
function saidDone({ bare, facts, clauses }: CitedSentence): string | null {
  const text = clauses.length > 0 ? bare.replace(ALWAYS, "") : bare;
  return done(text).find((found) => !facts.some((fact) => shows(fact, found))) ?? null;
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
  if (/updated/i.test(found)) return id.endsWith(".event.at");
  return /replacement|exchange/i.test(subject);
}

function promisedArrival({ bare: text, claims, clauses }: CitedSentence): string | null {
  const when = claims.some(({ kind }) => ["day", "near_day", "duration", "time", "wording"].includes(kind));
  if (!when || hedge.test(text)) return null;
  const found = arrives(text);
  // "If an item arrives damaged …" is a rule's condition, where a cited rule has it too.
  const isRule =
    found !== null &&
    isConditional(text.slice(0, text.indexOf(found))) &&
    clauses.some((clause) => textsOf(clause).some((one) => arrives(one) !== null));
  return isRule ? null : found;
}

function affirmed(pattern: string): Search {
  const words = wholeWords(pattern);
  return remember(MOST, (text) => {
    const found = matchesIn(text, words).find((match) => !negation.test(match[0]));
    return found?.[0] ?? null;
  });
}

function said(pattern: string): Search {
  const words = wholeWords(pattern);
  return remember(MOST, (text) => matchesIn(text, words)[0]?.[0] ?? null);
}

/** All that a text says to be done; a condition or a negation says nothing of the kind. */
function allDone(): (text: string) => readonly string[] {
  const words = wholeWords(DONE.join("|"));
  return remember(MOST, (text) =>
    matchesIn(text, words)
      .filter(({ 0: found, index }) => !negation.test(found) && !isConditional(text.slice(0, index)))
      .map(([found]) => found),
  );
}

function isConditional(text: string): boolean {
  condition.lastIndex = 0;
  return condition.test(text);
}
