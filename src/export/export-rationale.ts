import { setImmediate as nextTurn } from "node:timers/promises";
import type { ExportFilter, ExportKey, Exports } from "../../db/exports.ts";
import { csvRecord } from "./csv.ts";
import type { ExportRequest } from "./export-request.ts";
import { EXPORT_COLUMNS, toExportRow } from "./export-row.ts";

/** Some rows as text, whole lines only. */
export interface ExportChunk {
  text: string;
  rows: number;
  /** The place after the last of them. */
  last: ExportKey;
}

/** Small enough that webhooks, which share the thread, wait a few milliseconds at most. */
const PAGE_ROWS = 500;

/**
 * The asked-for rows, page by page; the next page is read when the last one was taken, so that memory stays flat
 * whatever the number of rows. `rows` begins at another place than the request's cursor, and ends after a number.
 */
export async function* exportRationale(
  request: ExportRequest,
  exports: Exports,
  rows: { after?: ExportKey | null; limit?: number } = {},
): AsyncGenerator<ExportChunk> {
  const filter = filterOf(request);
  let after = rows.after ?? request.cursor ?? null;
  let left = rows.limit ?? Number.POSITIVE_INFINITY;
  while (left > 0) {
    const limit = Math.min(PAGE_ROWS, left);
    const page = await exports.rationalePage(filter, after, limit);
    const last = page.at(-1);
    if (!last) return;
    const text = page.map((row) => line(request, toExportRow(row, request.redact))).join("");
    after = { createdAt: last.createdAt, connection: last.connection, ticketId: last.ticketId };
    yield { text, rows: page.length, last: after };
    if (page.length < limit) return;
    left -= page.length;
    await nextTurn();
  }
}

/** The line of column names; JSON Lines has none. */
export function exportHeader({ format }: Pick<ExportRequest, "format">): string {
  return format === "csv" ? csvRecord(EXPORT_COLUMNS) : "";
}

export function filterOf({ since, until, intent, outcome, store }: ExportRequest): ExportFilter {
  return {
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(intent ? { intent } : {}),
    ...(outcome ? { outcome } : {}),
    ...(store === undefined ? {} : { store }),
  };
}

function line({ format }: ExportRequest, row: ReturnType<typeof toExportRow>): string {
  return format === "csv" ? csvRecord(row.values()) : `${JSON.stringify(Object.fromEntries(row))}\n`;
}
