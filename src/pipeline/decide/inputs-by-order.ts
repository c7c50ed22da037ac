import type { DecisionInputs } from "../../domain/decision.ts";

/**
 * The inputs of each order that the ticket is about, as if it were a ticket of its own: position is what a request
 * decision's `order` counts. Whatever the caller passed along, an order of an unverified sender does not exist here.
 */
export function inputsByOrder({ further = [], ...inputs }: DecisionInputs): DecisionInputs[] {
  if (inputs.identity !== "verified") return [{ ...inputs, order: null }];
  return [inputs, ...further.map((one) => ({ ...inputs, ...one }))];
}
