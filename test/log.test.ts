import { describe, expect, it } from "vitest";
import { z } from "zod";
import { PlatformError } from "../src/errors.ts";
import { recordingLog } from "./support/log.ts";

const CANARY = "canary ana@example.com 4111";

function logged(fields: Record<string, unknown>): string {
  const { log, lines } = recordingLog();
  log.error(fields, "it failed");
  return lines.join("");
}

describe("the log", () => {
  it.each([
    "authorization",
    "headers",
    "body",
    "text",
    "html",
    "email",
    "password",
    "secret",
    "token",
    "apiKey",
    "prompt",
  ])("cuts a field called %s, on top and one level down", (name) => {
    const line = logged({ [name]: CANARY, inner: { [name]: CANARY } });
    expect(line).not.toContain("canary");
    expect(line).toContain("[cut]");
  });

  it("says of our own errors what they are, with their cause's kind and not its words", () => {
    const line = logged({
      err: new PlatformError("the platform refused the request", {
        code: "unavailable",
        retry: "backoff",
        platform: "gorgias",
        operation: "read ticket",
        status: 503,
        cause: new Error(CANARY),
      }),
    });
    expect(line).toMatch(/"code":"unavailable".*"operation":"read ticket","status":503/);
    expect(line).not.toContain("canary");
  });

  it("never repeats the words of foreign errors, not even words that look like a stack", () => {
    const tricky = new Error(`Hi\n    at ${CANARY} (/x.ts:1:1)\nbye`);
    tricky.name = CANARY;
    const rubbish = captured(() => JSON.parse(`{"a": ${CANARY}`));
    const shape = captured(() => z.strictObject({}).parse({ [CANARY]: 1 }));
    for (const err of [tricky, rubbish, shape, CANARY]) expect(logged({ err })).not.toContain("canary");
    expect(logged({ err: rubbish })).toMatch(/"type":"SyntaxError".*log\.test\.ts:\d+:\d+/);
  });
});

function captured(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
