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

/** One priced call for each draft that a model wrote, for measuring; answers how many. */
export function insertCallsOfModelDrafts({ db, inTransaction }: Connection): number {
  const insert = clientOf(db).prepare(
    `INSERT INTO model_call (draft_id, connection, ticket_id, purpose, model, system, user, tokens_in, tokens_out, cost_micros, started_at, latency_ms)
     SELECT draft_id, connection, ticket_id, 'write', 'bench', '', '', 1200, 150, 450, drafted_at, 900 FROM rationale WHERE writer = 'model'`,
  );
  return inTransaction(() => insert.run().changes);
}

function driverValue(column: Column, value: RationaleRow[keyof RationaleRow] | undefined): unknown {
  return value === null || value === undefined ? null : column.mapToDriverValue(value);
}
