import { z } from "zod";

const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The origin of a platform's API, with an optional path, without trailing slash. Plain http is for loopback hosts only
 * (sandbox, tests), so that no credential ever crosses a network in clear text.
 */
export const BaseUrl = z
  .string()
  .refine(isSafeBaseUrl, "must be an https URL without credentials or query (http only for localhost)")
  .transform((url) => url.replace(/\/$/, ""));

function isSafeBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK_HOSTS.has(url.hostname));
}
