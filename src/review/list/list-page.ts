import type { FilterChoices, TicketListRow, TicketPage } from "../../../db/review.ts";
import { formatMoney } from "../../domain/money.ts";
import { reasonLabel } from "../../domain/reason.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { outcomeChip, timeTag, words } from "../labels.ts";
import type { Page } from "../layout.ts";
import { ticketPath } from "../ticket-path.ts";
import { filterForm } from "./filter-form.ts";
import { type ListQuery, listUrl, writeCursor } from "./list-query.ts";

/** The tickets that a query lets through, newest first. */
export function listPage(
  query: ListQuery,
  page: TicketPage,
  choices: FilterChoices,
  reasons: readonly string[],
): Page {
  return {
    title: "Tickets",
    current: "tickets",
    body: html`<h1>Tickets</h1>
<p class="muted">What customers wanted, what was proposed, and what the team really did.</p>
${filterForm(query, choices, reasons)}
${page.rows.length === 0 ? emptyList(query) : table(page.rows)}
${pager(query, page)}`,
  };
}

function emptyList(query: ListQuery): Html {
  const isNarrowed = Object.values(query).some((value) => value !== undefined);
  return html`<section class="card empty"><h2>${isNarrowed ? "No ticket fits" : "No tickets yet"}</h2>
<p class="muted">${
    isNarrowed
      ? html`Widen the filters, or <a href="/tickets">show all tickets</a>.`
      : "They appear here as soon as the helpdesk sends the first one."
  }</p></section>`;
}

function table(rows: readonly TicketListRow[]): Html {
  return html`<div class="card list-card">
<table class="list" role="table">
<caption>${rows.length === 1 ? "1 ticket" : `${rows.length} tickets`}, newest first; times are UTC</caption>
<thead role="rowgroup"><tr role="row">${COLUMNS.map(
    (label) => html`<th role="columnheader" scope="col">${label}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">
${rows.map(line)}
</tbody>
</table>
</div>`;
}

const COLUMNS = ["Ticket", "Customer wants", "Proposed", "Done", "Outcome", "Why", "Agent", "Seen"];

function line(row: TicketListRow): Html {
  const place = [words(row.connection), row.store].join(" · ");
  return html`<tr role="row">
<th role="rowheader" scope="row" class="who"><a href="${ticketPath(row)}">${row.ticketId}</a> <span class="sub">${place}</span></th>
${cell("Wants", "wants", html`${row.intent === null ? "—" : words(row.intent)} <span class="sub">${orderText(row)}</span>`)}
${cell("Proposed", "proposed", html`${row.action === null ? "—" : words(row.action)}`)}
${cell("Done", "done", html`${row.chosenAction === null ? "—" : words(row.chosenAction)}`)}
${cell("Outcome", "outcome", html`${outcomeChip(row.outcome)}${skipText(row)}`)}
${cell("Why", row.reason === null ? "why blank" : "why", html`${row.reason === null ? "—" : reasonLabel(row.reason)}`)}
${cell("Agent", row.repliedBy === null ? "agent blank" : "agent", html`${agentText(row)}`)}
${cell("Seen", "seen", timeTag(row.createdAt, "UTC"))}
</tr>
`;
}

/** The label is shown on small screens only, where the column heads are gone. */
function cell(label: string, kind: string, content: Html): Html {
  return html`<td role="cell" class="${kind}"><span class="cell-label" aria-hidden="true">${label}</span>${content}</td>`;
}

function orderText({
  orderName,
  orderTotalMinor: minor,
  orderCurrency: currency,
  ltv,
}: TicketListRow): string {
  const total = minor === null || currency === null ? null : formatMoney({ minor, currency });
  const customer = ltv === "vip" ? "VIP" : null;
  return [orderName, total, customer].filter((part) => part !== null).join(" · ");
}

function skipText({ skipCause }: TicketListRow): Html | null {
  return skipCause === null ? null : html` <span class="sub">${words(skipCause)}</span>`;
}

function agentText({ repliedBy, repliedByName }: TicketListRow): string {
  return repliedByName ?? (repliedBy === null ? "—" : `Agent ${repliedBy}`);
}

function pager(query: ListQuery, { rows, hasNewer, hasOlder }: TicketPage): Html | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || !(hasNewer || hasOlder)) return null;
  const newer = listUrl(query, { newer: writeCursor(first), older: null });
  const older = listUrl(query, { older: writeCursor(last), newer: null });
  return html`<nav class="pager" aria-label="Pages">
${hasNewer ? html`<a class="button quiet" href="${newer}" rel="prev">Newer</a>` : html`<span></span>`}
${hasOlder ? html`<a class="button quiet" href="${older}" rel="next">Older</a>` : null}
</nav>`;
}
