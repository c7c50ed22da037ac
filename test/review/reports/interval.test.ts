import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateDifference, estimateShare } from "../../../src/review/reports/interval.ts";

describe("the interval of a share", () => {
  it.each([
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
    { count: 81, of: 263, low: 0.2553, high: 0.3662 },
    { count: 15, of: 148, low: 0.0624, high: 0.1605 },
    { count: 0, of: 20, low: 0, high: 0.1611 },
    { count: 1, of: 29, low: 0.0061, high: 0.1718 },
    { count: 20, of: 20, low: 0.8389, high: 1 },
  ])("is the published one for $count of $of", ({ count, of, low, high }) => {
    const estimate = estimateShare({ count, of });
    expect(estimate?.value).toBe(count / of);
    expect(estimate?.low).toBeCloseTo(low, 4);
    expect(estimate?.high).toBeCloseTo(high, 4);
  });

  it("is unknown when there is nothing to take a share of", () => {
    expect(estimateShare({ count: 0, of: 0 })).toBeNull();
  });

  it("holds its share, stays between 0 and 1, and mirrors the share of the rest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, part) => {
          const count = Math.round(part * of);
          const share = estimateShare({ count, of });
          const rest = estimateShare({ count: of - count, of });
          if (!share || !rest) throw new Error("a share of something is known");
          expect(share.low).toBeGreaterThanOrEqual(0);
          expect(share.low).toBeLessThanOrEqual(share.value);
          expect(share.high).toBeGreaterThanOrEqual(share.value);
          expect(share.high).toBeLessThanOrEqual(1);
          expect(1 - rest.high).toBeCloseTo(share.low, 12);
        },
      ),
    );
  });
});

describe("the interval of a difference", () => {
  it.each([
    // Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10.
    { one: { count: 56, of: 70 }, other: { count: 48, of: 80 }, low: 0.0524, high: 0.3339 },
    { one: { count: 9, of: 10 }, other: { count: 3, of: 10 }, low: 0.1705, high: 0.809 },
    { one: { count: 10, of: 10 }, other: { count: 0, of: 20 }, low: 0.6791, high: 1 },
  ])("is the published one for $one against $other", ({ one, other, low, high }) => {
    const estimate = estimateDifference(one, other);
    expect(estimate?.value).toBeCloseTo(one.count / one.of - other.count / other.of, 12);
    expect(estimate?.low).toBeCloseTo(low, 4);
    expect(estimate?.high).toBeCloseTo(high, 4);
  });

  it("is unknown when one side is empty", () => {
    expect(estimateDifference({ count: 0, of: 0 }, { count: 1, of: 2 })).toBeNull();
    expect(estimateDifference({ count: 1, of: 2 }, { count: 0, of: 0 })).toBeNull();
  });
});
