import type { Confidence } from "../../domain/intent.ts";

/**
 * How often a raw score was right on tickets made of phrases of our own bank that the model had not seen, as `npm run
 * train:intent -- --calibrate` prints it; between the points, straight lines.
 */
const POINTS: readonly (readonly [raw: number, right: number])[] = [
  [0, 0],
  [0.17, 0.22],
  [0.25, 0.43],
  [0.35, 0.53],
  [0.45, 0.68],
  [0.55, 0.82],
  [0.65, 0.91],
  [0.75, 0.95],
  [0.85, 0.97],
  [1, 0.98],
];
const HIGH = 0.9;
const MEDIUM = 0.65;

/** The probability that an intent with this raw score is right. Rising, so it never changes which intent wins. */
export function calibrate(raw: number): number {
  const upper = POINTS.findIndex(([score]) => raw <= score);
  const [highRaw, highRight] = POINTS[upper] ?? [1, 0.98];
  const [lowRaw, lowRight] = POINTS[upper - 1] ?? [0, 0];
  if (highRaw === lowRaw) return highRight;
  return lowRight + ((raw - lowRaw) / (highRaw - lowRaw)) * (highRight - lowRight);
}

/** `high`: nine of ten were right; `low`: about half. Takes a calibrated probability. */
export function confidenceOf(probability: number): Confidence {
  if (probability >= HIGH) return "high";
  return probability >= MEDIUM ? "medium" : "low";
}
