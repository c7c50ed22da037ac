import type { JobRun } from "../../../db/queue.ts";
import type { Shop, ShopAnswer, ShopProfile, ShopQuery } from "../../commerce/port.ts";
import { retryPlanOf } from "../../errors.ts";
import type { Logger } from "../../log.ts";

export interface ShopReading {
  profile: ShopProfile;
  answer: ShopAnswer;
}

/** Tries that a ticket waits for a shop that fails, before it gets a draft without the order. */
const PATIENT_TRIES = 2;
/** A throttled shop names its own waiting times, which use up no tries; this ends them. */
const PATIENCE_MS = 2 * 60_000;

/**
 * Reads profile and orders, or answers null when the shop is down and the ticket has waited long enough: agents are
 * better served by a neutral draft with a warning than by none. Throws while waiting is still worth it.
 */
export async function readShop(
  shop: Shop,
  query: (profile: ShopProfile) => ShopQuery,
  { attempt, ageMs, signal }: JobRun,
  log: Logger,
): Promise<ShopReading | null> {
  try {
    const profile = await shop.profile(signal);
    return { profile, answer: await shop.lookUp(query(profile), signal) };
  } catch (error) {
    const worthWaiting = retryPlanOf(error) !== "never" && attempt < PATIENT_TRIES && ageMs < PATIENCE_MS;
    if (signal.aborted || worthWaiting) throw error;
    log.warn({ err: error }, "the shop can't be read, drafting without the order");
    return null;
  }
}
