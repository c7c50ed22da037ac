import type { DiffPart, StoredReply } from "../../../db/outcomes.ts";
import { draftText } from "../../domain/draft.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { timeTag } from "../labels.ts";
import { authorOf } from "./draft-events.ts";
import { readableDiff } from "./readable-diff.ts";
import { type ShownDraft, type TicketView, zoneOf } from "./ticket-view.ts";

/** Draft against reply, word by word; or the draft alone while nobody has answered. */
export function replySection(view: TicketView): Html | null {
  const { shown } = view;
  if (!shown) return null;
  const { reply } = shown;
  return html`<section class="card" aria-labelledby="words"><h2 id="words">${
    reply ? "What was sent, against the draft" : "The draft"
  }</h2>
${shown.isErased ? erased(reply) : reply ? comparison(reply, view) : waiting(shown, view)}
${provenance(shown)}
</section>`;
}

function erased(reply: StoredReply | null): Html {
  return reply
    ? html`<p class="muted">The words of both were erased: ${likeness(reply)}.</p>`
    : html`<p class="muted">Its words were erased.</p>`;
}

function likeness({ similarity }: StoredReply): string {
  return `${Math.round(similarity * 100)} % the same words`;
}

function comparison(reply: StoredReply, view: TicketView): Html {
  const agent = authorOf(view, reply.draftId);
  return html`<p class="muted small">${agent}, ${timeTag(reply.sentAt, zoneOf(view))} · ${likeness(reply)}</p>
<p class="legend small"><del>only in the draft</del> <ins>only in the reply</ins></p>
<div class="letter">${readableDiff(reply.diff).map(part)}</div>
<details class="plain-text"><summary>The reply alone</summary><div class="letter">${reply.text}</div></details>`;
}

function part({ op, text }: DiffPart): Html {
  switch (op) {
    case "same":
      return html`${text}`;
    case "added":
      return html`<ins>${text}</ins>`;
    case "removed":
      return html`<del>${text}</del>`;
    default:
      return op satisfies never;
  }
}

function waiting(shown: ShownDraft, { row }: TicketView): Html {
  const { draft, summary } = shown;
  const state =
    row.outcome === "unanswered" && row.draftId === summary.id
      ? "The ticket was closed without a reply."
      : summary.state === "stale"
        ? "A newer message came before this draft was of use."
        : "Nobody has answered yet.";
  return html`<p class="muted small">${state}</p><div class="letter">${draftText({ ...draft })}</div>`;
}

/** Every sentence of the draft with what it rests on. */
function provenance({ draft }: ShownDraft): Html | null {
  const sentences = draft.paragraphs.flat();
  if (sentences.length === 0) return null;
  return html`<details class="plain-text"><summary>The draft, sentence by sentence</summary><ol class="sentences">${sentences.map(
    ({ text, cites }) =>
      html`<li>${text} ${cites.length === 0 ? null : html`<span class="cites">${cites.map((cite) => html`<code>${cite}</code> `)}</span>`}</li>`,
  )}</ol>
<p class="muted small">Written by ${draft.writer === "model" ? "the model" : "templates"}, language ${draft.language}.</p></details>`;
}
