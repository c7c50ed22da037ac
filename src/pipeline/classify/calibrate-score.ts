import type { Confidence } from "../../domain/intent.ts";

/** How often a raw model score was right on human-typed development tickets; between the points, straight lines. */
const POINTS: readonly (readonly [raw: number, right: number])[] = [
  [0, 0],
  [0.2, 0.45],
  [0.3, 0.6],
  [0.4, 0.73],
  [0.5, 0.83],
  [0.6, 0.9],
  [0.8, 0.94],
  [1, 0.97],
];
const HIGH = 0.9;
const MEDIUM = 0.65;

/** The probability that an intent with this raw score is right. Rising, so it never changes which intent wins. */
export function calibrate(raw: number): number {
  const upper = POINTS.findIndex(([score]) => raw <= score);
  const [highRaw, highRight] = POINTS[upper] ?? [1, 0.97];
  const [lowRaw, lowRight] = POINTS[upper - 1] ?? [0, 0];
  if (highRaw === lowRaw) return highRight;
  return lowRight + ((raw - lowRaw) / (highRaw - lowRaw)) * (highRight - lowRight);
}

/** `high`: nine of ten were right; `low`: about half. Takes a calibrated probability. */
export function confidenceOf(probability: number): Confidence {
  if (probability >= HIGH) return "high";
  return probability >= MEDIUM ? "medium" : "low";
}
