import type { Aspect } from "./aspect-words.ts";

/** Something is asked that no named clause tells, as a topic beside clause ids. */
export const OPEN_ASPECT_TOPIC = "aspect.open";
/** Nothing but what rules say is asked, so no action is. */
export const ONLY_ASPECTS_TOPIC = "aspect.only";
/** It is asked of the rules, not of an order of the writer's. */
export const GENERAL_ASPECTS_TOPIC = "aspect.general";

/** The text asks this of some rule. */
export function aspectTopic(aspect: Aspect): string {
  return `aspect.${aspect}`;
}

/** The text names the clause where it asks for something else than the clause tells. */
export function besideTopic(clauseId: string): string {
  return `beside.${clauseId}`;
}
