import type { ReportFigures, ReportFilter } from "../../../db/reports.ts";
import type { Clause } from "../../domain/policy.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { dollars } from "../labels.ts";
import type { Page } from "../layout.ts";
import { countText, durationText, intervalText, shareText } from "./figure-text.ts";
import { driftSection, reasonSection } from "./override-sections.ts";
import { rateSections } from "./rate-sections.ts";
import { filterForm, type ReportChoices } from "./report-filter-form.ts";
import { type ReportQuery, reportUrl } from "./report-query.ts";
import { acceptedShare, addTallies, answeredOf, overriddenShare, ticketsOf } from "./tally.ts";
import {
  armSection,
  costSection,
  draftedTickets,
  outcomeSection,
  timeSection,
  totalCost,
} from "./work-sections.ts";

export interface ReportPageParts {
  figures: ReportFigures;
  query: ReportQuery;
  filter: ReportFilter;
  choices: ReportChoices;
  clauses: readonly Clause[];
}

/** What drafts become, why agents differ, and what that says of the policy. */
export function reportPage(parts: ReportPageParts): Page {
  const { figures, query, choices } = parts;
  return {
    title: "Reports",
    current: "reports",
    body: html`<h1>Reports</h1>
<p class="muted">What became of the drafts, and where the team and the policy differ.</p>
${filterForm(query, choices)}
${figures.days.length === 0 ? noTickets(query) : sections(parts)}`,
  };
}

function noTickets(query: ReportQuery): Html {
  if (reportUrl("", query) === "?range=all") {
    return html`<section class="card empty"><h2>No tickets yet</h2>
<p class="muted">Figures appear here as soon as the helpdesk sends the first one.</p></section>`;
  }
  return html`<section class="card empty"><h2>No tickets in this range</h2>
<p class="muted">Choose a longer one, or <a href="/reports?range=all">all stores at all times</a>.</p></section>`;
}

function sections({ figures, query, filter, clauses }: ReportPageParts): Html {
  return html`${headline(figures)}
${outcomeSection(figures, query)}
${rateSections(figures, query)}
${reasonSection(figures, query, filter)}
${driftSection(figures, query, clauses)}
${timeSection(figures)}
${costSection(figures)}
${armSection(figures, query)}
<p class="small muted">Intervals are Wilson's at 95 %, of differences Newcombe's. “Answered” are tickets that an agent
replied to with a draft at hand; shares “of all” count skipped, open and unanswered tickets too. A ticket counts on the
UTC day on which Sidenote first handled it.</p>`;
}

function headline({ days, times, models }: ReportFigures): Html {
  const tally = addTallies(days.map((day) => day.tally));
  const [accepted, overridden] = [acceptedShare(tally), overriddenShare(tally)];
  const tiles = [
    { label: "Tickets", value: countText(ticketsOf(tally)), sub: `${countText(tally.skipped)} skipped` },
    { label: "Answered", value: countText(answeredOf(tally)), sub: `${countText(tally.pending)} still open` },
    { label: "Sent as drafted", value: shareText(accepted), sub: intervalText(accepted) },
    { label: "Overridden", value: shareText(overridden), sub: intervalText(overridden) },
    { label: "Ticket to draft", value: durationText(times.ticketToDraft.medianMs), sub: "median" },
    { label: "Ticket to reply", value: durationText(times.ticketToReply.medianMs), sub: "median" },
    {
      label: "Model cost",
      value: models.length === 0 ? "–" : dollars(totalCost(models) / Math.max(1, draftedTickets(days))),
      sub: "per drafted ticket",
    },
  ];
  return html`<dl class="tiles">${tiles.map(
    ({ label, value, sub }) =>
      html`<div class="card"><dt>${label}</dt><dd>${value}${sub === "" ? null : html` <span class="sub">${sub}</span>`}</dd></div>`,
  )}</dl>`;
}
