/**
 * How many midnights of that zone lie between two moments; negative when `to` is the earlier one. Policies count
 * calendar days where the shop is, so a parcel delivered late in the evening is one day old the next morning.
 */
export function calendarDaysBetween(from: Date, to: Date, timeZone: string): number {
  return calendarDay(to, timeZone) - calendarDay(from, timeZone);
}

const MS_PER_DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();
/** As the shops name them → as this runtime does. */
const zones = new Map<string, string>();

/** The calendar day of a moment in that zone, as days since 1 January 1970. */
export function calendarDay(moment: Date, timeZone: string): number {
  const part = new Map(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(part.get("year") ?? 0, (part.get("month") ?? 1) - 1, part.get("day") ?? 1) / MS_PER_DAY;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const options = { calendar: "gregory", year: "numeric", month: "numeric", day: "numeric" } as const;
  const format = new Intl.DateTimeFormat("en", { ...options, timeZone: knownZone(timeZone) });
  formats.set(timeZone, format);
  return format;
}

/** The zone itself, or UTC when this runtime does not know it: a decision must never fail on a shop's setting. */
export function knownZone(timeZone: string): string {
  const looked = zones.get(timeZone);
  if (looked !== undefined) return looked;
  const zone = lookUpZone(timeZone);
  zones.set(timeZone, zone);
  return zone;
}

function lookUpZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
