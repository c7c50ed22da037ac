import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Response } from "express";
import { type Html, html } from "../pipeline/deliver/html.ts";
import { sessionOf } from "./session-of.ts";

export interface Page {
  /** Plain text; shown in the browser's tab. */
  title: string;
  /** Which entry of the navigation is this page's; null on pages without one. */
  current: "tickets" | "reports" | null;
  /** What goes into <main>, from its <h1> on. */
  body: Html;
}

export const stylesheet = ["./style.css", "./reports/style.css"]
  .map((file) => readFileSync(new URL(file, import.meta.url), "utf8"))
  .join("");

/** Carries the content's hash, so that browsers may keep it for ever. */
export const STYLESHEET_PATH = `/review-${createHash("sha256").update(stylesheet).digest("hex").slice(0, 12)}.css`;

/** No script at all, styles and pictures of our own, forms that post to us, and no frame around it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** Answers with a whole page; navigation and sign-out are there when the request came with a session. */
export function sendPage(response: Response, page: Page, status = 200): void {
  response
    .status(status)
    .set("content-security-policy", CONTENT_SECURITY_POLICY)
    .type("html")
    .send(renderPage(page, sessionOf(response)?.csrfToken ?? null));
}

function renderPage({ title, current, body }: Page, csrfToken: string | null): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${title} · Sidenote</title>
<link rel="stylesheet" href="${STYLESHEET_PATH}">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top"><div class="top-inner">
${csrfToken === null ? html`<span class="brand">Sidenote</span>` : navigation(current, csrfToken)}
</div></header>
<main id="main" tabindex="-1">
${body}
</main>
</body>
</html>
`.markup;
}

function navigation(current: Page["current"], csrfToken: string): Html {
  const entries = [
    { id: "tickets", label: "Tickets", href: "/tickets" },
    { id: "reports", label: "Reports", href: "/reports" },
  ];
  return html`<a class="brand" href="/tickets">Sidenote</a>
<nav aria-label="Main"><ul>${entries.map(({ id, label, href }) =>
    id === current
      ? html`<li><a href="${href}" aria-current="page">${label}</a></li>`
      : html`<li><a href="${href}">${label}</a></li>`,
  )}</ul></nav>
<form class="sign-out" method="post" action="/logout">${csrfField(csrfToken)}<button class="quiet">Sign out</button></form>`;
}

/** Belongs into every form that a signed-in person posts. */
export function csrfField(csrfToken: string): Html {
  return html`<input type="hidden" name="csrf" value="${csrfToken}">`;
}
