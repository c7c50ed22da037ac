export interface TimeLimit {
  /** Fires when the time is over, with a TimeoutError, or when the outer signal does, with its reason. */
  signal: AbortSignal;
  /** Whether the time was over before the outer signal fired. */
  isOver(): boolean;
  /** To be called when the work has ended: stops the time, and lets go of the outer signal. */
  release(): void;
}

/**
 * A signal for work that has so many milliseconds. Not `AbortSignal.any`: Node 20 keeps such a signal for ever, with all that
 * hangs on it, once somebody listens to it and never stops, as OpenAI's client does with every request: 8 KB a ticket.
 */
export function limitTime(outer: AbortSignal, ms: number): TimeLimit {
  const controller = new AbortController();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = !controller.signal.aborted;
    controller.abort(new DOMException("it took too long", "TimeoutError"));
  }, ms);
  const stop = () => controller.abort(outer.reason);
  outer.addEventListener("abort", stop, { once: true });
  if (outer.aborted) stop();
  return {
    signal: controller.signal,
    isOver: () => isOver,
    release: () => {
      clearTimeout(timer);
      outer.removeEventListener("abort", stop);
    },
  };
}
