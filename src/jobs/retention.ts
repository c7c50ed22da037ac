import { setImmediate as nextTurn } from "node:timers/promises";
import type { Store } from "../../db/store.ts";
import type { Logger } from "../log.ts";

export interface RetentionOptions {
  erasure: Store["erasure"];
  /** Tickets that have not changed for so many days lose their text; 0 = keep all. */
  days: number;
  now: () => Date;
  log: Logger;
}

const EVERY_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;
/** Rows looked at in one go: some milliseconds of the thread that also takes webhooks. */
const BATCH_ROWS = 50;

/** Erases by age, now and every six hours. Answers how to stop, which waits for the batch at hand. */
export function startRetention(options: RetentionOptions): { stop(): Promise<void> } {
  if (options.days === 0) return { stop: async () => undefined };
  const stopping = new AbortController();
  let sweep = Promise.resolve();
  const begin = () => {
    sweep = sweep
      .then(async () => {
        const erased = await eraseOld(options, stopping.signal);
        if (erased > 0) options.log.info({ tickets: erased }, "old tickets erased");
      })
      .catch((error: unknown) => options.log.error({ err: error }, "erasing old tickets failed"));
  };
  begin();
  const timer = setInterval(begin, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await sweep;
    },
  };
}

/** One sweep, in small batches; answers how many tickets it erased. */
export async function eraseOld(
  { erasure, days, now }: RetentionOptions,
  signal: AbortSignal,
): Promise<number> {
  const before = new Date(now().getTime() - days * DAY_MS);
  let erased = 0;
  let after: Parameters<typeof erasure.ticketsBefore>[1] = null;
  while (!signal.aborted) {
    const { tickets, next } = await erasure.ticketsBefore(before, after, BATCH_ROWS);
    if (tickets.length > 0) {
      const busy = await erasure.eraseTickets(tickets, "age", now());
      erased += tickets.length - busy.length;
    }
    if (!next) break;
    after = next;
    await nextTurn();
  }
  while (!signal.aborted && (await erasure.forgetJobs(before, BATCH_ROWS)) === BATCH_ROWS) await nextTurn();
  if (erased > 0) await erasure.scrub("checkpoint");
  return erased;
}
