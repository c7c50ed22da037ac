import { eq, lte, sql } from "drizzle-orm";
import type { SignOuts } from "../sign-outs.ts";
import type { Connection } from "./open.ts";
import { signOut } from "./tables.ts";

/** Signed-out sessions, in a table that their sign-outs themselves keep small. */
export function createSignOuts({ db, inTransaction }: Connection): SignOuts {
  const find = db
    .select({ sessionId: signOut.sessionId })
    .from(signOut)
    .where(eq(signOut.sessionId, sql.placeholder("sessionId")))
    .prepare();
  return {
    record: async (sessionId, endsAt, now) =>
      inTransaction(() => {
        db.delete(signOut).where(lte(signOut.endsAt, now)).run();
        db.insert(signOut).values({ sessionId, endsAt }).onConflictDoNothing().run();
      }),
    has: async (sessionId) => find.get({ sessionId }) !== undefined,
  };
}
