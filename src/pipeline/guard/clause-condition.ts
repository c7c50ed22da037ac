import type { Clause } from "../../domain/policy.ts";
import { areWordsOf } from "./clause-wording.ts";
import { readClaims } from "./extract-claims.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { isSameWord } from "./same-word.ts";
import { hideWords } from "./text-mask.ts";
import { type ReadVocabulary, wordsIn } from "./vocabulary/vocabulary-of.ts";

/**
 * "as long as they're unused", "The items must be in their original condition.": a condition that a cited clause sets,
 * in its own words for the state of an item. Beside what may be said it allows nothing; it only narrows.
 */
export function tellsCondition(
  text: string,
  clauses: readonly Clause[],
  names: readonly string[],
  vocabulary: ReadVocabulary,
  language: GuardedLanguage,
): boolean {
  if (clauses.length === 0) return false;
  const { opens, duty, beside, states } = vocabulary.conditions;
  const said = vocabulary.inOneWording(text);
  const body = said.replace(opens, "");
  const { claims, rest } = readClaims(hideWords(body, names), language);
  const words = wordsIn(rest);
  const isState = (word: string) => !beside.has(word) && !duty.has(word);
  const stated = words.filter(isState);
  if (claims.length > 0 || stated.length === 0) return false;
  const isCondition = body !== said || words.some((word) => duty.has(word)) || isState(words[0] ?? "");
  return (
    isCondition &&
    stated.every((word) => [...states].some((one) => isSameWord(one, word))) &&
    areWordsOf(stated, clauses, vocabulary, language)
  );
}
