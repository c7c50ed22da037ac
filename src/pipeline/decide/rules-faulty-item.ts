import { itemReturn } from "./return-window.ts";
import { aboutAll } from "./rules-order-status.ts";
import { endedBefore } from "./rules-returns.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

/** Damaged, wrong or missing: the store's remedies within their window, final sale or not, and whoever the carrier is. */
export function ruleFaultyItem(found: OrderCase): Ruling {
  const ended = endedBefore(found);
  if (ended) return ended;
  const rule = { days: found.policy.faulty_items.window_days, byItem: false, finalSale: false };
  const checks = found.items.map((item) => itemReturn(found.order, item, rule, found.clock, found.policy));
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

/** The first remedy of the policy, or money back where the customer asked for that and the policy offers it. */
function remedy(found: OrderCase, items: readonly number[]): Ruling {
  const { offer } = found.policy.faulty_items;
  const about = { ...aboutAll(found), items };
  const wantsMoney = found.asked.has("refund") || found.asked.has("return");
  if (wantsMoney && offer.includes("refund")) {
    return {
      action: "refund",
      situation: "faulty_refund",
      clauseIds: ["faulty.remedy", "refunds.method"],
      about,
    };
  }
  return {
    action: offer[0] ?? "replacement",
    situation: "faulty_within_window",
    clauseIds: ["faulty.remedy"],
    about,
  };
}
