import {
  LONE_MONTH,
  MONTH,
  MONTH_AFTER_PREPOSITION,
  monthsNamed,
  nearDays,
  SHORT_WEEKDAY,
  VAGUE_TIMES,
  WEEKDAY,
  weekdaysNamed,
} from "./calendar-words.ts";
import type { Claim, DayParts } from "./claim.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { NUMBER_WORD } from "./number-words.ts";
import { anyOf, wholeWords } from "./plain-text.ts";
import type { TextMask } from "./text-mask.ts";

const DAY = "(\\d{1,2})(?:st|nd|rd|th|er|re|o|a|\\.|e)?";
const YEAR = "(?:,? (?:de |del |do )?(\\d{4}))?";
const LEAD = `(?:(${WEEKDAY}|(?:${SHORT_WEEKDAY})(?=[.,]? \\d))s?\\.?,? (?:the |den |dem |le |el |il |dia |día |de )?)?`;
const LEAD_MONTH = `(?:(${WEEKDAY}|${SHORT_WEEKDAY})\\.?,? )?`;
const TO = " ?(?:-|to|bis|au|al|y|and|und|et|e|tot|en|a|or|ou|o|of|oder) ?";
const ISO_DAY =
  /(?<![\p{L}\p{N}])(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\p{L}\p{N}])/gu;
const NUMERIC_DAY = /(?<![\p{L}\p{N}])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\p{L}\p{N}])/gu;
const DAY_MONTH = wholeWords(
  `${LEAD}(?:${DAY}${TO}(?:the )?)?${DAY},? (?:of |de |di )?(${MONTH})\\.?${YEAR}`,
);
const MONTH_DAY = wholeWords(
  `${LEAD_MONTH}(${MONTH})\\.? (?:the )?${DAY}(?:${TO}(?:the )?${DAY})?(?:,? (\\d{4}))?`,
);
const MONTH_ONLY = wholeWords(
  `(${LONE_MONTH}|(?<=(?:in|by|of|until|since|before|after|im|bis|ab|seit|anfang|ende|mitte|en|fin|début|vers|a|di|entro|per|fine|inizio|voor|na|tot|sinds|begin|eind) )(?:${MONTH_AFTER_PREPOSITION})|(?:${MONTH})(?= (?:de |del )?\\d{4}))(?: (?:de |del )?(\\d{4}))?`,
);
const ORDINAL_WORD =
  "\\p{L}{2,20}(?:th|sten|ten|ste|tieth)|first|second|third|\\p{L}{2,12}-(?:first|second|third|\\p{L}{2,8}th)|premier|primero|primeiro|primo|erste[nr]?|dritte[nr]?";
/** A day in words; no list holds all of them, so only a cited text that says the same supports it. */
const DAY_IN_WORDS = wholeWords(
  `(?:${ORDINAL_WORD}|${NUMBER_WORD}),? (?:of |de |di )?(?:${MONTH})|(?:${MONTH}),? (?:the )?(?:${ORDINAL_WORD})`,
);
const LONE_WEEKDAY = wholeWords(`(${WEEKDAY})s?`);
const ORDINAL_DAY = wholeWords("(\\d{1,2})(?:st|nd|rd|th)");
const CLOCK = wholeWords(
  "(\\d{1,2})(?:[:h](\\d{2}))(?: ?(a\\.?m|p\\.?m)\\.?)?|(\\d{1,2})(?:\\.(\\d{2}))? ?(a\\.?m\\.?|p\\.?m\\.?|o'clock|uhr|uur)",
);
const VAGUE = wholeWords(VAGUE_TIMES);

