import { sql } from "drizzle-orm";
import type { Store } from "../store.ts";
import type { Connection } from "./open.ts";
import { connection as connectionTable } from "./tables.ts";

type Contacts = Pick<Store, "recordContact" | "contacts">;

/** When each connected account last answered, and last failed. */
export function createContacts({ db }: Connection): Contacts {
  return {
    recordContact: async ({ connection, role, at, errorCode }) => {
      const seen = errorCode === null ? { lastOkAt: at } : { lastErrorAt: at, lastErrorCode: errorCode };
      db.insert(connectionTable)
        .values({ id: connection, role, ...seen })
        .onConflictDoUpdate({ target: connectionTable.id, set: seen })
        .run();
    },
    contacts: async () =>
      db
        .select({
          connection: connectionTable.id,
          role: connectionTable.role,
          lastOkAt: connectionTable.lastOkAt,
          lastErrorAt: connectionTable.lastErrorAt,
          lastErrorCode: connectionTable.lastErrorCode,
        })
        .from(connectionTable)
        .orderBy(sql`${connectionTable.id}`)
        .all(),
  };
}
