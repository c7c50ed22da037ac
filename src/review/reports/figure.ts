import { type Html, html } from "../../pipeline/deliver/html.ts";
import type { PlotName } from "./plots.ts";
import { type ReportQuery, reportUrl } from "./report-query.ts";

/** From which window width on the next larger size is shown. */
const SOURCES = [
  { size: "narrow", media: "(max-width: 40rem)" },
  { size: "medium", media: "(max-width: 64rem)" },
  { size: "wide", media: "all" },
] as const;

/** A plot as a picture for the browser's width and colours. What it shows stands as a table beside it. */
export function plotPicture(name: PlotName, alt: string, query: ReportQuery): Html {
  const address = (size: string, scheme: string) =>
    reportUrl(`/reports/plots/${name}.svg`, query, { size, scheme });
  const sources = SOURCES.map(
    ({
      size,
      media,
    }) => html`<source media="${media} and (prefers-color-scheme: dark)" srcset="${address(size, "dark")}">
<source media="${media}" srcset="${address(size, "light")}">
`,
  );
  return html`<picture class="plot">
${sources}<img src="${address("wide", "light")}" alt="${alt}" loading="lazy" decoding="async">
</picture>`;
}

export interface Column {
  label: string;
  isNumber?: boolean;
}

/** A cell's text, with a second line in small. */
export interface Cell {
  main: string | Html;
  sub?: string;
}

/** A table that a narrow screen scrolls sideways, by keyboard too; its first column stays in sight. */
export function reportTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Html {
  const head = columns.map(
    ({ label, isNumber }) => html`<th scope="col" class="${isNumber ? "number" : ""}">${label}</th>`,
  );
  const body = rows.map(
    (cells) => html`<tr>${cells.map((cell, index) => tableCell(cell, index, columns[index]))}</tr>
`,
  );
  return html`<div class="table-wrap" role="region" aria-label="${caption}" tabindex="0">
<table class="report-table"><caption class="hidden">${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>`;
}

function tableCell({ main, sub = "" }: Cell, index: number, column: Column | undefined): Html {
  const below = sub === "" ? null : html` <span class="sub">${sub}</span>`;
  if (index === 0) return html`<th scope="row">${main}${below}</th>`;
  return html`<td class="${column?.isNumber ? "number" : ""}">${main}${below}</td>`;
}
