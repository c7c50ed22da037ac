import { factsOf } from "../../domain/order-view.ts";
import type { WriteContext } from "./write-context.ts";

/**
 * What there is to say of each of the orders that a ticket is about, as if it were about that one alone: requests and
 * facts of that order, under the ids that they have there. A ticket about one order, or none, is its own only view.
 */
export function orderViews(context: WriteContext): readonly WriteContext[] {
  const { decision, facts } = context;
  const last = Math.max(...decision.requests.map(({ order = 0 }) => order));
  if (last === 0) return [context];
  return Array.from({ length: last + 1 }, (_, position) => {
    const requests = decision.requests.filter(({ order = 0 }) => order === position);
    const action = decision.action === "escalate" ? "escalate" : (requests[0]?.action ?? "ask_for_info");
    return {
      ...context,
      decision: { ...decision, action, requests: requests.map(({ order: _order, ...request }) => request) },
      facts: factsOf(facts, position),
      isOneOfSeveral: true,
    };
  });
}
