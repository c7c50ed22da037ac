import type { Policy } from "../../../domain/policy.ts";
import { hasUnshipped } from "../order-state.ts";
import { PART_TOPIC } from "../part-of-order.ts";
import type { ClauseId } from "../policy/clause-id.ts";
import { aboutAll, hasLeftInPart, isStuck, ruleOrderStatus } from "./rules-order-status.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

type Request = "cancel_order" | "change_address" | "change_order";

interface Terms {
  rule: keyof Pick<Policy, "cancellation" | "address_change" | "order_change">;
  clause: ClauseId;
  allowed: Pick<Ruling, "action" | "situation">;
}

const TERMS: Readonly<Record<Request, Terms>> = {
  cancel_order: {
    rule: "cancellation",
    clause: "cancellation.before_shipping",
    allowed: { action: "cancel_order", situation: "cancellable" },
  },
  change_address: {
    rule: "address_change",
    clause: "address.before_shipping",
    allowed: { action: "change_order", situation: "address_change_possible" },
  },
  change_order: {
    rule: "order_change",
    clause: "order_change.before_shipping",
    allowed: { action: "change_order", situation: "order_change_possible" },
  },
};

/** What only an order that has not left allows. `situation` renames the permission where another wish led here. */
export function ruleBeforeShipping(
  request: Request,
  found: OrderCase,
  situation: Ruling["situation"] = TERMS[request].allowed.situation,
): Ruling {
  if (request === "cancel_order" && isPartly(found)) return ruleBeforeShipping("change_order", found);
  const { allowed, clause } = TERMS[request];
  const { stage, parcel } = found.whole;
  const isEnded = stage === "cancelled" || stage === "refunded";
  // What becomes of a parcel that is lost or comes back decides what the customer can still have.
  if (isEnded || (parcel && isStuck(parcel.state))) return ruleOrderStatus({ ...found, state: found.whole });
  const about = aboutAll(found);
  if (isStillPossible(request, found)) {
    const clauseIds: ClauseId[] = request === "cancel_order" ? [clause, "refunds.method"] : [clause];
    // "It hasn't shipped yet" would be untrue of an order of which the rest alone is still here.
    const told = hasLeftInPart(found) ? "partly_shipped" : situation;
    return { action: allowed.action, situation: told, clauseIds, about };
  }
  const refused = refusal(found);
  const alternative: ClauseId[] = request === "change_address" ? [] : ["returns.window"];
  return {
    action: "deny",
    situation: refused,
    clauseIds: refused === "already_processing" ? [clause] : [clause, ...alternative],
    about: aboutAll({ ...found, state: found.whole }),
  };
}

/** Some of several pieces: an order is cancelled whole, so taking them off it is a change of the order. */
function isPartly({ order, items, isNarrowed, topics }: OrderCase): boolean {
  const present = order.items.filter(({ quantity }) => quantity > 0);
  const pieces = present.reduce((sum, { quantity }) => sum + quantity, 0);
  if (pieces > 1 && topics.has(PART_TOPIC)) return true;
  return isNarrowed && present.some((item) => !items.some((position) => order.items[position] === item));
}

/**
 * Both must hold: the shop's own word for the order, and items in question of which none has left. An order is
 * cancelled whole, so nothing of it may have left, whatever the policy lists.
 */
function isStillPossible(request: Request, found: OrderCase): boolean {
  const { order, items, state, policy } = found;
  const states: readonly string[] = policy[TERMS[request].rule].while;
  if (!states.includes(order.fulfillmentStatus)) return false;
  const hasLeft = request === "cancel_order" ? hasLeftInPart(found) : state.parcels.length > 0;
  return hasUnshipped(order, items) && !hasLeft;
}

function refusal({ whole }: OrderCase): Ruling["situation"] {
  if (whole.stage === "partly_shipped") return "already_partly_shipped";
  if (whole.stage === "shipped") {
    return whole.parcel?.state === "delivered" ? "already_delivered" : "already_shipped";
  }
  return "already_processing";
}
