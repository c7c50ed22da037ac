import { getTableColumns, getTableName, is, Param, Placeholder, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { clientOf } from "./client-of.ts";
import type { Connection } from "./open.ts";

type Db = Connection["db"];

/** Makes something once for each database, and keeps it for as long as that is open. */
export function onceFor<T>(make: (db: Db) => T): (db: Db) => T {
  const made = new WeakMap<Db, T>();
  return (db) => {
    const known = made.get(db) ?? make(db);
    made.set(db, known);
    return known;
  };
}

/**
 * A write that is built once: to build it takes drizzle longer than SQLite takes to carry it out. Values go by the
 * names of the placeholders; unlike after drizzle's own `prepare()`, null is NULL in every column. Answers the changed rows.
 */
export function prepareWrite(
  db: Db,
  query: { toSQL(): { sql: string; params: readonly unknown[] } },
): (values: Readonly<Record<string, unknown>>) => number {
  const { sql: text, params } = query.toSQL();
  const statement = clientOf(db).prepare(text);
  return (values) => statement.run(params.map((param) => valueOf(param, values))).changes;
}

/** A placeholder in a `set`, written as the column has it. */
export function placed(column: SQLiteColumn, name: string): SQL {
  return sql`${sql.param(sql.placeholder(name), column)}`;
}

/**
 * The same for whole rows of a table; what a row leaves out is NULL. `conflict` is what SQLite does about a row that is
 * there. Answers the written rows.
 */
export function prepareInsert<T extends SQLiteTable>(
  db: Db,
  table: T,
  conflict = "",
): (row: T["$inferInsert"]) => number {
  const columns = Object.entries<SQLiteColumn>(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(", ");
  const marks = columns.map(() => "?").join(", ");
  const text = `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${marks}) ${conflict}`;
  const statement = clientOf(db).prepare(text);
  return (row: Readonly<Record<string, unknown>>) =>
    statement.run(columns.map(([key, column]) => written(column, row[key]))).changes;
}

function valueOf(param: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (is(param, Placeholder)) return written(null, values[param.name]);
  if (!is(param, Param) || !is(param.value, Placeholder)) return param;
  return written(param.encoder, values[param.value.name]);
}

function written(column: { mapToDriverValue(value: unknown): unknown } | null, value: unknown): unknown {
  return value === null || value === undefined ? null : column ? column.mapToDriverValue(value) : value;
}
