import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Request, type Response, Router } from "express";
import type { ExportKey, Exports } from "../../db/exports.ts";
import { formatCursor } from "../export/export-cursor.ts";
import { exportHeader, exportRationale, filterOf } from "../export/export-rationale.ts";
import { EXPORT_FORMATS, ExportRequest } from "../export/export-request.ts";
import { type RowRange, readRowRange } from "../export/row-range.ts";
import type { Logger } from "../log.ts";
import { secretsEqual } from "../net/compare-secret.ts";
import type { AppDeps } from "./app.ts";

type Deps = Pick<AppDeps, "exportToken" | "log"> & { store: Pick<AppDeps["store"], "exports"> };

const TYPES = {
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/x-ndjson; charset=utf-8",
};

/**
 * GET /export/rationale.csv and .jsonl, streaming. Filters as query parameters; `cursor` or `Range: rows=500-` to go
 * on. Ranges count rows, not bytes: a row keeps its place for ever, but its text changes when its ticket goes on, and
 * the second half of one text does not continue the first half of another.
 */
export function exportRoutes({ store: { exports }, exportToken, log }: Deps): Router {
  const router = Router();
  if (exportToken === undefined) return router;
  for (const format of EXPORT_FORMATS) {
    router.get(`/export/rationale.${format}`, async (request, response) => {
      if (!isBearer(request, exportToken)) return refuse(response);
      const asked = ExportRequest.safeParse({ ...request.query, format });
      if (!asked.success) {
        const problems = asked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
        return void response.status(400).json({ error: "bad_request", problems });
      }
      const header = request.get("range");
      const cut = header === undefined ? null : await cutOut(asked.data, exports, header);
      response.set({
        "content-type": TYPES[format],
        "content-disposition": `attachment; filename="rationale.${format}"`,
        "accept-ranges": "rows",
        vary: "accept-encoding",
      });
      if (cut?.kind === "unsatisfiable") {
        return void response.status(416).set("content-range", `rows */${cut.total}`).end();
      }
      if (cut) announce(response, cut);
      await send(request, response, textOf(asked.data, exports, cut), log);
    });
  }
  return router;
}

function isBearer(request: Request, expected: string): boolean {
  const [, given] = /^Bearer +(\S+)$/i.exec(request.get("authorization") ?? "") ?? [];
  return given !== undefined && secretsEqual(given, expected);
}

function refuse(response: Response): void {
  response.status(401).set("www-authenticate", "Bearer").json({ error: "unauthorized" });
}

/** Some of the rows: which ones, the place before the first (null = the start), and that of the last. */
interface Cut {
  kind: "part";
  range: RowRange;
  total: number;
  after: ExportKey | null;
  last: ExportKey | null;
}

/** Null when the range is none of rows, and all rows are to be sent. */
async function cutOut(
  request: ExportRequest,
  exports: Exports,
  header: string,
): Promise<Cut | { kind: "unsatisfiable"; total: number } | null> {
  const [filter, cursor] = [filterOf(request), request.cursor ?? null];
  const total = await exports.countRationale(filter, cursor);
  const range = readRowRange(header, total);
  if (range === null) return null;
  if (range === "unsatisfiable") return { kind: range, total };
  const { first, last } = range;
  const after = first === 0 ? cursor : await exports.keyAt(filter, cursor, first - 1);
  return { kind: "part", range, total, after, last: await exports.keyAt(filter, after, last - first) };
}

/** A part says which part it is, and at which cursor the next one begins. */
function announce(response: Response, { range, total, last }: Cut): void {
  response.status(206).set("content-range", `rows ${range.first}-${range.last}/${total}`);
  if (last) response.set("x-next-cursor", formatCursor(last));
}

/** Column names come once, before the very first row: parts put together are the whole. */
async function* textOf(request: ExportRequest, exports: Exports, cut: Cut | null) {
  const rows = cut ? { after: cut.after, limit: cut.range.last - cut.range.first + 1 } : {};
  if (!request.cursor && !cut?.range.first) yield exportHeader(request);
  for await (const { text } of exportRationale(request, exports, rows)) yield text;
}

async function send(
  request: Request,
  response: Response,
  text: AsyncIterable<string>,
  log: Logger,
): Promise<void> {
  const isZipped = request.acceptsEncodings("gzip", "identity") === "gzip";
  if (isZipped) response.set("content-encoding", "gzip");
  if (request.method === "HEAD") return void response.end();
  const lines = Readable.from(text, { objectMode: true, highWaterMark: 1 });
  try {
    if (isZipped) await pipeline(lines, createGzip(), response);
    else await pipeline(lines, response);
  } catch (error) {
    // The status is long sent; a torn connection is what tells the reader that rows are missing.
    log.warn({ err: error }, "an export ended early");
    response.destroy();
  }
}
