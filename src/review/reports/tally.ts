import type { Tally } from "../../../db/reports.ts";
import { OUTCOMES } from "../../domain/outcome.ts";
import type { Share } from "./interval.ts";

export const EMPTY_TALLY: Tally = {
  pending: 0,
  accepted: 0,
  edited: 0,
  overridden: 0,
  unanswered: 0,
  skipped: 0,
};

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = { ...EMPTY_TALLY };
  for (const tally of tallies) for (const outcome of OUTCOMES) sum[outcome] += tally[outcome];
  return sum;
}

/** All tickets, skips included. */
export function ticketsOf(tally: Tally): number {
  return OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0);
}

/** Tickets that an agent answered with a draft at hand: what acceptance and override are shares of. */
export function answeredOf({ accepted, edited, overridden }: Tally): number {
  return accepted + edited + overridden;
}

export function acceptedShare(tally: Tally): Share {
  return { count: tally.accepted, of: answeredOf(tally) };
}

export function overriddenShare(tally: Tally): Share {
  return { count: tally.overridden, of: answeredOf(tally) };
}

/** Of all tickets: what is skipped, open or never answered lowers it. */
export function acceptedOfAll(tally: Tally): Share {
  return { count: tally.accepted, of: ticketsOf(tally) };
}
