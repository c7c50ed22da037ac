import type { RequestHandler } from "express";

/** No script at all, styles and pictures of our own, forms that post to us, and no frame around it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** What every page is sent with. `isHttps`: the browser's side of it, so a proxy that ends TLS counts. */
export function securityHeaders(isHttps: boolean): RequestHandler {
  const headers: Readonly<Record<string, string>> = {
    "cache-control": "no-store",
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow",
    ...(isHttps ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
}
