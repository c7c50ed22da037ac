import type { Fact } from "../../domain/fact.ts";
import type { AttachedShop } from "../../domain/order.ts";
import { belongsTo } from "./identity-gate.ts";
import { isSameOrderName, type NamedOrder } from "./order-names.ts";

/**
 * What the helpdesk's own copy of shop data says of the one order that the ticket is about, for the agent's eyes when
 * the shop can't be read live. The same gate holds: only an order whose own or whose customer's address is the
 * sender's. Empty when that is not exactly one order.
 */
export function attachedFacts(
  attached: AttachedShop,
  senderEmail: string | null,
  named: readonly NamedOrder[],
  now: Date,
): readonly Fact[] {
  const own = attached.orders.filter((order) =>
    belongsTo({ email: order.email, customerEmail: attached.customerEmail }, senderEmail),
  );
  const certain = named.filter((one) => one.certain);
  const meant =
    certain.length > 0
      ? own.filter((order) => certain.some(({ name }) => isSameOrderName(order.name, name, null)))
      : own;
  const order = meant.length === 1 ? meant[0] : undefined;
  if (!order) return [];
  const origin = { source: `${attached.source} copy`, readAt: attached.asOf ?? now };
  const text = (id: string, label: string, value: string | null): Fact[] =>
    value === null ? [] : [{ id, label, value: { kind: "text", text: value }, ...origin }];
  return [
    ...text("attached.order.name", "Order", order.name),
    ...(order.placedAt
      ? [
          {
            id: "attached.order.placed_at",
            label: "Placed",
            value: { kind: "date" as const, at: order.placedAt },
            ...origin,
          },
        ]
      : []),
    ...text("attached.order.financial_status", "Payment", order.financialStatus),
    ...text("attached.order.fulfillment_status", "Fulfilment", order.fulfillmentStatus),
  ];
}
