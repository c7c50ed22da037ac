import type { Sentence } from "../../domain/draft.ts";
import type { Clause } from "../../domain/policy.ts";
import type { WriteContext } from "../write/write-context.ts";
import { tellsCondition } from "./clause-condition.ts";
import { textsOf } from "./clause-texts.ts";
import { areWordsOf, rewordsClause } from "./clause-wording.ts";
import {
  isCourtesy,
  isDecidedOffer,
  isHandover,
  isIntroduction,
  isPlainQuestion,
  withoutOrderName,
} from "./courtesy.ts";
import { readClaims } from "./extract-claims.ts";
import { tellsFacts } from "./fact-wording.ts";
import { type CitedSentence, isClauseText } from "./forbidden-promises.ts";
import type { GuardCode } from "./guard-code.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { isOwn } from "./own-sentences.ts";
import { hideWords } from "./text-mask.ts";
import { type ReadVocabulary, vocabularyOf, wordsIn } from "./vocabulary/vocabulary-of.ts";

/** A true statement rests on a few facts; a sentence that cites everything would rest on nothing in particular. */
const MAX_CITES = 6;

type Judged = Pick<CitedSentence, "text" | "facts" | "clauses">;

/** What a sentence is judged against. */
export interface Bounds {
  context: WriteContext;
  language: GuardedLanguage;
  /** Our own sentences for what was decided. */
  own: () => readonly Sentence[];
  names: readonly string[];
}

/**
 * The list of what may be said at all; whatever it doesn't hold is refused. Our own sentences, courtesies, plain
 * questions, offers of what was decided, clauses, and statements in the words of the facts that they cite.
 */
export function disallowedWording(
  sentence: Judged,
  cites: readonly string[],
  bounds: Bounds,
): { code: GuardCode; found: string }[] {
  const isAllowed = (text: string) => mayBeSaid({ ...sentence, text }, cites, bounds);
  if (isAllowed(sentence.text)) return [];
  // One text may hold several sentences; a full stop after a digit belongs to a German day.
  const pieces = sentence.text.split(/(?<=[^\d\s][.!?]) (?=[\p{Lu}¿¡])/u);
  const refused = pieces.find((piece) => !isAllowed(piece));
  if (refused === undefined) return [];
  const citing = cites.length > MAX_CITES ? "too_many_citations" : "beyond_citations";
  return [{ code: cites.length === 0 ? "uncited_statement" : citing, found: refused }];
}

/** More joints than any plain sentence has; bounds the work on a long one. */
const MAX_JOINTS = 8;

function mayBeSaid(sentence: Judged, cites: readonly string[], bounds: Bounds): boolean {
  return (
    isOneSaying(sentence, cites, bounds) ||
    isOwn(sentence.text, cites, bounds.own(), vocabularyOf(bounds.language)) ||
    isSaidInParts(sentence, cites, bounds)
  );
}

/** "Your order hasn't shipped yet, so I can cancel it": what may be said twice may be said in one sentence. */
function isSaidInParts(sentence: Judged, cites: readonly string[], bounds: Bounds): boolean {
  const vocabulary = vocabularyOf(bounds.language);
  const text = vocabulary.inOneWording(sentence.text);
  const rest = readClaims(hideWords(text, bounds.names), bounds.language).rest;
  const joints = [...rest.matchAll(vocabulary.joint)].slice(0, MAX_JOINTS);
  const known = new Map<number, boolean>();
  const isSaidFrom = (start: number): boolean => {
    const before = known.get(start);
    if (before !== undefined) return before;
    const ends = [
      ...joints
        .filter(({ index }) => index > start)
        .map(({ index, 0: { length } }) => [index, index + length] as const),
      [text.length, text.length] as const,
    ];
    const isSaid = ends.some(([end, next]) => {
      const part = text
        .slice(start, end)
        .replace(/(?<![,; ])[,; ]+$/, "")
        .trim();
      if (part === "" || (start === 0 && end === text.length)) return false;
      return (
        (next >= text.length || isSaidFrom(next)) && isOneSaying({ ...sentence, text: part }, cites, bounds)
      );
    });
    known.set(start, isSaid);
    return isSaid;
  };
  return isSaidFrom(0);
}

function isOneSaying(
  sentence: Judged,
  cites: readonly string[],
  { context, language, names }: Bounds,
): boolean {
  const vocabulary = vocabularyOf(language);
  const { text, facts, clauses } = sentence;
  const isKnown =
    isClauseText(sentence) ||
    isCourtesy(withoutOrderName(text, facts), context, vocabulary) ||
    isPlainQuestion(text, vocabulary, context.identity) ||
    isHandover(text, clauses, context, vocabulary);
  if (isKnown) return true;
  const mayTell = context.identity === "verified" && cites.length <= MAX_CITES;
  if (rewordsClause(text, mayTell ? clauses : clauses.filter(isBasis(context)), vocabulary, language))
    return true;
  const body = text.replace(vocabulary.lead, "");
  return (
    mayTell &&
    ((context.facts.length > 0 && isIntroduction(withoutOrderName(text, facts), vocabulary)) ||
      [text, body].some((one) => isDecidedOffer(one, facts, context, vocabulary)) ||
      tellsCondition(text, clauses, names, vocabulary, language) ||
      tellsFacts({
        text: withoutWay(withoutDays(text, clauses), clauses, vocabulary, language),
        facts,
        names,
        context,
        language,
        vocabulary,
      }))
  );
}

/** "the 30-day return window" is the return window where a cited clause speaks of as many days. */
function withoutDays(text: string, clauses: readonly Clause[]): string {
  return text.replace(/(?<!\d)(\d{1,3})-day (?=return |exchange )/, (whole, days: string) =>
    clauses.some((clause) => textsOf(clause).some((one) => one.split(/\D+/).includes(days))) ? "" : whole,
  );
}

/** A refund "to your original payment method" is a refund where the cited clause says that they go there. */
function withoutWay(
  text: string,
  clauses: readonly Clause[],
  vocabulary: ReadVocabulary,
  language: GuardedLanguage,
): string {
  const way = text.match(vocabulary.refundGoesTo)?.[0];
  const refunds = vocabulary.topics.get("refunded")?.keys;
  if (way === undefined || !wordsIn(text).some((word) => refunds?.has(word))) return text;
  const words = wordsIn(vocabulary.inOneWording(way)).filter((word) => !vocabulary.around.has(word));
  return areWordsOf(words, clauses, vocabulary, language) ? text.replace(` ${way}`, "") : text;
}

/** A rule that the decision itself rests on may be told to anyone: our own sentences tell it too. */
function isBasis({ decision }: WriteContext): (clause: Clause) => boolean {
  const ids = new Set(decision.requests.flatMap(({ clauseIds }) => clauseIds));
  return ({ id }) => ids.has(id);
}
