import type { AdapterDeps } from "../../adapter.ts";
import type { PlatformErrorCode, RetryPlan } from "../../errors.ts";
import { type HttpFailure, requestJson } from "../../net/request-json.ts";
import { holdToken } from "../../tokens/hold-token.ts";
import type { AccessToken } from "../../tokens/vault.ts";
import { TokenAnswer } from "./schema.ts";

/** Client-credential tokens live 24 h; renewing early keeps a slow call from meeting a dead one. */
const RENEW_EARLY_MS = 5 * 60_000;

/** Where the client gets its access token from. */
export interface TokenSource {
  current(signal: AbortSignal): Promise<string>;
  /** A token newer than the refused one, or null when this way of signing in has no other. */
  replace(refused: string, signal: AbortSignal): Promise<string | null>;
}

/** A token that an admin app was given once; it never expires and can't be renewed. */
export function staticToken(token: string): TokenSource {
  return { current: async () => token, replace: async () => null };
}

/**
 * Tokens of a Dev Dashboard app by the client credentials grant (Shopify, "Get API access tokens", read 2026-11-21).
 * There is no refresh token: one simply asks again.
 */
export function clientCredentials(
  app: { origin: string; clientId: string; clientSecret: string },
  deps: AdapterDeps,
): TokenSource {
  async function mint(): Promise<AccessToken> {
    const { body } = await requestJson(deps, {
      platform: "shopify",
      operation: "get access token",
      method: "POST",
      url: `${app.origin}/admin/oauth/access_token`,
      body: {
        form: { grant_type: "client_credentials", client_id: app.clientId, client_secret: app.clientSecret },
      },
      answer: TokenAnswer,
      // Nobody's own, since several callers may wait for it; the request has its timeout.
      signal: new AbortController().signal,
      judge: judgeRefusal,
    });
    const now = deps.now().getTime();
    const lifeMs = body.expires_in * 1000;
    deps.log.debug("shopify access token renewed");
    return {
      value: body.access_token,
      scopes: null,
      renewAt: new Date(now + lifeMs - Math.min(RENEW_EARLY_MS, lifeMs / 2)),
      expiresAt: new Date(now + lifeMs),
    };
  }

  const account = {
    platform: "shopify",
    account: new URL(app.origin).host,
    boughtWith: [app.clientId, app.clientSecret],
  };
  const token = holdToken({ account, mint }, deps);
  const current = async (signal: AbortSignal) => (await token.current(signal)).value;
  return {
    current,
    async replace(refused, signal) {
      await token.refused(refused);
      return current(signal);
    },
  };
}

/** A 4xx here means that the app or its secret is wrong, or that app and store belong to different organisations. */
function judgeRefusal({ status }: HttpFailure): { code: PlatformErrorCode; retry: RetryPlan } | null {
  return status === 400 || status === 401 || status === 403 ? { code: "unauthorized", retry: "never" } : null;
}
