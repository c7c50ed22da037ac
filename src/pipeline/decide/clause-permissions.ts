import type { Policy } from "../../domain/policy.ts";
import { wholeWords } from "../guard/plain-text.ts";
import type { ClauseText } from "./clause-terms.ts";
import { type ClauseTopic, verdictOn } from "./clause-verdict.ts";

/** Any word that refuses, in any of the languages; "no problem" refuses nothing. */
const REFUSAL_WORD =
  /n't\b|\bnot\b|\bcannot\b|\bunable\b|\bnever\b|\bnicht\b|\bkeine?\b|\bnie\b|\bpas\b|\bjamais\b|\bno\b|\bnunca\b|\bnon\b|\bmai\b|\bniet\b|\bgeen\b|\bnooit\b|\bnão\b/iu;
const NO_PROBLEM =
  /\b(?:no (?:problem|worries)|kein problem|pas de probl[eè]me|(?:sin|ning[uú]n) problema|nessun problema|geen probleem|sem problemas?)\b/giu;

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
  const { allows, refusesAll } = verdictOn(text, topic);
  if (!refusesAll || allows || days === 0) return [];
  return [
    `${text.where} seems to refuse ${section}, but ${section}.window_days allows them for ${days} days`,
  ];
}

const FINAL_SALE =
  /final[ -]sale|endverkauf|(?:en )?vente finale|(?:en |de )?venta final|(?:in )?vendita finale|eindverkoop|(?:em |de )?venda final/giu;

function finalSaleWarnings(text: ClauseText, { returns }: Policy): string[] {
  // Inside this clause the words name no part of the items, but all that it is about.
  const bare = { ...text, text: text.text.replace(FINAL_SALE, " ") };
  const [back, swap] = [verdictOn(bare, "return"), verdictOn(bare, "exchange")];
  const isListed = returns.final_sale_tags.length + returns.final_sale_sku_prefixes.length > 0;
  if (!isListed) {
    return text.isMain && (back.refusesAll || swap.refusesAll)
      ? [
          `${text.where} tells customers that final sale items stay sold, but nothing is final sale: list tags or SKU prefixes in returns.final_sale_tags or returns.final_sale_sku_prefixes, or reword the clause`,
        ]
      : [];
  }
  const allowed = [...(back.allowsAll ? ["returns"] : []), ...(swap.allowsAll ? ["exchanges"] : [])];
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
  const { allows, refusesAll } = verdictOn(text, topic);
  const isOpen = policy[section].while.length > 0;
  if (isOpen && refusesAll && !allows) return [`${text.where} seems to refuse what ${section}.while allows`];
  if (!isOpen && allows && !refusesAll)
    return [`${text.where} seems to allow what ${section}.while, which is empty, always refuses`];
  return [];
}

function discountWarnings(text: ClauseText, { discounts }: Policy): string[] {
  const holdsRefusal = REFUSAL_WORD.test(text.text.replace(NO_PROBLEM, " "));
  if (discounts.after_order)
    return holdsRefusal ? [`${text.where} seems to refuse what discounts.after_order allows`] : [];
  // Of a translation only what clearly allows is told: words that refuse are many.
  return text.isMain ? (holdsRefusal ? [] : [lax(text)]) : allowsAdding(text) ? [lax(text)] : [];
}

function lax({ where }: ClauseText): string {
  return `${where} does not seem to refuse, while discounts.after_order does`;
}

const AFTERWARDS = wholeWords(
  "after|afterwards|later|subsequently|nachträglich|nachher|später|hinterher|nach|après|ensuite|plus tard|después|posteriormente|luego|tras|dopo|in seguito|successivamente|achteraf|daarna|nadien|na|depois|após|mais tarde",
);

/** Whether a text lets discounts be added to an order that was placed already. */
export function allowsAdding(text: ClauseText): boolean {
  const said = text.text.replace(NO_PROBLEM, " ");
  return (
    verdictOn(text, "add").allows &&
    !REFUSAL_WORD.test(said) &&
    said.search(ONLY) < 0 &&
    said.search(AFTERWARDS) >= 0
  );
}

const ONLY = wholeWords("only|nur|seulement|uniquement|sólo|solo|soltanto|alleen|só|apenas|somente");
