import type { GuardedLanguage } from "../guarded-languages.ts";
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
  extends Omit<Vocabulary, "neutral" | "subjects" | "parcel" | "negation" | "topics"> {
  neutral: Words;
  subjects: Words;
  parcel: Words;
  negation: Words;
  topics: ReadonlyMap<Topic, { keys: Words; others: Words }>;
  lead: RegExp;
  joint: RegExp;
  orderName: RegExp;
  question: { opens: RegExp; words: Words; personal: Words };
  around: Words;
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
  const topics = new Map<Topic, { keys: Words; others: Words }>();
  for (const { topic } of TOPIC_RULES) {
    const [keys = "", others = ""] = raw.topics[topic].split("/");
    topics.set(topic, { keys: new Set(wordsIn(keys)), others: new Set(wordsIn(others)) });
  }
  return {
    ...raw,
    neutral: new Set(wordsIn(raw.neutral)),
    subjects: new Set(wordsIn(raw.subjects)),
    parcel: new Set(wordsIn(raw.parcel)),
    negation: new Set(wordsIn(raw.negation)),
    topics,
    lead: new RegExp(
      `^(?:${raw.leads})(?![\\p{L}])[,:;]? ?(?:(?:but|aber|mais|pero|ma|maar|mas|dass|que|che|dat|that) )?`,
      "iu",
    ),
    joint: new RegExp(
      `(?<![\\p{L}])(?:${alternatives(raw.joints)})(?![\\p{L}])|[,;()!?/]|\\.(?= |$)| - `,
      "giu",
    ),
    orderName: new RegExp(
      `(?<![\\p{L}])(?:${alternatives(raw.order)})(?:[^\\p{L}]+[\\p{L}'.]{1,10}){0,2}[^\\p{L}]{0,4}$`,
      "iu",
    ),
    question: {
      opens: new RegExp(`^¿?(?:${raw.questions.opens})(?![\\p{L}])`, "iu"),
      words: new Set(wordsIn(raw.questions.words)),
      personal: new Set(wordsIn(raw.questions.personal)),
    },
    around: new Set(wordsIn(raw.aroundClause)),
  };
}

function alternatives(words: string): string {
  return wordsIn(words).join("|");
}
