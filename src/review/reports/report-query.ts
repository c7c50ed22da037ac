import { z } from "zod";
import type { ReportFilter } from "../../../db/reports.ts";

const DAY_MS = 86_400_000;

/** Ranges that a link offers, in days up to and with today; without any other wish, the default. */
export const RANGES = [7, 30, 90] as const;
const DEFAULT_DAYS = 30;

/** A part that makes no sense is left out, as if it had not been asked: an old bookmark still opens. */
const lenient = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);
const name = lenient(z.string().min(1).max(200));
const day = lenient(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine((text) => !Number.isNaN(Date.parse(text))),
);

/** The address of a report: what is asked for, as the form's fields hold it. */
export const ReportQuery = z.object({
  /** A number of days, or "all"; days that are named win over it. */
  range: lenient(z.enum(["7", "30", "90", "all"])),
  /** Days in UTC, both included. */
  from: day,
  to: day,
  store: name,
  connection: name,
});
export type ReportQuery = z.infer<typeof ReportQuery>;

/** The tickets that the query means; a range in days begins with a whole UTC day. */
export function reportFilter(query: ReportQuery, now: Date): ReportFilter {
  const { from, to, store = null, connection = null } = query;
  const isNamed = from !== undefined || to !== undefined;
  return {
    since: isNamed ? dayStart(from) : rangeStart(query, now),
    until: to === undefined ? null : new Date(Date.parse(to) + DAY_MS),
    store,
    connection,
  };
}

/** Which of the offered ranges is shown; null when days are named. */
export function shownRange({ range, from, to }: ReportQuery): string | null {
  if (from !== undefined || to !== undefined) return null;
  return range ?? String(DEFAULT_DAYS);
}

/** An address with this query, some parts changed; a part set to null is left out. */
export function reportUrl(
  path: string,
  query: ReportQuery,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, ...changes })) {
    if (value !== undefined && value !== null) params.set(key, value);
  }
  return params.size === 0 ? path : `${path}?${params.toString()}`;
}

/** The same tickets in the list, narrowed further. */
export function ticketsUrl({ since, until, store, connection }: ReportFilter, more: Record<string, string>) {
  const params = new URLSearchParams(more);
  if (since) params.set("from", isoDay(since));
  if (until) params.set("to", isoDay(new Date(until.getTime() - 1)));
  if (store !== null) params.set("store", store);
  if (connection !== null) params.set("connection", connection);
  return `/tickets?${params.toString()}`;
}

function rangeStart({ range }: ReportQuery, now: Date): Date | null {
  if (range === "all") return null;
  const days = Number(range ?? DEFAULT_DAYS);
  return new Date((Math.floor(now.getTime() / DAY_MS) - days + 1) * DAY_MS);
}

function dayStart(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}

function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
