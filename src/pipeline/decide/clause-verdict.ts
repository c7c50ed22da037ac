import type { GuardedLanguage } from "../guard/guarded-languages.ts";
import { withoutDelivery } from "./clause-start.ts";
import { type ClauseText, sentencesOf } from "./clause-terms.ts";
import {
  CLOSING,
  EXCLUDED,
  FILLING,
  GENERAL,
  LIMITING,
  PERMITTING,
  REFUSING,
  TOPICS,
} from "./clause-verdict-words.ts";
import { foldedWords } from "./folded-words.ts";

/** What a clause can allow or refuse. */
export type ClauseTopic = "return" | "exchange" | "cancel" | "change" | "add";

export interface Verdict {
  allows: boolean;
  refuses: boolean;
  /** It refuses without naming any group: "we don't take anything back". */
  refusesAll: boolean;
}

/** Words that may stand between a topic and what refuses it. */
const MOST_BETWEEN = 8;

/**
 * Whether a text allows something, refuses it, or does both in different sentences. A sentence with a condition or a time
 * ("after 30 days", "unless damaged") says neither, and so does one whose grammar is not understood.
 */
export function verdictOn(
  { text, language }: Pick<ClauseText, "text" | "language">,
  topic: ClauseTopic,
): Verdict {
  const verdicts = sentencesOf(text).map((sentence) => verdictOfSentence(sentence, language, topic));
  return {
    allows: verdicts.some(({ allows }) => allows),
    refuses: verdicts.some(({ refuses }) => refuses),
    refusesAll: verdicts.some(({ refusesAll }) => refusesAll),
  };
}

/** Whether a sentence speaks of it at all. */
export function namesTopic(sentence: string, language: GuardedLanguage, topic: ClauseTopic): boolean {
  return tokensOf(sentence).some((word) => TOPICS[topic][language].has(word));
}

function verdictOfSentence(sentence: string, language: GuardedLanguage, topic: ClauseTopic): Verdict {
  const words = tokensOf(withoutDelivery(sentence, language));
  const none = { allows: false, refuses: false, refusesAll: false };
  // What is added to an order always comes after something.
  if (topic !== "add" && words.some((word) => LIMITING[language].has(word))) return none;
  const places = words.flatMap((word, at) => (TOPICS[topic][language].has(word) ? [at] : []));
  const refusals = places.flatMap((at) => refusedAt(words, at, language) ?? []);
  const refuses = refusals.length > 0 || isAllFinal(sentence, topic);
  const isOpen = places.length > refusals.length && words.some((word) => PERMITTING[language].has(word));
  const refusesAll = refusals.some((at) => words.slice(0, at).every((word) => GENERAL[language].has(word)));
  return { allows: isOpen, refuses, refusesAll: refusesAll || isAllFinal(sentence, topic) };
}

/** Place of the word that refuses what stands at `at`, before or behind it. */
function refusedAt(words: readonly string[], at: number, language: GuardedLanguage): number | null {
  for (let place = at - 1; place >= 0; place -= 1) {
    const word = words[place] ?? "";
    if (REFUSING[language].has(word)) return place;
    if (!mayStandBetween(words, place, language)) break;
  }
  for (let place = at + 1; place < words.length && place <= at + MOST_BETWEEN; place += 1) {
    const word = words[place] ?? "";
    if (word === "|") break;
    if (EXCLUDED.has(word)) return place;
    const isClosed = words.slice(place + 1, place + 4).some((next) => CLOSING.has(next));
    if (REFUSING[language].has(word) && isClosed) return place;
  }
  return null;
}

/** Small words, other topics, and the comma of a list of topics: "can't be returned, exchanged or cancelled". */
function mayStandBetween(words: readonly string[], place: number, language: GuardedLanguage): boolean {
  const isTopic = (word: string | undefined) =>
    word !== undefined && Object.values(TOPICS).some((topic) => topic[language].has(word));
  const word = words[place] ?? "";
  if (word === "|") return isTopic(words[place - 1]) && isTopic(words[place + 1]);
  return FILLING[language].has(word) || isTopic(word);
}

const ALL_FINAL =
  /\b(?:all (?:of )?(?:our )?(?:sales|items|products|purchases) are final(?: sale)?|ventes? (?:sont )?(?:fermes et )?definitives|(?:todas las )?ventas son (?:finales|definitivas)|(?:tutte le )?vendite sono (?:finali|definitive)|alle verkopen zijn definitief|alle verkaufe sind (?:endgultig|final)|(?:todas as )?vendas sao (?:finais|definitivas))\b/;

function isAllFinal(sentence: string, topic: ClauseTopic): boolean {
  return (topic === "return" || topic === "exchange") && ALL_FINAL.test(foldedWords(sentence));
}

/** "l'échange" is two words, "can't" is one. */
function tokensOf(sentence: string): string[] {
  return foldedWords(sentence)
    .replace(/(\p{L})'(?!t )/gu, "$1 ")
    .split(" ")
    .filter((word) => word !== "");
}
