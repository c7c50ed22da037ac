import type { ColumnKit } from "./sqlite/kit.ts";

/** The tables that hold nothing of any ticket. */
export function declareTicketlessTables({ table, text, ts, json, primaryKey }: ColumnKit) {
  /** A configured account of a platform, and when it last answered. Holds no credential. */
  const connection = table("connection", {
    id: text("id").primaryKey(),
    /** helpdesk, shop, model. */
    role: text("role").notNull(),
    lastOkAt: ts("last_ok_at"),
    lastErrorAt: ts("last_error_at"),
    lastErrorCode: text("last_error_code"),
    /** Of a helpdesk: changes up to here have been looked at for webhooks that got lost; by the platform's clock. */
    polledUpTo: ts("polled_up_to"),
  });

  /** A session of the review pages that was signed out of before its end; an ended one needs no row. */
  const signOut = table("sign_out", {
    sessionId: text("session_id").primaryKey(),
    /** When the session would have ended by itself, at the latest. */
    endsAt: ts("ends_at").notNull(),
  });

  /** What a store's own tickets taught the intent model, each lesson kept. Weights of hashed words, no text. */
  const intentLayer = table(
    "intent_layer",
    {
      /** Name of the store, from the policy. */
      store: text("store").notNull(),
      /** Short content hash of the weights. */
      version: text("version").notNull(),
      /** Version of the shipped model on which it stands; with another one it is not used. */
      baseVersion: text("base_version").notNull(),
      weights: json<unknown>("weights").notNull(),
      /** What cross-validation found: rows, and how many were read rightly without and with it. */
      figures: json<unknown>("figures").notNull(),
      createdAt: ts("created_at").notNull(),
      /** The newest one that was not taken back is in use. */
      activatedAt: ts("activated_at").notNull(),
      revertedAt: ts("reverted_at"),
    },
    (t) => [primaryKey({ columns: [t.store, t.version] })],
  );

  /**
   * The access token that a platform gave out for an account, sealed with a key that is not in here, so that a restart
   * and other processes need not ask for one anew.
   */
  const accessToken = table(
    "access_token",
    {
      platform: text("platform").notNull(),
      /** The account's host. */
      account: text("account").notNull(),
      /** Names the key that sealed it, and tells nothing about it. Null, like all of the token, before the first one. */
      keyId: text("key_id"),
      /** Base64. */
      nonce: text("nonce"),
      /** Base64: AES-256-GCM with its tag, bound to the columns above and to expires_at. */
      ciphertext: text("ciphertext"),
      expiresAt: ts("expires_at"),
      /** Until then a process is getting a new one, by the machine's clock. */
      renewingUntil: ts("renewing_until"),
    },
    (t) => [primaryKey({ columns: [t.platform, t.account] })],
  );

  return { connection, signOut, intentLayer, accessToken };
}
