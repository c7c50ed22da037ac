import { REASONS } from "../../../domain/outcome.ts";
import { type Policy, REMEDIES, type Remedy } from "../../../domain/policy.ts";
import { GUARDED_LANGUAGES, guardedLanguage } from "../../guard/guarded-languages.ts";
import { escalationWord } from "../escalation.ts";
import { clauseQuestionWords, namedRemedies } from "../words/text-topics.ts";
import { isAskedForById } from "./clause-aspects.ts";
import { CLAUSE_IDS, SPECIAL_WINDOW_CLAUSE } from "./clause-id.ts";
import { clauseTexts, statedTimes } from "./clause-terms.ts";
import { contradictionWarnings } from "./clause-warnings.ts";
import { isEveryday } from "./everyday-words.ts";
import { thresholdWarnings } from "./policy-thresholds.ts";
import { finalSaleWarnings, windowWarnings } from "./policy-windows.ts";
import { refusedRemedies } from "./refused-remedy.ts";

/**
 * What a valid policy may still not mean: rules that never apply, rules at odds with each other or with the words that
 * customers are told. Each line names the place. Nothing here stops the service.
 */
export function policyWarnings(policy: Policy): string[] {
  return inOneLine([
    ...windowWarnings(policy),
    ...finalSaleWarnings(policy),
    ...stateWarnings(policy),
    ...thresholdWarnings(policy),
    ...escalationWarnings(policy),
    ...remedyWarnings(policy),
    ...contradictionWarnings(policy),
    ...clauseWarnings(policy),
    ...unusedTextWarnings(policy),
    ...languageWarnings(policy),
  ]);
}

/** The same of several texts of a clause, or of several languages, is one warning. */
function inOneLine(warnings: readonly string[]): string[] {
  const merged = new Map<string, { first: string; of: string[]; inOne: (of: string) => string }>();
  for (const warning of warnings) {
    const { key, of, inOne } = partsOf(warning);
    const known = merged.get(key);
    if (known) known.of.push(of);
    else merged.set(key, { first: warning, of: [of], inOne });
  }
  return [...merged.values()].map(({ first, of, inOne }) =>
    of.length > 1 ? inOne([...new Set(of)].join(", ")) : first,
  );
}

function partsOf(warning: string): { key: string; of: string; inOne: (of: string) => string } {
  const [, clause, key = "text", says = ""] =
    /^(clauses: "[^"]*")(?: \(([a-z]+)\))? (.*)$/s.exec(warning) ?? [];
  if (clause) return { key: `${clause} ${says}`, of: key, inOne: (of) => `${clause} (${of}) ${says}` };
  const [, language, missing = ""] = /^([a-z]{2})(: .*)$/s.exec(warning) ?? [];
  if (language) return { key: missing, of: language, inOne: (of) => `${of}${missing}` };
  return { key: warning, of: "", inOne: () => warning };
}

function stateWarnings(policy: Policy): string[] {
  const rules = ["cancellation", "address_change", "order_change"] as const;
  return [
    ...rules
      .filter((rule) => policy[rule].while.length === 0)
      .map((rule) => `${rule}.while: is empty, so every such request is refused`),
    ...(policy.cancellation.while.includes("partially_fulfilled")
      ? [
          "cancellation.while: partially_fulfilled never applies, because an order is cancelled whole or not at all",
        ]
      : []),
  ];
}

/** Signs in a text that somebody must see; the other signals are a matter of taste. */
const GRAVE = ["chargeback", "fraud", "account_security", "safety"] as const;

function escalationWarnings({ escalation, reasons }: Policy): string[] {
  const words = escalation.words.map((word) => ({ word, plain: escalationWord(word) }));
  const doubled = reasons.filter((code) => REASONS.some((known) => known === code));
  return [
    ...GRAVE.filter((signal) => escalation.signals[signal] === undefined).map(
      (signal) => `escalation.signals.${signal}: is missing, so such tickets reach nobody in particular`,
    ),
    ...words.flatMap(({ word, plain }, position) => {
      const where = `escalation.words.${position}`;
      if (plain === "") return [`${where}: "${word}" holds no letter or digit and never matches`];
      if (isEveryday(plain))
        return [`${where}: "${word}" stands in ordinary messages, so nearly every ticket goes to a person`];
      const wider = words.find((other) => other.word !== word && ` ${plain} `.includes(` ${other.plain} `));
      const earlier = words.findIndex((other) => other.plain === plain) < position;
      if (earlier) return [`${where}: "${word}" is there already`];
      return wider && wider.plain !== "" && wider.plain !== plain
        ? [`${where}: "${word}" adds nothing to "${wider.word}"`]
        : [];
    }),
    ...doubled.map((code) => `reasons: "${code}" is built in already`),
  ];
}

