import { and, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { SealedToken, SealedTokens, TokenKey } from "../sealed-tokens.ts";
import type { Connection } from "./open.ts";
import { accessToken } from "./tables.ts";

/** A row per account; while its first token is being asked for, one without a token. */
export function createSealedTokens({ db, inTransaction }: Connection): SealedTokens {
  const put = ({ platform, account }: TokenKey, { keyId, nonce, ciphertext, expiresAt }: SealedToken) => {
    const sealed = { keyId, nonce, ciphertext, expiresAt, renewingUntil: null };
    db.insert(accessToken)
      .values({ platform, account, ...sealed })
      .onConflictDoUpdate({ target: [accessToken.platform, accessToken.account], set: sealed })
      .run();
  };
  return {
    find: async (key) => {
      const row = db.select().from(accessToken).where(isOf(key)).get();
      return row ? tokenOf(row) : null;
    },
    claim: async ({ platform, account }, now, until) =>
      db
        .insert(accessToken)
        .values({ platform, account, renewingUntil: until })
        .onConflictDoUpdate({
          target: [accessToken.platform, accessToken.account],
          set: { renewingUntil: until },
          setWhere: sql`coalesce(${accessToken.renewingUntil}, 0) <= ${now.getTime()}`,
        })
        .run().changes === 1,
    release: async (key) => {
      db.update(accessToken).set({ renewingUntil: null }).where(isOf(key)).run();
    },
    keep: async (key, token, now) =>
      inTransaction(() => {
        db.delete(accessToken).where(lte(accessToken.expiresAt, now)).run();
        put(key, token);
      }),
    forget: async (key, nonce) => {
      db.delete(accessToken)
        .where(and(isOf(key), eq(accessToken.nonce, nonce)))
        .run();
    },
    resealAll: async (now, change) =>
      inTransaction(() => {
        db.delete(accessToken).where(lte(accessToken.expiresAt, now)).run();
        for (const row of db.select().from(accessToken).where(isNotNull(accessToken.ciphertext)).all()) {
          const token = tokenOf(row);
          if (token) put(row, change(token, { platform: row.platform, account: row.account }));
        }
      }),
  };
}

function isOf({ platform, account }: TokenKey) {
  return and(eq(accessToken.platform, platform), eq(accessToken.account, account));
}

function tokenOf(row: typeof accessToken.$inferSelect): SealedToken | null {
  const { keyId, nonce, ciphertext, expiresAt } = row;
  if (keyId === null || nonce === null || ciphertext === null || expiresAt === null) return null;
  return { keyId, nonce, ciphertext, expiresAt };
}
