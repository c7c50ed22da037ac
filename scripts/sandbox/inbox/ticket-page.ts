import type { DeskMessage, DeskTicket, SandboxHelpdesk } from "../tickets.ts";
import { type Html, html, trusted } from "./html.ts";
import { helpdeskBadge, page, statusBadge, tagChips, timeTag } from "./layout.ts";
import { sanitise } from "./sanitise.ts";
import type { Waiting } from "./waiting.ts";

const REFRESH_SECONDS = 2;

/**
 * One ticket as an agent has it before them: the thread with its notes, what is known, and what can be done. While a note
 * is awaited the page reloads itself, and has no text field, since a reload would empty it; `writing` turns that round.
 */
export function ticketPage(
  desk: SandboxHelpdesk,
  ticket: DeskTicket,
  waiting: Waiting,
  writing: boolean,
): string {
  const action = `/tickets/${desk.id}/${ticket.id}`;
  const reloads = waiting === "working" && !writing;
  const body = html`
<p><a href="/">← All tickets</a></p>
<div class="ticket-head"><h1>${ticket.subject || "(no subject)"}</h1>
  <p>${helpdeskBadge(desk.id)} ${statusBadge(ticket.status)} <span class="muted">#${ticket.id}</span></p></div>
<div class="columns">
<section class="thread" aria-label="Conversation">
${ticket.messages.map((message) => (message.public ? messageCard(message) : noteCard(message)))}
${waitingCard(waiting)}
${writeCard(desk, ticket, action, reloads)}
</section>
<aside class="facts" aria-label="About this ticket">
  <section class="card"><h2>Customer</h2>
    <p>${ticket.requester.name ?? "No name"}<br><span class="muted">${ticket.requester.email ?? "no e-mail address"}</span></p></section>
  <section class="card"><h2>Tags</h2>${tagChips(ticket.tags)}
    <form class="inline" method="post" action="${action}/tag"><label class="hidden" for="tag">New tag</label>
      <input id="tag" name="text" placeholder="Add a tag" maxlength="100" required pattern="[^\\s]+"><button>Add</button></form></section>
  <section class="card"><h2>Ticket</h2>
    <p class="muted">Opened ${timeTag(ticket.createdAt)}<br>by ${ticket.channel}</p>
    ${isOpen(ticket) ? html`<form method="post" action="${action}/close"><button class="wide">Close ticket</button></form>` : null}</section>
</aside>
</div>`;
  const refresh = reloads ? { refreshSeconds: REFRESH_SECONDS } : {};
  return page({ title: ticket.subject || `Ticket ${ticket.id}`, body, ...refresh });
}

function isOpen(ticket: DeskTicket): boolean {
  return ticket.status !== "closed" && ticket.status !== "solved";
}

const AUTHORS = { customer: "Customer", agent: "Agent", machine: "Automatic", service: "Sidenote" } as const;

function authorLine(message: DeskMessage): Html {
  const { kind, name, email } = message.sender;
  const label = AUTHORS[kind];
  const shown = name ?? email ?? label;
  return html`<strong>${shown}</strong>${shown === label ? null : html` <span class="muted">${label}</span>`} ${timeTag(message.sentAt)}`;
}

function messageCard(message: DeskMessage): Html {
  return html`<article class="message from-${message.sender.kind}">
<header>${authorLine(message)}</header>
<div class="content">${trusted(sanitise(message.html))}</div></article>`;
}

function noteCard(message: DeskMessage): Html {
  return html`<article class="message note">
<header><span class="note-label">Internal note</span> ${authorLine(message)}</header>
<div class="content">${trusted(sanitise(message.html))}</div>
<footer>Only agents see this.</footer></article>`;
}

function waitingCard(waiting: Waiting): Html | null {
  switch (waiting) {
    case "working":
      return html`<div class="empty" role="status"><p class="working"><strong>Sidenote is reading the ticket…</strong></p>
<p>Its note will show up here; the page looks again by itself.</p></div>`;
    case "late":
      return html`<div class="empty" role="status"><p><strong>No note yet.</strong></p>
<p>Sidenote may have skipped this ticket, or may not be running. <a href="">Look again</a></p></div>`;
    case "none":
      return null;
  }
}

function writeCard(desk: SandboxHelpdesk, ticket: DeskTicket, action: string, reloads: boolean): Html {
  if (ticket.status === "closed" && desk.id === "zendesk") {
    return html`<div class="empty"><p>This ticket is closed for good; nobody can write to it any more.</p></div>`;
  }
  return reloads
    ? html`<p><a class="button" href="${action}?write">Write without waiting</a></p>`
    : composer(action);
}

/** One text, three ways to send it: works without any script. */
function composer(action: string): Html {
  return html`<form class="composer card" method="post" action="${action}/reply">
<label for="text">Write</label>
<textarea id="text" name="text" rows="5" required maxlength="20000"></textarea>
<p class="buttons"><button class="primary">Reply as agent</button>
<button formaction="${action}/note">Add internal note</button>
<button formaction="${action}/customer">Write as customer</button></p></form>`;
}
