import { REASONS } from "../../../src/domain/outcome.ts";
import { draftInNote } from "../read-note.ts";
import type { DeskMessage, DeskTicket, SandboxHelpdesk } from "../tickets.ts";
import { type Html, html, trusted } from "./html.ts";
import { elsewhere, helpdeskBadge, page, statusBadge, tagChips, timeTag } from "./layout.ts";
import { sanitise } from "./sanitise.ts";
import type { Waiting } from "./waiting.ts";

const REFRESH_SECONDS = 2;

export interface TicketPageOptions {
  waiting: Waiting;
  /** What the text field begins with: "draft", "why", or nothing for any other text; null = not asked for. */
  write: string | null;
  review: { url: string; password: string } | null;
}

/**
 * One ticket as an agent has it before them: the thread with its notes, what is known, and what can be done. While
 * something is awaited the page reloads itself, and has no text field, since a reload would empty it; `write` turns that
 * round.
 */
export function ticketPage(
  desk: SandboxHelpdesk,
  ticket: DeskTicket,
  { waiting, write, review }: TicketPageOptions,
): string {
  const action = `/tickets/${desk.id}/${ticket.id}`;
  const draft = newestDraft(ticket);
  const reloads = (waiting === "working" || waiting === "observing") && write === null;
  const body = html`
<p><a href="/">← All tickets</a></p>
<div class="ticket-head"><h1>${ticket.subject || "(no subject)"}</h1>
  <p>${helpdeskBadge(desk.id)} ${statusBadge(ticket.status)} <span class="muted">#${ticket.id}</span></p></div>
<div class="columns">
<section class="thread" aria-label="Conversation">
${ticket.messages.map((message) => (message.public ? messageCard(message) : noteCard(message)))}
${waitingCard(waiting)}
${writeCard(desk, ticket, action, reloads, { draft, write })}
</section>
<aside class="facts" aria-label="About this ticket">
  <section class="card"><h2>Customer</h2>
    <p>${ticket.requester.name ?? "No name"}<br><span class="muted">${ticket.requester.email ?? "no e-mail address"}</span></p></section>
  <section class="card"><h2>Tags</h2>${tagChips(ticket.tags)}
    <form class="inline" method="post" action="${action}/tag"><label class="hidden" for="tag">New tag</label>
      <input id="tag" name="text" placeholder="Add a tag" maxlength="100" required pattern="[^\\s]+" list="why-tags"><button>Add</button></form>
    ${whyTags()}</section>
  ${draft === null ? null : reasonCard(action)}
  ${review === null ? null : sidenoteCard(desk, ticket, review)}
  <section class="card"><h2>Ticket</h2>
    <p class="muted">Opened ${timeTag(ticket.createdAt)}<br>by ${ticket.channel}</p>
    ${isOpen(ticket) ? html`<form method="post" action="${action}/close"><button class="wide">Close ticket</button></form>` : null}</section>
</aside>
</div>`;
  const refresh = reloads ? { refreshSeconds: REFRESH_SECONDS } : {};
  return page({
    title: ticket.subject || `Ticket ${ticket.id}`,
    reviewUrl: review?.url ?? null,
    body,
    ...refresh,
  });
}

function newestDraft(ticket: DeskTicket): string | null {
  const drafts = ticket.messages
    .filter((message) => message.sender.kind === "service" && !message.public)
    .flatMap((note) => draftInNote(note.html) ?? []);
  return drafts.at(-1) ?? null;
}

/** What the tag field offers while one types: works without any script. */
function whyTags(): Html {
  return html`<datalist id="why-tags">${REASONS.map((code) => html`<option value="sn_why_${code}"></option>`)}</datalist>`;
}

function reasonCard(action: string): Html {
  return html`<section class="card"><h2>Sent something else?</h2>
    <p>Say why, in one of three ways:</p>
    <ul class="ways"><li>a reason link in Sidenote’s note</li><li><a href="${action}?write=why#text">an internal note</a> that begins with #why</li>
    <li>a tag such as sn_why_tone</li></ul></section>`;
}

function sidenoteCard(
  desk: SandboxHelpdesk,
  ticket: DeskTicket,
  { url, password }: { url: string; password: string },
): Html {
  return html`<section class="card"><h2>In Sidenote</h2>
    <p>${elsewhere(`${url}/tickets/${desk.id}/${ticket.id}`, "This ticket’s rationale")}<br>${elsewhere(`${url}/reports`, "Reports")}</p>
    <p class="muted">Password: ${password}</p></section>`;
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
    case "observing":
      return html`<div class="empty" role="status"><p class="working"><strong>Sidenote is looking at the reply…</strong></p>
<p>Its outcome will show up as a tag; the page looks again by itself.</p></div>`;
    case "none":
      return null;
  }
}

function writeCard(
  desk: SandboxHelpdesk,
  ticket: DeskTicket,
  action: string,
  reloads: boolean,
  { draft, write }: { draft: string | null; write: string | null },
): Html {
  if (ticket.status === "closed" && desk.id === "zendesk") {
    return html`<div class="empty"><p>This ticket is closed for good; nobody can write to it any more.</p></div>`;
  }
  return reloads
    ? html`<p><a class="button" href="${action}?write">Write without waiting</a></p>`
    : composer(action, draft, write);
}

/** One text, three ways to send it: works without any script. */
function composer(action: string, draft: string | null, write: string | null): Html {
  const start = write === "draft" ? (draft ?? "") : write === "why" ? "#why " : "";
  const begin =
    draft === null
      ? null
      : html`<p class="muted">Begin with <a href="${action}?write=draft#text">the draft</a> · <a href="${action}?write=why#text">#why</a> · <a href="${action}?write#text">nothing</a></p>`;
  return html`<form class="composer card" method="post" action="${action}/reply">
<label for="text">Write</label>
${begin}
<textarea id="text" name="text" rows="${write === "draft" ? 12 : 5}" required maxlength="20000">${start}</textarea>
<p class="buttons"><button class="primary">Reply as agent</button>
<button formaction="${action}/note">Add internal note</button>
<button formaction="${action}/customer">Write as customer</button></p></form>`;
}
