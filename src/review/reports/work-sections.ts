import type { ReportFigures } from "../../../db/reports.ts";
import { type Html, html } from "../../pipeline/deliver/html.ts";
import { dollars, words } from "../labels.ts";
import { plotPicture, reportTable } from "./figure.ts";
import { countText, differenceText, durationText } from "./figure-text.ts";
import { estimateDifference } from "./interval.ts";
import { armRows } from "./rate-rows.ts";
import { rateTable } from "./rate-sections.ts";
import type { ReportQuery } from "./report-query.ts";
import { acceptedShare, addTallies, answeredOf, overriddenShare, ticketsOf } from "./tally.ts";
import { timeBuckets } from "./time-buckets.ts";

/** What became of the tickets, over time. */
export function outcomeSection({ days, skips }: ReportFigures, query: ReportQuery): Html {
  const rows = timeBuckets(days).map(({ label, tally }) => [
    { main: label },
    ...[ticketsOf(tally), tally.accepted, tally.edited, tally.overridden].map(number),
    ...[tally.unanswered, tally.pending, tally.skipped].map(number),
  ]);
  const columns = ["Tickets", "Accepted", "Edited", "Overridden", "Unanswered", "Pending", "Skipped"];
  const causes = skips.map(({ cause, tickets }) => [{ main: words(cause) }, number(tickets)]);
  return html`<section class="card"><h2>Outcomes over time</h2>
${plotPicture("outcomes", "Tickets by outcome over time; table below", query)}
<details><summary>Outcomes as a table</summary>
${reportTable("Tickets by outcome", [{ label: "When (UTC)" }, ...columns.map(numberColumn)], rows)}
</details>
${
  causes.length > 0
    ? html`<details><summary>Why tickets were skipped</summary>
${reportTable("Skipped tickets by cause", [{ label: "Cause" }, numberColumn("Tickets")], causes)}
</details>`
    : null
}
</section>`;
}

/** How long customers waited, for the draft and for the agent. */
export function timeSection({ times }: ReportFigures): Html {
  const rows = [
    { label: "Ticket to draft", ...times.ticketToDraft },
    { label: "Draft to reply", ...times.draftToReply },
    { label: "Ticket to reply", ...times.ticketToReply },
  ].map(({ label, tickets, medianMs, p90Ms }) => [
    { main: label },
    { main: durationText(medianMs) },
    { main: durationText(p90Ms) },
    number(tickets),
  ]);
  const columns = [{ label: "Wait" }, ...["Median", "Nine in ten within", "Tickets"].map(numberColumn)];
  return html`<section class="card"><h2>How long it took</h2>
<p class="muted">Of tickets with a single draft: a second draft answers a later message, whose wait began later.</p>
${reportTable("Waits", columns, rows)}
</section>`;
}

/** What the model cost, failures included. */
export function costSection({ models, days }: ReportFigures): Html {
  if (models.length === 0) {
    return html`<section class="card"><h2>Model cost</h2><p class="muted">No model was called.</p></section>`;
  }
  const drafted = draftedTickets(days);
  const rows = models.map((model) => [
    { main: model.model },
    { main: countText(model.tickets) },
    { main: countText(model.calls), sub: model.failures > 0 ? `${countText(model.failures)} failed` : "" },
    { main: countText(model.tokensIn) },
    { main: countText(model.tokensOut) },
    {
      main: dollars(model.costMicros),
      sub: model.unpriced > 0 ? `${countText(model.unpriced)} unpriced` : "",
    },
    { main: dollars(model.costMicros / Math.max(1, model.tickets)) },
  ]);
  const columns = ["Tickets", "Calls", "Tokens in", "Tokens out", "Cost", "Per ticket"];
  return html`<section class="card"><h2>Model cost</h2>
<p class="muted">${dollars(totalCost(models) / Math.max(1, drafted))} per drafted ticket, over all ${countText(drafted)} of
them, those written from templates included.</p>
${reportTable("Calls by model", [{ label: "Model" }, ...columns.map(numberColumn)], rows)}
</section>`;
}

/** Whether precedent in the prompt changes what agents do with drafts. */
export function armSection({ arms }: ReportFigures, query: ReportQuery): Html {
  const rows = armRows(arms);
  const [on, off] = ["on", "off"].map((arm) => arms.find(({ group }) => group === arm));
  const notDrawn = ticketsOf(
    addTallies(arms.filter(({ group }) => group === null).map(({ tally }) => tally)),
  );
  if (rows.length === 0) {
    return html`<section class="card"><h2>Precedent in the prompt</h2>
<p class="muted">No ticket was drawn: PRECEDENT_PROMPT_SHARE decides how many are.</p></section>`;
  }
  const hasAnswers = rows.some(({ tally }) => answeredOf(tally) > 0);
  const likeness = [on, off].flatMap((arm) =>
    arm && arm.similarity !== null ? [`${arm.similarity.toFixed(2)} with precedent ${arm.group ?? ""}`] : [],
  );
  return html`<section class="card"><h2>Precedent in the prompt</h2>
<p class="muted">Tickets were drawn at random, so a difference between the arms is the effect of precedent in the model's
prompt. ${countText(notDrawn)} drafted tickets were not drawn.</p>
${hasAnswers ? plotPicture("arms", "Shares sent as drafted and overridden, with precedent on and off; table follows", query) : null}
${rateTable("Arms", "Arm", rows)}
${on && off ? effect(on, off) : null}
${likeness.length > 0 ? html`<p class="small muted">Mean likeness of reply and draft, 0 to 1: ${likeness.join(", ")}.</p>` : null}
</section>`;
}

type Arm = ReportFigures["arms"][number];

function effect(on: Arm, off: Arm): Html | null {
  const accepted = estimateDifference(acceptedShare(on.tally), acceptedShare(off.tally));
  const overridden = estimateDifference(overriddenShare(on.tally), overriddenShare(off.tally));
  if (!accepted || !overridden) return null;
  return html`<p>On against off: sent as drafted ${differenceText(accepted)}, overridden ${differenceText(overridden)}.</p>`;
}

/** Tickets that got a draft: all but the skipped. */
export function draftedTickets(days: ReportFigures["days"]): number {
  const tally = addTallies(days.map((one) => one.tally));
  return ticketsOf(tally) - tally.skipped;
}

export function totalCost(models: ReportFigures["models"]): number {
  return models.reduce((sum, { costMicros }) => sum + costMicros, 0);
}

function number(count: number) {
  return { main: countText(count) };
}

function numberColumn(label: string) {
  return { label, isNumber: true };
}
