import type { z } from "zod";
import { PlatformError, type PlatformErrorCode, type RetryPlan } from "../errors.ts";
import { limitTime } from "../limit-time.ts";
import { failureOfStatus } from "./failure-of-status.ts";
import { readCapped } from "./read-capped.ts";
import { USER_AGENT } from "./user-agent.ts";

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;
/** Of a failure's body: what is wrong stands at its beginning. */
const JUDGED_CHARACTERS = 10_000;
const REQUEST_ID_HEADERS = ["x-request-id", "x-zendesk-request-id", "x-gorgias-request-id", "cf-ray"];

export interface JsonRequest<T> {
  /** "gorgias"; for errors and logs. */
  platform: string;
  /** "read ticket"; for errors and logs. Never holds ids or text. */
  operation: string;
  method: "GET" | "POST" | "PUT";
  url: string | URL;
  headers?: Readonly<Record<string, string>>;
  /** `json` also takes a string that is JSON already. Absent = no body. */
  body?: { json: unknown } | { form: Readonly<Record<string, string>> };
  /** Checks the answer of a 2xx. A body-less answer reaches it as `undefined`. */
  answer: z.ZodType<T>;
  /** The caller's own end; when it fires, its reason is thrown as it is. */
  signal: AbortSignal;
  /** For this one try, until the whole answer is read. Default 10 s. */
  timeoutMs?: number;
  /** Default 8 MiB, after decompression. */
  maxBytes?: number;
  /** Sees status and headers of every answer, failures too, before they are judged: for pacing. */
  onAnswer?: (answer: { status: number; headers: Headers }) => void;
  /** Gives a status and its body a more exact meaning than the status alone has; null = the usual one. */
  judge?: (failure: HttpFailure) => { code: PlatformErrorCode; retry: RetryPlan } | null;
}

export interface HttpFailure {
  status: number;
  headers: Headers;
  /** The body's beginning as it came. Not parsed: whoever walks through it would fall over one that is nested without end. */
  text: string;
}

export interface JsonAnswer<T> {
  status: number;
  headers: Headers;
  requestId: string | null;
  body: T;
}

/**
 * One try of one HTTP call that speaks JSON. Never follows redirects, never retries. Throws PlatformError with the
 * plan for the next try: 400, 401, 403, 404, 422 and what is too large to read never; 408, 409, 5xx, timeouts, resets and answers that are no
 * valid JSON on the caller's backoff; 429 and whatever carries Retry-After when the server says.
 * Errors hold neither bodies nor headers nor URLs.
 */
export async function requestJson<T>(
  deps: { fetch: typeof fetch; now: () => Date },
  request: JsonRequest<T>,
): Promise<JsonAnswer<T>> {
  request.signal.throwIfAborted();
  const limit = limitTime(request.signal, request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  let response: Response;
  let text: string | null;
  try {
    response = await deps.fetch(request.url, {
      method: request.method,
      redirect: "error",
      signal: limit.signal,
      ...headersAndBody(request),
    });
    text = await readCapped(response, request.maxBytes ?? DEFAULT_MAX_BYTES);
  } catch (error) {
    request.signal.throwIfAborted();
    throw transportError(request, error, limit.isOver());
  } finally {
    limit.release();
  }
  request.onAnswer?.({ status: response.status, headers: response.headers });
  if (!response.ok) throw failure(request, response, text, deps.now());
  return {
    status: response.status,
    headers: response.headers,
    requestId: requestIdOf(response.headers),
    body: checkedBody(request, response, text),
  };
}

function headersAndBody(request: JsonRequest<unknown>): { headers: Record<string, string>; body?: string } {
  const headers = { accept: "application/json", "user-agent": USER_AGENT, ...request.headers };
  if (!request.body) return { headers };
  if ("form" in request.body) {
    return {
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(request.body.form).toString(),
    };
  }
  const { json } = request.body;
  return {
    headers: { ...headers, "content-type": "application/json" },
    body: typeof json === "string" ? json : JSON.stringify(json),
  };
}

function checkedBody<T>(request: JsonRequest<T>, response: Response, text: string | null): T {
  if (text === null) throw tooLarge(request, response);
  const body = text.trim() === "" ? { json: undefined } : parseJson(response, text);
  if (!body) throw unexpected(request, response, "the platform's answer is not JSON");
  const parsed = request.answer.safeParse(body.json);
  if (parsed.success) return parsed.data;
  throw unexpected(request, response, "the platform's answer has an unknown shape", parsed.error);
}

/** Null when it is no JSON. The parser's own error is dropped: it quotes the text. */
function parseJson(response: Response, text: string): { json: unknown } | null {
  const type = response.headers.get("content-type") ?? "";
  if (!/^application\/([a-z.+-]{1,60}\+)?json\b/i.test(type)) return null;
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function failure(request: JsonRequest<unknown>, response: Response, text: string | null, now: Date) {
  const { status, headers } = response;
  const judged = { status, headers, text: (text ?? "").slice(0, JUDGED_CHARACTERS) };
  const meaning = request.judge?.(judged) ?? failureOfStatus(status, headers, now);
  return platformError(request, "the platform refused the request", { ...meaning, response });
}

function unexpected(request: JsonRequest<unknown>, response: Response, message: string, cause?: unknown) {
  return platformError(request, message, { code: "unexpected_answer", retry: "backoff", response, cause });
}

/** What is too large to read stays so; whether a write took effect is worth another look. */
function tooLarge(request: JsonRequest<unknown>, response: Response): PlatformError {
  const retry = request.method === "GET" ? "never" : "backoff";
  return platformError(request, "the platform's answer is too large", { code: "too_large", retry, response });
}

function transportError(request: JsonRequest<unknown>, error: unknown, timedOut: boolean): PlatformError {
  if (timedOut) {
    return platformError(request, "the platform did not answer in time", {
      code: "timeout",
      retry: "backoff",
    });
  }
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && cause.message === "unexpected redirect") {
    const message = "the platform answered with a redirect";
    return platformError(request, message, { code: "unexpected_answer", retry: "backoff" });
  }
  const message = "the connection to the platform failed";
  return platformError(request, message, { code: "network", retry: "backoff", cause: error });
}

function platformError(
  request: JsonRequest<unknown>,
  message: string,
  what: { code: PlatformErrorCode; retry: RetryPlan; response?: Response; cause?: unknown },
): PlatformError {
  return new PlatformError(message, {
    code: what.code,
    retry: what.retry,
    platform: request.platform,
    operation: request.operation,
    status: what.response?.status ?? null,
    requestId: what.response ? requestIdOf(what.response.headers) : null,
    cause: what.cause,
  });
}

function requestIdOf(headers: Headers): string | null {
  const name = REQUEST_ID_HEADERS.find((candidate) => headers.has(candidate));
  return name ? headers.get(name) : null;
}
