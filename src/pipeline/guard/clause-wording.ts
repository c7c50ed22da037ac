import type { Clause } from "../../domain/policy.ts";
import { isDerivable } from "./derivable.ts";
import { readClaims } from "./extract-claims.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { plainText } from "./plain-text.ts";
import { type ReadVocabulary, wordsIn } from "./vocabulary/vocabulary-of.ts";

/** Least part of a clause's own words that a rewording keeps: with fewer it may be about something else. */
const LEAST_KEPT = 0.5;

type Restriction = "not" | "only" | "until" | "when";

/** Words that restrict a rule, by what they do to it; those of one kind may stand for each other. */
const RESTRICTING: Readonly<Record<GuardedLanguage, Readonly<Record<Restriction, string>>>> = {
  en: { not: "t not never", only: "only", until: "until", when: "when if once unless" },
  de: { not: "nicht kein keine ausgeschlossen", only: "nur", until: "bis", when: "wenn falls" },
  fr: { not: "ne n ni pas", only: "seulement", until: "jusqu", when: "si quand" },
  es: { not: "no ni", only: "solo", until: "hasta", when: "si cuando" },
  it: { not: "non né", only: "solo", until: "fino", when: "se quando" },
  nl: { not: "niet geen", only: "alleen", until: "tot", when: "als" },
  pt: { not: "não nem", only: "só", until: "até", when: "se quando" },
};

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
  const body = vocabulary.inOneWording(text.replace(vocabulary.lead, ""));
  const orders = [body, conditionLast(body, language)];
  return clauses
    .map(({ text: own, texts }) => plainText(texts?.[language] ?? own))
    .some((clause) => orders.some((one) => rewords(one, clause, vocabulary, language)));
}

/** "When a parcel leaves, you receive an e-mail" as "you receive an e-mail when a parcel leaves". */
function conditionLast(body: string, language: GuardedLanguage): string {
  const [, word = "", condition = "", rest = ""] =
    /^(\p{L}+) ([^,]{1,200}), (.{1,300}?)[.]?$/u.exec(body) ?? [];
  const kind = restrictionsOf(language).get(word.toLowerCase());
  return kind === "when" ? `${rest} ${word.toLowerCase()} ${condition}` : body;
}

function rewords(
  body: string,
  clause: string,
  { around }: ReadVocabulary,
  language: GuardedLanguage,
): boolean {
  const restricting = restrictionsOf(language);
  const [said, rule] = [readClaims(body, language), readClaims(clause, language)];
  const [saidWords, ruleWords] = [wordsIn(said.rest), wordsIn(rule.rest)];
  const isContent = (word: string) => !around.has(word) && !restricting.has(word);
  const content = ruleWords.filter(isContent);
  const kept = content.filter((word) => saidWords.some((one) => isSameWord(one, word)));
  return (
    content.length > 0 &&
    saidWords.every((word) => !isContent(word) || ruleWords.some((one) => isSameWord(one, word))) &&
    isSameScope(scopesOf(saidWords, restricting), scopesOf(ruleWords, restricting), isContent) &&
    kept.length / content.length >= LEAST_KEPT &&
    rule.claims.every((claim) => isDerivable(claim, saying(body, said.claims))) &&
    said.claims.every((claim) => isDerivable(claim, saying(clause, rule.claims)))
  );
}

/**
 * Whether both have the same restrictions in the same order, and each word on the same side of them: "until it ships, it
 * can be changed" is no rewording of "until it is changed, it can ship". What is denied keeps the rule's order of words.
 */
function isSameScope(
  said: readonly Scope[],
  rule: readonly Scope[],
  isContent: (word: string) => boolean,
): boolean {
  const wordsOf = (scopes: readonly Scope[]) => scopes.flatMap(({ words }) => words).filter(isContent);
  if (said.some(({ kind }) => kind === "not") && !isInOrder(wordsOf(said), wordsOf(rule))) return false;
  return (
    said.length === rule.length &&
    said.every(({ kind, words }, at) => {
      const same = rule[at];
      return (
        same?.kind === kind &&
        words.filter(isContent).every((word) => same.words.some((one) => isSameWord(one, word)))
      );
    })
  );
}

/** Words from one restriction to the next. */
interface Scope {
  kind: Restriction | null;
  words: string[];
}

function scopesOf(words: readonly string[], restricting: ReadonlyMap<string, Restriction>): Scope[] {
  const scopes: Scope[] = [{ kind: null, words: [] }];
  for (const word of words) {
    const kind = restricting.get(word) ?? null;
    const last = scopes.at(-1);
    // "ne … pas" is one denial, and so is "né" after "non".
    if (kind === null) last?.words.push(word);
    else if (kind !== "not" || last?.kind !== "not") scopes.push({ kind, words: [] });
  }
  return scopes;
}

const READ = new Map<GuardedLanguage, ReadonlyMap<string, Restriction>>();

function restrictionsOf(language: GuardedLanguage): ReadonlyMap<string, Restriction> {
  const known = READ.get(language);
  if (known) return known;
  const kinds = RESTRICTING[language];
  const words = new Map(
    (Object.keys(kinds) as Restriction[]).flatMap((kind) =>
      kinds[kind].split(" ").map((word) => [word, kind] as const),
    ),
  );
  READ.set(language, words);
  return words;
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
  const forms = (word: string) => [word, `${word}s`, `${word}es`];
  if (forms(one).includes(other) || forms(other).includes(one)) return true;
  const shorter = Math.min(one.length, other.length);
  const needed = Math.max(4, shorter - 1);
  return shorter >= 4 && one.slice(0, needed) === other.slice(0, needed);
}
