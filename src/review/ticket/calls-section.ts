import { type Html, html } from "../../pipeline/deliver/html.ts";
import { dollars, words } from "../labels.ts";
import type { ShownDraft } from "./ticket-view.ts";

/** What the model was asked for this draft, and what that cost. */
export function callsSection({ calls, draft }: ShownDraft): Html {
  const known = calls.flatMap(({ costMicros }) => costMicros ?? []);
  const total = known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0);
  return html`<section class="card" aria-labelledby="calls"><h2 id="calls">Model</h2>
${
  calls.length === 0
    ? html`<p class="muted">No model was asked: ${draft.writer === "template" ? "templates wrote the draft" : "its calls are gone"}.</p>`
    : html`<div class="table-wrap"><table><caption>${total === null ? "No price is configured" : `${dollars(total)} in all`}</caption>
<thead><tr><th scope="col">Call</th><th scope="col" class="number">Tokens</th><th scope="col" class="number">Cost</th></tr></thead>
<tbody>${calls.map(
        (call) =>
          html`<tr><th scope="row">${words(call.purpose)} <span class="sub">${call.model}, ${(call.latencyMs / 1000).toFixed(1)} s${
            call.failure === null ? "" : ` · ${words(call.failure).toLowerCase()}`
          }</span></th><td class="number">${tokens(call.tokensIn)} → ${tokens(call.tokensOut)}</td><td class="number">${
            call.costMicros === null ? "—" : dollars(call.costMicros)
          }</td></tr>`,
      )}</tbody></table></div>`
}</section>`;
}

function tokens(count: number | null): string {
  return count === null ? "—" : count.toLocaleString("en");
}
