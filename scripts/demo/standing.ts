import type { Expected } from "./agent-plan.ts";

/** How a ticket stands after all: as the plan wants it, or as rows, tags and notes show it. */
export interface Standing {
  ticket: string;
  outcome: string;
  skip: string | null;
  /** What the agent did; in a plan null = not said. */
  chosen: string | null;
  reason: string | null;
  reasonText: string | null;
  via: string | null;
  /** Reasons in the ticket's history: a second press of a button adds none. */
  reasons: number;
  /** Outcomes that the helpdesk shows as tags, oldest first. */
  tagged: readonly string[];
  /** Notes that ask why. */
  asked: number;
}

/** What a plan says, with what goes without saying. */
export function expectedStanding(ticket: string, expected: Expected): Standing {
  const { outcome, reason = null } = expected;
  const { asked = outcome === "overridden" && reason === null } = expected;
  return {
    ticket,
    outcome,
    skip: expected.skip ?? null,
    chosen: expected.chosen ?? null,
    reason,
    reasonText: expected.reasonText ?? null,
    via: expected.via ?? null,
    reasons: reason === null ? 0 : 1,
    tagged: expected.tagged ?? (outcome === "pending" || outcome === "skipped" ? [] : [outcome]),
    asked: asked ? 1 : 0,
  };
}

/** Counts by what is counted ("outcome accepted", "reason by link", …), in a steady order. */
export function tally(standings: readonly Standing[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (what: string, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by);
  for (const { outcome, skip, chosen, reason, via, tagged, asked } of standings) {
    add(`outcome ${outcome}`);
    if (skip !== null) add(`skipped: ${skip}`);
    if (chosen !== null && outcome === "overridden") add(`overridden to ${chosen}`);
    if (reason !== null) add(`reason ${reason}`);
    if (via !== null) add(`reason by ${via}`);
    for (const tag of tagged) add(`tag ${tag}`);
    if (asked > 0) add("asked why", asked);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Each count beside what was expected, as lines to print; `same` is false when any differs. */
export function compareTallies(
  expected: ReadonlyMap<string, number>,
  seen: ReadonlyMap<string, number>,
): { lines: string[]; same: boolean } {
  const names = [...new Set([...expected.keys(), ...seen.keys()])].sort();
  const width = Math.max(...names.map((name) => name.length), 0) + 2;
  const line = (name: string, a: string, b: string, mark: string) =>
    `${name.padEnd(width)}${a.padStart(8)}${b.padStart(8)}${mark}`;
  const rows = names.map((name) => {
    const [a, b] = [expected.get(name) ?? 0, seen.get(name) ?? 0];
    return { text: line(name, String(a), String(b), a === b ? "" : "  ✗"), same: a === b };
  });
  return {
    lines: [line("", "expected", "seen", ""), ...rows.map(({ text }) => text)],
    same: rows.every(({ same }) => same),
  };
}

/** What is not as expected on single tickets: counts may agree though two tickets have changed places. */
export function differences(expected: readonly Standing[], seen: readonly Standing[]): string[] {
  const seenByTicket = new Map(seen.map((standing) => [standing.ticket, standing]));
  const missed = expected.flatMap((wanted) => {
    const found = seenByTicket.get(wanted.ticket);
    seenByTicket.delete(wanted.ticket);
    if (!found) return [`ticket ${wanted.ticket}: no rationale row`];
    return FIELDS.filter((field) => {
      const isLeftOpen = field === "chosen" && wanted.chosen === null;
      return !isLeftOpen && String(wanted[field]) !== String(found[field]);
    }).map(
      (field) =>
        `ticket ${wanted.ticket}: expected ${field} ${shown(wanted[field])}, found ${shown(found[field])}`,
    );
  });
  return [
    ...missed,
    ...[...seenByTicket.keys()].map((ticket) => `ticket ${ticket}: a row that nobody expects`),
  ];
}

const FIELDS = [
  "outcome",
  "skip",
  "chosen",
  "reason",
  "reasonText",
  "via",
  "reasons",
  "tagged",
  "asked",
] as const;

function shown(value: Standing[(typeof FIELDS)[number]]): string {
  const text = String(value ?? "");
  return text === "" ? "none" : text;
}
