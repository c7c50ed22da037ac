import type { Attack } from "../attack.ts";
import { strangeBodies } from "./bodies.ts";
import { hiddenInjections } from "./hidden.ts";
import { injections } from "./injection.ts";
import { falseMarkers } from "./markers.ts";
import { markupAttacks } from "./markup.ts";
import { otherPeople } from "./other-people.ts";
import { inventedPolicy } from "./policy.ts";
import { secretTickets } from "./secrets.ts";
import { hostileRecords } from "./shop-records.ts";

/** Every hostile ticket, by category. */
export function allAttacks(): Attack[] {
  return [
    ...injections(),
    ...hiddenInjections(),
    ...hostileRecords(),
    ...otherPeople(),
    ...inventedPolicy(),
    ...markupAttacks(),
    ...falseMarkers(),
    ...strangeBodies(),
    ...secretTickets(),
  ];
}
