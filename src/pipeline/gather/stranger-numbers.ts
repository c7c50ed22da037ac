import type { ShopProfile } from "../../commerce/port.ts";
import { majorUnits } from "../../domain/money.ts";
import type { Order } from "../../domain/order.ts";
import { isShouted } from "../classify/mood-signals.ts";
import { foldedText } from "../folded-text.ts";
import { hasTracking } from "./choose-order.ts";
import { normalizeOrderName, withoutSetAside } from "./order-names.ts";
import { ASKED_FOR, COUNTED, GOES_ON, OTHER_NUMBER } from "./stranger-number-words.ts";

type NameForm = Pick<ShopProfile, "orderNamePrefix" | "orderNameSuffix"> | null;

const SCANNED_CHARS = 20_000;
const BEFORE_CHARS = 60;
const AFTER_CHARS = 40;
const WRITTEN =
  /(?<![\w.,#$€¤£@=-])(?:[A-Z]{1,8}[-_]?)?\d{3,12}(?![\w%€¤$£@°]|[.,:-]\d|[^\S\n]?(?:€|¤|\$|£|%|°))/g;

/**
 * Numbers without "#" that stand where an order's name would, look like the shop's own names, and are of none of `orders`:
 * "cancel 9001" of somebody whose one order is #5510. Amounts, quantities, years, phone numbers, postal codes, sizes, house and
 * model numbers are none. Where one of the `orders` is named as well, only what is plainly a second name is one.
 */
export function strangerNumbers(
  written: string,
  orders: readonly Order[],
  shop: NameForm,
  isNamedToo: boolean,
): readonly string[] {
  const text = (withoutSetAside(written) ?? written).slice(0, SCANNED_CHARS);
  // A carrier's number is written in groups as well.
  if (orders.some((order) => hasTracking(order, text))) return [];
  const names = orders.map(({ name }) => bareName(name, shop));
  const forms = new Set(names.flatMap((name) => [formOf(name), formOf(digitsOf(name))]));
  const owned = new Set(names.map(digitsOf));
  const isOwn = (number: string) => owned.has(digitsOf(number));
  const others = otherNumbers(orders);
  return [...text.matchAll(WRITTEN)]
    .map(({ 0: number, index }) => placeOf(number, text, index))
    .filter(({ number }) => !isOwn(number) && !others.has(number))
    .filter(({ number, isAsked }) => {
      const form = formOf(normalizeOrderName(number));
      // One digit too many is soon written.
      return forms.has(form) || (isAsked && form.length > 3 && forms.has(form.slice(1)));
    })
    .filter(({ before, isAsked }) => !isNamedToo || isAsked || follows(before, isOwn))
    .filter((place) => isName(place, orders))
    .map(({ number }) => number);
}

interface Place {
  number: string;
  /** As written, the line so far. */
  before: string;
  after: string;
  /** What is wanted or asked stands right before it. */
  isAsked: boolean;
  isShouted: boolean;
}

function placeOf(number: string, text: string, at: number): Place {
  const before = lastLine(text.slice(Math.max(0, at - BEFORE_CHARS), at));
  const after = text.slice(at + number.length, at + number.length + AFTER_CHARS);
  return { number, before, after, isAsked: ASKED_FOR.test(foldedText(before)), isShouted: isShouted(text) };
}

function isName(place: Place, orders: readonly Order[]): boolean {
  const { number, before, after, isAsked } = place;
  const folded = foldedText(before);
  const next = foldedText(after);
  if (/\d[ ./+()-]{1,3}$/.test(before) && !/\d{3} ?[/+] ?$/.test(before)) return false;
  if (/^ {0,2}[./-]?\d/.test(after) || COUNTED.test(next) || OTHER_NUMBER.test(folded)) return false;
  // "8001 Zürich", "NSW 2000".
  const goesOn = GOES_ON.test(next);
  if (/^,? \p{Lu}/u.test(after) && !goesOn) return false;
  if (/(?<!\p{L})[A-Z]{2,3} $/u.test(before) && !place.isShouted) return false;
  if (/^(?:19|20)\d\d$/.test(number) && !isAsked) return false;
  return goesOn || (isAsked && !isItem(next, orders));
}

/** "2000 socks" */
function isItem(next: string, orders: readonly Order[]): boolean {
  const [, word = ""] = /^ ?(\p{L}{3,30})/u.exec(next) ?? [];
  const titles = foldedText(orders.flatMap(({ items }) => items.map(({ title }) => title)).join(" "));
  return word !== "" && titles.includes(word.slice(0, Math.max(3, word.length - 2)));
}

/** "5510 and 9001", "5510/9001". */
function follows(before: string, isOwn: (number: string) => boolean): boolean {
  const [, number = ""] =
    /(\d{3,12})(?: ?[,/+&] ?| ?,? (?:and|und|et|y|e|en|plus|sowie)(?: (?:also|for|auch|aussi|también|anche|ook|também|die|la|el|o|de))? )$/iu.exec(
      before,
    ) ?? [];
  return number !== "" && isOwn(number);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

/** Numbers that the orders themselves hold elsewhere: of the house, of an article, what was paid. */
function otherNumbers(orders: readonly Order[]): ReadonlySet<string> {
  const texts = orders.flatMap(({ items, shippingAddress, total }) => [
    ...items.flatMap(({ title, variantTitle, sku }) => [title, variantTitle, sku]),
    ...(shippingAddress ? [shippingAddress.line1, shippingAddress.line2, shippingAddress.zip] : []),
    String(Math.trunc(majorUnits(total))),
  ]);
  return new Set(texts.flatMap((text) => text?.match(/\d{3,12}/g) ?? []));
}

/** The order's name as customers write it: without the shop's prefix and suffix, letters and digits alone. */
function bareName(name: string, shop: NameForm): string {
  const prefix = normalizeOrderName(shop?.orderNamePrefix ?? "");
  const suffix = normalizeOrderName(shop?.orderNameSuffix ?? "");
  const whole = normalizeOrderName(name);
  const rest = whole.startsWith(prefix) ? whole.slice(prefix.length) : whole;
  return suffix !== "" && rest.endsWith(suffix) ? rest.slice(0, -suffix.length) : rest;
}

function digitsOf(name: string): string {
  return name.match(/\d{1,20}/g)?.sort((a, b) => b.length - a.length)[0] ?? "";
}

/** "W0000000": its letters, and how many digits it has. */
function formOf(name: string): string {
  return name.replace(/\d/g, "0");
}
