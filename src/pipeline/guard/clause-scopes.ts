import { GUARDED_LANGUAGES, type GuardedLanguage } from "./guarded-languages.ts";
import { isSameWord } from "./same-word.ts";

type Restriction = "not" | "only" | "until" | "when";

/** Words that restrict a rule, by what they do to it; those of one kind may stand for each other. */
const RESTRICTING: Readonly<Record<GuardedLanguage, Readonly<Record<Restriction, string>>>> = {
  en: { not: "t not never no without", only: "only", until: "until", when: "when if once unless" },
  de: { not: "nicht kein keine ausgeschlossen ohne", only: "nur", until: "bis", when: "wenn falls" },
  fr: { not: "ne n ni pas sans", only: "seulement", until: "jusqu", when: "si quand" },
  es: { not: "no ni sin", only: "solo", until: "hasta", when: "si cuando" },
  it: { not: "non né senza", only: "solo", until: "fino", when: "se quando" },
  nl: { not: "niet geen zonder", only: "alleen", until: "tot", when: "als" },
  pt: { not: "não nem sem", only: "só", until: "até", when: "se quando" },
};

const READ = new Map(
  GUARDED_LANGUAGES.map((language) => {
    const kinds = RESTRICTING[language];
    const words = (Object.keys(kinds) as Restriction[]).flatMap((kind) =>
      kinds[kind].split(" ").map((word) => [word, kind] as const),
    );
    return [language, new Map(words)] as const;
  }),
);

/** The words of one language that restrict a rule, with what each does. */
export function restrictionsOf(language: GuardedLanguage): ReadonlyMap<string, Restriction> {
  return READ.get(language) ?? new Map();
}

/** Words from one restriction to the next. */
export interface Scope {
  kind: Restriction | null;
  words: string[];
}

/** A text's words, cut before each restriction. */
export function scopesOf(
  words: readonly string[],
  restricting: ReadonlyMap<string, Restriction>,
): readonly Scope[] {
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

/**
 * Whether both have the same restrictions, and each word on the same side of them: "until it ships, it can be changed"
 * is no rewording of "until it is changed, it can ship". What is denied keeps the rule's order of words.
 */
export function isSameScope(
  text: readonly Scope[],
  rule: readonly Scope[],
  isContent: (word: string) => boolean,
): boolean {
  const said = withoutOnly(text, rule);
  if (said.length !== rule.length) return false;
  const wordsOf = (scopes: readonly Scope[]) => scopes.flatMap(({ words }) => words).filter(isContent);
  if (said.some(({ kind }) => kind === "not") && !isInOrder(wordsOf(said), wordsOf(rule))) return false;
  const left = [...rule];
  return said.every(({ kind, words }) => {
    const content = words.filter(isContent);
    const same = left.findIndex(
      (one) => one.kind === kind && content.every((word) => one.words.some((own) => isSameWord(own, word))),
    );
    if (same < 0) return false;
    left.splice(same, 1);
    return true;
  });
}

/** "Discounts only apply at checkout": where the rule has no such word, it narrows, and the words go on. */
function withoutOnly(said: readonly Scope[], rule: readonly Scope[]): readonly Scope[] {
  if (rule.some(({ kind }) => kind === "only")) return said;
  return said.reduce<Scope[]>((scopes, { kind, words }) => {
    const last = scopes.at(-1);
    if (kind !== "only" || !last) return [...scopes, { kind, words }];
    return [...scopes.slice(0, -1), { ...last, words: [...last.words, ...words] }];
  }, []);
}

function isInOrder(words: readonly string[], inThese: readonly string[]): boolean {
  let at = 0;
  return words.every((word) => {
    const found = inThese.findIndex((one, position) => position >= at && isSameWord(one, word));
    at = found + 1;
    return found >= 0;
  });
}
