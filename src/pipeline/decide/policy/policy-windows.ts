import type { Policy } from "../../../domain/policy.ts";
import { SPECIAL_WINDOW_CLAUSE } from "./clause-id.ts";
import { specialWindows } from "./clause-special-windows.ts";

type Windows = Readonly<Record<string, number>>;

/** Windows that never count, change nothing, or are at odds with each other. */
export function windowWarnings(policy: Policy): string[] {
  const { returns, exchanges, faulty_items, clauses } = policy;
  const windows = specialWindows(policy);
  const hasClause = clauses.some(({ id }) => id === SPECIAL_WINDOW_CLAUSE);
  const longest = Math.max(returns.window_days, ...windows.map(({ days }) => days));
  return [
    ...sameDayWarnings(policy),
    ...skuWarnings(returns.window_days_by_sku_prefix, policy),
    ...tagWarnings(returns.window_days_by_tag, policy),
    ...(hasClause && windows.length === 0
      ? [`clauses: "${SPECIAL_WINDOW_CLAUSE}" is never cited, because no tag or SKU has a window of its own`]
      : []),
    ...(exchanges.window_days > longest
      ? [
          `exchanges.window_days: ${exchanges.window_days} days are more than for any return (${longest}): who is too late to return can still exchange`,
        ]
      : []),
    ...(faulty_items.window_days < returns.window_days
      ? [
          `faulty_items.window_days: ${faulty_items.window_days} days are fewer than for returns (${returns.window_days}): a damaged item is refused while a faultless one is taken back`,
        ]
      : []),
  ];
}

/** 0 is no refusal: the day of delivery itself is always in time. */
function sameDayWarnings(policy: Policy): string[] {
  const { returns, exchanges, faulty_items } = policy;
  const general = [
    ["returns.window_days", returns.window_days],
    ["exchanges.window_days", exchanges.window_days],
    ["faulty_items.window_days", faulty_items.window_days],
  ] as const;
  return [
    ...general
      .filter(([, days]) => days === 0)
      .map(([where]) => `${where}: 0 does not mean never, it still allows the day of delivery`),
    ...specialWindows(policy)
      .filter(({ days }) => days === 0)
      .map(({ setting }) => {
        const list = setting.includes("by_tag") ? "final_sale_tags" : "final_sale_sku_prefixes";
        return `${setting}: 0 does not mean never, it still allows the day of delivery; what is never taken back belongs in returns.${list}`;
      }),
  ];
}

/** The longest prefix wins, whatever the capitals, and comes before every tag. */
function skuWarnings(windows: Windows, { returns }: Policy): string[] {
  const all = Object.entries(windows).map(([prefix, days]) => ({
    prefix,
    upper: prefix.toUpperCase(),
    days,
  }));
  const tags = Object.entries(returns.window_days_by_tag);
  return all.flatMap(({ prefix, upper, days }, position) => {
    const where = `returns.window_days_by_sku_prefix.${prefix}`;
    const twin = all.slice(0, position).find((other) => other.upper === upper);
    if (twin) return [`${where}: never counts, because "${twin.prefix}" is the same prefix and comes first`];
    const shorter = all
      .filter((other) => other.upper !== upper && upper.startsWith(other.upper))
      .toSorted((a, b) => b.upper.length - a.upper.length)[0];
    if (upper === "" && tags.length > 0)
      return [
        `${where}: an empty prefix fits every SKU, and SKUs come before tags, so window_days_by_tag counts only for items without a SKU`,
      ];
    if (shorter)
      return shorter.days === days
        ? [`${where}: adds nothing to "${shorter.prefix}", which has the same days`]
        : [];
    const isGeneral = days === returns.window_days && tags.every(([, other]) => other === days);
    return isGeneral ? [`${where}: is the general window, so it changes nothing`] : [];
  });
}

/** Of several tags the shortest window counts, so the general days can only shorten what a longer one gives. */
function tagWarnings(windows: Windows, { returns }: Policy): string[] {
  const all = Object.entries(windows).map(([tag, days]) => ({ tag, lower: tag.toLowerCase(), days }));
  return all.flatMap(({ tag, lower, days }) => {
    const where = `returns.window_days_by_tag.${tag}`;
    if (lower.trim() === "") return [`${where}: an empty tag fits nothing`];
    if (lower !== lower.trim()) return [`${where}: never fits, because of the blanks around it`];
    const twin = all.find((other) => other.lower === lower && other.tag !== tag && other.days <= days);
    if (
      twin &&
      (twin.days < days ||
        all.findIndex((one) => one.tag === twin.tag) < all.findIndex((one) => one.tag === tag))
    )
      return [`${where}: never counts, because "${twin.tag}" is the same tag with ${twin.days} days`];
    const isGeneral = days === returns.window_days && all.every((other) => other.days <= days);
    return isGeneral ? [`${where}: is the general window, so it changes nothing`] : [];
  });
}

/** Final sale comes before every window. */
export function finalSaleWarnings({ returns }: Policy): string[] {
  const { final_sale_tags: tags, final_sale_sku_prefixes: prefixes } = returns;
  const lower = tags.map((tag) => tag.trim().toLowerCase());
  const isFinalSku = (sku: string) =>
    prefixes.some((prefix) => sku.toUpperCase().startsWith(prefix.toUpperCase()));
  return [
    ...(lower.includes("") ? ["returns.final_sale_tags: an empty tag fits nothing"] : []),
    ...tags
      .filter((tag) => tag.trim() !== "" && tag !== tag.trim())
      .map((tag) => `returns.final_sale_tags: "${tag}" never fits, because of the blanks around it`),
    ...prefixes.flatMap((prefix, position) => adding(prefix, prefixes.toSpliced(position, 1), position)),
    ...(prefixes.includes("")
      ? ["returns.final_sale_sku_prefixes: an empty prefix makes everything with a SKU final sale"]
      : []),
    ...Object.keys(returns.window_days_by_tag)
      .filter((tag) => lower.includes(tag.trim().toLowerCase()))
      .map((tag) => `returns.window_days_by_tag.${tag}: never applies, because the tag is final sale`),
    ...Object.keys(returns.window_days_by_sku_prefix)
      .filter(isFinalSku)
      .map((sku) => `returns.window_days_by_sku_prefix.${sku}: never applies, because the SKU is final sale`),
  ];
}

/** A prefix that a shorter one holds already. */
function adding(prefix: string, others: readonly string[], position: number): string[] {
  const upper = prefix.toUpperCase();
  const wider = others.find((other, at) => {
    const same = other.toUpperCase();
    return other !== "" && upper.startsWith(same) && (same !== upper || at < position);
  });
  return wider === undefined
    ? []
    : [`returns.final_sale_sku_prefixes: "${prefix}" adds nothing to "${wider}"`];
}
