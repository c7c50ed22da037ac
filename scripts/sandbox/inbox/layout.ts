import { type Html, html } from "./html.ts";

export interface PageOptions {
  title: string;
  /** Seconds until the browser loads the page again, without any script. */
  refreshSeconds?: number;
  /** Null = Sidenote's own pages are not there. */
  reviewUrl: string | null;
  body: Html;
}

export function page({ title, refreshSeconds, reviewUrl, body }: PageOptions): string {
  const refresh =
    refreshSeconds === undefined ? null : html`<meta http-equiv="refresh" content="${refreshSeconds}">`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh}<title>${title} · Sandbox inbox</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
  <a class="brand" href="/">Sandbox inbox</a>
  <span class="top-hint">Nothing here leaves this machine</span>
  ${
    reviewUrl === null
      ? null
      : html`<nav class="top-links" aria-label="Sidenote">${elsewhere(`${reviewUrl}/tickets`, "Rationale")} ${elsewhere(`${reviewUrl}/reports`, "Reports")}</nav>`
  }
  <a class="button" href="/new">New ticket</a>
</header>
<main id="main">${body}</main>
</body>
</html>
`.markup;
}

/** A link to Sidenote's own pages, which open beside the inbox. */
export function elsewhere(url: string, text: string): Html {
  return html`<a href="${url}" target="_blank" rel="noopener">${text}</a>`;
}

const HELPDESK_NAMES = { gorgias: "Gorgias", zendesk: "Zendesk" } as const;

export function helpdeskBadge(id: keyof typeof HELPDESK_NAMES): Html {
  return html`<span class="badge badge-${id}">${HELPDESK_NAMES[id]}</span>`;
}

export function helpdeskName(id: keyof typeof HELPDESK_NAMES): string {
  return HELPDESK_NAMES[id];
}

export function statusBadge(status: string): Html {
  return html`<span class="status status-${status}">${status}</span>`;
}

/** Colours follow the meaning that Sidenote's tags have; any other tag is plain. */
export function tagChips(tags: readonly string[]): Html {
  if (tags.length === 0) return html`<span class="muted">No tags yet</span>`;
  return html`<ul class="chips">${tags.map((tag) => html`<li class="chip ${chipKind(tag)}">${tag}</li>`)}</ul>`;
}

function chipKind(tag: string): string {
  if (/_(?:escalate|skip|conf_low)/.test(tag)) return "chip-alert";
  if (/_(?:intent|action)_/.test(tag)) return "chip-main";
  if (/_(?:outcome|why)_/.test(tag)) return "chip-known";
  return "";
}

export function timeTag(at: Date): Html {
  const shown = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  }).format(at);
  return html`<time datetime="${at.toISOString()}" title="UTC">${shown}</time>`;
}
