import type { Fact } from "../../domain/fact.ts";
import { factText, momentText } from "../../pipeline/deliver/fact-text.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { timeTag, words } from "../labels.ts";
import type { ShownDraft } from "./ticket-view.ts";

/** Every fact with the system it was read from and when; those that the draft states come first. */
export function factsSection({ draft, facts, isErased }: ShownDraft, zone: string): Html {
  const cited = new Set(draft.paragraphs.flat().flatMap(({ cites }) => cites));
  const used = facts.filter(({ id }) => cited.has(id));
  const unused = facts.filter(({ id }) => !cited.has(id));
  return html`<section class="card" aria-labelledby="facts"><h2 id="facts">Facts</h2>
${facts.length === 0 ? html`<p class="muted">${isErased ? "The facts were erased." : "No facts of an order went into this draft."}</p>` : null}
${factTable("In the draft", used, zone)}
${unused.length === 0 ? null : html`<details class="plain-text"${used.length === 0 ? html` open` : null}><summary>Known, but not in the draft (${unused.length})</summary>${factTable("Not in the draft", unused, zone)}</details>`}
</section>`;
}

function factTable(caption: string, facts: readonly Fact[], zone: string): Html | null {
  if (facts.length === 0) return null;
  return html`<div class="table-wrap"><table><caption>${caption}</caption>
<thead><tr><th scope="col">Fact</th><th scope="col">Value</th><th scope="col">Source</th></tr></thead>
<tbody>${facts.map(
    (fact) =>
      html`<tr><th scope="row">${fact.label}</th><td>${valueText(fact, zone)}</td><td>${words(fact.source)} <span class="sub">read ${timeTag(fact.readAt, zone)}</span></td></tr>`,
  )}</tbody></table></div>`;
}

function valueText(fact: Fact, zone: string): string {
  if (fact.value.kind === "date") return momentText(fact.value.at, zone);
  const text = factText(fact, zone);
  // A platform's own code: "in_transit".
  return /^[a-z]+(?:_[a-z]+){1,4}$/.test(text) ? text.replaceAll("_", " ") : text;
}
