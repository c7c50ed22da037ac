import type { Claim } from "./claim.ts";
import { extractDates } from "./extract-dates.ts";
import { extractMoney } from "./extract-money.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { continuesNumber, DIGITS, numbersIn, QUANTITY } from "./number-words.ts";
import { wholeWords } from "./plain-text.ts";
import { remember } from "./remember.ts";
import { maskText, type TextMask } from "./text-mask.ts";
import { BUSINESS, FILLER, PLURAL_UNIT_WORD, UNIT_WORD, type Unit, unitOf } from "./unit-words.ts";

const EMAIL = /[^\s<>()@]{0,64}@[^\s<>()@]{0,255}/gu;
const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"\u009f]{1,2000}/giu;
const DOMAIN =
  /[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,8}\.\p{L}{2,24}(?:[/:?#][^\s<>"\u009f]{0,2000})?/giu;
const JOINED = "-|–|to|bis|und|à|au|et|ou|a|y|o|e|tot|en|of|or|and|oder";
const DURATION = wholeWords(
  `(?:(${QUANTITY})(?: ?(?:${JOINED}) ?))?(${QUANTITY})((?:[ -](?:${FILLER}))*)[ -]?(${UNIT_WORD})((?: (?:${BUSINESS}))?)`,
);
const LOOSE_DURATION = wholeWords(`(?:[\\p{L}']{1,30} )?(${PLURAL_UNIT_WORD})`);
/** "sechzigtägig", "zestigdaagse": number and unit in one word. */
const COMPOUND_DURATION = wholeWords(
  "\\p{L}{2,30}(?:tägig|wöchig|monatig|jährig|stündig|daagse|weekse)\\p{L}{0,2}",
);
const PERCENT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${QUANTITY}) ?)?(?:%|(?:percent|per cent|percentage points|prozent|pour cent|por ciento|por cento|per cento|procent)(?![\\p{L}\\p{N}]))`,
  "giu",
);
const CARRIER = wholeWords(
  "DHL|UPS|USPS|FedEx|DPD|GLS|Evri|Royal Mail|Parcelforce|PostNL|Post ?NL|Colissimo|Chronopost|Mondial Relay|Correos|SEUR|Poste Italiane|bpost|CTT|Canada Post|Australia Post|Deutsche Post|Yodel|Purolator|OnTrac|TNT",
);
const WITH_DIGIT = /(?<![\p{L}\p{N}#_/+.,'-])[\p{L}\p{N}#_/+.,'-]*\p{N}[\p{L}\p{N}_/+.,'-]*(?<![.,'-])/gu;
const UPPER_CODE =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}_-]{3,}\p{Lu}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[\p{L}_-]{31,}/gu;
/** "2x", "x2" and "2". */
const TIMES = new RegExp(`^x?((?!0\\d)(?:${DIGITS}))x?$`, "iu");

/**
 * Everything in a text that would have to be true, most specific kind first. Whatever holds a digit becomes some
 * claim, so that a format nobody thought of is refused and not passed. The text must be in plain form.
 */
export function extractClaims(text: string, language: GuardedLanguage): readonly Claim[] {
  return readClaims(text, language).claims;
}

/** The same, with the text that is left when every claim is covered, character by character. */
export function readClaims(text: string, language: GuardedLanguage): Reading {
  const known = READERS.get(language) ?? remember(MOST, (one) => readAnew(one, language));
  READERS.set(language, known);
  return known(text);
}

interface Reading {
  claims: readonly Claim[];
  rest: string;
}

const READERS = new Map<GuardedLanguage, (text: string) => Reading>();
const MOST = 2_000;

function readAnew(text: string, language: GuardedLanguage): Reading {
  const mask = maskText(text);
  const claims = [
    ...mask.take(WEB_ADDRESS, ([found]) => ({ kind: "url" as const, found: trimEnd(found) })),
    ...mask.take(EMAIL, ([found]) => ({ kind: "email" as const, found: trimEnd(found) })),
    ...mask.take(DOMAIN, ([found]) => ({ kind: "url" as const, found: trimEnd(found) })),
    ...extractMoney(mask),
    ...extractPercents(mask),
    ...extractDurations(mask),
    ...extractDates(mask, language),
    ...mask.take(CARRIER, ([found]) => ({ kind: "carrier" as const, found })),
    ...mask.take(WITH_DIGIT, ([found]) => numberOrCode(found)),
    ...mask.take(UPPER_CODE, ([found]) => ({ kind: "code" as const, found })),
  ];
  return { claims, rest: mask.rest };
}

function extractPercents(mask: TextMask): Claim[] {
  return mask.take(PERCENT, ({ 0: found, 1: quantity, index }) => ({
    kind: "percent" as const,
    found,
    amounts: quantity === undefined || continuesNumber(mask.rest.slice(0, index)) ? [] : numbersIn(quantity),
  }));
}

function extractDurations(mask: TextMask): Claim[] {
  const exact = mask.take(DURATION, (match) => {
    const [found, from, to = "", filler = "", word = "", suffix = ""] = match;
    const unit = unitOf(word, filler + suffix);
    if (!unit || isNoDuration(found, to, unit)) return null;
    const partial = continuesNumber(mask.rest.slice(0, match.index));
    const claim = (quantity: string) => ({
      kind: "duration" as const,
      found,
      amounts: partial ? [] : numbersIn(quantity),
      unit,
    });
    return from === undefined ? [claim(to)] : [claim(from), claim(to)];
  });
  const loose = mask.take(LOOSE_DURATION, ([found, word = ""]) => {
    if (/^(?:buenos|muy buenos|bons) /i.test(found)) return null;
    const unit = unitOf(word, found);
    return unit && { kind: "duration" as const, found, amounts: [], unit };
  });
  const compound = mask.take(COMPOUND_DURATION, ([found]) => ({ kind: "wording" as const, found }));
  return [...exact.flat(), ...loose, ...compound];
}

/** "aan" is no "a an", and in "November 2026 an DHL" stands no year in French. */
function isNoDuration(found: string, quantity: string, unit: Unit): boolean {
  return /^\p{L}+$/u.test(found) || (unit === "year" && /^\d{4}$/.test(quantity));
}

/** "2x" and "x2" count like 2; anything else with letters is a code that must stand in a cited text as it is. */
function numberOrCode(raw: string): Claim {
  const found = trimEnd(raw).replace(/^[^\p{L}\p{N}#]+/u, "");
  const number = TIMES.exec(found)?.[1];
  if (number !== undefined && /^[\x20-\x7E]*$/.test(found))
    return { kind: "number", found, amounts: numbersIn(number) };
  return { kind: "code", found };
}

/** What ends a sentence or a bracket is no part of what stands in it. */
export function trimEnd(text: string): string {
  return text.replace(/(?<![.,;:!?'")\]])[.,;:!?'")\]]+$/, "");
}
