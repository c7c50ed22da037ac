import type { Tally } from "../../../db/reports.ts";
import { addTallies, EMPTY_TALLY } from "./tally.ts";

const DAY_MS = 86_400_000;

export interface TimeBucket {
  /** "10 Nov 2026", "Week of 9 Nov 2026", "Nov 2026". */
  label: string;
  /** "10 Nov", "9 Nov", "Nov 2026": as much as an axis has room for. */
  short: string;
  tally: Tally;
}

type Unit = "day" | "week" | "month";

/**
 * Days put together so that their number stays readable: days up to six weeks, then weeks (from Monday), then months.
 * Buckets without tickets are there too, between the first and the last.
 */
export function timeBuckets(days: readonly { day: Date; tally: Tally }[]): readonly TimeBucket[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const unit = unitFor((last.day.getTime() - first.day.getTime()) / DAY_MS + 1);
  const byStart = groupByStart(days, unit);
  const buckets: TimeBucket[] = [];
  for (let at = startOf(first.day, unit); at <= last.day; at = nextStart(at, unit)) {
    const tallies = byStart.get(at.getTime());
    buckets.push({ ...labelsOf(at, unit), tally: tallies ? addTallies(tallies) : EMPTY_TALLY });
  }
  return buckets;
}

function groupByStart(days: readonly { day: Date; tally: Tally }[], unit: Unit): Map<number, Tally[]> {
  const groups = new Map<number, Tally[]>();
  for (const { day, tally } of days) {
    const start = startOf(day, unit).getTime();
    const group = groups.get(start);
    if (group) group.push(tally);
    else groups.set(start, [tally]);
  }
  return groups;
}

function unitFor(days: number): Unit {
  if (days <= 42) return "day";
  return days <= 26 * 7 ? "week" : "month";
}

function startOf(day: Date, unit: Unit): Date {
  switch (unit) {
    case "day":
      return day;
    case "week":
      return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS);
    case "month":
      return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth()));
  }
}

function nextStart(start: Date, unit: Unit): Date {
  if (unit === "month") return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1));
  return new Date(start.getTime() + (unit === "week" ? 7 : 1) * DAY_MS);
}

const formatOf = (parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { month: "short", ...parts, timeZone: "UTC" });
const MONTH = formatOf({ year: "numeric" });
const DAY = formatOf({ day: "numeric" });
const DAY_AND_YEAR = formatOf({ day: "numeric", year: "numeric" });

function labelsOf(start: Date, unit: Unit): { label: string; short: string } {
  if (unit === "month") return { label: MONTH.format(start), short: MONTH.format(start) };
  const day = DAY_AND_YEAR.format(start);
  return { label: unit === "week" ? `Week of ${day}` : day, short: DAY.format(start) };
}
