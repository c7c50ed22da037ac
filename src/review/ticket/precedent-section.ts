import { type ActionCount, type PrecedentCase, Precedents } from "../../domain/precedent.ts";
import { reasonLabel } from "../../domain/reason.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { TRAIT_WORDS } from "../../pipeline/deliver/precedent-section.ts";
import { timeTag, words } from "../labels.ts";
import { ticketPath } from "../ticket-path.ts";

/** The earlier tickets that this draft's note pointed at, as they stood then; null where none were looked up. */
export function precedentSection(stored: unknown, zone: string): Html | null {
  const parsed = Precedents.safeParse(stored);
  if (!parsed.success) return null;
  const { total, counts, similar, contrary } = parsed.data;
  const known = new Set(similar.map(({ ticketId }) => ticketId));
  return html`<section class="card" aria-labelledby="precedents"><h2 id="precedents">Precedents shown with it</h2>
${
  total === 0
    ? html`<p class="muted">There was no precedent.</p>`
    : html`<p>Of ${total} similar ${total === 1 ? "ticket" : "tickets"} before:</p>
<ul class="tally">${counts.map((one) => countLine(one, total))}</ul>
${caseList("Most similar", similar, zone)}
${caseList(
  "Where it went another way",
  contrary.filter(({ ticketId }) => !known.has(ticketId)),
  zone,
)}`
}</section>`;
}

function countLine({ action, count, reasons }: ActionCount, total: number): Html {
  const why = reasons.map(({ reason, count: times }) => `${reasonLabel(reason)} ${times}`).join(", ");
  return html`<li><span>${words(action)}</span> <meter min="0" max="${total}" value="${count}" aria-hidden="true"></meter> <span class="number">${count}</span>${
    why === "" ? null : html` <span class="sub">${why}</span>`
  }</li>`;
}

function caseList(title: string, cases: readonly PrecedentCase[], zone: string): Html | null {
  if (cases.length === 0) return null;
  return html`<h3>${title}</h3><ul class="cases">${cases.map(
    (one) =>
      html`<li><a href="${ticketPath(one)}">${one.ticketId}</a> ${words(one.chosen)}${
        one.proposed === null || one.proposed === one.chosen
          ? null
          : html` <span class="muted">instead of ${words(one.proposed).toLowerCase()}</span>`
      }${one.reason === null ? null : html` <span class="chip">${reasonLabel(one.reason)}</span>`} <span class="sub">${timeTag(one.repliedAt, zone)}${
        one.traits.length === 0 ? "" : ` · same ${one.traits.map((trait) => TRAIT_WORDS[trait]).join(", ")}`
      }</span>${one.reasonText === null ? null : html`<p class="own-words">${one.reasonText}</p>`}</li>`,
  )}</ul>`;
}
