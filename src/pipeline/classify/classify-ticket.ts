import type { Classification, Intent, IntentScore, Signal } from "../../domain/intent.ts";
import { calibrate, confidenceOf } from "./calibrate-score.ts";
import { detectLanguage } from "./detect-language.ts";
import { findSignals } from "./find-signals.ts";
import { foldedSpeech } from "./folded-speech.ts";
import { isFurtherRequest } from "./further-request.ts";
import { heardText } from "./heard-text.ts";
import { holdRequestIn } from "./hold-words.ts";
import { type IntentModel, loadIntentModel } from "./intent-model.ts";
import { withoutPastedRecords } from "./pasted-records.ts";
import { type ReadTicket, scoreTicket, type TicketScores } from "./score-ticket.ts";
import { RULES_VERSION } from "./serious-signals.ts";
import { isVague } from "./vague-request.ts";

const MAX_CHARS = 4000;
const MAX_REQUESTS = 4;
/** Subjects and fragments ("order 1042", "cancel") colour the primary request; alone they are no further one, short questions are. */
const MIN_WORDS = 4;
const MIN_QUESTION_WORDS = 3;
/** Below this the best guess is right less than one time in three: better no guess. */
const ABSTAIN_BELOW = 0.2;
const RULE_SCORE = 0.97;
/** A matter without a request is asked about: this raw score is a low one. */
const VAGUE_AT_MOST = 0.4;
/** To send an order later is a change of it. */
const HELD: IntentScore = { intent: "change_order", confidence: "high", score: RULE_SCORE };
/** The model reads these; elsewhere it meets a few plain words and must not sound sure. "und" is mostly typos and short English. */
const READ_LANGUAGES: ReadonlySet<string> = new Set(["en", "de", "fr", "es", "it", "nl", "pt", "und"]);
const UNREAD_SCORE = 0.5;

/** The model that is shipped; it alone reads where a store has taught nothing. */
export const shippedModel = loadIntentModel();

/** A ticket's subject and newest text, as `cleanText` leaves it. */
export interface TicketWords {
  subject: string;
  text: string;
}

/**
 * What the customer wants, in which language, with which warning signs. Hard rules come before the model; the model reads the
 * ticket as a whole and sentence by sentence. Pure and synchronous, well under a millisecond for a typical ticket.
 */
export type ClassifyTicket = (words: TicketWords) => Classification;

/** Reads tickets with a model and, for the row, what else it goes by: "+layer-…" behind the shipped one. */
export function createClassifier(model: IntentModel, suffix: string): ClassifyTicket {
  const classifierVersion = `rules-${RULES_VERSION}+model-${model.version}${suffix}`;
  return (words) => {
    const ticket = readWords(words);
    const { topic, said, signals } = ticket;
    const language = detectLanguage(said.trim() === "" ? topic : said);
    const read = requestsByModel(model, ticket);
    return {
      requests: mergeRequests(requestsByRule(signals), READ_LANGUAGES.has(language) ? read : unsure(read)),
      language,
      signals,
      classifierVersion,
    };
  };
}

/** As the shipped model alone reads it. */
export const classifyTicket = createClassifier(shippedModel, "");

interface HeardTicket extends ReadTicket {
  /** The customer's words with all that they refuse. */
  said: string;
  refused: readonly Intent[];
  /** A rule read a request to send the order later out of the text. */
  isHeld: boolean;
}

/** What of a ticket's words is read, and which signs are in them. */
export function readWords({ subject, text }: TicketWords): HeardTicket {
  const said = withoutPastedRecords(text.slice(0, MAX_CHARS));
  const topic = topicOf(subject, said);
  const heard = heardText(said);
  const held = withoutHold(heard.text);
  return {
    topic,
    text: held ?? heard.text,
    said,
    refused: heard.refused,
    isHeld: held !== null,
    signals: findSignals(`${topic}\n${said}`),
  };
}

/** The text without its request to send the order later; null where there is none. */
function withoutHold(text: string): string | null {
  const folded = foldedSpeech(text);
  const hold = holdRequestIn(folded);
  return hold && `${folded.slice(0, hold.from)}${folded.slice(hold.to)}`.trim();
}

