import type { RequestHandler } from "express";

/**
 * What every answer is sent with, errors and figures too: it is kept nowhere, framed by nobody, run as nothing, and
 * tells no other site where it came from. Pages for people replace the policy by their own, which lets a style in.
 */
export function safeHeaders(isHttps: boolean): RequestHandler {
  const headers = Object.entries({
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-permitted-cross-domain-policies": "none",
    "x-robots-tag": "noindex, nofollow",
    ...(isHttps ? { "strict-transport-security": "max-age=31536000" } : {}),
  });
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}
