import type { Exports } from "../../db/exports.ts";
import { openExistingStore } from "../../db/sqlite/store.ts";
import type { Config } from "../config.ts";
import { type AtomicFile, openAtomicFile } from "../export/atomic-file.ts";
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
 * begins at a cursor writes no line of column names, so that its text follows the earlier part's; into a file it only
 * goes on with the very export that was put aside there. Exit codes: 0 done, 2 wrong arguments, 130 interrupted.
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
  const store = openExistingStore(config.core.DATABASE_FILE);
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
    const poured: Poured = { rows: 0, next: null };
    await pour(run, (text) => written(stdout, text), poured);
    return report(run, poured);
  } catch (error) {
    // The reader has seen enough: `sidenote export | head`.
    if (error instanceof Error && "code" in error && error.code === "EPIPE") return 0;
    throw error;
  } finally {
    stdout.off("error", ignored);
  }
}

async function toFile(out: string, run: Run): Promise<number> {
  const { given, streams } = run;
  const file = await openAtomicFile(out, given === null ? null : placeOf(run.request, given));
  if (file === null) {
    streams.stderr.write(NO_PART);
    return 2;
  }
  const poured: Poured = { rows: 0, next: null };
  try {
    await pour(run, file.write, poured);
    if (!streams.signal.aborted) await file.commit();
  } catch (error) {
    await keepForLater(file, run, poured).then(() => report(run, poured), file.discard);
    throw error;
  }
  if (streams.signal.aborted) await keepForLater(file, run, poured);
  return report(run, poured);
}

const NO_PART = `--cursor: nothing was put aside for --out at this cursor with the same --format, --redact and filters.
To go on with an interrupted export, repeat its command and add the cursor that it printed last.
For a text of only the rows after a cursor leave out --out: sidenote export --cursor C > FILE
`;

/** Text of another format, or of other rows, is no earlier part of this one. */
function placeOf(request: ExportRequest, cursor: string): string {
  return JSON.stringify([cursor, request.format, request.redact, filterOf(request)]);
}

/** What is wholly written stays, under the cursor at which it ends. Without a new row an earlier part says it all. */
async function keepForLater(file: AtomicFile, { request, streams }: Run, { next }: Poured): Promise<void> {
  if (next === null) return file.discard();
  const name = await file.setAside(placeOf(request, next));
  streams.stderr.write(`put aside as ${name}\n`);
}

interface Poured {
  rows: number;
  /** Null when there was no row. */
  next: string | null;
}

/** Counts up `poured` with each text that was taken, so that it is right even when a later one fails. */
async function pour(run: Run, write: (text: string) => Promise<void>, poured: Poured): Promise<void> {
  const { request, exports, streams } = run;
  const total = run.hasBar ? await exports.countRationale(filterOf(request), request.cursor ?? null) : 0;
  const bar = run.hasBar ? createProgressBar(streams.stderr, total, Date.now) : null;
  if (!request.cursor) await write(exportHeader(request));
  for await (const chunk of exportRationale(request, exports)) {
    await write(chunk.text);
    poured.rows += chunk.rows;
    poured.next = formatCursor(chunk.last);
    bar?.show(poured.rows);
    if (streams.signal.aborted) break;
  }
  bar?.clear();
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
