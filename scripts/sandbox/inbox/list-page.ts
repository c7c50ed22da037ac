import type { DeskTicket, SandboxHelpdesk } from "../tickets.ts";
import { type Html, html } from "./html.ts";
import { helpdeskBadge, page, statusBadge, tagChips, timeTag } from "./layout.ts";
import type { Waiting } from "./waiting.ts";

const REFRESH_SECONDS = 3;

/** All tickets of all helpdesks, the one that changed last on top. */
export function listPage(
  helpdesks: readonly SandboxHelpdesk[],
  waitingFor: (ticket: DeskTicket) => Waiting,
  reviewUrl: string | null,
): string {
  const rows = helpdesks
    .flatMap((desk) => [...desk.tickets.values()].map((ticket) => ({ desk, ticket })))
    .toSorted((a, b) => b.ticket.updatedAt.getTime() - a.ticket.updatedAt.getTime());
  const working = rows.filter(({ ticket }) => waitingFor(ticket) === "working").length;
  const noted = rows.filter(({ ticket }) => hasDraft(ticket)).length;
  const body = html`
<div class="list-head">
  <h1>Tickets</h1>
  <p class="muted">${rows.length} in all · ${noted} with a Sidenote note${
    working > 0 ? html` · <span class="working">${working} being worked on</span>` : null
  }</p>
</div>
${rows.length === 0 ? emptyList() : html`<ul class="tickets">${rows.map((row) => ticketRow(row, waitingFor(row.ticket)))}</ul>`}`;
  const refresh = rows.length === 0 || working > 0 ? { refreshSeconds: REFRESH_SECONDS } : {};
  return page({ title: "Tickets", reviewUrl, body, ...refresh });
}

function emptyList(): Html {
  return html`<div class="empty"><p><strong>No tickets yet.</strong></p>
<p>They show up here as they arrive. You can also <a href="/new">write one yourself</a>.</p></div>`;
}

function ticketRow({ desk, ticket }: { desk: SandboxHelpdesk; ticket: DeskTicket }, waiting: Waiting): Html {
  const last = ticket.messages.findLast((message) => message.public);
  return html`<li><a class="ticket" href="/tickets/${desk.id}/${ticket.id}">
  <span class="ticket-line"><strong class="subject">${ticket.subject || "(no subject)"}</strong>${timeTag(ticket.updatedAt)}</span>
  <span class="ticket-line muted"><span>${ticket.requester.name ?? ticket.requester.email ?? "Unknown sender"}</span>
    <span class="ticket-marks">${waiting === "working" ? html`<span class="working">Drafting…</span>` : null}${
      hasDraft(ticket) ? html`<span class="noted">Note</span>` : null
    }${statusBadge(ticket.status)}${helpdeskBadge(desk.id)}</span></span>
  <span class="snippet">${(last?.text ?? "").slice(0, 160)}</span>
  ${tagChips(ticket.tags)}
</a></li>`;
}

function hasDraft(ticket: DeskTicket): boolean {
  return ticket.messages.some((message) => message.sender.kind === "service" && !message.public);
}
