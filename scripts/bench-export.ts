import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { insertRationaleRows } from "../db/sqlite/bulk-rationale.ts";
import { openDatabase } from "../db/sqlite/open.ts";
import { openSqliteStore } from "../db/sqlite/store.ts";
import { exportRationale } from "../src/export/export-rationale.ts";
import { ExportRequest } from "../src/export/export-request.ts";
import { buildRationaleRows } from "./bench/build-rationale-rows.ts";

/** Builds `--rows` rows (default 1,000,000) and exports them, printing time and memory on the way: it must stay flat. */
const { values } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, file: { type: "string" } },
});
const rows = Number(values.rows);

if (values.file === undefined) {
  const folder = mkdtempSync(join(tmpdir(), "sidenote-bench-"));
  const file = join(folder, "bench.db");
  try {
    const connection = openDatabase(file);
    insertRationaleRows(connection, buildRationaleRows({ rows }));
    connection.close();
    // A process of its own, so that building the rows is not in its memory.
    const { argv, execArgv } = process;
    spawnSync(process.execPath, [...execArgv, argv[1] ?? "", "--rows", values.rows, "--file", file], {
      stdio: "inherit",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
} else {
  for (const format of ["csv", "jsonl"] as const) await measure(values.file, format);
}

async function measure(file: string, format: "csv" | "jsonl"): Promise<void> {
  const store = openSqliteStore(file);
  const startedAt = performance.now();
  let done = 0;
  let bytes = 0;
  for await (const chunk of exportRationale(ExportRequest.parse({ format }), store.exports)) {
    const before = done;
    done += chunk.rows;
    bytes += Buffer.byteLength(chunk.text);
    const step = rows / 10;
    if (Math.floor(done / step) > Math.floor(before / step)) report(format, done, bytes, startedAt);
  }
  await store.close();
}

function report(format: string, done: number, bytes: number, startedAt: number): void {
  const seconds = (performance.now() - startedAt) / 1_000;
  const { rss, heapUsed } = process.memoryUsage();
  const megabytes = (n: number) => `${(n / 1e6).toFixed(0)} MB`;
  console.log(
    `${format.padEnd(5)} ${done.toLocaleString("en").padStart(9)} rows  ${megabytes(bytes).padStart(7)}  ${seconds.toFixed(1)} s  ` +
      `${Math.round(done / seconds).toLocaleString("en")} rows/s  RSS ${megabytes(rss)}  heap ${megabytes(heapUsed)}`,
  );
}
