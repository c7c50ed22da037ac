import { describe, expect, it } from "vitest";
import type { OverrideGroup, ReportFigures, Tally } from "../../../db/reports.ts";
import {
  countText,
  differenceText,
  durationText,
  intervalText,
  shareText,
  stakeText,
} from "../../../src/review/reports/figure-text.ts";
import { clauseRows, driftRows, reasonRows, swapRows } from "../../../src/review/reports/override-rows.ts";
import { agentRows, groupRows } from "../../../src/review/reports/rate-rows.ts";
import { rememberFigures } from "../../../src/review/reports/remember-figures.ts";
import {
  ReportQuery,
  reportFilter,
  reportUrl,
  shownRange,
} from "../../../src/review/reports/report-query.ts";
import { EMPTY_TALLY } from "../../../src/review/reports/tally.ts";
import { timeBuckets } from "../../../src/review/reports/time-buckets.ts";

const NOW = new Date("2026-11-20T15:00:00Z");
const tally = (accepted: number): Tally => ({ ...EMPTY_TALLY, accepted });
const group = (more: Partial<OverrideGroup>): OverrideGroup => ({
  action: "deny",
  chosenAction: "refund",
  reason: null,
  ltv: null,
  clauses: ["a"],
  currency: "USD",
  tickets: 1,
  totalMinor: 100,
  ...more,
});
const figures: ReportFigures = {
  days: [],
  skips: [],
  intents: [],
  actions: [],
  stores: [],
  agents: [],
  overrides: [],
  clauseLists: [],
  times: {
    ticketToDraft: { tickets: 0, medianMs: null, p90Ms: null },
    ticketToReply: { tickets: 0, medianMs: null, p90Ms: null },
    draftToReply: { tickets: 0, medianMs: null, p90Ms: null },
  },
  models: [],
  arms: [],
};

describe("overrides put together", () => {
  const overrides = [
    group({ reason: "tone", tickets: 2, totalMinor: 300, clauses: ["a", "b"] }),
    group({ reason: "tone", tickets: 1, currency: "EUR", totalMinor: 50 }),
    group({ reason: null, tickets: 5, currency: null, totalMinor: 0, clauses: ["b"], ltv: "vip" }),
  ];

  it("are counted by reason, with money by currency, the most frequent first", () => {
    expect(reasonRows(overrides)).toEqual([
      { reason: null, tickets: 5, stake: new Map() },
      {
        reason: "tone",
        tickets: 3,
        stake: new Map([
          ["USD", 300],
          ["EUR", 50],
        ]),
      },
    ]);
    expect(swapRows(overrides)).toHaveLength(1);
  });

  it("count for each clause that the decision rests on, out of the tickets that were answered by it", () => {
    const clauseLists = [
      { clauses: ["a", "b"], answered: 10, overridden: 2 },
      { clauses: ["a"], answered: 4, overridden: 1 },
      { clauses: ["b"], answered: 6, overridden: 5 },
      { clauses: ["c"], answered: 9, overridden: 0 },
    ];
    expect(
      clauseRows({ ...figures, overrides, clauseLists }).map(({ clause, overridden }) => [
        clause,
        overridden,
      ]),
    ).toEqual([
      ["b", { count: 7, of: 16 }],
      ["a", { count: 3, of: 14 }],
    ]);
    expect(
      driftRows(overrides).map(({ clause, reason, ltv, tickets }) => [clause, reason, ltv, tickets]),
    ).toEqual([
      ["b", null, "vip", 5],
      ["a", "tone", null, 3],
      ["b", "tone", null, 2],
    ]);
  });
});

describe("days put together", () => {
  const days = (...dates: string[]) =>
    dates.map((date) => ({ day: new Date(`${date}T00:00:00Z`), tally: tally(1) }));

  it("stay days for six weeks, with the empty ones between", () => {
    const buckets = timeBuckets(days("2026-11-08", "2026-11-10"));
    expect(buckets.map(({ label, short, tally: { accepted } }) => [label, short, accepted])).toEqual([
      ["8 Nov 2026", "8 Nov", 1],
      ["9 Nov 2026", "9 Nov", 0],
      ["10 Nov 2026", "10 Nov", 1],
    ]);
    expect(timeBuckets(days("2026-01-01", "2026-02-11"))).toHaveLength(42);
  });

  it("become weeks from Monday to Sunday, then months", () => {
    const weeks = timeBuckets(days("2026-01-04", "2026-01-05", "2026-01-11", "2026-02-15"));
    expect(weeks.slice(0, 2).map(({ label, tally: { accepted } }) => [label, accepted])).toEqual([
      ["Week of 29 Dec 2025", 1],
      ["Week of 5 Jan 2026", 2],
    ]);
    const months = timeBuckets(days("2025-12-31", "2026-01-01", "2026-11-20"));
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ label: "Dec 2025", short: "Dec 2025", tally: tally(1) });
  });

  it("are none of none", () => {
    expect(timeBuckets([])).toEqual([]);
  });
});

