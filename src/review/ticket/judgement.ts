import { ACTIONS } from "../../domain/decision.ts";
import { reasonLabel } from "../../domain/reason.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { intentLabel, timeTag, words } from "../labels.ts";
import { csrfField } from "../layout.ts";
import { reasonFields } from "../reason-form.ts";
import { ticketPath } from "../ticket-path.ts";
import { type GivenReason, reasonOf } from "./draft-events.ts";
import { type ShownDraft, type TicketPageInput, zoneOf } from "./ticket-view.ts";

/** Proposed against done, how that was read, and the control to correct it. */
export function actionCard({ view, csrfToken }: TicketPageInput, shown: ShownDraft): Html {
  const { reply, draft, summary } = shown;
  const done = reply?.chosenAction ?? null;
  return html`<section class="card" aria-labelledby="action"><h2 id="action">Proposed and done</h2>
<dl class="pairs"><div><dt>Proposed</dt><dd>${words(draft.decision.action)}</dd></div>
<div><dt>Done</dt><dd>${done === null ? html`<span class="muted">not known yet</span>` : html`<strong>${words(done)}</strong>`}</dd></div></dl>
${
  reply
    ? html`<p class="small muted">${READ_BY[reply.chosenBy]}${
        reply.evidence === null || reply.chosenBy === "person" ? "." : ", from these words:"
      }</p>${
        reply.evidence === null || reply.chosenBy === "person"
          ? null
          : html`<p class="own-words">${reply.evidence}</p>`
      }
<details class="plain-text"><summary>Correct this</summary>
<form method="post" action="${ticketPath(view.row)}/action">${csrfField(csrfToken)}<input type="hidden" name="draftId" value="${summary.id}">
<p class="field"><label for="chosen">What was really done</label>
<select id="chosen" name="action">${ACTIONS.map(
        (action) =>
          html`<option value="${action}"${action === done ? html` selected` : null}>${words(action)}</option>`,
      )}</select></p>
<p class="buttons"><button class="quiet">Save the correction</button></p></form></details>`
    : null
}</section>`;
}

const READ_BY = {
  rules: "Read from the reply by rules",
  model: "Read from the reply by the model",
  person: "Corrected by a person",
  assumed: "Assumed, since nothing in the reply shows it; correct it if it was something else",
} as const;

/** The reason as it stands, and the form that gives another. */
export function reasonCard({ view, csrfToken, reasonCodes }: TicketPageInput, shown: ShownDraft): Html {
  const { row } = view;
  const given = reasonOf(view, shown.summary.id);
  const reason = given?.code ?? null;
  const isMissing = shown.reply?.outcome === "overridden" && reason === null;
  const form = html`<form method="post" action="${ticketPath(row)}/reason">${csrfField(csrfToken)}<input type="hidden" name="draftId" value="${shown.summary.id}">
${reasonFields(reasonCodes, reason, null)}
<p class="buttons"><button>Save the reason</button></p></form>`;
  return html`<section class="card" aria-labelledby="why"><h2 id="why">Why</h2>
${given === null ? html`<p class="muted">${isMissing ? "Another action was chosen, and nobody has said why." : "No reason was given."}</p>` : givenReason(view, given)}
<details class="plain-text"${isMissing ? html` open` : null}><summary>${reason === null ? "Give a reason" : "Give another reason"}</summary>${form}</details>
</section>`;
}

function givenReason(view: TicketPageInput["view"], reason: GivenReason): Html {
  const { code, text, via, by, at, correctedIntent } = reason;
  const who = by === "admin" ? "on this page" : by === null ? null : `by user ${by}`;
  const way = via === null || via === "page" ? null : VIA[via];
  const told = [who, way].filter((part) => part !== null && part !== undefined).join(", ");
  return html`<p><strong>${reasonLabel(code)}</strong></p>
${correctedIntent === null ? null : html`<p>Really wanted: <strong>${intentLabel(correctedIntent)}</strong></p>`}
${text === null ? null : html`<p class="own-words">${text}</p>`}
<p class="small muted">Given ${told}, ${timeTag(at, zoneOf(view))}</p>`;
}

const VIA: Readonly<Record<string, string>> = {
  link: "with the note's link",
  note: "in an internal note",
  tag: "with a tag",
};
