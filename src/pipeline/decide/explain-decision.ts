import type { Decision, DecisionInputs, RequestDecision } from "../../domain/decision.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Situation } from "../../domain/situation.ts";
import { calendarDay } from "./calendar-days.ts";
import { inputsByOrder } from "./inputs-by-order.ts";
import { orderCase } from "./order-case.ts";
import { isLive, type ParcelState, parcelSilence, parcelState } from "./parcel-state.ts";
import { itemReturn, type ReturnVerdict, type WindowRule } from "./return-window.ts";
import type { OrderCase } from "./rules/ruling.ts";
import { situationText } from "./situation-text.ts";

export interface ExplainedRequest {
  /** The order's name where the ticket is about several; else null. */
  order: string | null;
  intent: RequestDecision["intent"];
  action: RequestDecision["action"];
  situation: Situation;
  inWords: string;
  /** Why the draft says nothing of it; null when it does. */
  unsaid: NonNullable<RequestDecision["unsaid"]> | null;
  /** `text` is null when the policy at hand has no such clause any more. */
  clauses: readonly { id: string; text: string | null }[];
  /** The windows of all items in question; empty where no window was counted. */
  windows: readonly ExplainedWindow[];
}

/** Calendar days where the shop is, as "2026-03-03". */
export interface ExplainedWindow {
  /** As the order counts its items, from 1. */
  item: number;
  title: string;
  verdict: ReturnVerdict;
  days: number;
  countedFrom: string | null;
  lastDay: string | null;
  today: string;
  /** How many days have passed since then. */
  dayNumber: number | null;
}

export interface ExplainedParcel {
  /** The order's name where the ticket is about several; else null. */
  order: string | null;
  /** As the order counts its parcels, from 1. */
  parcel: number;
  state: ParcelState;
  lastScan: string;
  daysWithoutScan: number;
  daysPastEstimate: number | null;
}

/** A decision with what it was counted from, by the policy at hand. Pure; holds no text of the customer's. */
export function explainDecision(
  inputs: DecisionInputs,
  decision: Decision,
  policy: Policy,
): { requests: ExplainedRequest[]; parcels: ExplainedParcel[] } {
  const cases = inputsByOrder(inputs);
  const found = cases.map((one) => (one.order ? orderCase(one.order, one, policy) : null));
  const nameOf = (position: number) => (cases.length > 1 ? (cases[position]?.order?.name ?? null) : null);
  const windows = (request: RequestDecision) => {
    const one = found[request.order ?? 0];
    return one ? windowsOf(request, one) : [];
  };
  return {
    requests: decision.requests.map((request) => ({
      order: nameOf(request.order ?? 0),
      intent: request.intent,
      action: request.action,
      situation: request.situation,
      inWords: situationText(request.situation),
      unsaid: request.unsaid ?? null,
      clauses: request.clauseIds.map((id) => ({
        id,
        text: policy.clauses.find((clause) => clause.id === id)?.text ?? null,
      })),
      windows: windows(request),
    })),
    parcels: found.flatMap((one, position) =>
      one ? parcelsOf(one).map((parcel) => ({ order: nameOf(position), ...parcel })) : [],
    ),
  };
}

function windowsOf(request: RequestDecision, found: OrderCase): ExplainedWindow[] {
  const rule = ruleOf(request, found.policy);
  if (!rule) return [];
  const { order, clock, policy } = found;
  const today = calendarDay(clock.now, clock.timeZone);
  return found.items.flatMap((position) => {
    const item = order.items[position];
    if (!item) return [];
    const { verdict, days, countedFrom } = itemReturn(order, position, rule, clock, policy);
    const first = countedFrom ? calendarDay(countedFrom, clock.timeZone) : null;
    return {
      item: position + 1,
      title: item.title,
      verdict,
      days,
      countedFrom: first === null ? null : isoDay(first),
      lastDay: first === null ? null : isoDay(first + days),
      today: isoDay(today),
      dayNumber: first === null ? null : today - first,
    };
  });
}

type Window = "returns" | "exchanges" | "faulty_items";

/** Situations that turned on a window, with the window where it is always the same. */
const WINDOWS: Partial<Record<Situation, Window | "by_intent">> = {
  within_window: "returns",
  partly_returnable: "returns",
  refund_by_return: "returns",
  window_expired: "by_intent",
  final_sale: "by_intent",
  already_returned: "by_intent",
  return_after_delivery: "by_intent",
  delivery_date_unknown: "by_intent",
  exchange_within_window: "exchanges",
  faulty_within_window: "faulty_items",
  faulty_refund: "faulty_items",
  faulty_replacement: "faulty_items",
  faulty_expired: "faulty_items",
  faulty_not_shipped: "faulty_items",
};

function ruleOf({ intent, situation, clauseIds }: RequestDecision, policy: Policy): WindowRule | null {
  const window = WINDOWS[situation];
  if (window === undefined) return null;
  const isFaulty = clauseIds.includes("faulty.remedy");
  const byIntent: Window = isFaulty ? "faulty_items" : intent === "exchange" ? "exchanges" : "returns";
  const kind = window === "by_intent" ? byIntent : window;
  return {
    days: policy[kind].window_days,
    byItem: kind === "returns",
    finalSale: kind !== "faulty_items",
  };
}

function parcelsOf({ order, clock, policy }: OrderCase): Omit<ExplainedParcel, "order">[] {
  return order.fulfillments.flatMap((parcel, position) => {
    if (!isLive(parcel)) return [];
    const { lastScanAt, daysWithoutScan, daysPastEstimate } = parcelSilence(parcel, clock);
    return {
      parcel: position + 1,
      state: parcelState(parcel, clock, policy),
      lastScan: isoDay(calendarDay(lastScanAt, clock.timeZone)),
      daysWithoutScan,
      daysPastEstimate,
    };
  });
}

const MS_PER_DAY = 86_400_000;

function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
