import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text as sqliteText,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/**
 * The column kit: the only words in which tables.ts may speak, so that another database needs another kit and no second
 * schema. Times are epoch milliseconds here and `Date` in the code; JSON is text.
 */
export const sqliteKit = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  text: (name: string) => sqliteText(name),
  int: (name: string) => integer(name),
  real: (name: string) => real(name),
  /** Milliseconds since the epoch. */
  ts: (name: string) => integer(name, { mode: "timestamp_ms" }),
  json: <T>(name: string) => sqliteText(name, { mode: "json" }).$type<T>(),
  /** A number that the database gives out, ascending. */
  serial: (name: string) => integer(name).primaryKey({ autoIncrement: true }),
};

export type ColumnKit = typeof sqliteKit;
