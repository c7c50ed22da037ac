import type { Classification, Intent } from "../../src/domain/intent.ts";
import type { LabelledTicket } from "./read-tickets.ts";

/** All shares are 0 to 1; null where the file has no row to measure it on. */
export interface IntentScores {
  rows: number;
  strict: number;
  withAlternatives: number;
  macroF1: number;
  /** With alternatives, on the 60 % of tickets that the classifier is surest of. */
  surest60: number;
  junkRejected: number | null;
  requestRecall: number | null;
  requestPrecision: number | null;
  confidence: Readonly<Record<"high" | "medium" | "low", { share: number; right: number | null }>>;
  otherLanguage: number;
  msPerTicket: number;
  misses: ReadonlyMap<string, number>;
}

export interface ScoredTicket {
  ticket: LabelledTicket;
  result: Classification;
}

const COVERAGE = 0.6;

/** Measures classifications of labelled tickets; `elapsedMs` is the time that all of them took. */
export function scoreTickets(scored: readonly ScoredTicket[], elapsedMs: number): IntentScores {
  const bySureness = [...scored].sort((a, b) => sureness(b) - sureness(a));
  const junk = scored.filter(({ ticket }) => ticket.strict[0] === "other");
  return {
    rows: scored.length,
    strict: share(scored, isStrictlyRight),
    withAlternatives: share(scored, isRight),
    macroF1: macroF1(scored),
    surest60: share(bySureness.slice(0, Math.round(scored.length * COVERAGE)), isRight),
    junkRejected: junk.length === 0 ? null : share(junk, isStrictlyRight),
    ...requestScores(scored),
    confidence: {
      high: confidenceScore(scored, "high"),
      medium: confidenceScore(scored, "medium"),
      low: confidenceScore(scored, "low"),
    },
    otherLanguage: share(scored, ({ result }) => result.language !== "en" && result.language !== "und"),
    msPerTicket: elapsedMs / Math.max(1, scored.length),
    misses: countMisses(scored),
  };
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

function isRight(scored: ScoredTicket): boolean {
  return scored.ticket.accepted.includes(primary(scored));
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

function requestScores(
  scored: readonly ScoredTicket[],
): Pick<IntentScores, "requestRecall" | "requestPrecision"> {
  let wanted = 0;
  let found = 0;
  let answered = 0;
  for (const { ticket, result } of scored) {
    const intents = result.requests.map(({ intent }) => intent);
    const hits = (ticket.requests ?? []).filter((labels) => labels.some((label) => intents.includes(label)));
    wanted += ticket.requests?.length ?? 0;
    found += hits.length;
    answered += ticket.requests === null ? 0 : intents.length;
  }
  if (wanted === 0) return { requestRecall: null, requestPrecision: null };
  return { requestRecall: found / wanted, requestPrecision: found / Math.max(1, answered) };
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
    if (isRight(one)) continue;
    const name = `${one.ticket.strict.join("|")} → ${primary(one)}`;
    misses.set(name, (misses.get(name) ?? 0) + 1);
  }
  return new Map([...misses].sort((a, b) => b[1] - a[1]));
}
