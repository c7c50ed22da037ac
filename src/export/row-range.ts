/** Counted from 0, both included. */
export interface RowRange {
  first: number;
  last: number;
}

/**
 * Reads "rows=0-499", "rows=500-" or "rows=-100". Null = answer with all rows: there is no range, or none that we
 * know, which is to be ignored (RFC 9110, 14.2).
 */
export function readRowRange(header: string | undefined, total: number): RowRange | "unsatisfiable" | null {
  const [, from = "", to = ""] = /^rows=(\d{0,12})-(\d{0,12})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const first = from === "" ? Math.max(total - Number(to), 0) : Number(from);
  const last = from === "" || to === "" ? total - 1 : Math.min(Number(to), total - 1);
  if (from !== "" && to !== "" && Number(from) > Number(to)) return null;
  return first > last ? "unsatisfiable" : { first, last };
}
