import type { Intent, Signal } from "../../domain/intent.ts";
import type { IntentModel } from "./intent-model.ts";
import { type PlainReport, plainReport, saysDelivered } from "./plain-reports.ts";
import { splitSentences } from "./split-sentences.ts";

/** How much the ticket read as one text counts against its sentences read one by one. */
export const WHOLE_SHARE = 0.4;
/** What rules see of the intents that they watch for, and what a reading is worth where they see nothing. */
const WATCHED: Partial<Record<Intent, { signs: readonly Signal[]; without: number }>> = {
  legal_threat: { signs: ["legal_threat", "chargeback", "fraud"], without: 0.25 },
  human_request: { signs: ["human_request"], without: 0.6 },
};

/** A ticket as the model reads it. */
export interface ReadTicket {
  topic: string;
  text: string;
  signals: readonly Signal[];
}

export interface TicketScores {
  /** Raw score of each intent for the whole ticket, in the model's order; together 1. */
  scores: Float64Array;
  sentences: readonly string[];
  /** The same for each sentence read alone. */
  readings: readonly Float64Array[];
}

/** Reads a ticket as a whole and sentence by sentence; `topic` is the subject where it says more than the text. */
export function scoreTicket({ probabilities, intents }: IntentModel, ticket: ReadTicket): TicketScores {
  const { whole, sentences } = ticketParts(ticket);
  const readings = sentences.map((sentence) => probabilities(sentence));
  const reports = reportsIn(sentences, readings, intents);
  const fears = reports.some((report) => report?.leavesOpen) ? FEARS : null;
  const reported = readings.map((scores, index) => asReported(scores, reports[index] ?? fears, intents));
  const hasTopic = ticket.topic !== "";
  const topic = hasTopic ? plainReport(ticket.topic) : null;
  const parts = hasTopic ? [asReported(probabilities(ticket.topic), topic, intents), ...reported] : reported;
  const only = onlyReport(hasTopic ? [topic, ...reports] : reports);
  const all = asReported(probabilities(whole), only ?? fears, intents);
  const blended = blend(all, parts, intents.indexOf("other"));
  return { scores: doubtWithoutSign(blended, intents, ticket.signals), sentences, readings: reported };
}

/** "Parcels get left on the wrong porch here. Could you tell me whether it arrived?" does not claim that it is missing. */
const FEARS: PlainReport = { intent: "order_status", mistakenFor: ["delivered_not_received"] };

/** "Marked as delivered. Where are my boots?" asks after them in the light of what it said before. */
function reportsIn(
  sentences: readonly string[],
  readings: readonly Float64Array[],
  intents: readonly Intent[],
): readonly (PlainReport | null)[] {
  const isSaidDelivered = sentences.some(saysDelivered);
  const reports = sentences
    .map(plainReport)
    .map((report) => (isSaidDelivered && report?.leavesOpen ? null : report));
  const missed = intents.indexOf("delivered_not_received");
  const isMissed = readings.some(
    (scores, index) => !reports[index] && scores.indexOf(Math.max(...scores)) === missed,
  );
  if (!isMissed) return reports;
  return reports.map((report) =>
    report?.intent === "order_status" && !report.leavesOpen
      ? { ...report, intent: "delivered_not_received" }
      : report,
  );
}

/** What the model gave to an intent that a plain report is mistaken for belongs to what it reports. */
function asReported(
  scores: Float64Array,
  report: PlainReport | null,
  intents: readonly Intent[],
): Float64Array {
  if (!report) return scores;
  const { intent, mistakenFor } = report;
  const moved = scores.reduce(
    (sum, score, k) => (mistakenFor.includes(intents[k] ?? intent) ? sum + score : sum),
    0,
  );
  return scores.map((score, k) => {
    const named = intents[k] ?? intent;
    if (named === intent) return score + moved;
    return mistakenFor.includes(named) ? 0 : score;
  });
}

/** The report that the ticket consists of: beside other sentences the whole is read as it stands. */
function onlyReport(reports: readonly (PlainReport | null)[]): PlainReport | null {
  const [first = null] = reports;
  return reports.every((report) => report?.intent === first?.intent) ? first : null;
}

/** The texts that are read: all as one, and sentence by sentence. A topic is read as a sentence too. */
export function ticketParts({ topic, text }: Pick<ReadTicket, "topic" | "text">): {
  whole: string;
  sentences: readonly string[];
} {
  return { whole: `${topic}\n${text}`, sentences: splitSentences(text) };
}

/** What a reading of this intent is worth, 0 to 1, given the signs that rules see. */
export function worthOf(intent: Intent, signals: readonly Signal[]): number {
  const watched = WATCHED[intent];
  return watched && !watched.signs.some((sign) => signals.includes(sign)) ? watched.without : 1;
}

/**
 * Rules know most ways to threaten or to ask for a person. Where they are silent, a lawyer, a manager or a bank in the text is
 * more often somebody's job than a matter for one, so such a reading has to be the stronger.
 */
function doubtWithoutSign(
  scores: Float64Array,
  intents: readonly Intent[],
  signals: readonly Signal[],
): Float64Array {
  const doubted = scores.map((score, k) => score * worthOf(intents[k] ?? "other", signals));
  const total = doubted.reduce((sum, score) => sum + score, 0);
  return doubted.map((score) => score / total);
}

/**
 * Each intent counts as much as its best sentence does, and `other` only as far as every sentence is chatter, so that one
 * clear request is not outvoted by a story around it.
 */
function blend(whole: Float64Array, sentences: readonly Float64Array[], other: number): Float64Array {
  if (sentences.length < 2) return whole;
  const best = whole.map((_, k) => {
    const scores = sentences.map((sentence) => sentence[k] ?? 0);
    return k === other ? Math.min(...scores) : Math.max(...scores);
  });
  const total = best.reduce((sum, score) => sum + score, 0);
  return whole.map((score, k) => WHOLE_SHARE * score + ((1 - WHOLE_SHARE) * (best[k] ?? 0)) / total);
}
