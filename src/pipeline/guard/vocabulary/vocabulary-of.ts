import type { GuardedLanguage } from "../guarded-languages.ts";
import { wholeWords } from "../plain-text.ts";
import { remember } from "../remember.ts";
import { TOPIC_RULES, type Topic } from "../topics.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import type { Vocabulary } from "./vocabulary.ts";

const BY_LANGUAGE: Readonly<Record<GuardedLanguage, Vocabulary>> = { en, de, fr, es, it, nl, pt };

type Words = ReadonlySet<string>;

/** A vocabulary with its lists read. */
export interface ReadVocabulary
  extends Omit<
    Vocabulary,
    | "neutral"
    | "subjects"
    | "parcel"
    | "numbered"
    | "negation"
    | "topics"
    | "offers"
    | "wordings"
    | "introductions"
    | "conditions"
    | "refundGoesTo"
    | "ordinals"
  > {
  neutral: Words;
  subjects: Words;
  parcel: Words;
  /** "tracking number": beside what is told of a parcel. */
  numbered: Words;
  negation: Words;
  /** Patterns of whole sentences, by action or situation. */
  offers: ReadonlyMap<string, RegExp>;
  /** "your order" and the like in an offer. */
  whole: RegExp;
  introductions: RegExp;
  /** A text with phrases that mean the same put in the words that the lists know. */
  inOneWording: (text: string) => string;
  topics: ReadonlyMap<Topic, { keys: Words; others: Words; needs: Words }>;
  lead: RegExp;
  joint: RegExp;
  orderName: RegExp;
  question: { opens: RegExp; requests: RegExp; neutral: RegExp; words: Words; personal: Words };
  around: Words;
  conditions: { opens: RegExp; duty: Words; beside: Words; states: Words };
  refundGoesTo: RegExp;
  /** From which parcel on a word counts: 0 is the first. */
  ordinals: ReadonlyMap<string, number>;
}

const READ = new Map<GuardedLanguage, ReadVocabulary>();

/** The vocabulary of one language, read once. */
export function vocabularyOf(language: GuardedLanguage): ReadVocabulary {
  const known = READ.get(language) ?? read(BY_LANGUAGE[language]);
  READ.set(language, known);
  return known;
}

/** Words as a text is compared with a list: runs of letters, lower case. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

function read(raw: Vocabulary): ReadVocabulary {
  const topics = new Map<Topic, { keys: Words; others: Words; needs: Words }>();
  for (const { topic } of TOPIC_RULES) {
    const [keys = "", others = "", needs = ""] = raw.topics[topic].split("/");
    topics.set(topic, {
      keys: new Set(wordsIn(keys)),
      others: new Set(wordsIn(others)),
      needs: new Set(wordsIn(needs)),
    });
  }
  return {
    ...raw,
    neutral: new Set(wordsIn(raw.neutral)),
    subjects: new Set(wordsIn(raw.subjects)),
    parcel: new Set(wordsIn(raw.parcel)),
    numbered: new Set(wordsIn(raw.numbered)),
    negation: new Set(wordsIn(raw.negation)),
    offers: readOffers(raw.offers),
    whole: wholeWords(raw.offers.whole),
    introductions: new RegExp(`^(?:${raw.introductions.join("|")})[.:!]*$`, "iu"),
    inOneWording: readWordings(raw.wordings),
    topics,
    lead: new RegExp(
      `^(?:${raw.leads})(?![\\p{L}])[,:;]? ?(?:(?:but|aber|mais|pero|ma|maar|mas|dass|que|che|dat|that) )?`,
      "iu",
    ),
    joint: new RegExp(
      `(?<![\\p{L}])(?:${alternatives(raw.joints)})(?![\\p{L}])|[,;()!?/]|\\.(?= |$)| - | (?=(?:${raw.conditions.opens})(?![\\p{L}]))`,
      "giu",
    ),
    orderName: new RegExp(
      `(?<![\\p{L}])(?:${alternatives(raw.order)})(?:[^\\p{L}]{1,20}[\\p{L}'.]{1,10}){0,2}[^\\p{L}]{0,4}$`,
      "iu",
    ),
    question: {
      opens: new RegExp(`^¿?(?:${raw.questions.opens})(?![\\p{L}])`, "iu"),
      requests: new RegExp(`^(?:${raw.questions.requests ?? "(?!)"})(?![\\p{L}])`, "iu"),
      neutral: new RegExp(`^¿?(?:${raw.questions.neutral.join("|")}) ?[?.]$`, "iu"),
      words: new Set(wordsIn(raw.questions.words)),
      personal: new Set(wordsIn(raw.questions.personal)),
    },
    around: new Set(wordsIn(raw.aroundClause)),
    conditions: {
      opens: new RegExp(`^(?:${raw.conditions.opens})(?![\\p{L}])`, "iu"),
      duty: new Set(wordsIn(raw.conditions.duty)),
      beside: new Set(wordsIn(raw.conditions.beside)),
      states: new Set(wordsIn(raw.conditions.states)),
    },
    refundGoesTo: wholeWords(raw.refundGoesTo),
    ordinals: new Map(
      raw.ordinals
        .split(" ")
        .flatMap((forms, position) => forms.split("/").map((form) => [form, position] as const)),
    ),
  };
}

function readWordings(wordings: Vocabulary["wordings"]): (text: string) => string {
  const read = wordings.map(([pattern, instead]) => [wholeWords(pattern), instead] as const);
  return remember(1_000, (text) =>
    read.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text),
  );
}

/** Each frame with each verb of its action; {it} is what the offer is about. */
function readOffers({ it, frames, verbs, sentences }: Vocabulary["offers"]): ReadonlyMap<string, RegExp> {
  const patterns = new Map<string, string[]>();
  const add = (key: string, some: readonly string[]) =>
    patterns.set(key, [...(patterns.get(key) ?? []), ...some]);
  for (const [key, [main, dependent = main]] of Object.entries(verbs)) {
    add(
      key,
      frames.map((one) => one.replace("{do}", `(?:${main})`).replace("{does}", `(?:${dependent})`)),
    );
  }
  for (const [key, some] of Object.entries(sentences)) add(key, some);
  return new Map(
    [...patterns].map(([key, some]) => [
      key,
      new RegExp(`^¿?(?:${some.join("|").replaceAll("{it}", it)}) ?[.!?]?$`, "iu"),
    ]),
  );
}

function alternatives(words: string): string {
  return wordsIn(words).join("|");
}
