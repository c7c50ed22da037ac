import { type Html, html } from "../../pipeline/deliver/html.ts";
import { words } from "../labels.ts";
import { RANGES, type ReportQuery, reportUrl, shownRange } from "./report-query.ts";

export interface ReportChoices {
  stores: readonly string[];
  connections: readonly string[];
}

/** Ranges as links, everything else as a plain GET form: every report has an address to send around. */
export function filterForm(query: ReportQuery, choices: ReportChoices): Html {
  const shown = shownRange(query);
  const ranges = [
    ...RANGES.map((days) => ({ range: String(days), label: `${days} days` })),
    { range: "all", label: "All time" },
  ];
  const links = ranges.map(({ range, label }) => {
    const url = reportUrl("/reports", query, { range, from: null, to: null });
    return html`<li><a href="${url}"${range === shown ? html` aria-current="true"` : null}>${label}</a></li>`;
  });
  return html`<form class="card report-filters" method="get" action="/reports">
<ul class="ranges" aria-label="Range">${links}</ul>
<div class="filter-grid">
${query.range === undefined ? null : html`<input type="hidden" name="range" value="${query.range}">`}
<p><label for="from">From day</label><input id="from" name="from" type="date" value="${query.from ?? ""}"></p>
<p><label for="to">To day</label><input id="to" name="to" type="date" value="${query.to ?? ""}"></p>
${select("store", "Store", choices.stores, query.store, (store) => store)}
${select("connection", "Helpdesk", choices.connections, query.connection, words)}
<p class="buttons"><button>Show</button></p>
</div>
</form>`;
}

function select(
  name: string,
  label: string,
  known: readonly string[],
  chosen: string | undefined,
  textOf: (value: string) => string,
): Html {
  const values = chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
  const options = values.map(
    (value) =>
      html`<option value="${value}"${value === chosen ? html` selected` : null}>${textOf(value)}</option>`,
  );
  return html`<p><label for="${name}">${label}</label>
<select id="${name}" name="${name}"><option value="">All</option>${options}</select></p>`;
}
