import { createHmac } from "node:crypto";

/** Public constant that "Test webhook" signs with before a webhook is saved: anyone can sign with it. */
export const PUBLIC_TEST_SECRET = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";

/**
 * base64(HMAC-SHA256(secret as text, timestamp + raw body)), nothing between the two, and the secret is not decoded
 * (developer.zendesk.com/documentation/webhooks/verifying, read 2026-11-21).
 */
export function zendeskSignature(secret: string, timestamp: string, body: Buffer): string {
  return createHmac("sha256", secret).update(timestamp).update(body).digest("base64");
}
