import type { Decision } from "../../domain/decision.ts";
import type { Fact } from "../../domain/fact.ts";
import type { Order } from "../../domain/order.ts";
import type { Policy } from "../../domain/policy.ts";
import { calendarDay } from "../decide/calendar-days.ts";
import { type Clock, deliveredAt } from "../decide/parcel-state.ts";
import { itemReturn, type WindowRule } from "../decide/return-window.ts";

const MS_PER_DAY = 86_400_000;
/** More than any zone moves its clocks. */
const LEEWAY_MS = 3 * 3_600_000;
const MINUTE_MS = 60_000;

/**
 * The last moment in which each delivered item can be sent back, as facts "item.N.returnable_until", and exchanged where
 * an exchange was decided on. Counted from delivery by the policy's windows; an item whose delivery day nobody knows has none.
 */
export function deadlineFacts(order: Order, decision: Decision, clock: Clock, policy: Policy): Fact[] {
  if (order.cancelledAt !== null) return [];
  const rules: [word: string, rule: WindowRule][] = [
    ["returnable", { days: policy.returns.window_days, byItem: true, finalSale: true }],
    ...(decision.requests.some(({ intent }) => intent === "exchange")
      ? [
          ["exchangeable", { days: policy.exchanges.window_days, byItem: false, finalSale: true }] as [
            string,
            WindowRule,
          ],
        ]
      : []),
  ];
  return order.items.flatMap((_, item) =>
    rules.flatMap(([word, rule]): Fact[] => {
      const at = lastMoment(order, item, rule, clock, policy);
      const id = `item.${item}.${word}_until`;
      const label = `Item ${item + 1} ${word} until`;
      return at ? [{ id, label, value: { kind: "date", at }, source: "policy", readAt: clock.now }] : [];
    }),
  );
}

function lastMoment(order: Order, item: number, rule: WindowRule, clock: Clock, policy: Policy): Date | null {
  const { verdict, parcel, days } = itemReturn(order, item, rule, clock, policy);
  if (verdict !== "open" && verdict !== "expired") return null;
  const carried = parcel === null ? undefined : order.fulfillments[parcel];
  const delivered = carried ? deliveredAt(carried) : null;
  return delivered && endOfDay(delivered, days, clock.timeZone);
}

/** The last minute of the calendar day that lies `days` after a moment, where the shop is. */
function endOfDay(from: Date, days: number, timeZone: string): Date {
  const last = calendarDay(from, timeZone) + days;
  let within = from.getTime() + days * MS_PER_DAY - LEEWAY_MS;
  let beyond = from.getTime() + (days + 1) * MS_PER_DAY + LEEWAY_MS;
  while (beyond - within > MINUTE_MS) {
    const middle = Math.floor((within + beyond) / 2);
    if (calendarDay(new Date(middle), timeZone) <= last) within = middle;
    else beyond = middle;
  }
  return new Date(Math.floor(within / MINUTE_MS) * MINUTE_MS);
}
