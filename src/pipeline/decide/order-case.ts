import type { DecisionInputs } from "../../domain/decision.ts";
import type { Order } from "../../domain/order.ts";
import type { Policy } from "../../domain/policy.ts";
import { orderState } from "./order-state.ts";
import type { OrderCase } from "./rules/ruling.ts";

/** The order with all that several rules need to know of it. Item ids that the order does not hold are ignored. */
export function orderCase(
  order: Order,
  inputs: Pick<DecisionInputs, "itemIds" | "now" | "timeZone" | "requests" | "topics">,
  policy: Policy,
): OrderCase {
  const { itemIds, now, timeZone, requests, topics } = inputs;
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
    asked: new Set(requests.filter(isClear).map((request) => request.intent)),
    topics: new Set(topics),
  };
}

/** A further request that was heard faintly must not turn the answer to a clear one. */
export function isClear({ confidence }: DecisionInputs["requests"][number], position: number): boolean {
  return position === 0 || confidence !== "low";
}

function positions(order: Order, keep: (item: Order["items"][number]) => boolean): number[] {
  return order.items.flatMap((item, position) => (keep(item) ? [position] : []));
}