/** Days, times of day and words for either. */
export function extractDates(mask: TextMask, language: GuardedLanguage): Claim[] {
  return [
    ...mask.take(ISO_DAY, ([found, year, month, day]) => days(found, [parts(day, [Number(month)], year)])),
    ...mask.take(CLOCK, ([found, hour, minute, half, hour2, minute2, half2]) =>
      clock(found, Number(hour ?? hour2), Number(minute ?? minute2 ?? 0), half ?? half2 ?? ""),
    ),
    ...mask
      .take(DAY_MONTH, ([found, weekday, from, to, month = "", year]) =>
        from === undefined
          ? [days(found, [parts(to, monthsNamed(month), year, weekday)])]
          : [from, to].map((day) => days(found, [parts(day, monthsNamed(month), year)])),
      )
      .flat(),
    ...mask
      .take(MONTH_DAY, ([found, weekday, month = "", from, to, year]) =>
        [from, to].flatMap((day) =>
          day === undefined
            ? []
            : days(found, [parts(day, monthsNamed(month), year, to ? undefined : weekday)]),
        ),
      )
      .flat(),
    ...mask.take(NUMERIC_DAY, ([found, first = "", sign = "", second = "", year]) =>
      numericDay(found, [first, sign, second, year], mask.rest, language),
    ),
    ...mask.take(DAY_IN_WORDS, ([found]) => ({ kind: "wording" as const, found })),
    ...mask.take(MONTH_ONLY, ([found, month = "", year]) =>
      days(found, [parts(undefined, monthsNamed(month), year)]),
    ),
    ...mask.take(LONE_WEEKDAY, ([found, name = ""]) => days(found, [parts(undefined, [], undefined, name)])),
    ...mask.take(ORDINAL_DAY, ([found, day]) => days(found, [parts(day, [], undefined)])),
    ...mask.take(VAGUE, ([found]) => ({ kind: "wording" as const, found })),
    ...extractNearDays(mask, language),
  ];
}

function days(found: string, readings: readonly (readonly DayParts[])[]): Claim {
  return { kind: "day", found, readings: readings.flat() };
}

/** One reading for every month and weekday that the names can mean. */
function parts(
  day: string | undefined,
  months: readonly number[],
  year: string | undefined,
  weekdayName?: string,
): DayParts[] {
  const base: DayParts = {
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(year === undefined ? {} : { year: year.length === 2 ? 2000 + Number(year) : Number(year) }),
  };
  const weekdays = weekdayName === undefined ? [] : weekdaysNamed(weekdayName);
  const inMonths = months.length === 0 ? [base] : months.map((month) => ({ ...base, month }));
  return weekdays.length === 0
    ? inMonths
    : inMonths.flatMap((reading) => weekdays.map((weekday) => ({ ...reading, weekday })));
}

/** Outside English the day comes first. In English 3/4 is two different days, so only what has one reading is read. */
function numericDay(
  found: string,
  [first, sign, second, year]: readonly [string, string, string, string | undefined],
  text: string,
  language: GuardedLanguage,
): Claim | null {
  const [a, b] = [Number(first), Number(second)];
  if (year === undefined && sign === "-") return null;
  if (year === undefined && sign === "." && !isGermanShortDay(text, found)) return null;
  const dayFirst = isDay(a, b) ? [parts(first, [b], year)] : [];
  const monthFirst = isDay(b, a) ? [parts(second, [a], year)] : [];
  if (language !== "en") return days(found, dayFirst);
  if (dayFirst.length > 0 && monthFirst.length > 0 && a !== b) return days(found, []);
  return days(found, dayFirst.length > 0 ? dayFirst : monthFirst);
}

/** "am 21.11." and "21.11." are days, "71.31" and "12.05" are numbers. */
function isGermanShortDay(text: string, found: string): boolean {
  const at = text.indexOf(found);
  const before = text.slice(Math.max(0, at - 8), at);
  return /(?:^|[ (])(?:am|vom|bis|zum|den|dem|seit|ab|op|vanaf) $/i.test(before);
}

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function clock(found: string, hour: number, minute: number, half: string): Claim {
  const evening = /^p/i.test(half) ? 12 : 0;
  const hours = half.length > 0 && /^[ap]\.?m/i.test(half) ? (hour % 12) + evening : hour;
  return { kind: "time", found, minutes: hours * 60 + minute };
}

const NEAR = new Map<GuardedLanguage, { words: ReadonlyMap<string, number>; pattern: RegExp }>();

/** What a language and English call the days near today. */
function nearOf(language: GuardedLanguage) {
  const known = NEAR.get(language);
  if (known) return known;
  const words = new Map([...nearDays("en"), ...nearDays(language)]);
  const near = { words, pattern: wholeWords(anyOf(words.keys())) };
  NEAR.set(language, near);
  return near;
}

function extractNearDays(mask: TextMask, language: GuardedLanguage): Claim[] {
  const { words, pattern } = nearOf(language);
  const greeting = /(?:guten|schönen|goede|goeden) $/i;
  return mask.take(pattern, (match) => {
    if (greeting.test(mask.rest.slice(Math.max(0, match.index - 9), match.index))) return null;
    return { kind: "near_day", found: match[0], distance: words.get(match[0].toLowerCase()) ?? 0 };
  });
}
