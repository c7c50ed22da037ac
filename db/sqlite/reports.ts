import { sql } from "drizzle-orm";
import { SidenoteError } from "../../src/errors.ts";
import { startThread } from "../../src/thread.ts";
import type { ReportFigures, ReportFilter, Reports } from "../reports.ts";
import type { Connection } from "./open.ts";
import { readFigures } from "./report-queries.ts";
import { rationale } from "./tables.ts";

/** Figures of a file are made in a thread of their own; a database in memory belongs to its one connection. */
export function createReports({ db }: Connection, file: string): Reports {
  const door = new URL("./report-thread.mjs", import.meta.url);
  const thread = file === ":memory:" ? null : startThread<ReportFilter, ReportFigures>(door, file, failed);
  return {
    choices: async () => ({
      stores: distinct(rationale.store),
      connections: distinct(rationale.connection),
    }),
    figures: async (filter) => (thread ? thread.ask(filter) : readFigures(db, filter)),
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

function failed(problem: string): SidenoteError {
  return new SidenoteError("the report could not be made", {
    code: "report_failed",
    retry: "never",
    fields: { problem },
  });
}
