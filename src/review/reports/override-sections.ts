import type { ReportFigures, ReportFilter } from "../../../db/reports.ts";
import type { Clause } from "../../domain/policy.ts";
import { reasonLabel } from "../../domain/reason.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { words } from "../labels.ts";
import { plotPicture, reportTable } from "./figure.ts";
import { countText, stakeText } from "./figure-text.ts";
import { type ClauseRow, clauseRows, driftRows, reasonRows, swapRows } from "./override-rows.ts";
import { shareCell } from "./rate-sections.ts";
import { type ReportQuery, ticketsUrl } from "./report-query.ts";

/** The tables show the largest groups; the export has every row. */
const MOST_ROWS = 15;

const TICKETS = { label: "Tickets", isNumber: true };
const STAKE = { label: "Order totals", isNumber: true };

/** Why agents chose differently, and what they did instead. */
export function reasonSection(figures: ReportFigures, query: ReportQuery, filter: ReportFilter): Html {
  const rows = reasonRows(figures.overrides);
  if (rows.length === 0) return emptySection("Why agents chose differently", "Nothing was overridden.");
  const overridden = rows.reduce((sum, { tickets }) => sum + tickets, 0);
  const reasons = rows.map(({ reason, tickets, stake }) => [
    { main: reason === null ? "No reason given" : reasonLink(reason, filter) },
    { main: countText(tickets) },
    shareCell({ count: tickets, of: overridden }),
    { main: stakeText(stake) },
  ]);
  const swaps = swapRows(figures.overrides).map(({ action, chosenAction, tickets, stake }) => [
    { main: `${actionText(action)} → ${actionText(chosenAction)}` },
    { main: countText(tickets) },
    shareCell({ count: tickets, of: overridden }),
    { main: stakeText(stake) },
  ]);
  const share = { label: "Of overridden", isNumber: true };
  return html`<section class="card"><h2>Why agents chose differently</h2>
${plotPicture("reasons", "Overridden tickets by reason; table follows", query)}
${reportTable("Reasons", [{ label: "Reason" }, TICKETS, share, STAKE], reasons)}
<h3>What they did instead</h3>
${reportTable("Proposed → done", [{ label: "Proposed → done" }, TICKETS, share, STAKE], swaps.slice(0, MOST_ROWS))}
</section>`;
}

/** Where practice has left the policy: clauses by how often decisions that rest on them are overridden. */
export function driftSection(figures: ReportFigures, query: ReportQuery, clauses: readonly Clause[]): Html {
  const rows = clauseRows(figures);
  if (rows.length === 0) {
    return emptySection("Policy drift", "No decision that rests on a clause was overridden.");
  }
  const texts = new Map(clauses.map(({ id, text }) => [id, text]));
  const drift = driftRows(figures.overrides).map(({ clause, reason, ltv, tickets, stake }) => [
    { main: clauseName(clause) },
    { main: reason === null ? "No reason given" : reasonLabel(reason) },
    { main: ltv === null ? "Unknown" : customerText(ltv) },
    { main: countText(tickets) },
    { main: stakeText(stake) },
  ]);
  const columns = [{ label: "Clause" }, { label: "Reason" }, { label: "Customer" }, TICKETS, STAKE];
  return html`<section class="card"><h2>Policy drift</h2>
<p class="muted">Clauses whose decisions agents override most. Order totals are the money at stake: what the
overridden tickets' orders were worth, not what was paid out. A ticket with several clauses counts for each.</p>
${plotPicture("clauses", "Share of decisions overridden, by policy clause; table follows", query)}
${clauseTable(rows, texts)}
<h3>By reason and customer</h3>
${reportTable("Overridden decisions", columns, drift.slice(0, MOST_ROWS))}
${drift.length > MOST_ROWS ? html`<p class="muted small">The ${MOST_ROWS} largest of ${drift.length} groups.</p>` : null}
</section>`;
}

function clauseTable(rows: readonly ClauseRow[], texts: ReadonlyMap<string, string>): Html {
  return reportTable(
    "Clauses",
    [{ label: "Clause" }, { label: "Overridden, of answered", isNumber: true }, STAKE],
    rows.map(({ clause, overridden, stake }) => [
      { main: clauseName(clause), sub: texts.get(clause) ?? "Not in the policy of today" },
      shareCell(overridden),
      { main: stakeText(stake) },
    ]),
  );
}

/** A clause's id; a narrow column breaks it between its words. */
function clauseName(clause: string): Html {
  return html`${clause.split(/(?<=[._])/).map((part) => html`${part}<wbr>`)}`;
}

function reasonLink(reason: string, filter: ReportFilter): Html {
  return html`<a href="${ticketsUrl(filter, { outcome: "overridden", reason })}">${reasonLabel(reason)}</a>`;
}

function actionText(action: string | null): string {
  return action === null ? "Unknown" : words(action);
}

function customerText(ltv: string): string {
  return ltv === "vip" ? "VIP" : words(ltv);
}

function emptySection(title: string, text: string): Html {
  return html`<section class="card"><h2>${title}</h2><p class="muted">${text}</p></section>`;
}
