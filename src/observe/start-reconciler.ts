import type { Logger } from "../log.ts";
import type { Reconciled } from "./reconcile.ts";

export interface Reconciling {
  /** Stops the clock and waits for a poll that is under way. */
  stop(): Promise<void>;
}

/** Soon after a start there is most to catch up with; webhooks that wait for us come first. */
const FIRST_AFTER_MS = 30_000;

/** Polls every so many minutes, one poll at a time, and sooner as long as more is waiting; 0 = never. */
export function startReconciler(
  reconcile: (signal: AbortSignal) => Promise<Pick<Reconciled, "moreAfterMs">>,
  everyMinutes: number,
  log: Logger,
): Reconciling {
  const abort = new AbortController();
  let poll: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  const plan = (afterMs: number): void => {
    if (everyMinutes === 0 || abort.signal.aborted) return;
    timer = setTimeout(() => {
      const usual = everyMinutes * 60_000;
      poll = reconcile(abort.signal).then(
        ({ moreAfterMs }) => plan(Math.min(moreAfterMs ?? usual, usual)),
        (error: unknown) => {
          log.error({ err: error }, "a reconcile poll failed");
          plan(usual);
        },
      );
    }, afterMs).unref();
  };
  plan(FIRST_AFTER_MS);
  return {
    stop: async () => {
      abort.abort();
      if (timer) clearTimeout(timer);
      await poll;
    },
  };
}
