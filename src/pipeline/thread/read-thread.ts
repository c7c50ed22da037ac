import type { Classification, Intent, IntentScore, Signal } from "../../domain/intent.ts";
import type { Remedy } from "../../domain/policy.ts";
import type { ClassifyTicket } from "../classify/classify-ticket.ts";
import { heardText } from "../classify/heard-text.ts";
import { namedRemedies } from "../decide/words/text-topics.ts";
import { foldedText } from "../folded-text.ts";
import { changesRemedy, onlySettles } from "./changed-mind.ts";
import { requestsIn } from "./reply-kind.ts";
import { CANCELLING, NOT } from "./reply-words.ts";
import type { ThreadWords } from "./thread-words.ts";

const MAX_REQUESTS = 4;

/**
 * What the customer wants, in the light of the thread: a reply carries on with the request that it goes on with, and what
 * it chooses or reports comes first. Language and warning signs are read from all words that count.
 */
export function readThread(words: ThreadWords, classify: ClassifyTicket): Classification {
  const { subject, text, carried, newest, adds } = words;
  const whole = classify({ subject, text });
  const byRule = whole.requests.filter((one) => isByRule(one, whole));
  if (adds === null) return isOver(newest, whole) ? { ...whole, requests: [...byRule, SETTLED] } : whole;
  const before = classify({ subject, text: carried }).requests;
  const isKnown = before[0] !== undefined && before[0].intent !== "other" && before[0].confidence !== "low";
  const added = adds === "answer" || adds === "order" ? requestsIn(newest, "told", classify) : [];
  const chosen = adds === "choice" ? chosenIn(newest, classify) : [];
  const said = foldedText(newest);
  const cancels = CANCELLING.test(said) && !NOT.test(said) ? CANCEL : [];
  const standing = (isKnown ? before : whole.requests).filter((one) => !isReplaced(one, chosen));
  const requests = [...byRule, ...cancels, ...chosen, ...added, ...standing];
  return { ...whole, requests: withoutRepeats(requests).slice(0, MAX_REQUESTS) };
}

const CANCEL: readonly IntentScore[] = [{ intent: "cancel_order", confidence: "medium", score: 0.8 }];

/** A remedy that is put in the place of another is as clear as its words, however short. */
function chosenIn(newest: string, classify: ClassifyTicket): readonly IntentScore[] {
  const wished = changesRemedy(newest) ? namedRemedies(heardText(newest).text) : [];
  const byWords = wished.flatMap((remedy) => {
    const intent = REMEDY_INTENTS[remedy];
    return intent ? [{ intent, confidence: "medium", score: 0.8 } as const] : [];
  });
  return byWords.length > 0 ? byWords : classify({ subject: "", text: newest }).requests.filter(isRemedy);
}

const REMEDY_INTENTS: Partial<Record<Remedy, Intent>> = { replacement: "exchange", refund: "refund" };

/** Nothing is left to be done, and nothing was asked. */
const SETTLED: IntentScore = { intent: "other", confidence: "high", score: 0.9 };

/** Where a parcel was is over once it is there; whatever else is heard clearly is a matter of its own. */
function isOver(newest: string, { requests }: Classification): boolean {
  const isElse = ({ intent, confidence }: IntentScore) =>
    confidence !== "low" && !ABOUT_COMING.includes(intent);
  return onlySettles(newest) && !requests.some(isElse);
}

/** A question about a product is asked with its mark, which no such message holds. */
const ABOUT_COMING: readonly Intent[] = [
  "other",
  "order_status",
  "delivered_not_received",
  "product_question",
];

/** Goods or money: of two wishes the last counts. */
function isReplaced({ intent }: IntentScore, chosen: readonly IntentScore[]): boolean {
  const other = OTHER_REMEDY[intent];
  return other !== undefined && chosen.some((one) => one.intent === other);
}

const OTHER_REMEDY: Partial<Record<Intent, Intent>> = {
  refund: "exchange",
  exchange: "refund",
};

function isRemedy({ intent, confidence }: IntentScore): boolean {
  return confidence !== "low" && ["refund", "exchange", "return"].includes(intent);
}

/** Threats and the wish for a person count wherever they stand. */
const BY_RULE: Partial<Record<Intent, readonly Signal[]>> = {
  legal_threat: ["legal_threat", "chargeback"],
  human_request: ["human_request"],
  account: ["account_security"],
};

function isByRule({ intent }: IntentScore, { signals }: Classification): boolean {
  return BY_RULE[intent]?.some((signal) => signals.includes(signal)) ?? false;
}

function withoutRepeats(requests: readonly IntentScore[]): IntentScore[] {
  const known = new Set<string>();
  return requests.filter(({ intent }) => !known.has(intent) && known.add(intent));
}
