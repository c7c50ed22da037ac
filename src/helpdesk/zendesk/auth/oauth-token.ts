import type { AdapterDeps } from "../../../adapter.ts";
import { requestJson } from "../../../net/request-json.ts";
import { holdToken } from "../../../tokens/hold-token.ts";
import type { AccessToken } from "../../../tokens/vault.ts";
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
 * 2026-11-21), renewed at 80 % of their life.
 */
export function createOauthToken(
  client: { baseUrl: string; id: string; secret: string },
  deps: AdapterDeps,
): ZendeskAuth {
  let scopes: string | null = null;

  async function mint(): Promise<AccessToken> {
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
    const now = deps.now().getTime();
    const lifeMs = (body.expires_in ?? DEFAULT_LIFE_SECONDS) * 1000;
    return {
      value: body.access_token,
      scopes: body.scope ?? null,
      renewAt: new Date(now + lifeMs * USED_LIFE),
      expiresAt: new Date(now + lifeMs),
    };
  }

  const account = {
    platform: "zendesk",
    account: new URL(client.baseUrl).host,
    boughtWith: [client.id, client.secret, SCOPES],
  };
  const token = holdToken({ account, mint }, deps);
  return {
    kind: "oauth-client",
    async authorization(signal) {
      const current = await token.current(signal);
      scopes = current.scopes;
      return `Bearer ${current.value}`;
    },
    async refused(authorization) {
      await token.refused(authorization.slice("Bearer ".length));
      return true;
    },
    grantedScopes: () => scopes,
  };
}
