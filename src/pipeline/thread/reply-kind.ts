import type { IntentScore } from "../../domain/intent.ts";
import type { ClassifyTicket } from "../classify/classify-ticket.ts";
import { hasCustomerText } from "../classify/clean-text.ts";
import { isFurtherRequest } from "../classify/further-request.ts";
import { splitSentences } from "../classify/split-sentences.ts";
import { asksToKeepOrder } from "../decide/words/keep-order.ts";
import { foldedText } from "../folded-text.ts";
import { SHADES } from "../gather/item-words.ts";
import { findOrderNames } from "../gather/order-names.ts";
import { isKindWord, isOnlyThanks } from "../only-thanks.ts";
import { changesRemedy, isSettled } from "./changed-mind.ts";
import { postalAddress } from "./postal-address.ts";
import {
  AROUND,
  CHASING,
  CHOICES,
  KEEPING,
  NO,
  NO_LATER,
  OTHER_NUMBER,
  REMEDY_STARTS,
  REMEDY_WORDS,
  WHOLE,
  YES,
  YES_PHRASES,
} from "./reply-words.ts";

/**
 * How a message goes on with an earlier one instead of asking for something itself: a yes, an order's number, a postal
 * address, a size or colour, one of several offers, an answer to what was asked, a reminder, or nothing but a picture.
 */
export type ReplyKind =
  | "yes"
  | "order"
  | "address"
  | "variant"
  | "choice"
  | "answer"
  | "reminder"
  | "wordless";

const MAX_WORDS = 12;
/** Addresses and answers are longer than what only names something. */
const MAX_ANSWER_WORDS = 40;

/**
 * How a customer's own words (as `cleanText` leaves them) go on with what the thread is about; null where they are a
 * message of their own. `isAsked`: what was written before waits for an answer.
 */
export function replyKind(text: string, isAsked: boolean, classify: ClassifyTicket): ReplyKind | null {
  if (!hasCustomerText(text)) return "wordless";
  const said = wordsOf(text);
  if (said.length > MAX_ANSWER_WORDS || isOnlyThanks(text) || asksToKeepOrder(text)) return null;
  const folded = foldedText(text).replace(/\s+/g, " ").trim();
  if (CHASING.test(folded)) return said.length <= MAX_WORDS ? "reminder" : null;
  if (changesRemedy(text)) return "choice";
  if (/[?¿]/u.test(text) || isRefusal(said) || isSettled(text)) return null;
  const address = postalAddress(text);
  const isShort = said.length <= MAX_WORDS && address === "none";
  const short = isShort ? closedKind(folded, said) : null;
  if (short) return short;
  if (requestsIn(text, "asked", classify).length > 0) return null;
  if (address !== "none") return "address";
  if (!isAsked && requestsIn(text, "told", classify).length > 0) return null;
  if (isShort && namesOneOrder(text)) return "order";
  return isAsked ? "answer" : null;
}

/** Replies that hold nothing but words of a known kind. */
function closedKind(folded: string, said: readonly string[]): ReplyKind | null {
  const isYes = said.some((word) => YES.has(word)) || YES_PHRASES.some((phrase) => hasPhrase(folded, phrase));
  const rest = said.filter((word) => !isAround(word));
  if (isYes && rest.length === 0) return "yes";
  if (namesOneOrder(folded) && rest.every((word) => /\d{3}/.test(word))) return "order";
  if (rest.length === 0) return null;
  if (rest.every((word) => isVariant(word, folded))) return "variant";
  const isChoice = rest.every((word) => CHOICES.has(word) || isRemedy(word));
  // "I'd like to return my order" is more than a choice.
  return isChoice && !(rest.some(isRemedy) && said.some((word) => WHOLE.has(word))) ? "choice" : null;
}

/** Whether it holds one number that can only be an order's. */
function namesOneOrder(text: string): boolean {
  const [only, ...others] = findOrderNames(text, null);
  return only !== undefined && others.length === 0 && (only.certain || !OTHER_NUMBER.test(foldedText(text)));
}

/** As `isFurtherRequest` counts: so sure that asking is enough, or so that a plain report is. */
const SURE_ENOUGH = { asked: 0.6, told: 1 } as const;
/** Shorter pieces are read as anything. */
const MIN_TOLD_WORDS = 4;

/** What the words themselves ask for, or tell that matters by itself. */
export function requestsIn(
  text: string,
  how: keyof typeof SURE_ENOUGH,
  classify: ClassifyTicket,
): readonly IntentScore[] {
  const pieces = [...new Set([text, ...splitSentences(text)])];
  const least = how === "told" ? MIN_TOLD_WORDS : 1;
  return pieces
    .filter((piece) => piece.split(/\s+/).length >= least)
    .flatMap((piece) =>
      classify({ subject: "", text: piece }).requests.filter(
        ({ intent, confidence }) =>
          intent !== "other" &&
          confidence !== "low" &&
          isFurtherRequest(piece, intent, SURE_ENOUGH[how], "other"),
      ),
    );
}

const YES_PHRASE_WORDS = new Set(YES_PHRASES.flatMap((phrase) => phrase.split(" ")));

function isAround(word: string): boolean {
  return YES.has(word) || YES_PHRASE_WORDS.has(word) || AROUND.has(word) || isKindWord(word);
}

/** "no", "actually no, leave it", "ich behalte es": the offer is off. Who names an order then means another one. */
function isRefusal(said: readonly string[]): boolean {
  if (said.some((word) => /\d{3}/.test(word))) return false;
  const begins = said.slice(0, 3).some((word, at) => NO.has(word) && (at === 0 || !NO_LATER.has(word)));
  return begins || said.some((word) => KEEPING.has(word));
}

/** Sizes and colours, and the number that stands for a size. */
function isVariant(word: string, folded: string): boolean {
  return SHADES.has(word) || SIZE_WORDS.has(word) || (/^\d{1,2}$/.test(word) && !/\d ?[%¤$£]/.test(folded));
}

const SIZE_WORDS = new Set(
  "size sizes colour color colours grosse farbe taille couleur talla color taglia misura colore maat kleur tamanho cor instead stattdessen plutot xs xl xxl xxxl uk us eu".split(
    " ",
  ),
);

function isRemedy(word: string): boolean {
  return REMEDY_WORDS.has(word) || REMEDY_STARTS.some((start) => word.startsWith(start));
}

function hasPhrase(folded: string, phrase: string): boolean {
  const at = folded.indexOf(phrase);
  return (
    at >= 0 && !/\p{L}/u.test(folded[at - 1] ?? " ") && !/\p{L}/u.test(folded[at + phrase.length] ?? " ")
  );
}

function wordsOf(text: string): string[] {
  return foldedText(text.slice(0, 4000)).match(/[\p{L}\p{N}#][\p{L}\p{N}'-]*/gu) ?? [];
}
