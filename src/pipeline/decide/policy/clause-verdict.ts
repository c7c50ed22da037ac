import type { GuardedLanguage } from "../../guard/guarded-languages.ts";
import { foldedWords } from "../words/folded-words.ts";
import { withoutDelivery } from "./clause-start.ts";
import { type ClauseText, sentencesOf, statedTimes } from "./clause-terms.ts";
import {
  CLOSING,
  EXCLUDED,
  FILLING,
  isPlainWord,
  LIMITING,
  PERMITTING,
  REFUSING,
  TOPICS,
} from "./clause-verdict-words.ts";

/** What a clause can allow or refuse. */
export type ClauseTopic = "return" | "exchange" | "cancel" | "change" | "add";

export interface Verdict {
  allows: boolean;
  /** No word in what allows or refuses it speaks of some cases only: "orders can't be cancelled", not "shipped orders …". */
  allowsAll: boolean;
  refusesAll: boolean;
}

/** Words that may stand between a topic and what refuses it. */
const MOST_BETWEEN = 8;

/**
 * Whether a text allows something, refuses it, or does both in different sentences. A sentence with a condition or a time
 * ("after 30 days", "unless damaged") says neither.
 */
export function verdictOn(
  { text, language }: Pick<ClauseText, "text" | "language">,
  topic: ClauseTopic,
): Verdict {
  const verdicts = sentencesOf(text).map((sentence) => verdictOfSentence(sentence, language, topic));
  return {
    allows: verdicts.some(({ allows }) => allows),
    allowsAll: verdicts.some(({ allowsAll }) => allowsAll),
    refusesAll: verdicts.some(({ refusesAll }) => refusesAll),
  };
}

/** Whether a sentence speaks of it at all. */
export function namesTopic(sentence: string, language: GuardedLanguage, topic: ClauseTopic): boolean {
  return tokensOf(sentence).some((word) => TOPICS[topic][language].has(word));
}

/** Whether a sentence speaks of all orders or items alike, as far as its words are known. */
export function isGeneral(sentence: string, language: GuardedLanguage): boolean {
  const rest = statedTimes(sentence, language).reduce(
    (left, { found }) => left.replace(found, " "),
    withoutDelivery(sentence, language),
  );
  return tokensOf(rest).every((word) => isPlainWord(word, language));
}

function verdictOfSentence(sentence: string, language: GuardedLanguage, topic: ClauseTopic): Verdict {
  const words = tokensOf(withoutDelivery(sentence, language));
  const none = { allows: false, allowsAll: false, refusesAll: false };
  // What is added to an order always comes after something.
  if (topic !== "add" && words.some((word) => LIMITING[language].has(word))) return none;
  const places = words.flatMap((word, at) => (TOPICS[topic][language].has(word) ? [at] : []));
  const refused = places.filter((at) => isRefused(words, at, language)).length;
  const allows = places.length > refused && words.some((word) => PERMITTING[language].has(word));
  const isOfAll = isGeneral(sentence, language);
  return {
    allows,
    allowsAll: allows && isOfAll,
    refusesAll: (refused > 0 && isOfAll) || isAllFinal(sentence, topic),
  };
}

/** By a word before it or behind it. */
function isRefused(words: readonly string[], at: number, language: GuardedLanguage): boolean {
  for (let place = at - 1; place >= 0; place -= 1) {
    if (REFUSING[language].has(words[place] ?? "")) return true;
    if (!mayStandBetween(words, place, language)) break;
  }
  for (let place = at + 1; place < words.length && place <= at + MOST_BETWEEN; place += 1) {
    const word = words[place] ?? "";
    if (word === "|") break;
    if (EXCLUDED.has(word)) return true;
    const isClosed = words.slice(place + 1, place + 4).some((next) => CLOSING.has(next));
    if (REFUSING[language].has(word) && isClosed) return true;
  }
  return false;
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
