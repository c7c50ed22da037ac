import { isInWebAddress, labelBefore } from "./number-context.ts";
import type { Span } from "./secret.ts";

interface Group {
  start: number;
  end: number;
  digits: string;
  /** The line broke before it. */
  onNextLine: boolean;
}

const SHORTEST = 13;
const LONGEST = 19;
/** One sign, maybe with spaces around it; two numbers further apart are two numbers. */
const GAP = /^(?: {1,2}|[ ]?[-./_*][ ]?)$/;
/** A line that broke inside a number, in a quoted mail too. */
const BREAK = /^ ?-?\n(?:> ?)?$/;

/**
 * Payment card numbers. A number that nobody names counts only with an issuer's prefix, length and usual grouping and
 * a right check digit; one in ten parcel numbers has such a digit by chance, so a nearer "tracking" or "order" clears it.
 */
export function findCards(text: string): Span[] {
  const spans: Span[] = [];
  for (const run of runsOf(text)) {
    for (let first = 0; first < run.length; first += 1) {
      const last = lastOfCard(text, run, first);
      const opening = run[first];
      const closing = run[last ?? -1];
      if (last === null || !opening || !closing) continue;
      spans.push({ start: opening.start, end: withExpiry(text, closing.end), kind: "card_number" });
      first = last;
    }
  }
  return spans;
}

/** Groups of digits that only a gap separates. */
function runsOf(text: string): Group[][] {
  const runs: Group[][] = [];
  let previousEnd = -1;
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const between = start - previousEnd <= 5 ? text.slice(previousEnd, start) : "";
    const group = { start, end: start + digits.length, digits, onNextLine: BREAK.test(between) };
    const run = runs.at(-1);
    if (run && (group.onNextLine || GAP.test(between))) run.push(group);
    else runs.push([group]);
    previousEnd = group.end;
  }
  return runs;
}

/** Where a card number that starts at this group ends; the longest that fits. */
function lastOfCard(text: string, run: readonly Group[], first: number): number | null {
  let digits = "";
  let found: number | null = null;
  for (let last = first; last < run.length; last += 1) {
    digits += run[last]?.digits ?? "";
    if (digits.length > LONGEST) break;
    if (digits.length >= SHORTEST && isCard(text, run.slice(first, last + 1), digits)) found = last;
  }
  return found;
}

function isCard(text: string, groups: readonly Group[], digits: string): boolean {
  const [opening] = groups;
  const closing = groups.at(-1);
  const isRight = hasCheckDigit(digits);
  const isBroken = groups.slice(1).some((group) => group.onNextLine);
  const hasForm = isGrouped(groups, digits) || (isBroken && isGrouped(withoutBreaks(groups), digits));
  if (!opening || !closing || !(isRight || hasForm) || /^(\d)\1+$/.test(digits)) return false;
  if (isInsideWord(text, opening.start, closing.end)) return false;
  const label = isInWebAddress(text, opening.start) ? "other" : labelBefore(text, opening.start);
  if (isBroken) return isRight && hasForm && hasIssuer(digits) && isCalledCard(text, opening.start);
  if (label === "card") return true;
  if (label === "other" || text[opening.start - 1] === "+") return false;
  return isRight && hasForm && hasIssuer(digits);
}

/** A line may break inside a group of four. */
function withoutBreaks(groups: readonly Group[]): Group[] {
  return groups.reduce<Group[]>((joined, group) => {
    const last = joined.at(-1);
    if (!last || !group.onNextLine) return [...joined, group];
    return [...joined.slice(0, -1), { ...last, end: group.end, digits: last.digits + group.digits }];
  }, []);
}

/** The label of a number that runs over lines may stand on a line of its own. */
function isCalledCard(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start).replaceAll("\n", " ");
  return !isInWebAddress(text, start) && labelBefore(before, before.length) === "card";
}

/** Capital letters around digits make a parcel's or a product's code; small ones are a word that lost its space. */
function isInsideWord(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  return /[A-Z_#]/.test(before) || /[A-Z_]/.test(after);
}

/** In one piece, 4-4-4-4 with what is left over, or as American Express and Diners print it. */
function isGrouped(groups: readonly Group[], digits: string): boolean {
  // Digit by digit, or in pairs: nothing else is written like that.
  if (groups.length > 5) return [1, 2].some((size) => groups.every((group) => group.digits.length === size));
  const sizes = groups.map((group) => group.digits.length).join("-");
  return (
    /^(?:4-4-4-[1-4]|4-4-4-4-[123]|4-6-[45]|8-8|4-12|12-4|6-13|6-10)$/.test(sizes) ||
    sizes === String(digits.length)
  );
}

/** Prefix and length of the schemes that pay online; those of 13 and 14 digits need a label. */
function hasIssuer(digits: string): boolean {
  if (digits.length === 15) return /^3[47]/.test(digits);
  if (digits.length === 16) {
    return /^(?:4|5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|220[0-4]|6011|64[4-9]|65|62|35(?:2[89]|[3-8])|5018|5020|5038|5893|6304|6759|676[1-3])/.test(
      digits,
    );
  }
  return digits.length === 19 && /^(?:4|62)/.test(digits);
}

const ZERO = "0".charCodeAt(0);

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - ZERO;
    const value = place % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const EXPIRY =
  /^[ ,;:|/()\n-]{0,4}(?:(?:exp|valid|gultig|expire|vence|scad|verval)\p{L}{0,8}[ .:]{0,3}){0,2}(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:20)?\d\d(?!\d)(?:[ ,;|/\n]{1,4}(?:cv[vc]2?[ .:]{0,3})?\d{3,4}(?![\d/.-]))?/iu;

/** What is written right behind a card number: its expiry and its code. */
function withExpiry(text: string, end: number): number {
  return end + (EXPIRY.exec(text.slice(end, end + 60))?.[0].length ?? 0);
}
