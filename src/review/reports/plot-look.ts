import type { Config } from "vega-lite";
import { OUTCOMES, type Outcome } from "../../domain/outcome.ts";

/** By the width of the window, so that a plot is shown at its own scale and its text stays readable. */
export const PLOT_SIZES = ["wide", "medium", "narrow"] as const;
type PlotSize = (typeof PLOT_SIZES)[number];

/** Pixels of the whole image. */
const WIDTHS: Record<PlotSize, number> = { wide: 1140, medium: 640, narrow: 325 };

/** Where a plot will be seen. */
export interface PlotLook {
  scheme: "light" | "dark";
  size: PlotSize;
}

export function plotWidth({ size }: PlotLook): number {
  return WIDTHS[size];
}

const INK = {
  light: { text: "#1d2430", muted: "#586273", line: "#dde2e9", ground: "#ffffff" },
  dark: { text: "#e7eaf0", muted: "#a3adbd", line: "#313947", ground: "#1a202a" },
};

const OUTCOME_COLOURS: Record<PlotLook["scheme"], Record<Outcome, string>> = {
  light: {
    accepted: "#2a8a57",
    edited: "#4a6fd0",
    overridden: "#c9780a",
    unanswered: "#8e6cc4",
    pending: "#8b95a5",
    skipped: "#cfd5dd",
  },
  dark: {
    accepted: "#5cc48b",
    edited: "#87a6fb",
    overridden: "#eeb04d",
    unanswered: "#b698ee",
    pending: "#76818f",
    skipped: "#3d4654",
  },
};

export function outcomeColour(outcome: Outcome, { scheme }: PlotLook): string {
  return OUTCOME_COLOURS[scheme][outcome];
}

/** Fonts and inks of the pages around the plot. */
export function plotConfig(look: PlotLook): Config {
  const ink = INK[look.scheme];
  const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
  const label = { labelColor: ink.text, labelFontSize: 12, labelFont: font };
  const title = {
    titleColor: ink.muted,
    titleFontSize: 12,
    titleFontWeight: "normal",
    titleFont: font,
  } as const;
  return {
    background: ink.ground,
    font,
    view: { stroke: null },
    axis: { ...label, ...title, gridColor: ink.line, domainColor: ink.line, tickColor: ink.line },
    axisY: { labelLimit: look.size === "narrow" ? 165 : 240 },
    legend: {
      ...label,
      ...title,
      orient: "top",
      columns: look.size === "narrow" ? 1 : OUTCOMES.length,
      symbolStrokeWidth: 2,
    },
  };
}
