import type { Logger } from "../../../log.ts";
import type { ZendeskAuth } from "./auth.ts";

/** No API token works after this day, without extension (Zendesk's OAuth migration guide, read 2026-11-21). */
export const API_TOKENS_END = "2027-04-30";

/** Basic authentication with an API token, for accounts that still have one. */
export function createApiToken(credentials: { email: string; token: string }, log: Logger): ZendeskAuth {
  log.warn({ platform: "zendesk", endsOn: API_TOKENS_END }, "zendesk api tokens end, use an oauth client");
  const pair = `${credentials.email}/token:${credentials.token}`;
  const authorization = `Basic ${Buffer.from(pair).toString("base64")}`;
  return {
    kind: "api-token",
    authorization: () => Promise.resolve(authorization),
    refused: () => Promise.resolve(false),
    grantedScopes: () => null,
  };
}
