import { sql } from "drizzle-orm";
import type { Reports } from "../reports.ts";
import type { Connection } from "./open.ts";
import { readFigures } from "./report-queries.ts";
import { startReportThread } from "./report-thread-client.ts";
import { rationale } from "./tables.ts";

/** Figures of a file are made in a thread of their own; a database in memory belongs to its one connection. */
export function createReports({ db }: Connection, file: string): Reports {
  const thread = file === ":memory:" ? null : startReportThread(file);
  return {
    choices: async () => ({
      stores: distinct(rationale.store),
      connections: distinct(rationale.connection),
    }),
    figures: async (filter) => (thread ? thread.figures(filter) : readFigures(db, filter)),
    close: async () => thread?.stop(),
  };

  /** From one value to the next by the index, instead of over all rows. */
  function distinct(column: typeof rationale.store | typeof rationale.connection): string[] {
    return db
      .all<{ value: string }>(
        sql`WITH RECURSIVE step(value) AS (
          SELECT min(${column}) FROM ${rationale}
          UNION ALL
          SELECT (SELECT min(${column}) FROM ${rationale} WHERE ${column} > step.value) FROM step WHERE step.value IS NOT NULL
        ) SELECT value FROM step WHERE value IS NOT NULL`,
      )
      .map(({ value }) => value);
  }
}
