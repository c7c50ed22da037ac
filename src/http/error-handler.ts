import type { ErrorRequestHandler } from "express";
import { SidenoteError, WebhookRejected } from "../errors.ts";
import type { Logger } from "../log.ts";

/** The one place where a thrown value becomes an HTTP answer. Bodies are never logged, and answers tell nothing inside. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    const connection = nameOf(request.params["connection"]);
    const fields = { err: error, status, method: request.method, connection };
    if (status >= 500) log.error(fields, "a request failed");
    else log.warn(fields, "a request was refused");
    response.status(status).json({ error: CODES[status] ?? "refused" });
  };
}

const CODES: Readonly<Record<number, string>> = {
  400: "bad_request",
  401: "unauthorized",
  404: "not_found",
  413: "body_too_large",
  415: "unsupported_media_type",
  500: "internal_error",
};

/** What stands in an address is a stranger's: of anything that is no connection's name nothing is logged. */
function nameOf(given: unknown): string | undefined {
  return typeof given === "string" && /^[a-z][a-z0-9_-]{0,31}$/.test(given) ? given : undefined;
}

function statusOf(error: unknown): number {
  if (error instanceof WebhookRejected) return error.status;
  if (error instanceof SidenoteError) return 500;
  // body-parser and the router mark client mistakes with a status of their own: 413, 415, 400.
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
