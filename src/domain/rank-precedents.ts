import { CASE_TRAITS, type CaseTrait, type PrecedentCase, type Precedents } from "./precedent.ts";
import type { SimilarCase } from "./similar-case.ts";

/** By what a ticket is compared with others of its store and intent. */
export interface CaseProfile extends Pick<SimilarCase, "deliveryState" | "items"> {
  valueBand: string | null;
  situation: string | null;
  action: string | null;
  ltv: string | null;
}

/** An earlier ticket as it is compared; its traits are found here. */
export interface Candidate extends CaseProfile, Omit<PrecedentCase, "traits" | "proposed"> {}

/** Counts speak of the newest cases only: what agents did years ago under other rules would drown what they do now. */
export const COUNTED_CASES = 200;
const SHOWN_SIMILAR = 3;
const SHOWN_CONTRARY = 2;

/** What was decided weighs most, then the goods, then where the parcel, the money and the customer stand. */
const WEIGHTS: Readonly<Record<CaseTrait, number>> = {
  situation: 8,
  action: 4,
  items: 4,
  delivery: 2,
  value: 2,
  ltv: 2,
};

/**
 * Orders candidates by what they have in common with the new ticket, then newest first. `found` must hold the
 * newest `COUNTED_CASES`, so that counts are exact; others may be among them, and any of them twice.
 */
export function rankPrecedents(subject: CaseProfile, found: readonly Candidate[]): Precedents {
  const candidates = [...new Map(found.map((candidate) => [keyOf(candidate), candidate])).values()];
  const newest = candidates.toSorted(byRecency).slice(0, COUNTED_CASES);
  const counts = countChoices(newest, subject.action);
  const ranked = candidates
    .map((candidate) => ({ candidate, score: scoreOf(subject, candidate) }))
    .sort((a, b) => b.score - a.score || byRecency(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
  const show = (chosen: readonly Candidate[]) => chosen.map((candidate) => shown(subject, candidate));
  return {
    total: newest.length,
    counts,
    similar: show(ranked.slice(0, SHOWN_SIMILAR)),
    contrary: show(contraryCases(ranked, subject.action, counts[0]?.action ?? null)),
  };
}

/** Where most agents went another way than the proposal, either side is contrary to the other: one of each is shown. */
function contraryCases(
  ranked: readonly Candidate[],
  proposed: string | null,
  usual: string | null,
): readonly Candidate[] {
  const others = ranked.filter(({ chosen }) => chosen !== proposed);
  if (usual === proposed) return others.slice(0, SHOWN_CONTRARY);
  const asProposed = ranked.filter(({ chosen }) => chosen === proposed);
  return [...others.slice(0, 1), ...asProposed.slice(0, 1)];
}

function scoreOf(subject: CaseProfile, candidate: Candidate): number {
  let score = 0;
  for (const trait of CASE_TRAITS) if (shares(trait, subject, candidate)) score += WEIGHTS[trait];
  return score;
}

function shown(subject: CaseProfile, candidate: Candidate): PrecedentCase {
  const { connection, ticketId, repliedAt, chosen, outcome, reason, reasonText } = candidate;
  return {
    connection,
    ticketId,
    repliedAt,
    proposed: candidate.action,
    chosen,
    outcome,
    reason,
    reasonText,
    traits: CASE_TRAITS.filter((trait) => shares(trait, subject, candidate)),
  };
}

/** What neither knows is nothing in common. */
function shares(trait: CaseTrait, a: CaseProfile, b: CaseProfile): boolean {
  switch (trait) {
    case "situation":
      return isSame(a.situation, b.situation);
    case "action":
      return isSame(a.action, b.action);
    case "items":
      return a.items.some((item) => b.items.includes(item));
    case "delivery":
      return isSame(a.deliveryState, b.deliveryState);
    case "value":
      return isSame(a.valueBand, b.valueBand);
    case "ltv":
      return isSame(a.ltv, b.ltv);
    default:
      return trait satisfies never;
  }
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}

/** Most frequent first; where two are level, what is proposed now stands first, so that a tie is no contradiction. */
function countChoices(cases: readonly Candidate[], proposed: string | null): Precedents["counts"] {
  return tally(cases.map(({ chosen }) => chosen))
    .map(([action, count]) => ({
      action,
      count,
      reasons: tally(
        cases.flatMap(({ chosen, reason }) => (chosen === action && reason !== null ? [reason] : [])),
      ).map(([reason, times]) => ({ reason, count: times })),
    }))
    .sort((a, b) => b.count - a.count || Number(b.action === proposed) - Number(a.action === proposed));
}

/** Each word with how often it stands there; most frequent first, then by the alphabet. */
function tally(words: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

type Placed = Pick<PrecedentCase, "repliedAt" | "connection" | "ticketId">;

/** The ticket's own key settles what time leaves open, so that the same rows always give the same answer. */
function byRecency(a: Placed, b: Placed): number {
  return b.repliedAt.getTime() - a.repliedAt.getTime() || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function keyOf({ connection, ticketId }: Placed): string {
  return `${connection}:${ticketId}`;
}
