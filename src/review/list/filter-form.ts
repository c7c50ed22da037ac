import type { FilterChoices } from "../../../db/review.ts";
import { ACTIONS } from "../../domain/decision.ts";
import { INTENTS } from "../../domain/intent.ts";
import { OUTCOMES } from "../../domain/outcome.ts";
import { reasonLabel } from "../../domain/reason.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { words } from "../labels.ts";
import { FILTER_FIELDS, type ListQuery } from "./list-query.ts";

interface Choice {
  value: string;
  label: string;
}

/** Search and filters: a plain GET form, so that every view of the list has an address to send around. */
export function filterForm(query: ListQuery, choices: FilterChoices, reasons: readonly string[]): Html {
  const active = FILTER_FIELDS.filter((field) => field !== "q" && query[field] !== undefined).length;
  return html`<form class="filters card" method="get" action="/tickets" role="search">
<div class="search-row">
<p class="search-field"><label for="q">Ticket or order</label>
<input id="q" name="q" type="search" value="${query.q ?? ""}" placeholder="Ticket id, or order #1042" maxlength="200"></p>
<p class="buttons"><button>Show</button>${
    active > 0 || query.q !== undefined ? html`<a href="/tickets">Clear all</a>` : null
  }</p>
</div>
<details class="more-filters"${active > 0 ? html` open` : null}><summary>Filters${
    active > 0 ? html` <span class="chip edited">${active}</span>` : null
  }</summary>
<div class="filter-grid">
${select("outcome", "Outcome", coded(OUTCOMES), query.outcome)}
${select("intent", "Customer wants", coded(INTENTS), query.intent)}
${select("action", "Proposed", coded(ACTIONS), query.action)}
${select(
  "reason",
  "Reason",
  reasons.map((value) => ({ value, label: reasonLabel(value) })),
  query.reason,
)}
${select("agent", "Agent", agentChoices(choices), query.agent)}
${select("store", "Store", plain(choices.stores), query.store)}
${select("connection", "Helpdesk", coded(choices.connections), query.connection)}
${dayField("from", "From day", query.from)}
${dayField("to", "To day", query.to)}
</div>
</details>
</form>`;
}

function select(name: string, label: string, known: readonly Choice[], chosen: string | undefined): Html {
  const isKnown = chosen === undefined || known.some(({ value }) => value === chosen);
  const choices = isKnown ? known : [...known, { value: chosen, label: chosen }];
  const options = choices.map(
    ({ value, label: text }) =>
      html`<option value="${value}"${value === chosen ? html` selected` : null}>${text}</option>`,
  );
  return html`<p><label for="${name}">${label}</label>
<select id="${name}" name="${name}"><option value="">Any</option>${options}</select></p>`;
}

function dayField(name: string, label: string, value: string | undefined): Html {
  return html`<p><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="date" value="${value ?? ""}"></p>`;
}

function agentChoices({ agents, connections }: FilterChoices): Choice[] {
  return agents
    .map(({ connection, id, name }) => {
      const where = connections.length > 1 ? ` (${words(connection)})` : "";
      return { value: `${connection}:${id}`, label: `${name ?? `Agent ${id}`}${where}` };
    })
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}

function coded(values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, label: words(value) }));
}

function plain(values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, label: value }));
}
