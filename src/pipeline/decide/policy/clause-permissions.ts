import type { Policy } from "../../../domain/policy.ts";
import { wholeWords } from "../../guard/plain-text.ts";
import { type ClauseText, sentencesOf } from "./clause-terms.ts";
import { type ClauseTopic, namesTopic, verdictOn } from "./clause-verdict.ts";

/** Any word that refuses, in any of the languages; "no problem" refuses nothing. */
const REFUSAL_WORD =
  /n't(?!\p{L})|(?<!\p{L})(?:not|cannot|unable|never|nicht|keine?|nie|pas|jamais|no|nunca|non|mai|niet|geen|nooit|não)(?!\p{L})/iu;
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

/** "Sale items" are the final ones where the clause names no others. */
const SALE =
  /(?<!\p{L})(?:(?:on |in the )?sale|reduced|clearance|outlet|sonderangebote?|reduzierte\p{L}?|soldés?|en solde|rebajados?|in saldo|scontati|afgeprijsde|em promoção)(?!\p{L})/giu;
/** What they may be swapped for. */
const FOR_ANOTHER =
  /(?<!\p{L})(?:for|in|gegen|pour|contre|por|per|con|voor|tegen) (?:another|a different|a new|(?:eine )?andere|(?:une )?autre|otra|(?:un'|un )?altra|een andere|outr[ao]) (?:size|colou?r|größe|farbe|taille|couleur|talla|color|taglia|colore|maat|kleur|tamanho|cor)(?!\p{L})/giu;
/** Behind what is allowed: "but not refunded". */
const NO_MONEY =
  /(?<!\p{L})(?:not|nicht|non|pas|no|niet|não) (?:be )?(?:refunded|erstattet|remboursés?|reembolsados?|rimborsati|terugbetaald|reembolsad[oa]s?)(?!\p{L})/giu;

function finalSaleWarnings(text: ClauseText, { returns }: Policy): string[] {
  // Inside this clause the words name no part of the items, but all that it is about.
  const named = text.text.replace(FINAL_SALE, " ");
  const bare = {
    ...text,
    text: (named === text.text ? named.replace(SALE, " ") : named)
      .replace(FOR_ANOTHER, " ")
      .replace(NO_MONEY, " "),
  };
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
  const { allows, refusesAll } = verdictOn({ ...text, text: text.text.replace(ONCE_ORDERED, " ") }, topic);
  const isOpen = policy[section].while.length > 0;
  if (sentencesOf(text.text).some((sentence) => allowsAfterShipping(sentence, text.language, topic)))
    return [
      `${text.where} seems to allow it after shipping, but the rule refuses it once the order has left`,
    ];
  if (isOpen && refusesAll && !allows) return [`${text.where} seems to refuse what ${section}.while allows`];
  if (!isOpen && allows && !refusesAll)
    return [`${text.where} seems to allow what ${section}.while, which is empty, always refuses`];
  return [];
}

/** A time that every request has behind it. */
const ONCE_ORDERED =
  /(?<!\p{L})(?:(?:once|after|when|as soon as) (?:you have|you've|you|the order is|your order is|an order is|it is|it has been|it's) ?(?:ordered|order|been placed|placed|submitted)|(?:once|after) (?:ordering|placed|placing (?:an|the|your) order|checkout)|after (?:the|your|an) order (?:is|was|has been) placed|sobald sie bestellt haben|nach (?:der|ihrer) bestellung|nach dem kauf|une fois (?:la )?commande passée|après (?:la|votre) commande|una vez (?:hecho|realizado) el pedido|después de (?:hacer el pedido|la compra|pedir)|una volta (?:effettuato|fatto) l'ordine|dopo (?:l'ordine|aver ordinato)|(?:als|zodra) je (?:hebt besteld|besteld hebt)|na (?:het bestellen|je bestelling)|depois de (?:feito o pedido|encomendar|fazer o pedido)|após (?:o pedido|a encomenda|a compra))(?!\p{L})/giu;

/** "Even after dispatch": only where the words say that this too is possible. */
const EVEN_AFTER =
  /(?<!\p{L})(?:(?:even|also|still) (?:after|once|when)|(?:auch|selbst|sogar|noch) (?:nach|wenn)|(?:même|aussi|encore|y compris) (?:après|quand|si)|(?:incluso|también|aun|aún|hasta) (?:después|tras|cuando|si)|(?:anche|pure|persino|ancora) (?:dopo|se|quando)|(?:ook|zelfs|nog) (?:na|als|nadat)|(?:mesmo|também|ainda|inclusive) (?:depois|após|quando|se))(?: [\p{L}']+){0,4}? ?(?:'| )(?:shipp?(?:ing|ed|s|ment)|dispatch(?:ed)?|sent|left|leaves|versand\p{L}*|verschickt|abgeschickt|expédi\p{L}*|parti(?:e|s|es)?|envoi|envoyée?s?|envío|enviad[oa]s?|salid[oa]|spedi\p{L}*|invi\p{L}*|verzend\p{L}*|verzonden|verstuurd|envio|expedição)(?!\p{L})/iu;

function allowsAfterShipping(
  sentence: string,
  language: ClauseText["language"],
  topic: ClauseTopic,
): boolean {
  return EVEN_AFTER.test(sentence) && !refusesAnything(sentence) && namesTopic(sentence, language, topic);
}

/** Whether any word of a text refuses something. */
export function refusesAnything(text: string): boolean {
  return REFUSAL_WORD.test(text.replace(NO_PROBLEM, " "));
}

function discountWarnings(text: ClauseText, { discounts }: Policy): string[] {
  const holdsRefusal = refusesAnything(text.text);
  if (discounts.after_order)
    return holdsRefusal ? [`${text.where} seems to refuse what discounts.after_order allows`] : [];
  // Of a translation only what clearly allows is told: words that refuse are many.
  return text.isMain ? (holdsRefusal ? [] : [lax(text)]) : allowsAdding(text) ? [lax(text)] : [];
}

function lax({ where }: ClauseText): string {
  return `${where} does not seem to refuse, while discounts.after_order does`;
}

/** Alone, or before what was placed: "after you enter your address" is still at the checkout. */
const AFTERWARDS = wholeWords(
  `afterwards|later|subsequently|nachträglich|nachher|später|hinterher|ensuite|plus tard|después(?! de)|posteriormente|luego|in seguito|successivamente|achteraf|daarna|nadien|depois(?! d[eao])|mais tarde|(?:after|nach|après|tras|después de|dopo|na|após|depois d[eao])(?: [\\p{L}]+){0,2}?(?: |l')(?:order\\p{L}*|purchase|checkout|placed|bestell\\p{L}*|kauf|commande|achat|pedido|compra|ordine|ordinato|acquisto|aankoop|encomenda\\p{L}*)`,
);

/** Whether a text lets discounts be added to an order that was placed already. */
export function allowsAdding(text: ClauseText): boolean {
  const said = text.text.replace(NO_PROBLEM, " ");
  return (
    !refusesAnything(said) &&
    said.search(ONLY) < 0 &&
    sentencesOf(said).some(
      (sentence) => verdictOn({ ...text, text: sentence }, "add").allows && sentence.search(AFTERWARDS) >= 0,
    )
  );
}

const ONLY = wholeWords("only|nur|seulement|uniquement|sólo|solo|soltanto|alleen|só|apenas|somente");
