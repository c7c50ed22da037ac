/** When the same work may be tried again: never, on the caller's backoff schedule, or after the time a server named. */
export type RetryPlan = "never" | "backoff" | { afterMs: number };

/** Base of every failure that Sidenote throws. `message` is a fixed sentence: values go in `fields`, never secrets or text. */
export class SidenoteError extends Error {
  override name = "SidenoteError";
  readonly code: string;
  readonly retry: RetryPlan;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;

  constructor(
    message: string,
    options: { code: string; retry: RetryPlan; fields?: SidenoteError["fields"]; cause?: unknown },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.retry = options.retry;
    this.fields = options.fields ?? {};
  }
}

/** A platform answered with a failure, or with success whose content breaks a promise we rely on. */
export class PlatformError extends SidenoteError {
  override name = "PlatformError";
  readonly platform: string;
  readonly operation: string;
  /** HTTP status, or null when no answer came. */
  readonly status: number | null;
  readonly requestId: string | null;

  constructor(
    message: string,
    options: {
      code: PlatformErrorCode;
      retry: RetryPlan;
      platform: string;
      operation: string;
      status: number | null;
      requestId?: string | null;
      cause?: unknown;
    },
  ) {
    const { platform, operation, status, requestId = null } = options;
    super(message, { ...options, fields: { platform, operation, status, requestId } });
    this.platform = platform;
    this.operation = operation;
    this.status = status;
    this.requestId = requestId;
  }
}

/**
 * `ticket_closed` and `not_found` are expected ends of a ticket's life; `note_not_private` is an alarm: a platform
 * confirmed a note whose visibility is not what we sent. `search_filter_dropped`: the shop ignored a filter, so its
 * answer may hold other customers' orders and is thrown away whole. `too_large`: more than we read of an answer.
 */
export type PlatformErrorCode =
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "ticket_closed"
  | "conflict"
  | "invalid_request"
  | "rate_limited"
  | "unavailable"
  | "timeout"
  | "network"
  | "unexpected_answer"
  | "too_large"
  | "note_not_private"
  | "search_filter_dropped"
  | "query_too_expensive";

/** A webhook that must not be accepted; `status` is what the sender gets, and nothing is stored. */
export class WebhookRejected extends SidenoteError {
  override name = "WebhookRejected";
  readonly status: 400 | 401 | 404 | 413 | 415;

  constructor(message: string, status: WebhookRejected["status"], cause?: unknown) {
    super(message, { code: "webhook_rejected", retry: "never", fields: { status }, cause });
    this.status = status;
  }
}

/** The plan of any thrown value; what we did not foresee is worth a few more tries. */
export function retryPlanOf(error: unknown): RetryPlan {
  return error instanceof SidenoteError ? error.retry : "backoff";
}
