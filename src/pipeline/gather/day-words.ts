import { foldedText } from "../folded-text.ts";
import { namesOf } from "../guard/calendar-words.ts";
import { anyOf } from "../guard/plain-text.ts";

const months = foldedNames("month");
const weekdays = foldedNames("weekday");

export const MONTH_NAME = anyOf(months.keys());
/** Long names only: "mar" and "sun" stand for too much else. */
export const WEEKDAY_NAME = anyOf([...weekdays].filter(([name]) => name.length > 4).map(([name]) => name));

/** Months, 1 to 12, that a folded name can mean. */
export function monthsOf(name: string): readonly number[] {
  return months.get(name) ?? [];
}

/** Weekdays, 0 = Sunday, that a folded name can mean. */
export function weekdaysOf(name: string): readonly number[] {
  return weekdays.get(name) ?? [];
}

function foldedNames(part: "month" | "weekday"): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, readonly number[]>();
  for (const length of ["long", "short"] as const) {
    for (const [name, values] of namesOf(part, length)) {
      const folded = foldedText(name);
      // Portuguese says "terça" for "terça-feira".
      for (const form of new Set([folded, folded.replace(/-feira$/, "")])) {
        names.set(form, [...new Set([...(names.get(form) ?? []), ...values])]);
      }
    }
  }
  if (part === "month") names.set("sept", [9]).set("maerz", [3]);
  else names.set("sonnabend", [6]);
  return names;
}

/** What a customer says happened to an order on a day, by the words around the day. */
export type OrderEvent = "placed" | "shipped" | "delivered";

/**
 * Beginnings of folded words. `other` is what else people do on days, so that "I wrote to you on 3 March" says nothing of
 * an order.
 */
export const EVENT_WORDS: Readonly<Record<OrderEvent | "other", string>> = {
  placed:
    "ordered|bought|purchased|placed|paid|bestellt|gekauft|bezahlt|achete|paye|pedi(?!do)|compre|comprad|encarg|encomendei|ordinat|comprat|acquistat|besteld|gekocht|betaald|fiz|hice",
  shipped:
    "shipped|dispatched|sent out|left your|versandt|verschickt|abgeschickt|expedie|envoye|enviad|enviaron|enviaram|spedit|verzonden|verstuurd",
  delivered:
    "arriv|deliver|received|turned up|came(?!r|l|o)|kam(?!p|e)|got|angekommen|geliefert|zugestellt|erhalten|bekommen|ankam|recu|livre|recib|lleg|entreg|ricevut|consegnat|ontvangen|aangekomen|bezorgd|geleverd|receb|cheg",
  other:
    "wrote|written|email|e-mail|mailed|called|contact|spoke|asked|told|sent back|returned|need|before|until|wedding|birthday|geschrieben|schrieb|angerufen|kontakt|zuruckgeschickt|brauch|ecrit|appele|renvoye|besoin|escribi|llame|devolvi|necesit|scritto|chiamat|restituit|bisogno|geschreven|gebeld|teruggestuurd|nodig|escrevi|liguei|devolvi|preciso",
};

/** Nouns that name an order whatever happened to it, and in some languages "ordered" as well. */
export const ORDER_NOUN =
  "orders?(?!e)|purchase(?!d)|bestellung|commande|achat|pedido|compra(?!d|t)|encomenda(?!r)|ordine|acquisto|bestelling|aankoop";

/** "The order from 3 March": a noun that stands right before its day, with nothing but small words between. */
export const ORDER_FROM =
  /(?:orders?|purchase|bestellung(?:en)?|auftrag|commande|achat|pedido|compra|encomenda|ordine|acquisto|bestelling|aankoop)(?: (?:#?[a-z]{0,8}\d{3,12}|i|that|was|is|it|die|ich|que|che|who|made|hice|fiz|number|no|nr)){0,3} (?:from|of|dated|vom|von|du|del|della|dal|van|de|do|da)(?: (?:the|last|the last|den|dem|dia|vorigen?|letzten?|afgelopen)){0,2} ?$/;
/** Deadlines are no days on which something happened. */
export const DEADLINE =
  /(?:^|[^\p{L}])(?:by|before|until|till|bis|spatestens|avant|d'ici|jusqu'au|antes de|antes del|hasta|para el|entro|prima del|fino al|voor|tot|uiterlijk|ate|antes)(?: (?:the|am|zum|den|dem|le|el|il|o|dia|de|op)){0,2} ?$/u;
