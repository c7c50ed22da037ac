import { formatMoney } from "../../domain/money.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { ltvLabel, outcomeChip, spanText, timeTag, words } from "../labels.ts";
import type { Page } from "../layout.ts";
import { ticketPath } from "../ticket-path.ts";
import { callsSection } from "./calls-section.ts";
import { decisionSection } from "./decision-section.ts";
import { factsSection } from "./facts-section.ts";
import { historySection } from "./history-section.ts";
import { actionCard, reasonCard } from "./judgement.ts";
import { precedentSection } from "./precedent-section.ts";
import { replySection } from "./reply-section.ts";
import { type TicketPageInput, type TicketView, zoneOf } from "./ticket-view.ts";

/** Everything that is known of one ticket: what was proposed on which grounds, what was sent, and why. */
export function ticketPage(input: TicketPageInput): Page {
  const { view, policy, saved } = input;
  const { shown } = view;
  return {
    title: `Ticket ${view.row.ticketId}`,
    current: "tickets",
    body: html`${head(input)}
${saved === null ? null : html`<p class="banner good" role="status">${SAVED[saved]}</p>`}
<div class="columns">
<div class="words-column">
${shown ? replySection(view) : historySection(view)}
</div>
<div class="side-column">
${shown ? actionCard(input, shown) : null}
${shown ? reasonCard(input, shown) : null}
${timesCard(view)}
${shown ? historySection(view) : null}
</div>
<div class="grounds-column">
${shown ? decisionSection(shown, policy) : null}
${shown ? factsSection(shown, zoneOf(view)) : null}
${shown ? precedentSection(shown.summary.precedents, zoneOf(view)) : null}
${shown ? callsSection(shown) : null}
</div>
</div>`,
  };
}

const SAVED = {
  reason: "The reason was saved.",
  action: "The action was corrected. What rules or a model had read stays in the history.",
} as const;

function head({ view, helpdeskUrl }: TicketPageInput): Html {
  const { row, drafts, shown } = view;
  const details = [
    words(row.connection),
    row.store,
    row.intent === null ? null : words(row.intent),
    row.orderName === null ? null : `Order ${row.orderName}`,
    row.orderTotalMinor === null || row.orderCurrency === null
      ? null
      : formatMoney({ minor: row.orderTotalMinor, currency: row.orderCurrency }),
    row.ltv === null ? null : ltvLabel(row.ltv),
  ].filter((part) => part !== null);
  return html`<p class="back"><a href="/tickets">← All tickets</a></p>
<div class="title-row"><h1>Ticket ${row.ticketId}</h1> ${outcomeChip(row.outcome)}${
    helpdeskUrl === null
      ? null
      : html` <a class="button quiet outside" href="${helpdeskUrl}" rel="noreferrer noopener">Open in ${words(row.connection)}</a>`
  }</div>
<p class="muted">${details.join(" · ")}</p>
${erasure(view)}
${row.skipCause === null ? null : html`<p class="banner">No draft was made: ${words(row.skipCause).toLowerCase()}.</p>`}
${
  drafts.length < 2
    ? null
    : html`<nav class="drafts" aria-label="Drafts of this ticket"><ul>${drafts.map((draft, index) => {
        const label = html`Draft ${drafts.length - index}${draft.state === "stale" ? " (stale)" : ""}`;
        return draft.id === shown?.summary.id
          ? html`<li><a href="${ticketPath(row)}?draft=${draft.id}" aria-current="true">${label}</a></li>`
          : html`<li><a href="${ticketPath(row)}?draft=${draft.id}">${label}</a></li>`;
      })}</ul></nav>`
}`;
}

function erasure(view: TicketView): Html | null {
  const event = view.events.findLast(({ kind }) => kind === "erased");
  if (!event) return null;
  return html`<p class="banner"><strong>Erased</strong> ${timeTag(event.at, zoneOf(view))}: texts, names and the order are gone; what was decided and done stays.</p>`;
}

/** How long the customer waited for what. */
function timesCard(view: TicketView): Html {
  const { row, shown } = view;
  const zone = zoneOf(view);
  const opened = row.ticketCreatedAt.getTime();
  const since = (at: Date) =>
    html`<dd>${timeTag(at, zone)} <span class="sub">after ${spanText(opened, at.getTime())}</span></dd>`;
  const sentAt = shown?.reply?.sentAt ?? row.repliedAt;
  return html`<section class="card" aria-labelledby="times"><h2 id="times">Times</h2>
<dl class="pairs"><div><dt>Opened</dt><dd>${timeTag(row.ticketCreatedAt, zone)}</dd></div>
${shown ? html`<div><dt>Drafted</dt>${since(shown.summary.createdAt)}</div>` : null}
${shown?.summary.deliveredAt ? html`<div><dt>Note written</dt>${since(shown.summary.deliveredAt)}</div>` : null}
${sentAt === null ? null : html`<div><dt>Answered</dt>${since(sentAt)}</div>`}</dl>
<p class="muted small">Times are in ${zone}.</p></section>`;
}
