import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { SealedToken, SealedTokens, TokenKey } from "../../db/sealed-tokens.ts";
import type { Logger } from "../log.ts";
import type { KeyRing } from "./key-ring.ts";
import { open, seal } from "./seal.ts";
import type { AccessToken, TokenAccount, TokenVault } from "./vault.ts";

/** A process that died while it got a token holds the others up for so long; asking for one gives up sooner. */
const TURN_MS = 12_000;
const LOOK_EVERY_MS = 100;

/** What is sealed. */
const Content = z.object({
  value: z.string(),
  scopes: z.string().nullable(),
  renewAt: z.number(),
  boughtWith: z.string(),
});

export interface VaultDeps {
  store: SealedTokens;
  ring: KeyRing;
  log: Logger;
  now: () => Date;
  /** Turns go by the machine's clock, in milliseconds. */
  realTimeMs: () => number;
  sleep?: (ms: number) => Promise<unknown>;
}

/**
 * Keeps access tokens in the database, sealed. A database that can't be read or written and a token that can't be opened
 * cost one more request for a token, and are logged; they never keep a call from going out.
 */
export function createSealedVault(deps: VaultDeps): TokenVault {
  const { store, ring, log, sleep = delay } = deps;

  async function orElse<T>(work: () => Promise<T>, fallback: T, { platform }: TokenKey): Promise<T> {
    try {
      return await work();
    } catch (error) {
      log.warn({ err: error, platform }, "kept access tokens could not be reached");
      return fallback;
    }
  }

  async function find(account: TokenAccount): Promise<AccessToken | null> {
    const sealed = await orElse(() => store.find(account), null, account);
    if (!sealed) return null;
    const content = openToken(ring, account, sealed);
    if (content === null) {
      const { keyId } = sealed;
      log.warn(
        { platform: account.platform, keyId, known: ring.some(({ id }) => id === keyId) },
        "a kept access token can't be opened with ENCRYPTION_KEYS, a new one is asked for",
      );
    }
    const parsed = content === null ? null : Content.safeParse(JSON.parse(content));
    if (!parsed?.success || parsed.data.boughtWith !== digest(account.boughtWith)) return null;
    const { value, scopes, renewAt } = parsed.data;
    return { value, scopes, renewAt: new Date(renewAt), expiresAt: sealed.expiresAt };
  }

  const claim = (account: TokenAccount) => {
    const now = deps.realTimeMs();
    return orElse(() => store.claim(account, new Date(now), new Date(now + TURN_MS)), true, account);
  };

  async function keep(account: TokenAccount, token: AccessToken): Promise<void> {
    const { value, scopes, renewAt, expiresAt } = token;
    const boughtWith = digest(account.boughtWith);
    const content = JSON.stringify({ value, scopes, renewAt: renewAt.getTime(), boughtWith });
    await store.keep(account, sealToken(ring, account, { content, expiresAt }), deps.now());
  }

  return {
    find,
    async renew(account, mint, isGood) {
      // Counted, not timed: a clock that is set must not make this endless.
      for (let waitedMs = 0; !(await claim(account)) && waitedMs < TURN_MS; waitedMs += LOOK_EVERY_MS) {
        await sleep(LOOK_EVERY_MS);
      }
      try {
        // Another process may have finished before our turn came.
        const found = await find(account);
        if (found && isGood(found)) return found;
        const token = await mint();
        await orElse(() => keep(account, token), undefined, account);
        return token;
      } finally {
        await orElse(() => store.release(account), undefined, account);
      }
    },
    async forget(account, value) {
      const sealed = await orElse(() => store.find(account), null, account);
      if (!sealed || (await find(account))?.value !== value) return;
      await orElse(() => store.forget(account, sealed.nonce), undefined, account);
    },
  };
}

/** The vault of a process with these settings; undefined without a key. */
export function tokenVault(
  { core: { ENCRYPTION_KEYS: ring } }: { core: { ENCRYPTION_KEYS?: KeyRing | undefined } },
  { sealedTokens }: { sealedTokens: SealedTokens },
  { log, now }: { log: Logger; now: () => Date },
): TokenVault | undefined {
  return ring && createSealedVault({ store: sealedTokens, ring, log, now, realTimeMs: Date.now });
}

/** The sealed row of one account; its identity and end are bound to it. */
export function sealToken(
  ring: KeyRing,
  key: TokenKey,
  { content, expiresAt }: { content: string; expiresAt: Date },
): SealedToken {
  return { ...seal(ring, about(key, expiresAt), content), expiresAt };
}

/** What was sealed in an account's row; null when it can't be opened with these keys. */
export function openToken(ring: KeyRing, key: TokenKey, token: SealedToken): string | null {
  return open(ring, about(key, token.expiresAt), token);
}

function about({ platform, account }: TokenKey, expiresAt: Date): readonly string[] {
  return ["access_token", platform, account, String(expiresAt.getTime())];
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64");
}