describe("figures as text", () => {
  it("are as exact as they deserve", () => {
    expect(shareText({ count: 31, of: 50 })).toBe("62 %");
    expect(shareText({ count: 1, of: 30 })).toBe("3.3 %");
    expect(shareText({ count: 0, of: 0 })).toBe("–");
    expect(intervalText({ count: 0, of: 0 })).toBe("");
    expect(intervalText({ count: 0, of: 20 })).toBe("0 to 16 %");
    expect(differenceText({ value: -0.2, low: -0.334, high: 0.001 })).toBe("−20 points (−33 to 0)");
    expect(countText(1_204)).toBe("1,204");
  });

  it("name money by currency and waits in the unit that fits", () => {
    expect(
      stakeText(
        new Map([
          ["EUR", 900],
          ["USD", 125_000],
        ]),
      ),
    ).toBe("$1,250.00 + €9.00");
    expect(stakeText(new Map([["JPY", 900]]))).toBe("¥900");
    expect(stakeText(new Map())).toBe("–");
    expect([null, 400, 48_000, 60_000, 11_100_000].map(durationText)).toEqual([
      "–",
      "0 s",
      "48 s",
      "1 min",
      "3 h 05 min",
    ]);
  });

  it("keep two agents of one name, and one agent of two helpdesks, apart", () => {
    const agent = (connection: string, agentId: string) => ({
      connection,
      agentId,
      name: "Kim",
      tally: tally(1),
    });
    expect(agentRows([agent("gorgias", "1"), agent("gorgias", "2")]).map(({ label }) => label)).toEqual([
      "Kim",
      "Kim [2]",
    ]);
    expect(agentRows([agent("gorgias", "1"), agent("zendesk", "1")]).map(({ label }) => label)).toEqual([
      "Kim (Gorgias)",
      "Kim (Zendesk)",
    ]);
    expect(groupRows([{ group: null, tally: tally(0) }])[0]?.label).toBe("No draft");
  });
});

describe("a report's address", () => {
  it("means the last 30 days, today included, unless it says otherwise", () => {
    const since = (query: object) => reportFilter(ReportQuery.parse(query), NOW).since?.toISOString() ?? null;
    expect(since({})).toBe("2026-10-22T00:00:00.000Z");
    expect(since({ range: "7" })).toBe("2026-11-14T00:00:00.000Z");
    expect(since({ range: "all" })).toBeNull();
    expect(since({ range: "7", from: "2026-01-02" })).toBe("2026-01-02T00:00:00.000Z");
    expect(since({ range: "7", to: "2026-01-02" })).toBeNull();
  });

  it("holds its last day to the end", () => {
    const { until } = reportFilter(ReportQuery.parse({ to: "2026-01-31" }), NOW);
    expect(until).toEqual(new Date("2026-02-01T00:00:00Z"));
  });

  it("leaves out what makes no sense", () => {
    const query = ReportQuery.parse({
      range: "9999",
      from: "yesterday",
      to: "2026-13-45",
      store: ["a", "b"],
      x: "1",
    });
    expect(query).toEqual({});
    expect(shownRange(query)).toBe("30");
    expect(reportUrl("/reports", { store: "A & B" }, { range: "7" })).toBe("/reports?store=A+%26+B&range=7");
  });
});

describe("remembered figures", () => {
  const filter = { since: null, until: null, store: null, connection: null };
  const counting = () => {
    let made = 0;
    let at = NOW.getTime();
    const reports = {
      figures: async () => {
        made += 1;
        if (made === 3) throw new Error("disk");
        return figures;
      },
    };
    const remembered = rememberFigures(reports, () => new Date(at));
    return {
      remembered,
      made: () => made,
      pass: (ms: number) => {
        at += ms;
      },
    };
  };

  it("serve a page's plots for a minute, and are made anew for the next page", async () => {
    const { remembered, made, pass } = counting();
    await Promise.all([remembered.fresh(filter), remembered.recent(filter)]);
    pass(59_000);
    await remembered.recent(filter);
    expect(made()).toBe(1);
    await remembered.fresh(filter);
    expect(made()).toBe(2);
    await remembered.recent({ ...filter, store: "other" }).catch(() => undefined);
    expect(made()).toBe(3);
    pass(61_000);
    await remembered.recent(filter);
    expect(made()).toBe(4);
  });

  it("are not kept when making them failed", async () => {
    const { remembered, made } = counting();
    await remembered.fresh(filter);
    await remembered.fresh(filter);
    await expect(remembered.fresh(filter)).rejects.toThrow("disk");
    await remembered.recent(filter);
    expect(made()).toBe(4);
  });
});
