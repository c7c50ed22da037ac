import type { LtvBucket } from "../../domain/decision.ts";
import { majorUnits } from "../../domain/money.ts";
import type { CustomerHistory } from "../../domain/order.ts";
import type { Policy } from "../../domain/policy.ts";

/** What the customer is worth to the store so far; null when the shop could not say. Sorts tickets, grants nothing. */
export function ltvBucket(history: CustomerHistory | null, { ltv }: Policy): LtvBucket | null {
  if (!history) return null;
  if (history.ordersCount >= ltv.vip_from_orders || majorUnits(history.spent) >= ltv.vip_from_spent) {
    return "vip";
  }
  return history.ordersCount >= ltv.repeat_from_orders ? "repeat" : "first";
}
