import type { Logger } from "../log.ts";

export interface Reconciling {
  /** Stops the clock and waits for a poll that is under way. */
  stop(): Promise<void>;
}

/** Soon after a start there is most to catch up with; webhooks that wait for us come first. */
const FIRST_AFTER_MS = 30_000;

/** Polls every so many minutes, one poll at a time; 0 = never. */
export function startReconciler(
  reconcile: (signal: AbortSignal) => Promise<unknown>,
  everyMinutes: number,
  log: Logger,
): Reconciling {
  const abort = new AbortController();
  let poll: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  const plan = (afterMs: number): void => {
    if (everyMinutes === 0 || abort.signal.aborted) return;
    timer = setTimeout(() => {
      poll = reconcile(abort.signal)
        .catch((error: unknown) => log.error({ err: error }, "a reconcile poll failed"))
        .finally(() => plan(everyMinutes * 60_000));
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
