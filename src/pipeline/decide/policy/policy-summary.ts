import type { Policy } from "../../../domain/policy.ts";

/** One rule: what it is about, and what it says. */
export interface PolicyLine {
  about: string;
  says: string;
}

/** The whole policy in plain words, rule by rule, for the person who wrote it. */
export function policySummary(policy: Policy): PolicyLine[] {
  const { returns, exchanges, faulty_items, lost_parcel, refunds, discounts, ltv } = policy;
  return [
    { about: "returns", says: `${windowOf(returns.window_days)}, for each item from its own parcel` },
    ...specialWindows(policy),
    { about: "final sale", says: finalSale(policy) },
    { about: "exchanges", says: windowOf(exchanges.window_days) },
    {
      about: "faulty items",
      says: `${windowOf(faulty_items.window_days)}, final sale or not; ${remedies(policy)}`,
    },
    { about: "cancellation", says: whileStates(policy.cancellation.while, "and nothing of it has left") },
    {
      about: "address change",
      says: whileStates(policy.address_change.while, "and the items have not left"),
    },
    { about: "item change", says: whileStates(policy.order_change.while, "and the items have not left") },
    {
      about: "lost parcel",
      says: `after ${count(lost_parcel.days_without_scan, "day")} without a scan, or ${count(lost_parcel.days_past_estimate, "day")} past the carrier's estimate: a person investigates`,
    },
    {
      about: "refunds",
      says: `a person decides when more than ${refunds.escalate_above} in the shop's currency are at stake`,
    },
    {
      about: "discounts",
      says: discounts.after_order ? "may be offered after the order" : "are refused after the order",
    },
    {
      about: "customers",
      says: `first; repeat from ${count(ltv.repeat_from_orders, "order")}; vip from ${count(ltv.vip_from_orders, "order")} or ${ltv.vip_from_spent} spent`,
    },
    { about: "escalates", says: escalations(policy) },
    ...(policy.reasons.length > 0
      ? [{ about: "own reasons", says: policy.reasons.map((code) => code.replaceAll("_", " ")).join(", ") }]
      : []),
  ];
}

function windowOf(days: number): string {
  if (days === 0) return "on the day of delivery only";
  return `${count(days, "calendar day")} from delivery: day ${days} is in time, day ${days + 1} is too late`;
}

function specialWindows({ returns }: Policy): PolicyLine[] {
  const tags = Object.entries(returns.window_days_by_tag).map(
    ([tag, days]) => [`tag "${tag}"`, days] as const,
  );
  const skus = Object.entries(returns.window_days_by_sku_prefix).map(
    ([prefix, days]) => [`SKU ${prefix}…`, days] as const,
  );
  if (tags.length + skus.length === 0) return [];
  const each = [...tags, ...skus].map(([what, days]) => `${what} ${count(days, "day")}`).join(", ");
  return [
    {
      about: "special windows",
      says: `${each}; the longest SKU prefix counts first, then the shortest tag's window`,
    },
  ];
}

function finalSale({ returns }: Policy): string {
  const tags = returns.final_sale_tags.map((tag) => `tag "${tag}"`);
  const skus = returns.final_sale_sku_prefixes.map((prefix) => `SKU ${prefix}…`);
  const all = [...tags, ...skus];
  return all.length > 0 ? `${all.join(", ")}: no return, no exchange` : "nothing is";
}

function remedies({ faulty_items }: Policy): string {
  const [first, ...others] = [...new Set(faulty_items.offer)].map((remedy) => remedy.replaceAll("_", " "));
  if (others.length === 0) return `${first ?? "nothing"} is offered`;
  return `${first ?? ""} is proposed, or ${others.join(" or ")} when the customer asks for it`;
}

function whileStates(states: readonly string[], also: string): string {
  if (states.length === 0) return "never";
  return `while the order is ${states.map((state) => state.replaceAll("_", " ")).join(", ")} ${also}`;
}

function escalations({ escalation }: Policy): string {
  const signals = Object.entries(escalation.signals).map(([signal]) => signal.replaceAll("_", " "));
  const words = escalation.words.map((word) => `"${word}"`);
  return [...signals, ...words].join(", ") || "nothing but legal threats and requests for a person";
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
