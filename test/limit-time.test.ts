import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { limitTime } from "../src/limit-time.ts";

const LONG_MS = 60_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("a time limit", () => {
  it("fires with a TimeoutError when the time is over", () => {
    const limit = limitTime(new AbortController().signal, LONG_MS);
    vi.advanceTimersByTime(LONG_MS - 1);
    expect(limit.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(limit.isOver()).toBe(true);
    expect(limit.signal.reason).toMatchObject({ name: "TimeoutError" });
    limit.release();
  });

  it("fires with the outer signal and its reason, and is not over then", () => {
    const outer = new AbortController();
    const limit = limitTime(outer.signal, LONG_MS);
    outer.abort("stopping");
    expect(limit.signal.reason).toBe("stopping");
    expect(limit.isOver()).toBe(false);
    limit.release();
  });

  it("has fired from the start where the outer signal had", () => {
    const limit = limitTime(AbortSignal.abort("gone"), LONG_MS);
    expect(limit.signal.reason).toBe("gone");
    limit.release();
  });

  it("is not called over when the outer signal was first", () => {
    const outer = new AbortController();
    const limit = limitTime(outer.signal, LONG_MS);
    outer.abort("stopping");
    vi.advanceTimersByTime(LONG_MS);
    expect(limit.isOver()).toBe(false);
    expect(limit.signal.reason).toBe("stopping");
    limit.release();
  });

  it("lets go of the outer signal and of its timer when the work has ended", () => {
    const outer = new AbortController();
    const limit = limitTime(outer.signal, LONG_MS);
    expect(getEventListeners(outer.signal, "abort")).toHaveLength(1);
    limit.release();
    expect(getEventListeners(outer.signal, "abort")).toHaveLength(0);
    vi.advanceTimersByTime(LONG_MS);
    expect(limit.signal.aborted).toBe(false);
  });
});
