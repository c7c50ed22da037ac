import type { Clause } from "../../domain/policy.ts";
import { inEachOrder, saysBoth, withoutAlternative } from "./clause-orders.ts";
import { isSameScope, restrictionsOf, type Scope, scopesOf } from "./clause-scopes.ts";
import { isDerivable } from "./derivable.ts";
import { readClaims } from "./extract-claims.ts";
import { GUARDED_LANGUAGES, type GuardedLanguage } from "./guarded-languages.ts";
import { plainText } from "./plain-text.ts";
import { isSameWord } from "./same-word.ts";
import { type ReadVocabulary, wordsIn } from "./vocabulary/vocabulary-of.ts";

/** Least part of a clause's own words that a rewording keeps: with fewer it may be about something else. */
const LEAST_KEPT = 0.5;

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
  if (clauses.length === 0) return false;
  const body = vocabulary.inOneWording(text.replace(vocabulary.lead, ""));
  const said = inEachOrder(body, language).map((one) => readWords(one, language));
  return clauses
    .flatMap((clause) => rulesOf(clause, vocabulary, language))
    .some((rule) => said.some((one) => rewords(one, rule, vocabulary, language)));
}

/** A text as it is compared with others. */
interface Reading {
  text: string;
  words: readonly string[];
  scopes: readonly Scope[];
  claims: ReturnType<typeof readClaims>["claims"];
}

function readWords(text: string, language: GuardedLanguage): Reading {
  const { claims, rest } = readClaims(text, language);
  const words = wordsIn(rest);
  return { text, words, scopes: scopesOf(words, restrictionsOf(language)), claims };
}

const RULES = new WeakMap<Clause, Map<GuardedLanguage, readonly Reading[]>>();

/** What a clause says, each way it may be said; read once. The first is all of it. */
function rulesOf(
  clause: Clause,
  { inOneWording }: ReadVocabulary,
  language: GuardedLanguage,
): readonly Reading[] {
  const ofClause = RULES.get(clause) ?? new Map<GuardedLanguage, readonly Reading[]>();
  const known = ofClause.get(language);
  if (known) return known;
  const rules = inEachOrder(inOneWording(plainText(clause.texts?.[language] ?? clause.text)), language)
    .flatMap((one) => withoutAlternative(one, language))
    .map((one) => readWords(one, language));
  RULES.set(clause, ofClause.set(language, rules));
  return rules;
}

/** Whether each of some words is a word of one cited clause. */
export function areWordsOf(
  words: readonly string[],
  clauses: readonly Clause[],
  vocabulary: ReadVocabulary,
  language: GuardedLanguage,
): boolean {
  return clauses.some((clause) => {
    const rule = rulesOf(clause, vocabulary, language)[0]?.words ?? [];
    return words.every((word) => rule.some((one) => isSameWord(one, word)));
  });
}

function rewords(
  said: Reading,
  rule: Reading,
  { around }: ReadVocabulary,
  language: GuardedLanguage,
): boolean {
  const restricting = restrictionsOf(language);
  const isContent = (word: string) => !around.has(word) && !restricting.has(word);
  const isOfRule = (word: string) => !isContent(word) || rule.words.some((one) => isSameWord(one, word));
  if (!said.words.every(isOfRule)) return false;
  const content = rule.words.filter(isContent);
  const kept = content.filter((word) => said.words.some((one) => isSameWord(one, word)));
  return (
    content.length > 0 &&
    kept.length / content.length >= LEAST_KEPT &&
    isSameScope(said.scopes, rule.scopes, isContent) &&
    !saysBoth(said.words, rule.words, language) &&
    keepsWithin(said, rule, language) &&
    rule.claims.every((claim) => isDerivable(claim, saying(said))) &&
    said.claims.every((claim) => isDerivable(claim, saying(rule)))
  );
}

/** What opens a length of time that something must happen in; "after" and "for" do not. */
const WITHIN: Readonly<Record<GuardedLanguage, string>> = {
  en: "within|in|in under",
  de: "innerhalb|innerhalb von|binnen",
  fr: "dans les|sous",
  es: "en los|en|dentro de los|en un plazo de",
  it: "entro|entro i",
  nl: "binnen|binnen de",
  pt: "até|em até|nos|no prazo de|dentro de",
};

const OPENS_WITHIN = new Map(
  GUARDED_LANGUAGES.map((language) => [language, new RegExp(`(?<!\\p{L})(?:${WITHIN[language]}) $`, "iu")]),
);

/** Whether what must happen within a time is said to happen within it, not after it. */
function keepsWithin(said: Reading, rule: Reading, language: GuardedLanguage): boolean {
  const withins = ({ text, claims }: Reading) =>
    claims
      .filter(({ kind }) => kind === "duration")
      .map(({ found }) => OPENS_WITHIN.get(language)?.test(text.slice(0, text.indexOf(found))) ?? false);
  return !withins(rule).includes(true) || !withins(said).includes(false);
}

function saying({ text, claims }: Reading) {
  return { days: [], amounts: [], counts: [], urls: [], today: {}, claims, texts: [text.toLowerCase()] };
}
