import type { ReportFigures } from "../../../db/reports.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { type Cell, plotPicture, reportTable } from "./figure.ts";
import { countText, intervalText, shareText } from "./figure-text.ts";
import type { Share } from "./interval.ts";
import { MOST_PLOTTED, type PlotName } from "./plots.ts";
import { agentRows, groupRows, type RateRow } from "./rate-rows.ts";
import type { ReportQuery } from "./report-query.ts";
import { acceptedOfAll, acceptedShare, answeredOf, overriddenShare, ticketsOf } from "./tally.ts";

/** Up to so many rows, a table stands open. */
const OPEN_ROWS = 10;

interface RateSection {
  plot: PlotName;
  title: string;
  column: string;
  rows: readonly RateRow[];
}

/** Acceptance and override by what was wanted, what was proposed, who answered and for which store. */
export function rateSections(figures: ReportFigures, query: ReportQuery): readonly Html[] {
  const sections: readonly RateSection[] = [
    {
      plot: "intents",
      title: "By what the customer wanted",
      column: "Intent",
      rows: groupRows(figures.intents),
    },
    { plot: "actions", title: "By proposed action", column: "Action", rows: groupRows(figures.actions) },
    { plot: "agents", title: "By agent", column: "Agent", rows: agentRows(figures.agents) },
    {
      plot: "stores",
      title: "By store",
      column: "Store",
      rows: groupRows(figures.stores, (store) => store),
    },
  ];
  return sections.map((section) => rateSection(section, query));
}

function rateSection({ plot, title, column, rows }: RateSection, query: ReportQuery): Html {
  const hasAnswers = rows.some(({ tally }) => answeredOf(tally) > 0);
  const picture = plotPicture(plot, `${title}: shares sent as drafted and overridden; table follows`, query);
  return html`<section class="card"><h2>${title}</h2>
${hasAnswers ? picture : html`<p class="muted">No answered tickets to compare.</p>`}
${rows.length > 0 ? foldedTable(title, column, rows) : null}
</section>`;
}

/** A long table waits behind a line that opens it: the plot comes first. */
function foldedTable(title: string, column: string, rows: readonly RateRow[]): Html {
  const table = rateTable(title, column, rows);
  if (rows.length <= OPEN_ROWS) return table;
  const shown = rows.length > MOST_PLOTTED ? `; the plot shows the first ${MOST_PLOTTED}` : "";
  return html`<details><summary>All ${countText(rows.length)} as a table${shown}</summary>
${table}
</details>`;
}

/** The same columns wherever rates are shown: each share with its interval and its denominator. */
export function rateTable(caption: string, column: string, rows: readonly RateRow[]): Html {
  const columns = [
    { label: column },
    { label: "Sent as drafted", isNumber: true },
    { label: "Overridden", isNumber: true },
    { label: "Answered", isNumber: true },
    { label: "Tickets", isNumber: true },
    { label: "As drafted, of all", isNumber: true },
  ];
  return reportTable(caption, columns, rows.map(rateCells));
}

function rateCells({ label, tally }: RateRow): Cell[] {
  const { skipped, pending, unanswered, edited } = tally;
  return [
    { main: label },
    shareCell(acceptedShare(tally)),
    shareCell(overriddenShare(tally)),
    { main: countText(answeredOf(tally)), sub: parts([edited, "edited"]) },
    {
      main: countText(ticketsOf(tally)),
      sub: parts([skipped, "skipped"], [pending, "open"], [unanswered, "unanswered"]),
    },
    shareCell(acceptedOfAll(tally)),
  ];
}

/** "62 %", and below "55 to 69 % · 31 of 50". */
export function shareCell(share: Share): Cell {
  if (share.of === 0) return { main: "–" };
  const counts = `${countText(share.count)} of ${countText(share.of)}`;
  return { main: shareText(share), sub: `${intervalText(share)} · ${counts}` };
}

function parts(...counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${countText(count)} ${what}`)
    .join(" · ");
}
