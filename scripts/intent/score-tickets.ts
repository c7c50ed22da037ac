import type { Classification, Intent } from "../../src/domain/intent.ts";
import { quantile } from "../bench/quantile.ts";
import type { LabelledTicket } from "./read-tickets.ts";

/** Shares of the tickets, surest first, at which the accuracy is read. */
export const COVERAGES = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

/** All shares are 0 to 1; null where the file has no row to measure it on. */
export interface IntentScores {
  rows: number;
  strict: number;
  withAlternatives: number;
  macroF1: number;
  /** With alternatives, on the surest share of tickets, in the order of `COVERAGES`. */
  curve: readonly number[];
  junkRejected: number | null;
  requestRecall: number | null;
  requestPrecision: number | null;
  confidence: Readonly<Record<"high" | "medium" | "low", { share: number; right: number | null }>>;
  otherLanguage: number;
  medianMs: number;
  p99Ms: number;
  /** "wanted → named" with how often, most frequent first; neither strictly nor as an alternative right. */
  misses: ReadonlyMap<string, number>;
}

export interface ScoredTicket {
  ticket: LabelledTicket;
  result: Classification;
  elapsedMs: number;
}

/** Measures classifications of labelled tickets; throws when there are none, since no figure would mean anything. */
export function scoreTickets(scored: readonly ScoredTicket[]): IntentScores {
  if (scored.length === 0) throw new Error("no tickets to score");
  const bySureness = [...scored].sort((a, b) => sureness(b) - sureness(a));
  const junk = scored.filter(({ ticket }) => ticket.strict[0] === "other");
  const times = scored.map(({ elapsedMs }) => elapsedMs);
  return {
    rows: scored.length,
    strict: share(scored, isStrictlyRight),
    withAlternatives: share(scored, isRight),
    macroF1: macroF1(scored),
    curve: COVERAGES.map((coverage) =>
      share(bySureness.slice(0, Math.ceil(scored.length * coverage)), isRight),
    ),
    junkRejected: junk.length === 0 ? null : share(junk, isStrictlyRight),
    ...requestScores(scored),
    confidence: {
      high: confidenceScore(scored, "high"),
      medium: confidenceScore(scored, "medium"),
      low: confidenceScore(scored, "low"),
    },
    otherLanguage: share(scored, ({ result }) => result.language !== "en" && result.language !== "und"),
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    misses: countMisses(scored),
  };
}

/** True when the first request named is one of those accepted. */
export function isRight(scored: ScoredTicket): boolean {
  return scored.ticket.accepted.includes(primary(scored));
}

/** "wanted → named". */
export function missName(scored: ScoredTicket): string {
  return `${scored.ticket.strict.join("|")} → ${primary(scored)}`;
}

function primary({ result }: ScoredTicket): Intent {
  return result.requests[0]?.intent ?? "other";
}

function sureness({ result }: ScoredTicket): number {
  return result.requests[0]?.score ?? 0;
}

function isStrictlyRight(scored: ScoredTicket): boolean {
  return scored.ticket.strict.includes(primary(scored));
}

function share(scored: readonly ScoredTicket[], matches: (scored: ScoredTicket) => boolean): number {
  return scored.length === 0 ? 0 : scored.filter(matches).length / scored.length;
}

/** Mean F1 over the labels that occur; a label with two of our intents counts as one. */
function macroF1(scored: readonly ScoredTicket[]): number {
  const labels = new Map(scored.map(({ ticket }) => [ticket.strict.join("|"), ticket.strict]));
  const scores = [...labels].map(([name, intents]) => {
    const actual = scored.filter(({ ticket }) => ticket.strict.join("|") === name).length;
    const predicted = scored.filter((one) => intents.includes(primary(one))).length;
    const hits = scored.filter((one) => one.ticket.strict.join("|") === name && isStrictlyRight(one)).length;
    return (2 * hits) / Math.max(1, actual + predicted);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** Over tickets that ask for several things: how many of those were found, and how many of the answers were asked for. */
function requestScores(
  scored: readonly ScoredTicket[],
): Pick<IntentScores, "requestRecall" | "requestPrecision"> {
  let wanted = 0;
  let found = 0;
  let named = 0;
  let right = 0;
  for (const { ticket, result } of scored) {
    if (ticket.requests === null || ticket.requests.length < 2) continue;
    const intents = result.requests.map(({ intent }) => intent);
    wanted += ticket.requests.length;
    found += ticket.requests.filter((labels) => labels.some((label) => intents.includes(label))).length;
    const labels = new Set(ticket.requests.flat());
    named += intents.length;
    right += intents.filter((intent) => labels.has(intent)).length;
  }
  if (wanted === 0) return { requestRecall: null, requestPrecision: null };
  return { requestRecall: found / wanted, requestPrecision: right / Math.max(1, named) };
}

function confidenceScore(
  scored: readonly ScoredTicket[],
  level: string,
): { share: number; right: number | null } {
  const those = scored.filter(({ result }) => result.requests[0]?.confidence === level);
  return {
    share: those.length / Math.max(1, scored.length),
    right: those.length === 0 ? null : share(those, isRight),
  };
}

function countMisses(scored: readonly ScoredTicket[]): Map<string, number> {
  const misses = new Map<string, number>();
  for (const one of scored) {
    if (!isRight(one)) misses.set(missName(one), (misses.get(missName(one)) ?? 0) + 1);
  }
  return new Map([...misses].sort((a, b) => b[1] - a[1]));
}
