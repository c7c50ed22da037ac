import type { DecisionInputs } from "../../domain/decision.ts";
import type { Policy } from "../../domain/policy.ts";
import { type SimilarCase, valueBand } from "../../domain/similar-case.ts";
import { orderCase } from "./order-case.ts";

/** What makes this ticket comparable to others, from the same inputs as its decision. */
export function similarCase(inputs: DecisionInputs, policy: Policy): SimilarCase {
  if (inputs.identity !== "verified" || !inputs.order) {
    return { deliveryState: null, valueBand: null, items: [] };
  }
  const { order, items, state } = orderCase(inputs.order, inputs, policy);
  return {
    deliveryState: state.stage === "shipped" ? (state.parcel?.state ?? "shipped") : state.stage,
    valueBand: valueBand(order.total),
    items: items.flatMap((position) => {
      const item = order.items[position];
      return item ? [item.sku ?? item.title] : [];
    }),
  };
}
