import { createHmac, timingSafeEqual } from "node:crypto";

/** How long a reason link works when nothing else is asked for. */
export const LINK_LIFETIME_MS = 30 * 24 * 60 * 60_000;

export type CheckedLink =
  | { kind: "valid"; draftId: string; expiresAt: Date }
  /** Authentic, but too old. */
  | { kind: "expired" }
  /** Not made by us, or changed since. */
  | { kind: "invalid" };

/**
 * "<draft id>.<expiry>.<signature>", safe in a URL path. It opens one draft's reason page until `expiresAt` (to the
 * second) and nothing else: the signature covers its purpose too, so no other token of this secret passes for it.
 */
export function signLink(draftId: string, expiresAt: Date, secret: string): string {
  const claim = `${draftId}.${Math.floor(expiresAt.getTime() / 1000).toString(36)}`;
  return `${claim}.${signature(claim, secret).toString("base64url")}`;
}

/** The signature is compared in constant time, and before anything in the token is believed. */
export function checkLink(token: string, secret: string, now: Date): CheckedLink {
  const match = /^(([A-Za-z0-9_-]{1,64})\.([0-9a-z]{1,9}))\.([A-Za-z0-9_-]{43})$/.exec(token);
  const [, claim, draftId, expiry, given] = match ?? [];
  if (claim === undefined || draftId === undefined || expiry === undefined || given === undefined) {
    return { kind: "invalid" };
  }
  const expected = signature(claim, secret);
  // The last base64url digit has spare bits: only the one spelling that we write is ours.
  const isOurs = timingSafeEqual(Buffer.from(given), Buffer.from(expected.toString("base64url")));
  if (!isOurs) return { kind: "invalid" };
  const expiresAt = new Date(Number.parseInt(expiry, 36) * 1000);
  return expiresAt > now ? { kind: "valid", draftId, expiresAt } : { kind: "expired" };
}

function signature(claim: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`sidenote reason link v1\n${claim}`).digest();
}
