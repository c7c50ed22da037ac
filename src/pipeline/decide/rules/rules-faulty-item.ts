import { REMEDIES, type Remedy } from "../../../domain/policy.ts";
import { leftToPerson } from "../left-to-person.ts";
import { hasUnshipped } from "../order-state.ts";
import { type ItemReturn, itemReturn } from "../return-window.ts";
import { MISSING_TOPIC } from "../words/missing-words.ts";
import { wishTopic } from "../words/text-topics.ts";
import { aboutAll, hasLeftInPart, ruleOrderStatus } from "./rules-order-status.ts";
import { endedBefore } from "./rules-returns.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

/** Whether a wish to send something back comes from what is wrong with it, by intent or by the customer's words. */
export function isFaulty(found: OrderCase): boolean {
  const { asked, topics } = found;
  return asked.has("damaged_item") || topics.has("faulty.remedy") || isIncomplete(found);
}

/** Words in passing count once a parcel has come: before that, what is missing is the parcel. */
function isIncomplete({ asked, topics, whole }: OrderCase): boolean {
  const hasCome = whole.parcels.some(({ state }) => state === "delivered");
  return asked.has("wrong_or_missing_item") || (hasCome && topics.has(MISSING_TOPIC));
}

/** Damaged, wrong or missing: the store's remedies within their window, final sale or not, and whoever the carrier is. */
export function ruleFaultyItem(found: OrderCase): Ruling {
  const ended = endedBefore(found);
  if (ended) return ended;
  const rule = { days: found.policy.faulty_items.window_days, byItem: false, finalSale: false };
  const checks = found.items.map((item) => itemReturn(found.order, item, rule, found.clock, found.policy));
  const stillComing = ruleStillComing(found, checks);
  if (stillComing) return stillComing;
  const open = checks.filter(({ verdict }) => verdict === "open");
  // The customer holds it in hand, whatever a carrier has not reported yet.
  const arrived = checks.filter(({ verdict }) => verdict === "not_delivered");
  const covered = open.length > 0 ? open : arrived;
  if (covered.length > 0)
    return remedy(
      found,
      covered.map(({ item }) => item),
    );
  const clauseIds = ["faulty.remedy"] as const;
  const about = aboutAll(found);
  if (checks.some(({ verdict }) => verdict === "unknown")) {
    return {
      action: "ask_for_info",
      situation: "delivery_date_unknown",
      clauseIds,
      about,
      ceiling: "medium",
    };
  }
  if (checks.some(({ verdict }) => verdict === "expired")) {
    return { action: "deny", situation: "faulty_expired", clauseIds, about };
  }
  if (checks.some(({ verdict }) => verdict === "not_shipped")) {
    if (hasLeftInPart(found)) return ruleUnshippedPart(found);
    return {
      action: "ask_for_info",
      situation: "faulty_not_shipped",
      clauseIds: [],
      about,
      ceiling: "medium",
    };
  }
  return { action: "inform", situation: "already_returned", clauseIds: ["refunds.method"], about };
}

/** What has not left is missing because of that; what is wrong must be something else, and which is a guess. */
function ruleUnshippedPart(found: OrderCase): Ruling {
  const isWrong = found.asked.has("damaged_item") || found.topics.has("faulty.remedy");
  return isWrong ? leftToPerson(found) : { ...ruleOrderStatus(found), ceiling: "medium" };
}

/**
 * What the carrier could not deliver or takes back is in nobody's hand. And what is missing of an order that came in
 * part may still be to come, unless the words say that what came is wrong.
 */
function ruleStillComing(found: OrderCase, checks: readonly ItemReturn[]): Ruling | null {
  const { order, asked, topics, state, whole } = found;
  const isOut = checks.every(({ verdict }) => verdict === "not_delivered" || verdict === "not_shipped");
  const isRefused = ["delivery_failed", "returned_to_sender"].includes(state.parcel?.state ?? "");
  if (isOut && isRefused) return ruleOrderStatus(found);
  const isWrong = asked.has("damaged_item") || topics.has("faulty.remedy");
  const hasCome = whole.parcels.some((parcel) => parcel.state === "delivered");
  const isToCome =
    checks.some(({ verdict }) => verdict === "not_delivered") || hasUnshipped(order, found.items);
  if (isWrong || !isIncomplete(found) || !hasCome || !isToCome) return null;
  return { ...ruleOrderStatus(found), ceiling: "medium" };
}

/** The remedy that the customer asked for where the policy offers it; else a choice, of which its first is proposed. */
function remedy(found: OrderCase, items: readonly number[]): Ruling {
  const { offer } = found.policy.faulty_items;
  const about = { ...aboutAll(found), items };
  const wish = wishOf(found);
  if (wish === "refund" && offer.includes("refund")) {
    return {
      action: "refund",
      situation: "faulty_refund",
      clauseIds: ["faulty.remedy", "refunds.method"],
      about,
    };
  }
  if (wish === "store_credit" && offer.includes("store_credit")) {
    return { action: "store_credit", situation: "faulty_within_window", clauseIds: ["faulty.remedy"], about };
  }
  if (wish === "replacement" && offer.includes("replacement")) {
    return { action: "replacement", situation: "faulty_replacement", clauseIds: ["faulty.remedy"], about };
  }
  return {
    action: offer[0] ?? "replacement",
    situation: "faulty_within_window",
    clauseIds: ["faulty.remedy"],
    about,
  };
}

/** Null when the customer leaves it open, or names several. What was asked for outright counts before words in passing. */
function wishOf({ asked, topics }: OrderCase): Remedy | null {
  if (asked.has("refund")) return "refund";
  if (asked.has("exchange")) return "replacement";
  const named = REMEDIES.filter((one) => topics.has(wishTopic(one)));
  if (named.length === 1) return named[0] ?? null;
  return asked.has("return") ? "refund" : null;
}
