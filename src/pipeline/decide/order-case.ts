import type { DecisionInputs } from "../../domain/decision.ts";
import type { Order } from "../../domain/order.ts";
import type { Policy } from "../../domain/policy.ts";
import { orderState } from "./order-state.ts";
import type { OrderCase } from "./ruling.ts";

/** The order with all that several rules need to know of it. Item ids that the order does not hold are ignored. */
export function orderCase(
  order: Order,
  { itemIds, now, timeZone, requests }: Pick<DecisionInputs, "itemIds" | "now" | "timeZone" | "requests">,
  policy: Policy,
): OrderCase {
  const clock = { now, timeZone };
  const all = positions(order, () => true);
  const present = positions(order, (item) => item.quantity > 0);
  const named = positions(order, (item) => itemIds.includes(item.id));
  const items = [named, present, all].find((list) => list.length > 0) ?? [];
  const whole = orderState(order, present.length > 0 ? present : all, clock, policy);
  return {
    order,
    items,
    isNarrowed: named.length > 0,
    state: named.length > 0 ? orderState(order, items, clock, policy) : whole,
    whole,
    clock,
    policy,
    asked: new Set(requests.map((request) => request.intent)),
  };
}

function positions(order: Order, keep: (item: Order["items"][number]) => boolean): number[] {
  return order.items.flatMap((item, position) => (keep(item) ? [position] : []));
}
