import type { Logger } from "../log.ts";
import type { AccessToken, TokenAccount, TokenVault } from "./vault.ts";

/** An account's access token, held by one process. */
export interface HeldToken {
  /** A token to call with: the held one, the kept one, or a new one. Rejects as minting does, and with the signal's reason. */
  current(signal: AbortSignal): Promise<AccessToken>;
  /** Told that the platform refused this token: it is used no more, here or after a restart. */
  refused(value: string): Promise<void>;
}

/** When getting a new token failed, the old one serves on, and the next try is so much later. */
const TRY_AGAIN_MS = 60_000;

/**
 * Holds the token of one account: callers that need one at the same time share one request, and one that is due for
 * renewal serves until its end while no new one is to be had. With a vault, a restart finds it again.
 */
export function holdToken(
  of: { account: TokenAccount; mint: () => Promise<AccessToken> },
  deps: { now: () => Date; log: Logger; tokens?: TokenVault | undefined },
): HeldToken {
  const { account, mint } = of;
  const vault = deps.tokens;
  let held: AccessToken | null = null;
  let getting: Promise<AccessToken> | null = null;
  let lastRefused: string | null = null;

  const isGood = (token: AccessToken) => token.value !== lastRefused && deps.now() < token.renewAt;

  async function get(): Promise<AccessToken> {
    const old = held ?? (vault ? await vault.find(account) : null);
    if (old && isGood(old)) return old;
    try {
      return await (vault ? vault.renew(account, mint, isGood) : mint());
    } catch (error) {
      const now = deps.now();
      if (!old || old.value === lastRefused || old.expiresAt <= now) throw error;
      deps.log.warn({ err: error, platform: account.platform }, "no new access token, the old one serves on");
      return { ...old, renewAt: new Date(now.getTime() + TRY_AGAIN_MS) };
    }
  }

  return {
    async current(signal) {
      signal.throwIfAborted();
      if (held && deps.now() < held.renewAt) return held;
      getting ??= get()
        .then((token) => {
          held = token;
          return token;
        })
        .finally(() => {
          getting = null;
        });
      return abortable(getting, signal);
    },
    async refused(value) {
      // Only the token that was refused: another caller may have renewed it meanwhile.
      if (held?.value === value) held = null;
      lastRefused = value;
      await vault?.forget(account, value);
    },
  };
}

/** Waits for shared work until the caller's own signal fires; the work itself goes on for the others. */
async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
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
