/** A cell that a spreadsheet would run as a formula begins with one of these (OWASP, "CSV Injection", read 2026-11-21). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

export type Cell = string | number | null | readonly string[];

/**
 * One record after RFC 4180: CRLF at its end, quotes doubled. Null is empty; a list is a JSON array. Text that a
 * spreadsheet would run gets an apostrophe in front, which spreadsheets don't show; numbers are left alone.
 */
export function csvRecord(cells: Iterable<Cell>): string {
  return `${Array.from(cells, csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = typeof cell === "string" ? cell : JSON.stringify(cell);
  const harmless = FORMULA_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