/** What is offered and what customers are told must be the same remedies. */
function remedyWarnings({ clauses, faulty_items }: Policy): string[] {
  const clause = clauses.find(({ id }) => id === "faulty.remedy");
  if (!clause) return [];
  const texts = [["text", clause.text] as const, ...Object.entries(clause.texts ?? {})];
  const { offer } = faulty_items;
  const doubled = [...new Set(offer.filter((remedy, position) => offer.indexOf(remedy) < position))];
  const twice = doubled.map((remedy) => `faulty_items.offer: "${remedy}" is there twice`);
  return twice.concat(texts.flatMap(([key, text]) => remedyTextWarnings(key, text, offer)));
}

function remedyTextWarnings(key: string, text: string, offer: readonly Remedy[]): string[] {
  const refused = refusedRemedies(text);
  const named = namedRemedies(text).filter((remedy) => !refused.includes(remedy));
  const where = `clauses: "faulty.remedy" (${key})`;
  return REMEDIES.flatMap((remedy) => {
    const words = remedy.replace("_", " ");
    const offered = offer.includes(remedy);
    if (offered && refused.includes(remedy)) return [`${where} seems to refuse ${words}, which is offered`];
    if (offered && !named.includes(remedy))
      return [`${where} does not seem to speak of ${words}, which is offered`];
    return !offered && named.includes(remedy)
      ? [`${where} seems to promise ${words}, which faulty_items.offer does not list`]
      : [];
  });
}

const NUMBERED = ["returns.window", "exchanges.window", "faulty.remedy", "shipping.lost_parcel"];

function clauseWarnings(policy: Policy): string[] {
  const { clauses } = policy;
  const numbered = clauses
    .filter(({ id }) => NUMBERED.includes(id))
    .flatMap((clause) => clauseTexts(clause, policy));
  return [
    ...numbered
      .filter(({ text, language }) => !/\d/.test(text) && statedTimes(text, language).length === 0)
      .map(({ where }) => `${where} states no number, so customers aren't told how long`),
    ...clauses
      .filter(
        (clause) =>
          !isCited(clause.id) && !isAskedForById(clause.id) && clauseQuestionWords(clause).length === 0,
      )
      .map(
        ({ id }) =>
          `clauses: "${id}" is never told: no rule cites it, and it has no words by which customers ask`,
      ),
    ...clauses.flatMap(({ id, words = [] }) =>
      words
        .filter((word) => escalationWord(word) === "")
        .map((word) => `clauses: the word "${word}" of "${id}" holds no letter or digit and never matches`),
    ),
  ];
}

function isCited(id: string): boolean {
  return id === SPECIAL_WINDOW_CLAUSE || CLAUSE_IDS.some((cited) => cited === id);
}

/** Texts that no draft can hold. */
function unusedTextWarnings({ clauses, store, voice }: Policy): string[] {
  const own = store.language ?? "en";
  const doubled = clauses.filter(({ texts }) => texts?.[own] !== undefined);
  const languages = new Set([
    ...clauses.flatMap(({ texts }) => Object.keys(texts ?? {})),
    ...Object.keys(voice.sign_offs ?? {}),
  ]);
  const unwritten = [...languages].filter((language) => guardedLanguage(language) === null).toSorted();
  return [
    ...doubled.map(
      ({ id }) =>
        `clauses: "${id}" has its text in ${own} twice: customers are told the one in texts.${own}, never the other`,
    ),
    ...clauses.flatMap((clause) => {
      const words = clause.text.split(/\s+/).length;
      return words > voice.max_words
        ? [
            `clauses: "${clause.id}" has ${words} words, more than voice.max_words (${voice.max_words}) allows a whole draft`,
          ]
        : [];
    }),
    ...clauses.flatMap(({ id, text, texts }) =>
      Object.entries(texts ?? {})
        .filter(([language, one]) => language !== own && one.trim() === text.trim())
        .map(
          ([language]) =>
            `clauses: "${id}" (${language}) is word for word the text in ${own}: it is not translated`,
        ),
    ),
    ...(guardedLanguage(own) === null
      ? [
          `store.language: Sidenote writes no drafts in "${own}", so no clause is ever told in its own text (it writes ${GUARDED_LANGUAGES.join(", ")})`,
        ]
      : []),
    ...unwritten.map(
      (language) =>
        `${language}: Sidenote writes no drafts in this language, so its texts are never told (it writes ${GUARDED_LANGUAGES.join(", ")})`,
    ),
  ];
}

/** A draft leaves out a clause that is missing in its language, so a language is kept whole or not at all. */
function languageWarnings({ clauses, store, voice }: Policy): string[] {
  const own = store.language ?? "en";
  const languages = new Set([
    ...clauses.flatMap(({ texts }) => Object.keys(texts ?? {})),
    ...Object.keys(voice.sign_offs ?? {}),
  ]);
  languages.delete(own);
  const written = [...languages].filter((language) => guardedLanguage(language) !== null);
  return written.toSorted().flatMap((language) => {
    const missing = clauses.filter(({ texts }) => texts?.[language] === undefined).map(({ id }) => `"${id}"`);
    const signOff = voice.sign_offs?.[language] === undefined ? ["the sign-off"] : [];
    const all = [...missing, ...signOff];
    return all.length > 0
      ? [`${language}: missing in this language, so drafts leave it out: ${all.join(", ")}`]
      : [];
  });
}
