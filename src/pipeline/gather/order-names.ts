import type { ShopProfile } from "../../commerce/port.ts";
import { foldedText } from "../folded-text.ts";
import { EVENT_WORDS } from "./day-words.ts";

/** An order name as the text has it. `certain`: the writer clearly means an order; else it may be any number. */
export interface NamedOrder {
  name: string;
  certain: boolean;
}

/** More than this in one ticket is a list or an attack; nobody's question needs it. */
const MOST = 5;
const SCANNED_CHARS = 20_000;

// Bounded everywhere: this runs over ticket text.
const HASHED = /#\s?([A-Za-z]{0,8}[-_]?\d{3,12}(?:-[A-Za-z0-9]{1,6})?)(?![\w-])/g;
const AFTER_ORDER_WORD =
  /(?<![\p{L}])(?:orders?|purchase|bestellung(?:en)?|bestellnummer|auftrag|commandes?|pedidos?|encomendas?|ordin[ei]|bestelling(?:en)?|ordernummer|zam[oó]wieni[ea])(?:\s{0,2}(?:number|num|no|nr|n[°ºo]|id|is|was|nummer|num[eé]ro|n[uú]mero|numero))?\.?\s{0,2}[:#]?\s{0,2}([A-Za-z]{0,8}[-_]?\d{3,12}(?:-[A-Za-z0-9]{1,6})?)(?![\w-])/giu;
const LETTERED = /(?<![\w#-])([A-Z]{1,8}[-_]?\d{3,12}(?:-[A-Z0-9]{1,6})?)(?![\w-])/g;
const BARE_NUMBER = /(?<![\w.,#$€¤£+/-])(\d{3,12})(?![\w%€¤$£]|[.,-]\d| [€¤$£](?!\d))/g;

/** A number that a carrier gave, by the word before it: "#" does not make it an order. */
const TRACKING_WORD =
  /(?<!\p{L})(?:tracking|sendung|sendungsnummer|suivi|seguimiento|tracciamento|rastreio|rastreamento)(?:[ -]?(?:number|num|no|nr|n[°ºo]|id|code|nummer|num[eé]ro|n[uú]mero|de|di|c[oó]digo))*\.?:? ?$/iu;
/** Orders that are named only to say that they are not meant, or as a pattern: ", not #1001", "(same as #1001)". */
const NAME = "#?\\s?[A-Za-z]{0,8}[-_]?\\d{3,12}(?![\\w-])";
const ORDER_NOUN =
  "(?:the|my|for|from|order|die|der|bestellung|la|commande|el|pedido|l'ordine|ordine|de|bestelling|a|o|encomenda)";
/** "1042 is fine", "keep 1042": unless its own "but" follows. */
const CONTENT =
  "(?:is|was|looks|seems|ist|war|passt|stimmt|est|était|va|está|estaba|è|era|klopt|estava)\\s(?:(?:all|totally|perfectly|absolutely|completely|so|ganz|völlig|tout à fait|tout|muy|del todo|molto|del tutto|helemaal|tudo|muito)\\s)?(?:fine|ok|okay|good|correct|alright|perfect|in ordnung|gut|richtig|korrekt|bonne?|bien|correcte?|parfaite?|correct[oa]|perfect[oa]|bene|a posto|corrett[oa]|perfett[oa]|goed|prima|in orde|juist|bem|cert[oa]|corret[oa]|perfeit[oa])";
const STAYS =
  "(?:can stay|stays|may stay|soll bleiben|kann bleiben|bleibt|peut rester|reste|se queda|puede quedar|resta|può restare|blijft|mag blijven|pode ficar|fica)";
const NO_OWN_BUT =
  "(?!\\s{0,2}\\?)(?![\\s,]{0,3}(?:but|aber|mais|pero|ma|maar|mas|except|though)\\s(?![^.!?\\n]{0,60}\\d{3}))(?!\\p{L})";
const SET_ASIDE = new RegExp(
  [
    `(?:${ORDER_NOUN}\\s){0,3}${NAME}\\s(?:${CONTENT}|${STAYS})${NO_OWN_BUT}`,
    `(?<!\\p{L})(?:keep|behalten|gardez|conservez|mantengan|mantened|mantenete|behoud|mantenham)\\s(?:${ORDER_NOUN}\\s){0,3}${NAME}(?=\\s?[,;.!]|\\s(?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|mas)\\s)`,
    "\\((?:same|as|like|see|wie|siehe|comme|como|come|zoals)\\s[^()\\n]{0,60}\\)",
    `(?:[,;–-]|(?<!\\p{L})(?:and|but|und|aber|et|mais|pero|e|ma|en|maar|mas))\\s?(?:not|nicht|pas|non|niet|não|nao)(?:\\s${ORDER_NOUN}){0,3}\\s${NAME}`,
    `(?:(?<!\\p{L})y|[,;–-])\\s?no\\s(?:el|la)(?:\\spedido)?\\s${NAME}|(?<!\\p{L})y\\sno\\s${NAME}`,
    `(?<!\\p{L})(?:instead of|rather than|statt|anstatt|anstelle von|au lieu de|en vez de|en lugar de|invece di|in plaats van|em vez de)(?:\\s${ORDER_NOUN}){0,3}\\s${NAME}`,
  ].join("|"),
  "giu",
);
/** "I got #1002, but not #1001" asks about the one that is not there. */
const ARRIVAL = new RegExp(`(?<!\\p{L})(?:${EVENT_WORDS.delivered})`, "u");

/**
 * Finds what could be order names in subject and text, the certain ones first, each once. The shop's own prefix and
 * suffix make a bare form certain ("UK-1001"). Nothing here is trusted: names only select among orders that the
 * identity gate lets through.
 */
export function findOrderNames(
  text: string,
  shop: Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null,
): readonly NamedOrder[] {
  const scanned = text.slice(0, SCANNED_CHARS);
  const meant = ARRIVAL.test(foldedText(scanned)) ? scanned : scanned.replace(SET_ASIDE, " ");
  const names = namesIn(meant, shop);
  return meant === scanned || names.length > 0 ? names : namesIn(scanned, shop);
}

/** The text without what names orders only to set them aside; null when that may be a complaint about one of them. */
export function withoutSetAside(text: string): string | null {
  const rest = text.replace(SET_ASIDE, " ");
  return rest !== text && ARRIVAL.test(foldedText(text)) ? null : rest;
}

const ALL_BUT = new RegExp(
  `(?<!\\p{L})(?:everything|all|any|every|both|alles?|alle[nrs]?|tout|toutes?|tous|todos?|todas?|tutt[oie]|tudo)(?:\\s\\p{L}{1,15}){0,4}\\s(?:but|except(?: for)?|apart from|other than|außer|ausser|bis auf|sauf|excepto|salvo|menos|tranne|eccetto|behalve|exceto)(?:\\s${ORDER_NOUN}){0,3}\\s${NAME}`,
  "iu",
);

/** "Cancel everything but #1001": the one order with a name is the one that is not meant. */
export function namesAllBut(text: string): boolean {
  return ALL_BUT.test(text.slice(0, SCANNED_CHARS));
}

function namesIn(
  scanned: string,
  shop: Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null,
): readonly NamedOrder[] {
  const found = new Map<string, NamedOrder>();
  const add = (name: string, certain: boolean) => {
    const key = normalizeOrderName(name);
    if (found.get(key)?.certain) return;
    found.set(key, { name, certain });
  };
  for (const match of scanned.matchAll(HASHED)) add(match[1] ?? "", !isTracking(scanned, match.index));
  for (const match of scanned.matchAll(AFTER_ORDER_WORD)) add(match[1] ?? "", true);
  for (const match of scanned.matchAll(LETTERED)) add(match[1] ?? "", hasShopForm(match[1] ?? "", shop));
  for (const match of scanned.matchAll(BARE_NUMBER)) add(match[1] ?? "", false);
  const all = [...found.values()];
  return [...all.filter((one) => one.certain), ...all.filter((one) => !one.certain)].slice(0, MOST);
}

function isTracking(text: string, at: number): boolean {
  return TRACKING_WORD.test(text.slice(Math.max(0, at - 40), at));
}

/** Letters and digits alone, upper case: equal for "#1042" and "1042", for "UK-1001" and "uk1001". */
export function normalizeOrderName(name: string): string {
  return name.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether the shop's name for an order is what the customer wrote, with or without the shop's prefix and suffix. */
export function isSameOrderName(
  shopName: string,
  written: string,
  shop: Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null,
): boolean {
  const name = normalizeOrderName(shopName);
  const candidate = normalizeOrderName(written);
  if (name === candidate) return true;
  if (!shop) return false;
  const full = `${shop.orderNamePrefix}${candidate}${shop.orderNameSuffix}`;
  return name === normalizeOrderName(full);
}

function hasShopForm(
  name: string,
  shop: Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null,
): boolean {
  const prefix = normalizeOrderName(shop?.orderNamePrefix ?? "");
  const suffix = normalizeOrderName(shop?.orderNameSuffix ?? "");
  const upper = normalizeOrderName(name);
  return (prefix !== "" && upper.startsWith(prefix)) || (suffix !== "" && upper.endsWith(suffix));
}
