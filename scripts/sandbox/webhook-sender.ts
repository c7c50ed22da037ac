/** One try to deliver one webhook. */
export interface WebhookAttempt {
  /** Same for all tries of one event. */
  deliveryId: string;
  event: string;
  ticketId: string;
  /** From 1. */
  attempt: number;
  /** HTTP status, or null when no answer came (refused, reset, timed out). */
  status: number | null;
  at: Date;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

interface OutgoingWebhook {
  deliveryId: string;
  event: string;
  ticketId: string;
  url: string;
  method: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What came of one try; `timeout` covers every missing answer. */
export type WebhookResult =
  | { kind: "answer"; status: number; retryAfterSeconds: number | null }
  | { kind: "timeout" };

export interface WebhookSender {
  attempts: WebhookAttempt[];
  send(webhook: OutgoingWebhook): void;
  /** Resolves when nothing is in flight or waiting. */
  idle(): Promise<void>;
  /** Drops what waits, aborts what is in flight. */
  close(): void;
}

export interface WebhookSenderOptions {
  now: () => Date;
  /** Limit for one whole try. */
  timeoutMs: number;
  /** Delay before the next try in ms, or null to give up: the platform's own retry rules. */
  retryDelayMs: (result: WebhookResult, attempt: number) => number | null;
  /** Waits in ms before each copy of a webhook goes out, to send it late or several times. Default: one, at once. */
  copies?: () => readonly number[];
  /** Called once per try. */
  onResult?: (webhook: OutgoingWebhook, result: WebhookResult) => void;
}

/** Posts webhooks side by side, each with its own retries, as both platforms do: there is no order guarantee. */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const attempts: WebhookAttempt[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const abort = new AbortController();
  let open = 0;
  let idleWaiters: (() => void)[] = [];

  function finish(): void {
    open -= 1;
    if (open > 0) return;
    for (const resolve of idleWaiters) resolve();
    idleWaiters = [];
  }

  function later(webhook: OutgoingWebhook, count: number, delayMs: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attempt(webhook, count);
    }, delayMs);
    timers.add(timer);
  }

  async function attempt(webhook: OutgoingWebhook, count: number): Promise<void> {
    const entry: WebhookAttempt = { ...pick(webhook), attempt: count, status: null, at: options.now() };
    const result = await post(webhook, options.timeoutMs, abort.signal);
    if (abort.signal.aborted) return;
    if (result.kind === "answer") entry.status = result.status;
    attempts.push(entry);
    options.onResult?.(webhook, result);
    const delayMs = options.retryDelayMs(result, count);
    if (delayMs === null) return finish();
    later(webhook, count + 1, delayMs);
  }

  return {
    attempts,
    send(webhook) {
      if (abort.signal.aborted) return;
      for (const delayMs of options.copies?.() ?? [0]) {
        open += 1;
        if (delayMs === 0) void attempt(webhook, 1);
        else later(webhook, 1, delayMs);
      }
    },
    idle: () =>
      open === 0 ? Promise.resolve() : new Promise<void>((resolve) => idleWaiters.push(() => resolve())),
    close() {
      abort.abort();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      open = 1;
      finish();
    },
  };
}

function pick(webhook: OutgoingWebhook): Omit<WebhookAttempt, "attempt" | "status" | "at"> {
  const { deliveryId, event, ticketId, url, headers, body } = webhook;
  return { deliveryId, event, ticketId, url, headers, body };
}

async function post(
  webhook: OutgoingWebhook,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<WebhookResult> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const hasBody = webhook.method !== "GET";
    const response = await fetch(webhook.url, {
      method: webhook.method,
      headers: webhook.headers,
      ...(hasBody ? { body: webhook.body } : {}),
      redirect: "manual",
      signal: limit,
    });
    await response.arrayBuffer();
    const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
    return {
      kind: "answer",
      status: response.status,
      retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
    };
  } catch {
    // Refused, reset and timed out look the same to the sender's retry rules.
    return { kind: "timeout" };
  }
}
