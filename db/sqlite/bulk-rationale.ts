import { type Column, getTableColumns } from "drizzle-orm";
import type { RationaleRow } from "../store.ts";
import { clientOf } from "./client-of.ts";
import type { Connection } from "./open.ts";
import { rationale } from "./tables.ts";

/**
 * Writes whole rows in one transaction, for measuring on large tables; answers how many. Nothing else goes with them:
 * no draft, no history. One prepared statement past drizzle's query builder, which would take most of the time.
 */
export function insertRationaleRows({ db, inTransaction }: Connection, rows: Iterable<RationaleRow>): number {
  const columns = Object.values(getTableColumns(rationale));
  const fields = Object.keys(getTableColumns(rationale)) as (keyof RationaleRow)[];
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const marks = columns.map(() => "?").join(", ");
  const insert = clientOf(db).prepare(`INSERT INTO rationale (${names}) VALUES (${marks})`);
  return inTransaction(() => {
    let written = 0;
    for (const row of rows) {
      const values = fields.map((field) => row[field]);
      insert.run(columns.map((column, at) => driverValue(column, values[at])));
      written += 1;
    }
    return written;
  });
}

function driverValue(column: Column, value: RationaleRow[keyof RationaleRow] | undefined): unknown {
  return value === null || value === undefined ? null : column.mapToDriverValue(value);
}
