import type { TicketKey } from "../../db/store.ts";
import { formatMoney } from "../domain/money.ts";
import type {
  ExplainedParcel,
  ExplainedRequest,
  ExplainedWindow,
} from "../pipeline/decide/explain-decision.ts";
import { momentText } from "../pipeline/deliver/fact-text.ts";
import { isNoteWarning, warningText } from "../pipeline/deliver/note-warnings.ts";

interface ExplainedOrder {
  name: string;
  placedAt: Date;
  total: { minor: number; currency: string };
}

/** Everything that `sidenote explain` says, as `--json` prints it. */
export interface Explanation {
  ticket: TicketKey;
  outcome: string;
  skipCause: string | null;
  draftId: string | null;
  decidedAt: Date | null;
  timeZone: string | null;
  /** By which the decision was made, and the one that the file holds now: clauses and windows are told by the latter. */
  policyVersion: string | null;
  policyVersionNow: string;
  action: string | null;
  confidence: string | null;
  escalations: readonly string[];
  ltv: string | null;
  identity: string | null;
  order: ExplainedOrder | null;
  /** The sender's other orders that the ticket is about. */
  furtherOrders: readonly ExplainedOrder[];
  requests: readonly ExplainedRequest[];
  parcels: readonly ExplainedParcel[];
  /** What else it was decided by; null when it is not kept (any more). */
  inputs: {
    requests: readonly { intent: string; confidence: string }[];
    signals: readonly string[];
    policyWords: readonly string[];
    topics: readonly string[];
    ordersCount: number | null;
  } | null;
  warnings: readonly string[];
}

/** An explanation as people read it, a line each. */
export function explanationLines(told: Explanation): string[] {
  const { ticket, skipCause, outcome, action, confidence, policyVersion, policyVersionNow } = told;
  const head = `${ticket.connection}:${ticket.ticketId}`;
  if (action === null) return [`${head}: no draft, skipped because: ${spaced(skipCause ?? "unknown")}`];
  const hasChanged = policyVersion !== policyVersionNow;
  return [
    `${head}: ${spaced(action)}, ${confidence ?? "unknown"} confidence; outcome ${outcome}`,
    ...(told.escalations.length > 0 ? [`needs a person: ${told.escalations.map(spaced).join(", ")}`] : []),
    `policy ${policyVersion ?? "unknown"}${hasChanged ? `; the policy file is now ${policyVersionNow}, and clauses and windows below are of that` : ""}`,
    ...told.requests.flatMap(requestLines),
    ...section("parcels", told.parcels.map(parcelLine)),
    ...section("decided by", inputLines(told)),
    ...section(
      "warnings in the note",
      told.warnings.map((code) => (isNoteWarning(code) ? warningText(code) : spaced(code))),
    ),
  ];
}

function requestLines(request: ExplainedRequest): string[] {
  const { order, intent, action, inWords, unsaid, clauses, windows } = request;
  return [
    "",
    `${order === null ? "" : `order ${order}: `}${spaced(intent)} → ${spaced(action)}: ${inWords}`,
    ...(unsaid === null ? [] : [`  not in the draft: ${UNSAID[unsaid]}`]),
    ...windows.map((window) => `  ${windowLine(window)}`),
    ...clauses.map(({ id, text }) => `  ${id}: ${text ?? "no such clause in the policy file any more"}`),
  ];
}

type UnsaidCause = Exclude<ExplainedRequest["unsaid"], null | undefined>;

const UNSAID: Readonly<Record<UnsaidCause, string>> = {
  covered: "another answer covers it",
  unsure: "it was heard too faintly",
  nothing_to_say: "nothing could be said of it beside a real answer",
};

/** "delivered 3 Mar 2026, day 30 = 2 Apr 2026, today 5 Apr 2026 is day 33: expired". */
function windowLine({
  item,
  title,
  verdict,
  days,
  countedFrom,
  lastDay,
  today,
  dayNumber,
}: ExplainedWindow): string {
  const what = `item ${item}, ${title}: `;
  if (countedFrom === null || lastDay === null) return `${what}${spaced(verdict)}, so no day is counted`;
  const since = verdict === "unknown" ? "left" : "counted from delivery on";
  return `${what}${since} ${dayText(countedFrom)}, day ${days} = ${dayText(lastDay)}, today ${dayText(today)} is day ${dayNumber ?? 0}: ${spaced(verdict)}`;
}

function parcelLine({
  order,
  parcel,
  state,
  lastScan,
  daysWithoutScan,
  daysPastEstimate,
}: ExplainedParcel): string {
  const estimate =
    daysPastEstimate === null
      ? "no estimate"
      : daysPastEstimate > 0
        ? `${daysText(daysPastEstimate)} past its estimate`
        : "not past its estimate";
  return `${order === null ? "" : `order ${order}, `}parcel ${parcel}: ${spaced(state)}; last scan ${dayText(lastScan)}, ${daysText(daysWithoutScan)} ago; ${estimate}`;
}

function daysText(days: number): string {
  return `${days} ${days === 1 ? "day" : "days"}`;
}

function inputLines(told: Explanation): string[] {
  const { decidedAt, timeZone, identity, order, furtherOrders, ltv, inputs } = told;
  if (!inputs || !decidedAt || !timeZone) return ["not kept any more"];
  const list = (name: string, values: readonly string[]) =>
    values.length > 0 ? [`${name}: ${values.join(", ")}`] : [];
  return [
    `today: ${momentText(decidedAt, timeZone)} (${timeZone}, the shop's time zone)`,
    `identity: ${identity ?? "unknown"}`,
    ...orderLines(order, timeZone, identity),
    ...furtherOrders.map((one) => orderLine(one, timeZone)),
    ...list(
      "heard",
      inputs.requests.map(({ intent, confidence }) => `${spaced(intent)} (${confidence})`),
    ),
    ...list("signals", inputs.signals.map(spaced)),
    ...list("policy's words", inputs.policyWords),
    ...list("speaks of", inputs.topics.map(topicText)),
    `customer: ${ltv ?? "unknown"}${inputs.ordersCount === null ? "" : `, ${inputs.ordersCount} ${inputs.ordersCount === 1 ? "order" : "orders"}`}`,
  ];
}

/** A verified sender's order is missing only where it was erased. */
function orderLines(order: Explanation["order"], timeZone: string, identity: string | null): string[] {
  if (!order) return identity === "verified" ? ["order: not kept any more"] : [];
  return [orderLine(order, timeZone)];
}

function orderLine({ name, placedAt, total }: ExplainedOrder, timeZone: string): string {
  return `order: ${name}, placed ${momentText(placedAt, timeZone)}, ${formatMoney(total)}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ["", `${title}:`, ...lines.map((line) => `  ${line}`)] : [];
}

/** Clause ids as they stand in the policy file; a wish in plain words. */
function topicText(topic: string): string {
  if (topic.startsWith("wish.")) return `the wish for a ${spaced(topic.slice("wish.".length))}`;
  return topic.includes(".") ? topic : spaced(topic);
}

/** "2026-03-03" as "3 Mar 2026". */
function dayText(day: string): string {
  const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", format).format(new Date(day));
}

function spaced(code: string): string {
  return code.replaceAll("_", " ");
}
