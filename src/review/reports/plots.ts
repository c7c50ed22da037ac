import type { TopLevelSpec } from "vega-lite";
import type { ReportFigures } from "../../../db/reports.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { reasonLabel } from "../../domain/reason.ts";
import { visibleText } from "../../pipeline/deliver/html.ts";
import { words } from "../labels.ts";
import { estimateShare, type Share } from "./interval.ts";
import { clauseRows, reasonRows } from "./override-rows.ts";
import { outcomeColour, type PlotLook, plotConfig, plotWidth } from "./plot-look.ts";
import { agentRows, armRows, groupRows, type RateRow } from "./rate-rows.ts";
import { acceptedShare, overriddenShare } from "./tally.ts";
import { timeBuckets } from "./time-buckets.ts";

/** More rows than these make no plot better; the table has them all. */
export const MOST_PLOTTED = 25;

/** From the ground up. */
const STACK: readonly Outcome[] = ["accepted", "edited", "overridden", "unanswered", "pending", "skipped"];

/** A label to each row, in the order in which they come. */
const LABELS = {
  field: "label",
  type: "nominal",
  sort: null,
  title: null,
  axis: { ticks: false, labelPadding: 8 },
} as const;

/** Every plot by the name in its address; null = nothing to plot. */
export const PLOTS = {
  outcomes: outcomesPlot,
  intents: ({ intents }, look) => ratesPlot(groupRows(intents), look),
  actions: ({ actions }, look) => ratesPlot(groupRows(actions), look),
  agents: ({ agents }, look) => ratesPlot(agentRows(agents), look),
  stores: ({ stores }, look) =>
    ratesPlot(
      groupRows(stores, (store) => store),
      look,
    ),
  reasons: reasonsPlot,
  clauses: clausesPlot,
  arms: ({ arms }, look) => ratesPlot(armRows(arms), look),
} satisfies Record<string, (figures: ReportFigures, look: PlotLook) => TopLevelSpec | null>;

export type PlotName = keyof typeof PLOTS;

function outcomesPlot({ days }: ReportFigures, look: PlotLook): TopLevelSpec | null {
  const buckets = timeBuckets(days);
  if (buckets.length === 0) return null;
  const values = buckets.flatMap(({ short, tally }) =>
    STACK.map((outcome, order) => ({ short, outcome: words(outcome), order, tickets: tally[outcome] })),
  );
  return {
    ...frame(look),
    height: 260,
    data: { values },
    // A first day or two is no wall of colour.
    mark: { type: "bar", width: { band: Math.min(0.9, buckets.length * 0.15) } },
    encoding: {
      x: {
        field: "short",
        type: "ordinal",
        sort: null,
        title: null,
        axis: { labelOverlap: "greedy", labelAngle: 0, labelPadding: 7, ticks: false },
      },
      y: { field: "tickets", type: "quantitative", title: "Tickets", axis: { tickMinStep: 1 } },
      color: {
        field: "outcome",
        type: "nominal",
        title: null,
        scale: {
          domain: STACK.map(words),
          range: STACK.map((outcome) => outcomeColour(outcome, look)),
        },
        ...(look.size === "narrow" ? { legend: { columns: 2 } } : {}),
      },
      order: { field: "order", type: "quantitative" },
    },
  };
}

/** Shares of answered tickets with their intervals: sent as drafted, and overridden. */
function ratesPlot(rows: readonly RateRow[], look: PlotLook): TopLevelSpec | null {
  const shown = rows.filter(({ tally }) => acceptedShare(tally).of > 0).slice(0, MOST_PLOTTED);
  return intervalPlot(
    shown.map(({ label }) => label),
    [
      {
        name: "Sent as drafted",
        colour: outcomeColour("accepted", look),
        shares: shown.map(({ tally }) => acceptedShare(tally)),
      },
      {
        name: "Overridden",
        colour: outcomeColour("overridden", look),
        shares: shown.map(({ tally }) => overriddenShare(tally)),
      },
    ],
    look,
  );
}

function clausesPlot(figures: ReportFigures, look: PlotLook): TopLevelSpec | null {
  const rows = clauseRows(figures).slice(0, MOST_PLOTTED);
  const colour = outcomeColour("overridden", look);
  const shares = rows.map(({ overridden }) => overridden);
  return intervalPlot(
    rows.map(({ clause }) => clause),
    [{ name: "Overridden", colour, shares }],
    look,
  );
}

interface Series {
  name: string;
  colour: string;
  /** One per label. */
  shares: readonly Share[];
}

function intervalPlot(
  labels: readonly string[],
  series: readonly Series[],
  look: PlotLook,
): TopLevelSpec | null {
  if (labels.length === 0) return null;
  const values = labels.flatMap((label, index) =>
    series.flatMap(({ name, shares }) => {
      const share = shares[index];
      const estimate = share ? estimateShare(share) : null;
      return estimate ? [{ label: visibleText(label), series: name, ...estimate }] : [];
    }),
  );
  const share = (field: string) => ({ field, type: "quantitative" as const });
  const names = series.map(({ name }) => name);
  return {
    ...frame(look),
    height: labels.length * (series.length > 1 ? 34 : 26),
    data: { values },
    encoding: {
      y: LABELS,
      ...(series.length > 1 ? { yOffset: { field: "series", sort: names } } : {}),
      color: {
        field: "series",
        type: "nominal",
        title: null,
        scale: { domain: names, range: series.map(({ colour }) => colour) },
        ...(series.length > 1 ? {} : { legend: null }),
      },
    },
    layer: [
      {
        mark: { type: "rule", strokeWidth: 2 },
        encoding: {
          x: {
            ...share("low"),
            title:
              look.size === "narrow"
                ? "Share of answered tickets"
                : "Share of answered tickets, with 95 % interval",
            scale: { domain: [0, 1] },
            axis: { format: ".0%", tickCount: look.size === "narrow" ? 4 : 10 },
          },
          x2: { field: "high" },
        },
      },
      {
        mark: { type: "point", filled: true, size: 70, opacity: 1 },
        encoding: {
          x: share("value"),
          // Told apart without colour too.
          shape: {
            field: "series",
            type: "nominal",
            title: null,
            scale: { domain: names, range: ["circle", "diamond"].slice(0, names.length) },
            ...(series.length > 1 ? {} : { legend: null }),
          },
        },
      },
    ],
  };
}

function reasonsPlot({ overrides }: ReportFigures, look: PlotLook): TopLevelSpec | null {
  const rows = reasonRows(overrides).slice(0, MOST_PLOTTED);
  if (rows.length === 0) return null;
  const values = rows.map(({ reason, tickets }) => ({
    label: visibleText(reason === null ? "No reason given" : reasonLabel(reason)),
    tickets,
  }));
  return {
    ...frame(look),
    height: rows.length * 26,
    data: { values },
    mark: { type: "bar", color: outcomeColour("overridden", look), height: { band: 0.65 } },
    encoding: {
      y: LABELS,
      x: {
        field: "tickets",
        type: "quantitative",
        title: "Overridden tickets",
        axis: { tickMinStep: 1, format: "d", tickCount: look.size === "narrow" ? 4 : 10 },
      },
    },
  };
}

function frame(look: PlotLook) {
  return {
    width: plotWidth(look),
    autosize: { type: "fit-x" as const, contains: "padding" as const },
    padding: 4,
    config: plotConfig(look),
  };
}
