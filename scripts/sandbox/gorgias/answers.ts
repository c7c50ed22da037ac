import type { z } from "zod";
import type { SandboxAnswer, SandboxRequest } from "../server.ts";

/** `{error:{msg,data}}`, as Gorgias' API documentation shows errors ("Errors" page, read 2026-11-21). */
export function gorgiasError(status: number, msg: string, data?: unknown): SandboxAnswer {
  return { status, body: { error: data === undefined ? { msg } : { msg, data } } };
}

/** The problems by field, in the words of the 400 that was measured on a live account. */
export function invalidBody(msg: string, error: z.ZodError): SandboxAnswer {
  const data: Record<string, string[]> = {};
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) data[key] = ["Unknown field."];
      continue;
    }
    const field = String(issue.path[0] ?? "_schema");
    const missing = issue.code === "invalid_type" && issue.message.includes("received undefined");
    (data[field] ??= []).push(missing ? "Missing data for required field." : issue.message);
  }
  return gorgiasError(400, msg, data);
}

/** The parsed JSON body, or the 400 that a body of another kind gets. */
export function readBody(request: SandboxRequest): { body: unknown } | { refused: SandboxAnswer } {
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("application/json")) {
    return { refused: gorgiasError(400, "Content-Type must be application/json") };
  }
  try {
    return { body: JSON.parse(request.body) as unknown };
  } catch {
    return { refused: gorgiasError(400, "Failed to decode JSON object") };
  }
}

/** A page with opaque cursors; default 30, at most 100 a page, else 400. */
export function listAnswer(request: SandboxRequest, items: readonly unknown[]): SandboxAnswer {
  const limit = Number(request.query.get("limit") ?? "30");
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    return gorgiasError(400, "Invalid query", { limit: ["Must be between 1 and 100."] });
  }
  const cursor = request.query.get("cursor");
  const start = cursor === null ? 0 : readCursor(cursor);
  if (start === null) return gorgiasError(400, "Invalid query", { cursor: ["Invalid cursor."] });
  const end = start + limit;
  return {
    status: 200,
    body: {
      data: items.slice(start, end),
      object: "list",
      uri: `${request.path}${request.query.size > 0 ? `?${request.query.toString()}` : ""}`,
      meta: {
        prev_cursor: start === 0 ? null : writeCursor(Math.max(0, start - limit)),
        next_cursor: end < items.length ? writeCursor(end) : null,
      },
    },
  };
}

function writeCursor(position: number): string {
  return Buffer.from(`at:${position}`).toString("base64url");
}

function readCursor(cursor: string): number | null {
  const match = /^at:(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString());
  return match ? Number(match[1]) : null;
}

/** "2026-11-20T10:12:07.201000+00:00": microseconds and an offset, unlike Date's own form. */
export function gorgiasTime(date: Date | null): string | null {
  return date && date.toISOString().replace("Z", "000+00:00");
}
