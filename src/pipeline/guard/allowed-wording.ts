import type { Sentence } from "../../domain/draft.ts";
import type { WriteContext } from "../write/write-context.ts";
import { rewordsClause } from "./clause-wording.ts";
import { isCourtesy, isDecidedOffer, isIntroduction, isPlainQuestion } from "./courtesy.ts";
import { tellsFacts } from "./fact-wording.ts";
import { type CitedSentence, isClauseText } from "./forbidden-promises.ts";
import type { GuardCode } from "./guard-code.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { isOwn } from "./own-sentences.ts";
import { vocabularyOf } from "./vocabulary/vocabulary-of.ts";

/** A true statement rests on a few facts; a sentence that cites everything would rest on nothing in particular. */
const MAX_CITES = 6;

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
  sentence: Pick<CitedSentence, "text" | "facts" | "clauses">,
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

function mayBeSaid(
  sentence: Pick<CitedSentence, "text" | "facts" | "clauses">,
  cites: readonly string[],
  { context, language, own, names }: Bounds,
): boolean {
  const vocabulary = vocabularyOf(language);
  const { text, facts, clauses } = sentence;
  const isKnown =
    isClauseText(sentence) ||
    isCourtesy(text, context, vocabulary) ||
    isPlainQuestion(text, vocabulary, context.identity);
  if (isKnown) return true;
  const isTold =
    context.identity === "verified" &&
    cites.length <= MAX_CITES &&
    ((context.facts.length > 0 && isIntroduction(text, vocabulary)) ||
      isDecidedOffer(text, context, vocabulary) ||
      rewordsClause(text, clauses, vocabulary, language) ||
      tellsFacts({ text, facts, names, context, language, vocabulary }));
  return isTold || isOwn(text, cites, own(), vocabulary);
}
