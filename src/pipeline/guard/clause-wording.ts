import type { Clause } from "../../domain/policy.ts";
import { isDerivable } from "./derivable.ts";
import { readClaims } from "./extract-claims.ts";
import { textsOf } from "./forbidden-promises.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { type ReadVocabulary, wordsIn } from "./vocabulary/vocabulary-of.ts";

/** Least part of a clause's own words that a rewording keeps: with fewer it may be about something else. */
const LEAST_KEPT = 0.5;

/** Words that restrict a rule. A rewording keeps them, and then also the clause's order of words. */
const RESTRICTING = new Set(
  "t not never only until unless if when nicht nur bis wenn falls kein keine ausgeschlossen ne ni pas si quand jusqu no solo hasta cuando non solo fino se quando niet alleen tot als não só até".split(
    " ",
  ),
);

/**
 * Whether a sentence says what one clause says: in the clause's words and neutral ones, with every number and every
 * restriction of it, and nothing else.
 */
export function rewordsClause(
  text: string,
  clauses: readonly Clause[],
  vocabulary: ReadVocabulary,
  language: GuardedLanguage,
): boolean {
  const body = text.replace(vocabulary.lead, "");
  return clauses.flatMap(textsOf).some((clause) => rewords(body, clause, vocabulary, language));
}

function rewords(
  body: string,
  clause: string,
  { around }: ReadVocabulary,
  language: GuardedLanguage,
): boolean {
  const [said, rule] = [readClaims(body, language), readClaims(clause, language)];
  const [saidWords, ruleWords] = [wordsIn(said.rest), wordsIn(rule.rest)];
  const content = ruleWords.filter((word) => !around.has(word) || RESTRICTING.has(word));
  const kept = content.filter((word) => saidWords.some((one) => isSameWord(one, word)));
  const restrictions = ruleWords.filter((word) => RESTRICTING.has(word));
  return (
    content.length > 0 &&
    saidWords.every(
      (word) =>
        (around.has(word) && !RESTRICTING.has(word)) || ruleWords.some((one) => isSameWord(one, word)),
    ) &&
    restrictions.every((word) => saidWords.includes(word)) &&
    (restrictions.length === 0 ||
      isInOrder(
        saidWords.filter((word) => !around.has(word)),
        ruleWords,
      )) &&
    kept.length / content.length >= LEAST_KEPT &&
    rule.claims.every((claim) => isDerivable(claim, saying(body, said.claims))) &&
    said.claims.every((claim) => isDerivable(claim, saying(clause, rule.claims)))
  );
}

function saying(text: string, claims: ReturnType<typeof readClaims>["claims"]) {
  return { days: [], amounts: [], counts: [], urls: [], today: {}, claims, texts: [text.toLowerCase()] };
}

function isInOrder(words: readonly string[], inThese: readonly string[]): boolean {
  let at = 0;
  return words.every((word) => {
    const found = inThese.findIndex((one, position) => position >= at && isSameWord(one, word));
    at = found + 1;
    return found >= 0;
  });
}

/** The same word, or another form of it: "returns" and "returned", never "used" and "unused". */
function isSameWord(one: string, other: string): boolean {
  if (one === other || `${one}s` === other || one === `${other}s` || one === `${other}es`) return true;
  const shorter = Math.min(one.length, other.length);
  const needed = Math.max(4, shorter - 1);
  return shorter >= 4 && one.slice(0, needed) === other.slice(0, needed);
}
