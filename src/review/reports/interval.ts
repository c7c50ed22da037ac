/** A share of a whole with its 95 % interval; all between 0 and 1, differences between -1 and 1. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** How many of how many. */
export interface Share {
  count: number;
  of: number;
}

/** The standard normal quantile of 97.5 %: two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * A share with its Wilson score interval, which stays inside 0 to 1 and holds for small numbers too. Null when there
 * is nothing to take a share of. (Wilson 1927; without continuity correction.)
 */
export function estimateShare({ count, of }: Share): Estimate | null {
  if (of === 0) return null;
  const value = count / of;
  const square = (Z * Z) / of;
  const centre = (value + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((value * (1 - value)) / of + square / (4 * of))) / (1 + square);
  // At the ends the formula is exact; rounding must not leave them.
  const low = count === 0 ? 0 : centre - half;
  const high = count === of ? 1 : centre + half;
  return { value, low, high };
}

/**
 * The difference of two independent shares, one minus other, with Newcombe's interval made of both Wilson intervals.
 * (Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10.)
 */
export function estimateDifference(one: Share, other: Share): Estimate | null {
  const [a, b] = [estimateShare(one), estimateShare(other)];
  if (!a || !b) return null;
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
