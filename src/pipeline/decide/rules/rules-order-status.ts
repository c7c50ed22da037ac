import { carries } from "../order-state.ts";
import { isLive, type ParcelState } from "../parcel-state.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

/** Where the order is, told as it is; a parcel that the policy calls lost goes to a person. */
export function ruleOrderStatus(found: OrderCase): Ruling {
  // "Where is it? It says delivered, but it isn't here" is one question.
  return found.asked.has("delivered_not_received") ? ruleDeliveredNotReceived(found) : ruleStage(found);
}

function ruleStage(found: OrderCase): Ruling {
  const { stage, parcel } = found.state;
  // The sentences are about the order: of one that has left in part, "it hasn't shipped yet" is untrue.
  if (isStillHere(stage) && hasLeftInPart(found))
    return found.state === found.whole
      ? told("partly_shipped", found, ["shipping.notification"])
      : ruleStage({ ...found, state: found.whole });
  switch (stage) {
    case "cancelled":
      return told("cancelled", found, isRefunded(found) ? ["refunds.method"] : []);
    case "refunded":
      return told("refunded", found, ["refunds.method"]);
    case "on_hold":
      return told("on_hold", found, ["escalation.handover"]);
    case "unfulfilled":
      return told("not_shipped", found, ["shipping.notification"]);
    case "partly_shipped":
      return parcel && isTrouble(parcel.state)
        ? ruleParcel(parcel.state, found)
        : told("partly_shipped", found, ["shipping.notification"]);
    case "shipped":
      return ruleParcel(parcel?.state ?? "shipped", found);
    default:
      return stage satisfies never;
  }
}

/**
 * A parcel counts as delivered, yet the customer does not have it: that comes before whatever else is on its way. Without
 * such a parcel, where the order is is news enough by itself.
 */
export function ruleDeliveredNotReceived(found: OrderCase): Ruling {
  const stage = ruleStage(found);
  const parcels = arrivedParcels(found);
  if (!["shipped", "partly_shipped"].includes(found.state.stage) || parcels.length === 0) return stage;
  const { order, items } = found;
  const carried = items.filter((item) =>
    order.fulfillments.some((parcel, position) => parcels.includes(position) && carries(parcel, order, item)),
  );
  return {
    action: "ask_for_info",
    situation: "delivered_not_found",
    clauseIds: [],
    about: { items: carried, parcels },
    // Another parcel that is lost needs a person all the same.
    ...(stage.escalation ? { escalation: stage.escalation } : {}),
  };
}

/** Positions of the parcels with items in question that count as delivered. */
export function arrivedParcels({ state }: OrderCase): number[] {
  return state.parcels.flatMap((parcel) => (parcel.state === "delivered" ? [parcel.position] : []));
}

/** Failed, sent back, lost or late: nothing else about the order matters more to the customer. */
export function isTrouble(state: ParcelState): boolean {
  return ["delivery_failed", "returned_to_sender", "lost", "overdue", "delayed"].includes(state);
}

/** In trouble and not merely late: nothing else can be done about the order before that is settled. */
export function isStuck(state: ParcelState): boolean {
  return isTrouble(state) && state !== "delayed";
}

/** Whether any of the order is with a carrier or was, whichever items are in question. */
export function hasLeftInPart({ order }: OrderCase): boolean {
  return order.fulfillments.some(isLive);
}

/** The items in question and the parcel that decided, or every parcel when all are equally far. */
export function aboutAll({ items, state }: OrderCase): NonNullable<Ruling["about"]> {
  const same = state.parcels.filter((parcel) => parcel.state === state.parcel?.state);
  return { items, parcels: same.map((parcel) => parcel.position) };
}

function isStillHere(stage: OrderCase["state"]["stage"]): boolean {
  return stage === "unfulfilled" || stage === "on_hold";
}

function ruleParcel(state: ParcelState, found: OrderCase): Ruling {
  if (state === "lost" || state === "overdue") {
    return {
      ...told(state, found, ["shipping.lost_parcel", "escalation.handover"]),
      action: "escalate",
      escalation: "lost_parcel",
    };
  }
  if (state === "delivery_failed" || state === "returned_to_sender") {
    return { ...told(state, found, []), action: "ask_for_info" };
  }
  return told(state, found, []);
}

function told(situation: Ruling["situation"], found: OrderCase, clauseIds: Ruling["clauseIds"]): Ruling {
  return { action: "inform", situation, clauseIds, about: aboutAll(found) };
}

function isRefunded({ order }: OrderCase): boolean {
  return order.totalRefunded.minor > 0;
}
