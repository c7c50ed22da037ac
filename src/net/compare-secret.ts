import { createHash, timingSafeEqual } from "node:crypto";

/**
 * True when both secrets are the same, in time that depends on neither. Both are hashed first, so that their lengths
 * don't show either.
 */
export function secretsEqual(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret, "utf8").digest();
}
