import { describe, expect, it } from "vitest";
import { MAX_RETRY_AFTER_MS, MIN_RETRY_AFTER_MS, retryAfterMs } from "../../src/net/retry-after.ts";

const now = new Date("2026-11-21T12:00:00Z");

describe("Retry-After", () => {
  it.each([
    ["17", 17_000],
    ["2.5", 2_500],
    [" 3 ", 3_000],
    ["Sat, 21 Nov 2026 12:00:30 GMT", 30_000],
  ])("%j asks for %i ms", (value, ms) => {
    expect(retryAfterMs(value, now)).toBe(ms);
  });

  it.each(["0", "0.2", "Sat, 21 Nov 2026 11:00:00 GMT"])("%j means soon, not at once", (value) => {
    expect(retryAfterMs(value, now)).toBe(MIN_RETRY_AFTER_MS);
  });

  it.each(["86400000", "Fri, 21 Nov 2036 12:00:00 GMT"])("%j is not believed whole", (value) => {
    expect(retryAfterMs(value, now)).toBe(MAX_RETRY_AFTER_MS);
  });

  it.each([null, "", "-3", "soon", "5 apples", "1e3", "Infinity", "Mon nonsense"])(
    "%j says nothing",
    (value) => {
      expect(retryAfterMs(value, now)).toBeNull();
    },
  );
});
