import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertCallsOfModelDrafts, insertRationaleRows } from "../../db/sqlite/bulk-rationale.ts";
import { openDatabase } from "../../db/sqlite/open.ts";
import { buildRationaleRows } from "./build-rationale-rows.ts";

export interface BenchFile {
  path: string;
  /** Takes a temporary file away; one that was named stays. */
  remove(): void;
}

/**
 * A database of `rows` rationale rows and the model calls of their drafts. A `named` file is used as it is, whatever
 * its rows, and built there when it is missing; else it is built in a temporary folder.
 */
export function openBenchFile(rows: number, named: string | undefined): BenchFile {
  const folder = named === undefined ? mkdtempSync(join(tmpdir(), "sidenote-bench-")) : null;
  const path = named ?? join(folder ?? "", "bench.db");
  const remove = () => {
    if (folder !== null) rmSync(folder, { recursive: true });
  };
  if (existsSync(path)) {
    console.log(`reusing     ${path}`);
    return { path, remove };
  }
  try {
    build(path, rows);
  } catch (error) {
    remove();
    throw error;
  }
  return { path, remove };
}

function build(path: string, rows: number): void {
  const begun = performance.now();
  const connection = openDatabase(path);
  const written = insertRationaleRows(connection, buildRationaleRows({ rows }));
  const calls = insertCallsOfModelDrafts(connection);
  connection.close();
  const seconds = (performance.now() - begun) / 1_000;
  const text = (n: number) => n.toLocaleString("en");
  console.log(
    `rows        ${text(written)} and ${text(calls)} model calls, built in ${seconds.toFixed(0)} s`,
  );
  console.log(`file        ${(statSync(path).size / 1e6).toFixed(0)} MB`);
}
