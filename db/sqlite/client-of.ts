import Database from "better-sqlite3";
import type { Connection } from "./open.ts";

/** The driver under drizzle, for what its query builder can't say. */
export function clientOf(db: Connection["db"]): Database.Database {
  if ("$client" in db && db.$client instanceof Database) return db.$client;
  throw new TypeError("the connection is not better-sqlite3's");
}
