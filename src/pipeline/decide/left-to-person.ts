import { aboutAll } from "./rules/rules-order-status.ts";
import type { OrderCase, Ruling } from "./rules/ruling.ts";

/** Nothing is offered, refused or asked: no rule settles it, so a person does. `found` is the sender's own order, if any. */
export function leftToPerson(found: OrderCase | null): Ruling {
  return {
    action: "inform",
    situation: "person_decides",
    clauseIds: ["escalation.handover"],
    ...(found ? { about: aboutAll(found) } : {}),
    ceiling: "low",
  };
}
