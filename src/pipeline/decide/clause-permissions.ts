import type { Policy } from "../../domain/policy.ts";
import type { ClauseText } from "./clause-terms.ts";
import { type ClauseTopic, verdictOn } from "./clause-verdict.ts";

/** Any word that refuses, in any of the languages. */
const REFUSAL_WORD = /n't\b|\bnot\b|\bnicht\b|\bkeine?\b|\bpas\b|\bno\b|\bnon\b|\bniet\b|\bgeen\b|\bnão\b/iu;

/** Where a clause refuses what its rule allows, or the other way round. */
export function verdictWarnings(text: ClauseText, policy: Policy): string[] {
  switch (text.id) {
    case "returns.window":
      return refusedWindow(text, "return", "returns", policy.returns.window_days);
    case "exchanges.window":
      return refusedWindow(text, "exchange", "exchanges", policy.exchanges.window_days);
    case "returns.final_sale":
      return finalSaleWarnings(text, policy);
    case "cancellation.before_shipping":
      return beforeShipping(text, "cancel", "cancellation", policy);
    case "address.before_shipping":
      return beforeShipping(text, "change", "address_change", policy);
    case "order_change.before_shipping":
      return beforeShipping(text, "change", "order_change", policy);
    case "discounts.after_order":
      return discountWarnings(text, policy);
    default:
      return [];
  }
}

function refusedWindow(
  text: ClauseText,
  topic: ClauseTopic,
  section: "returns" | "exchanges",
  days: number,
): string[] {
  const { allows, refuses } = verdictOn(text, topic);
  if (!refuses || allows || days === 0) return [];
  return [
    `${text.where} seems to refuse ${section}, but ${section}.window_days allows them for ${days} days`,
  ];
}

function finalSaleWarnings(text: ClauseText, { returns }: Policy): string[] {
  const [back, swap] = [verdictOn(text, "return"), verdictOn(text, "exchange")];
  const isListed = returns.final_sale_tags.length + returns.final_sale_sku_prefixes.length > 0;
  if (!isListed) {
    return text.isMain && (back.refuses || swap.refuses)
      ? [
          `${text.where} tells customers that final sale items stay sold, but nothing is final sale: list tags or SKU prefixes in returns.final_sale_tags or returns.final_sale_sku_prefixes, or reword the clause`,
        ]
      : [];
  }
  const allowed = [
    ...(back.allows && !back.refuses ? ["returns"] : []),
    ...(swap.allows && !swap.refuses ? ["exchanges"] : []),
  ];
  return allowed.map(
    (what) => `${text.where} seems to allow ${what} of final sale items, but the rule refuses them`,
  );
}

function beforeShipping(
  text: ClauseText,
  topic: ClauseTopic,
  section: "cancellation" | "address_change" | "order_change",
  policy: Policy,
): string[] {
  const { allows, refuses } = verdictOn(text, topic);
  const isOpen = policy[section].while.length > 0;
  if (isOpen && refuses && !allows) return [`${text.where} seems to refuse what ${section}.while allows`];
  if (!isOpen && allows && !refuses)
    return [`${text.where} seems to allow what ${section}.while, which is empty, always refuses`];
  return [];
}

function discountWarnings(text: ClauseText, { discounts }: Policy): string[] {
  const { allows, refuses } = verdictOn(text, "add");
  const holdsRefusal = REFUSAL_WORD.test(text.text);
  if (discounts.after_order) {
    return holdsRefusal && !(allows && !refuses)
      ? [`${text.where} seems to refuse what discounts.after_order allows`]
      : [];
  }
  return (text.isMain && !holdsRefusal) || (allows && !refuses)
    ? [`${text.where} does not seem to refuse, while discounts.after_order does`]
    : [];
}
