import { setTimeout as delay } from "node:timers/promises";
import type { Random } from "../bench/seeded-random.ts";
import type { ChaosTicket } from "./chaos-shop.ts";
import type { People } from "./people.ts";

const FOLLOW_UP_WITHIN_MS = 4_000;

/** Lets customers write one after the other, within about the given time. */
export async function arrive(
  tickets: readonly ChaosTicket[],
  people: Pick<People, "write">,
  { random, withinMs }: { random: Random; withinMs: number },
): Promise<void> {
  const gap = withinMs / Math.max(1, tickets.length);
  for (const ticket of tickets) {
    await people.write(ticket, random() * FOLLOW_UP_WITHIN_MS);
    if (random() < 0.5) await delay(random() * 4 * gap);
  }
}
