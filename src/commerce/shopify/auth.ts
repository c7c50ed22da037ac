import type { AdapterDeps } from "../../adapter.ts";
import type { PlatformErrorCode, RetryPlan } from "../../errors.ts";
import { type HttpFailure, requestJson } from "../../net/request-json.ts";
import { AccessToken } from "./schema.ts";

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
 * There is no refresh token: one simply asks again. Callers that need one at the same time share one request.
 */
export function clientCredentials(
  app: { origin: string; clientId: string; clientSecret: string },
  deps: AdapterDeps,
): TokenSource {
  let held: { token: string; renewAt: number } | null = null;
  let pending: Promise<string> | null = null;

  /** Runs under nobody's signal, since several callers may wait for it; the request has its own timeout. */
  async function request(): Promise<string> {
    const { body } = await requestJson(deps, {
      platform: "shopify",
      operation: "get access token",
      method: "POST",
      url: `${app.origin}/admin/oauth/access_token`,
      body: {
        form: { grant_type: "client_credentials", client_id: app.clientId, client_secret: app.clientSecret },
      },
      answer: AccessToken,
      signal: new AbortController().signal,
      judge: judgeRefusal,
    });
    const lifeMs = body.expires_in * 1000;
    held = {
      token: body.access_token,
      renewAt: deps.now().getTime() + lifeMs - Math.min(RENEW_EARLY_MS, lifeMs / 2),
    };
    deps.log.debug("shopify access token renewed");
    return held.token;
  }

  function renew(signal: AbortSignal): Promise<string> {
    pending ??= request().finally(() => {
      pending = null;
    });
    return abortable(pending, signal);
  }

  return {
    async current(signal) {
      if (held && deps.now().getTime() < held.renewAt) return held.token;
      return renew(signal);
    },
    async replace(refused, signal) {
      // Another caller may have renewed it since.
      return held && held.token !== refused ? held.token : renew(signal);
    },
  };
}

/** A 4xx here means that the app or its secret is wrong, or that app and store belong to different organisations. */
function judgeRefusal({ status }: HttpFailure): { code: PlatformErrorCode; retry: RetryPlan } | null {
  return status === 400 || status === 401 || status === 403 ? { code: "unauthorized", retry: "never" } : null;
}

/** Waits for shared work until the caller's own signal fires; the work itself goes on for the others. */
async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
