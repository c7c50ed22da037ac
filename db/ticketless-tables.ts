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

  return { connection, signOut, intentLayer };
}
