import type { DecisionInputs, RequestDecision } from "../../domain/decision.ts";
import { formatMoney } from "../../domain/money.ts";
import type { VersionedPolicy } from "../../domain/policy.ts";
import { inputsByOrder } from "../../pipeline/decide/inputs-by-order.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { isNoteWarning, warningText } from "../../pipeline/deliver/note-warnings.ts";
import { ltvLabel, words } from "../labels.ts";
import type { ShownDraft } from "./ticket-view.ts";

/** What code decided per request, the clauses that it rests on, and all that it knew. */
export function decisionSection({ draft, inputs }: ShownDraft, policy: VersionedPolicy): Html {
  const { decision } = draft;
  const cases = inputs ? inputsByOrder(inputs) : [];
  const nameOf = ({ order = 0 }: RequestDecision) =>
    cases.length > 1 ? (cases[order]?.order?.name ?? null) : null;
  const isOtherPolicy = decision.policyVersion !== policy.policyVersion;
  return html`<section class="card" aria-labelledby="decision"><h2 id="decision">The decision</h2>
${warnings(draft.warnings)}
${decision.requests.map((request) => requestBlock(request, nameOf(request), policy))}
${
  decision.escalations.length === 0
    ? null
    : html`<p class="banner warn"><strong>Needs a person:</strong> ${decision.escalations.map(words).join(", ")}</p>`
}
<h3>What it rested on</h3>
<dl class="pairs">
${pair("Confidence", words(decision.confidence))}
${inputs ? inputPairs(inputs, cases) : pair("Inputs", "not kept")}
${pair("Customer", decision.ltv === null ? "unknown" : ltvLabel(decision.ltv))}
<div><dt>Policy</dt><dd><code>${decision.policyVersion}</code>${
    isOtherPolicy
      ? html` <span class="sub">not the one in force now; clauses are shown as they read now</span>`
      : null
  }</dd></div>
</dl></section>`;
}

function warnings(codes: readonly string[]): Html | null {
  if (codes.length === 0) return null;
  return html`<div class="banner warn"><strong>The note warned:</strong><ul>${[...new Set(codes)].map(
    (code) => html`<li>${isNoteWarning(code) ? warningText(code) : words(code)}</li>`,
  )}</ul></div>`;
}

function requestBlock(
  { intent, action, situation, clauseIds }: RequestDecision,
  order: string | null,
  { policy }: VersionedPolicy,
): Html {
  const clauses = clauseIds.map((id) => ({
    id,
    text:
      policy.clauses.find((clause) => clause.id === id)?.text ?? "This clause is not in the policy any more.",
  }));
  return html`<p class="request">${order === null ? null : html`${order}: `}${words(intent)} <span aria-hidden="true">→</span><span class="hidden">: proposed</span> <strong>${words(
    action,
  ).toLowerCase()}</strong> <span class="muted">because ${situation.replaceAll("_", " ")}</span></p>
${
  clauses.length === 0
    ? null
    : html`<ul class="clauses">${clauses.map(({ id, text }) => html`<li><code>${id}</code> ${text}</li>`)}</ul>`
}`;
}

function inputPairs(
  { identity, signals, policyWords, history }: DecisionInputs,
  cases: readonly DecisionInputs[],
): Html {
  const requests = cases.flatMap((one) => one.requests);
  return html`${pair("Sender", IDENTITIES[identity])}
${pair("Read from the text", requests.map(({ intent, confidence }) => `${words(intent)} (${confidence})`).join(", "))}
${signals.length === 0 ? null : pair("Warning signs", signals.map(words).join(", "))}
${policyWords.length === 0 ? null : pair("Policy's own words", policyWords.join(", "))}
${cases.map(orderPairs)}
${
  history === null
    ? null
    : pair(
        "History",
        `${history.ordersCount === 1 ? "1 order" : `${history.ordersCount} orders`}, ${formatMoney(history.spent)} spent`,
      )
}`;
}

function orderPairs({ order, itemIds }: DecisionInputs): Html {
  if (order === null) return html``;
  const items = order.items.filter(({ id }) => itemIds.length === 0 || itemIds.includes(id));
  const state = [order.name, formatMoney(order.total), order.financialStatus, order.fulfillmentStatus]
    .filter((part) => part !== null)
    .map((part) => part.replaceAll("_", " "));
  return html`${pair("Order", state.join(" · "))}
${items.length === 0 ? null : pair("Items", items.map(({ title, quantity }) => `${quantity} × ${title}`).join(", "))}`;
}

const IDENTITIES: Readonly<Record<DecisionInputs["identity"], string>> = {
  verified: "The order is theirs",
  ambiguous: "Has several orders that could be meant",
  unproven: "Not proven to be the order's owner",
  none: "Has no order, and named none",
  unavailable: "Could not be checked: the shop was down",
};

function pair(label: string, value: string): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}
