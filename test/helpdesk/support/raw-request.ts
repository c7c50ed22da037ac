import type { RawRequest } from "../../../src/helpdesk/port.ts";

/** A webhook as the intake would hand it over. */
export function rawRequest(
  body: string,
  headers: RawRequest["headers"] = {},
  at = "2026-11-20T10:12:10Z",
): RawRequest {
  return { body: Buffer.from(body), headers, receivedAt: new Date(at) };
}

/** What a refused webhook would be answered with; fails when it is not refused. */
export function statusOf(act: () => unknown): number {
  try {
    act();
  } catch (error) {
    if (typeof error === "object" && error !== null && "status" in error) return Number(error.status);
    throw error;
  }
  throw new Error("the webhook was accepted");
}
