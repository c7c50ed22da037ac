import type { RationaleEvent } from "../../../db/store.ts";
import { reasonLabel } from "../../domain/reason.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { timeTag, words } from "../labels.ts";
import { type TicketView, zoneOf } from "./ticket-view.ts";

/** All that ever happened to the ticket's rationale, oldest first; nothing of it is ever changed. */
export function historySection(view: TicketView): Html {
  const zone = zoneOf(view);
  return html`<section class="card" aria-labelledby="history"><h2 id="history">History</h2>
<ol class="history">${view.events.map(
    ({ at, kind, detail }) =>
      html`<li><strong>${TITLES[kind] ?? words(kind)}</strong> ${timeTag(at, zone)}${details(detail)}</li>`,
  )}</ol></section>`;
}

const TITLES: Readonly<Record<string, string>> = {
  drafted: "Draft made",
  note_written: "Note written",
  skipped: "Skipped",
  draft_stale: "Draft out of date",
  draft_waits: "Draft waits again",
  replied: "Answered",
  reply_withdrawn: "Answer failed to send",
  unanswered: "Closed without a reply",
  reason: "Reason given",
  intent_corrected: "Intent corrected",
  action_corrected: "Action corrected",
  reason_asked: "Asked for a reason",
  erased: "Text erased",
};

const LABELS: Readonly<Record<string, string>> = {
  code: "Reason",
  text: "In their words",
  chosenAction: "Done",
  action: "Action",
  chosenBy: "Read by",
  via: "By way of",
};

/** Ids serve machines; every other plain value says something to a person. */
function details(detail: RationaleEvent["detail"]): Html | null {
  const told = Object.entries(detail).flatMap(([name, value]) => {
    const text = valueText(name, value);
    return text === null ? [] : [{ label: LABELS[name] ?? words(snakeCase(name)), text }];
  });
  if (told.length === 0) return null;
  return html`<ul class="details">${told.map(({ label, text }) => html`<li><span class="muted">${label}:</span> ${text}</li>`)}</ul>`;
}

function valueText(name: string, value: unknown): string | null {
  if (/(?:Id|Ids|Version)$/.test(name)) return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    return /similarity/i.test(name)
      ? `${Math.round(value * 100)} %`
      : String(Math.round(value * 1000) / 1000);
  }
  if (typeof value !== "string" || value === "") return null;
  if (name === "code") return reasonLabel(value);
  // Codes are one word of [a-z_]; anything else is what a person wrote.
  return /^[a-z]+(?:_[a-z]+){0,8}$/.test(value) ? value.replaceAll("_", " ") : value;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