/** True where a rule has decided before the model is asked: no shop can unlearn that. */
export function isDecidedByRule(signals: readonly Signal[]): boolean {
  return requestsByRule(signals).length > 0;
}

/** The subject without reply marks, or nothing when it only repeats the text's beginning, as chats and forms do. */
function topicOf(subject: string, text: string): string {
  const topic = subject.replace(/^(?:\s*(?:re|fwd?|aw|wg|antw|tr|rv|rif|enc)\s*:)+/i, "").trim();
  return text.startsWith(topic.replace(/(?:\.\.\.|…)$/, "")) ? "" : topic.slice(0, 300);
}

function requestsByRule(signals: readonly Signal[]): IntentScore[] {
  const intents = new Set<Intent>();
  if (signals.includes("legal_threat") || signals.includes("chargeback")) intents.add("legal_threat");
  if (signals.includes("account_security")) intents.add("account");
  if (signals.includes("human_request")) intents.add("human_request");
  return [...intents].map((intent) => ({ intent, confidence: "high", score: RULE_SCORE }));
}

function requestsByModel(model: IntentModel, ticket: HeardTicket): IntentScore[] {
  const { refused, isHeld } = ticket;
  const reading = scoreTicket(model, ticket);
  if (isHeld) return [HELD, ...furtherRequests(reading, model.intents, HELD.intent)];
  // Nothing is left of a text that only refused something.
  if (!hasWords(`${ticket.topic}${ticket.text}`)) return [scored("other", ABSTAIN_BELOW)];
  const scores = withoutScoresOf(refused, reading.scores, model.intents);
  const best = scores.indexOf(Math.max(...scores));
  const primary = (scores[best] ?? 0) < ABSTAIN_BELOW ? model.intents.indexOf("other") : best;
  const first = model.intents[primary] ?? "other";
  const further = furtherRequests(reading, model.intents, first);
  const most = isVague(ticket.text, ticket.topic) ? VAGUE_AT_MOST : 1;
  return [
    scored(first, Math.min(most, scores[primary] ?? 0)),
    ...further.filter(({ intent }) => !refused.includes(intent)),
  ];
}

/** A subject may still name what the text refuses; the rest is weighed as if that were no choice. */
function withoutScoresOf(
  refused: readonly Intent[],
  scores: Float64Array,
  intents: readonly Intent[],
): Float64Array {
  if (refused.length === 0) return scores;
  const left = scores.map((score, k) => (refused.includes(intents[k] ?? "other") ? 0 : score));
  const total = left.reduce((sum, score) => sum + score, 0);
  return left.map((score) => score / total);
}

function furtherRequests(
  { sentences, readings }: TicketScores,
  intents: readonly Intent[],
  primary: Intent,
): IntentScore[] {
  const best = new Map<Intent, number>();
  for (const [index, sentence] of sentences.entries()) {
    const least = sentence.endsWith("?") ? MIN_QUESTION_WORDS : MIN_WORDS;
    if (sentence.split(/\s+/).length < least) continue;
    for (const [k, intent] of intents.entries()) {
      const score = readings[index]?.[k] ?? 0;
      if (intent === primary || intent === "other" || score <= (best.get(intent) ?? 0)) continue;
      if (isFurtherRequest(sentence, intent, score, primary)) best.set(intent, score);
    }
  }
  return [...best].sort((a, b) => b[1] - a[1]).map(([intent, score]) => scored(intent, score));
}

/** A guess in a language that the model doesn't read: the likeliest request alone, and low. */
function unsure(requests: readonly IntentScore[]): IntentScore[] {
  return requests.slice(0, 1).map(({ intent, score }) => ({
    intent,
    confidence: "low",
    score: Math.min(score, UNREAD_SCORE),
  }));
}

function mergeRequests(byRule: readonly IntentScore[], byModel: readonly IntentScore[]): IntentScore[] {
  const merged = [...byRule];
  for (const request of byModel) {
    const known = merged.some(({ intent }) => intent === request.intent);
    if (!known && (request.intent !== "other" || merged.length === 0)) merged.push(request);
  }
  return merged.slice(0, MAX_REQUESTS);
}

function scored(intent: Intent, raw: number): IntentScore {
  const score = Math.round(calibrate(raw) * 1000) / 1000;
  return { intent, confidence: confidenceOf(score), score };
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}
