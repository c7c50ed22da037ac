import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Request, type Response, Router } from "express";
import type { Exports } from "../../db/exports.ts";
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
      const total = await exports.countRationale(filterOf(asked.data), asked.data.cursor ?? null);
      const range = readRowRange(request.get("range"), total);
      response.set({
        "content-type": TYPES[format],
        "content-disposition": `attachment; filename="rationale.${format}"`,
        "accept-ranges": "rows",
        vary: "accept-encoding",
      });
      if (range === "unsatisfiable") {
        return void response.status(416).set("content-range", `rows */${total}`).end();
      }
      if (range) await announce(response, exports, asked.data, range, total);
      await send(request, response, textOf(asked.data, exports, range), log);
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

/** A part says which part it is, and at which cursor the next one begins. */
async function announce(
  response: Response,
  exports: Exports,
  request: ExportRequest,
  { first, last }: RowRange,
  total: number,
): Promise<void> {
  response.status(206).set("content-range", `rows ${first}-${last}/${total}`);
  const place = { limit: 1, skip: last };
  const [row] = await exports.rationalePage(filterOf(request), request.cursor ?? null, place);
  if (row) response.set("x-next-cursor", formatCursor(row));
}

/** Column names come once, before the very first row: parts put together are the whole. */
async function* textOf(request: ExportRequest, exports: Exports, range: RowRange | null) {
  const rows = range ? { skip: range.first, limit: range.last - range.first + 1 } : {};
  if (!request.cursor && !range?.first) yield exportHeader(request);
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
