import { openExistingStore } from "../../db/sqlite/store.ts";
import type { Config } from "../config.ts";
import { SidenoteError } from "../errors.ts";
import { openToken, sealToken } from "../tokens/sealed-vault.ts";

/**
 * Seals every kept access token anew with the first of ENCRYPTION_KEYS, so that the keys after it can go; the service may
 * go on meanwhile. Exit code 1 without a key. Throws SidenoteError `token_unreadable` when one can't be opened, and has
 * then changed nothing.
 */
export async function rotateKeys(
  { core }: { core: Pick<Config["core"], "DATABASE_FILE" | "ENCRYPTION_KEYS"> },
  now: Date,
  print: (line: string) => void,
): Promise<number> {
  const ring = core.ENCRYPTION_KEYS;
  const [current] = ring ?? [];
  if (!ring || !current) {
    print("ENCRYPTION_KEYS is not set: access tokens stay in memory, there is nothing to seal");
    return 1;
  }
  const store = openExistingStore(core.DATABASE_FILE);
  const counts = { resealed: 0, already: 0 };
  try {
    await store.sealedTokens.resealAll(now, (token, key) => {
      const content = openToken(ring, key, token);
      if (content === null) {
        print(`${key.platform} ${key.account}: sealed with key ${token.keyId}`);
        throw unreadable();
      }
      if (token.keyId === current.id) {
        counts.already += 1;
        return token;
      }
      counts.resealed += 1;
      return sealToken(ring, key, { content, expiresAt: token.expiresAt });
    });
  } finally {
    await store.close();
  }
  print(`key ${current.id}: ${counts.resealed} access tokens sealed anew, ${counts.already} already were`);
  return 0;
}

function unreadable(): SidenoteError {
  return new SidenoteError(
    "this access token can't be opened with ENCRYPTION_KEYS, nothing was changed: put its key back, or start the service, which asks for a new token",
    { code: "token_unreadable", retry: "never" },
  );
}
