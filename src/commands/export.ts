import type { Exports } from "../../db/exports.ts";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Config } from "../config.ts";
import { openAtomicFile } from "../export/atomic-file.ts";
import { formatCursor } from "../export/export-cursor.ts";
import { exportHeader, exportRationale, filterOf } from "../export/export-rationale.ts";
import { ExportRequest } from "../export/export-request.ts";
import { createProgressBar } from "../export/progress-bar.ts";

/** Where an export goes, and what it says meanwhile. */
export interface ExportStreams {
  stdout: Terminal;
  stderr: Terminal;
  /** Ends the export after the rows in hand, so that it can be gone on with. */
  signal: AbortSignal;
}

/** A process's own stream, or one of a test. */
type Terminal = NodeJS.WritableStream & { isTTY?: boolean };

interface Run {
  request: ExportRequest;
  /** The cursor as it was given; null = from the start. */
  given: string | null;
  exports: Exports;
  streams: ExportStreams;
  hasBar: boolean;
}

/**
 * Writes the asked-for rows to a file or to standard output; cursors and progress go to standard error. A run that
 * begins at a cursor writes no line of column names, so that its text follows the earlier part's. Exit codes: 0 done,
 * 2 wrong arguments, 130 interrupted.
 */
export async function exportRows(
  config: { core: Pick<Config["core"], "DATABASE_FILE"> },
  { out, asked }: { out: string | undefined; asked: Readonly<Record<string, string | boolean>> },
  streams: ExportStreams,
): Promise<number> {
  const parsed = ExportRequest.safeParse(asked);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}\n`);
    streams.stderr.write(lines.join(""));
    return 2;
  }
  const given = typeof asked["cursor"] === "string" ? asked["cursor"] : null;
  const hasBar = streams.stderr.isTTY === true && (out !== undefined || !streams.stdout.isTTY);
  const store = openSqliteStore(config.core.DATABASE_FILE);
  try {
    const run: Run = { request: parsed.data, given, exports: store.exports, streams, hasBar };
    return await (out === undefined ? toStandardOutput(run) : toFile(out, run));
  } finally {
    await store.close();
  }
}

async function toStandardOutput(run: Run): Promise<number> {
  const { stdout } = run.streams;
  const ignored = () => undefined;
  // The failed write rejects below; without a listener the same error would end the process first.
  stdout.on("error", ignored);
  try {
    return report(run, await pour(run, (text) => written(stdout, text)));
  } catch (error) {
    // The reader has seen enough: `sidenote export | head`.
    if (error instanceof Error && "code" in error && error.code === "EPIPE") return 0;
    throw error;
  } finally {
    stdout.off("error", ignored);
  }
}

async function toFile(out: string, run: Run): Promise<number> {
  const file = await openAtomicFile(out, run.given);
  try {
    const poured = await pour(run, file.write);
    const cursor = poured.next ?? run.given;
    if (!run.streams.signal.aborted) await file.commit();
    else if (cursor === null) await file.discard();
    else run.streams.stderr.write(`put aside as ${await file.setAside(cursor)}\n`);
    return report(run, poured);
  } catch (error) {
    await file.discard();
    throw error;
  }
}

interface Poured {
  rows: number;
  /** Null when there was no row. */
  next: string | null;
}

async function pour(run: Run, write: (text: string) => Promise<void>): Promise<Poured> {
  const { request, exports, streams } = run;
  const total = run.hasBar ? await exports.countRationale(filterOf(request), request.cursor ?? null) : 0;
  const bar = run.hasBar ? createProgressBar(streams.stderr, total, Date.now) : null;
  const poured: Poured = { rows: 0, next: null };
  if (!request.cursor) await write(exportHeader(request));
  for await (const chunk of exportRationale(request, exports)) {
    await write(chunk.text);
    poured.rows += chunk.rows;
    poured.next = formatCursor(chunk.last);
    bar?.show(poured.rows);
    if (streams.signal.aborted) break;
  }
  bar?.clear();
  return poured;
}

/** Resolves when the reader has taken it: a slow one slows the reading of the table. */
function written(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function report({ streams: { stderr, signal }, given }: Run, { rows, next }: Poured): number {
  const cursor = next ?? given;
  stderr.write(`${rows} rows${signal.aborted ? ", interrupted" : ""}\n`);
  if (cursor !== null) stderr.write(`cursor: ${cursor}\n`);
  return signal.aborted ? 130 : 0;
}
