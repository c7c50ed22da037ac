import { requestJson } from "../../../net/request-json.ts";
import { TokenAnswer } from "../schema.ts";
import type { ZendeskAuth } from "./auth.ts";

/** One space-separated string: sent as an array it yields a token that gets 403 everywhere (published OpenAPI file). */
export const SCOPES = "tickets:read tickets:write users:read";
/** Asked for, since clients created after 2026-04-30 otherwise get half an hour. */
const LIFE_SECONDS = 86_400;
/** Assumed when the answer does not say it: that half hour. */
const DEFAULT_LIFE_SECONDS = 1_800;
/** Renewed before it ends, so that no call in flight meets the end. */
const USED_LIFE = 0.8;

/**
 * Tokens by the client_credentials grant (developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens, read
 * 2026-11-21), cached until 80 % of their life. Callers that come while one is being minted share it.
 */
export function createOauthToken(
  client: { baseUrl: string; id: string; secret: string },
  deps: { fetch: typeof fetch; now: () => Date },
): ZendeskAuth {
  let token: { value: string; renewAt: number } | null = null;
  let minting: Promise<string> | null = null;
  let scopes: string | null = null;

  async function mint(): Promise<string> {
    const { body } = await requestJson(deps, {
      platform: "zendesk",
      operation: "mint token",
      method: "POST",
      url: `${client.baseUrl}/oauth/tokens`,
      body: {
        json: {
          grant_type: "client_credentials",
          client_id: client.id,
          client_secret: client.secret,
          scope: SCOPES,
          expires_in: LIFE_SECONDS,
        },
      },
      answer: TokenAnswer,
      // Shared by several callers, so no single one may end it; short, so that none waits long after its own end.
      signal: new AbortController().signal,
      timeoutMs: 5_000,
      judge: ({ status }) => (status === 400 ? { code: "unauthorized", retry: "never" } : null),
    });
    const lifeMs = (body.expires_in ?? DEFAULT_LIFE_SECONDS) * 1000;
    token = { value: body.access_token, renewAt: deps.now().getTime() + lifeMs * USED_LIFE };
    scopes = body.scope ?? null;
    return token.value;
  }

  return {
    kind: "oauth-client",
    async authorization(signal) {
      if (token && deps.now().getTime() < token.renewAt) return `Bearer ${token.value}`;
      minting ??= mint().finally(() => {
        minting = null;
      });
      const value = await minting;
      signal.throwIfAborted();
      return `Bearer ${value}`;
    },
    refused(authorization) {
      // Only the token that was refused: another caller may have renewed it meanwhile.
      if (token && authorization === `Bearer ${token.value}`) token = null;
      return true;
    },
    grantedScopes: () => scopes,
  };
}
