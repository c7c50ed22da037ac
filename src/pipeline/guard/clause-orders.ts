import { restrictionsOf } from "./clause-scopes.ts";
import { GUARDED_LANGUAGES, type GuardedLanguage } from "./guarded-languages.ts";
import { isSameWord } from "./same-word.ts";
import { wordsIn } from "./vocabulary/vocabulary-of.ts";

const OR: Readonly<Record<GuardedLanguage, string>> = {
  en: "or",
  de: "oder",
  fr: "ou",
  es: "o",
  it: "o",
  nl: "of",
  pt: "ou",
};

const AND: Readonly<Record<GuardedLanguage, string>> = {
  en: "and",
  de: "und",
  fr: "et",
  es: "y",
  it: "e",
  nl: "en",
  pt: "e",
};

const AIM_LAST = /^(.{1,300}), ((?:to|um|zum|zur|pour|para|per|om|for) [^,]{1,100})$/iu;

/**
 * "When a parcel leaves, you receive an e-mail" as it is, and as "you receive an e-mail when a parcel leaves"; "we only
 * tell you, to protect your data" as "to protect your data, we only tell you".
 */
export function inEachOrder(text: string, language: GuardedLanguage): readonly string[] {
  const [, rule, aim] = AIM_LAST.exec(text.replace(/\.$/, "")) ?? [];
  if (rule !== undefined && aim !== undefined) return [text, `${aim}, ${rule}`];
  const [, word = "", condition = "", rest = ""] =
    /^(\p{L}+) (.{1,200}), ([^,]{1,300})$/u.exec(text.replace(/\.$/, "")) ?? [];
  const kind = restrictionsOf(language).get(word.toLowerCase());
  return kind === "when" ? [text, `${rest} ${word.toLowerCase()} ${condition}`] : [text];
}

const WITH_ALTERNATIVE = new Map(
  GUARDED_LANGUAGES.map((language) => [
    language,
    new RegExp(`^(.{1,300}) ${OR[language]} ((?:[^ ,.]{1,30} ){3,20}[^ ,.]{1,30})\\.?$`, "u"),
  ]),
);

/**
 * A rule, and the rule without its last alternative: of "when it has had no scan for 7 days or is 5 days late" one half is
 * enough. Only the condition at a rule's end may lose a half; anything else that goes could be a limit of the rule.
 */
export function withoutAlternative(rule: string, language: GuardedLanguage): readonly string[] {
  const [, kept = "", other = ""] = WITH_ALTERNATIVE.get(language)?.exec(rule) ?? [];
  const restricting = restrictionsOf(language);
  const last = wordsIn(kept.slice(kept.lastIndexOf(",") + 1)).filter((word) => restricting.has(word));
  const isOfCondition =
    last.some((word) => restricting.get(word) === "when") &&
    !wordsIn(other).some((word) => restricting.has(word));
  return isOfCondition ? [rule, kept] : [rule];
}

/** "We replace and refund it" is no rewording of "we replace or refund it". */
export function saysBoth(
  said: readonly string[],
  rule: readonly string[],
  language: GuardedLanguage,
): boolean {
  const isEither = (first = "", second = "") =>
    rule.some(
      (word, at) =>
        word === OR[language] &&
        isSameWord(rule[at - 1] ?? "", first) &&
        isSameWord(rule[at + 1] ?? "", second),
    );
  return said.some((word, at) => word === AND[language] && isEither(said[at - 1], said[at + 1]));
}
