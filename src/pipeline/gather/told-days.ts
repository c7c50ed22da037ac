import { foldedText } from "../folded-text.ts";
import { nearDays } from "../guard/calendar-words.ts";
import { GUARDED_LANGUAGES } from "../guard/guarded-languages.ts";
import { NUMBER_WORD, numbersIn } from "../guard/number-words.ts";
import { anyOf, wholeWords } from "../guard/plain-text.ts";
import { maskText } from "../guard/text-mask.ts";
import {
  DEADLINE,
  EVENT_WORDS,
  MONTH_NAME,
  monthsOf,
  ORDER_FROM,
  ORDER_NOUN,
  type OrderEvent,
  WEEKDAY_NAME,
  weekdaysOf,
} from "./day-words.ts";

/** Calendar days since 1 January 1970, both included. */
export interface DaySpan {
  from: number;
  to: number;
}

/** A time that the text names for something that happened to an order. */
export interface ToldTime {
  event: OrderEvent;
  /** Everything that it can mean: "3/4" is two days. */
  spans: readonly DaySpan[];
}

const MAX_CHARS = 6000;
const NUMBER = `\\d{1,2}|${foldedText(NUMBER_WORD)}|a|an|one|einem|einer|un|une|una|uno|een|um|uma|couple of|a couple of|ein paar|few|a few`;
const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30,
};
const UNITS =
  "(?<day>days?|tage?n?|jours?|dias?|giorn[io]|dag(?:en)?)|(?<week>weeks?|wochen?|semaines?|semanas?|settiman[ae]|week|weken)|(?<month>months?|monate?n?|mois|meses|mes|mes[ei]|maand(?:en)?)";

const ISO = /(?<![\p{L}\p{N}-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}-])/gu;
const DAY_MONTH = wholeWords(
  `(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|o|\\.)?,? ?(?:of |de |di )?(${MONTH_NAME})\\.?(?:,? (?:de |del |do )?(\\d{4}))?`,
);
const MONTH_DAY = wholeWords(`(${MONTH_NAME})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`);
const NUMERIC =
  /(?<![\p{L}\p{N}.,/-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(\.?)(?![\p{L}\p{N}/-]|,\d)/gu;
const AGO = wholeWords(
  `(${NUMBER}) (?:${UNITS})(?: (?:ago|fa|geleden|atras|back))|(?:vor|il y a|hace|ha) (?:about |etwa |environ |unos |cerca de )?(${NUMBER}) (?:${UNITS.replaceAll("?<", "?<pre")})`,
);
const LAST_WEEK = wholeWords(
  "last week|letzter? woche|vergangener? woche|vorige woche|(?:la )?semaine (?:derniere|passee)|(?:la )?semana pasada|(?:la )?settimana scorsa|(?:na )?semana passada|vorige week|afgelopen week",
);
const LAST_MONTH = wholeWords(
  "last month|letzten monat|vergangenen monat|(?:le )?mois (?:dernier|passe)|(?:el )?mes pasado|(?:il )?mese scorso|(?:no )?mes passado|vorige maand|afgelopen maand",
);
const IN_MONTH = wholeWords(
  `(?:in|im|en|au mois de|a|em|back in|since|seit|depuis|desde|sinds) (${MONTH_NAME})(?: (?:de |del )?(\\d{4}))?`,
);
const WEEKDAY = wholeWords(`(${WEEKDAY_NAME})s?`);
const NEAR = nearWords();
const NEAR_DAY = wholeWords(anyOf(NEAR.keys()));

/**
 * The days on which, by the customer's own words, an order was placed, sent or delivered, in seven languages. `today` is
 * the shop's calendar day; days without a year are the latest that have come. Linear in a capped text.
 */
export function toldTimes(text: string, today: number, language: string): ToldTime[] {
  const mask = maskText(foldedText(text.slice(0, MAX_CHARS)).replace(/[^\S\n]+/g, " "));
  const whole = mask.rest;
  const told: ToldTime[] = [];
  const read = (pattern: RegExp, spansOf: (match: RegExpExecArray) => readonly DaySpan[]) => {
    mask.take(pattern, (match) => {
      const spans = spansOf(match).filter(({ from }) => from <= today);
      const event = eventAround(whole, match.index, match[0].length);
      if (spans.length > 0 && event) told.push({ event, spans });
      return spans.length > 0 ? true : null;
    });
  };
  read(ISO, ([, year, month, day]) => dayOf(day, [Number(month)], year, today));
  read(DAY_MONTH, ([, day, month = "", year]) => dayOf(day, monthsOf(month), year, today));
  read(MONTH_DAY, ([, month = "", day, year]) => dayOf(day, monthsOf(month), year, today));
  read(NUMERIC, (match) => numericDays(match, whole, today));
  read(AGO, (match) => ago(match, today));
  read(LAST_WEEK, () => [{ from: weekStart(today) - 7, to: weekStart(today) - 1 }]);
  read(LAST_MONTH, () => [monthSpan(today, -1)]);
  read(IN_MONTH, ([, month = "", year]) => monthsOf(month).map((one) => monthNamed(one, year, today)));
  read(WEEKDAY, ([, name = ""]) => weekdaysOf(name).flatMap((one) => lastWeekdays(one, today)));
  read(NEAR_DAY, ([word]) => nearDay(word, today, language));
  return told;
}

/** The nearest word that says what happened, in the same sentence; null when it is nothing about an order. */
function eventAround(text: string, at: number, length: number): OrderEvent | null {
  const before =
    text
      .slice(Math.max(0, at - 90), at)
      .split(/[!?\n;]|(?<=\p{L})\. /u)
      .at(-1) ?? "";
  const after = text.slice(at + length, at + length + 60).split(/[!?\n;]|(?<=\p{L})\. /u)[0] ?? "";
  if (DEADLINE.test(before)) return null;
  if (ORDER_FROM.test(before)) return "placed";
  const near = SIGNS.flatMap(({ event, pattern, weakness }) => {
    const last = [...before.matchAll(pattern)].at(-1);
    const next = after.matchAll(pattern).next().value;
    return [
      ...(last ? [{ event, distance: weakness + before.length - last.index - last[0].length }] : []),
      // What follows a day belongs to it less often than what leads to it.
      ...(next ? [{ event, distance: weakness + next.index + 12 }] : []),
    ];
  });
  const nearest = near.toSorted((a, b) => a.distance - b.distance)[0]?.event ?? "other";
  return nearest === "other" ? null : nearest;
}

interface EventSign {
  event: OrderEvent | "other";
  pattern: RegExp;
  /** In characters further away. */
  weakness: number;
}

const SIGNS: readonly EventSign[] = [
  ...(["placed", "shipped", "delivered", "other"] as const).map((event) => ({
    event,
    pattern: new RegExp(`(?<!\\p{L})(?:${EVENT_WORDS[event]})`, "gu"),
    weakness: 0,
  })),
  { event: "placed", pattern: new RegExp(`(?<!\\p{L})(?:${ORDER_NOUN})`, "gu"), weakness: 15 },
];

function dayOf(
  day: string | undefined,
  months: readonly number[],
  year: string | undefined,
  today: number,
): DaySpan[] {
  return months.flatMap((month) => {
    const given = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
    const thisYear = new Date(today * MS_PER_DAY).getUTCFullYear();
    const years = given === null ? [thisYear, thisYear - 1] : [given];
    const number = years
      .map((one) => dayNumber(one, month, Number(day)))
      .find((one) => one !== null && one <= today);
    return number === undefined || number === null ? [] : [{ from: number, to: number }];
  });
}

const MS_PER_DAY = 86_400_000;

/** Null for days that no calendar has. */
function dayNumber(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / MS_PER_DAY : null;
}

/** Points without a year are a day only where they end in one or follow a preposition: "12.50" is a price. */
function numericDays(match: RegExpExecArray, text: string, today: number): DaySpan[] {
  const [, first = "", sign, second = "", year, end] = match;
  const before = text.slice(Math.max(0, match.index - 8), match.index);
  if (/[\p{Sc}]\s?$/u.test(before)) return [];
  const isLed = /(?:^|[ (])(?:am|vom|bis|zum|den|dem|seit|op|van|on|le|du|el|del|il|dal|dia|em) $/.test(
    before,
  );
  if (year === undefined && sign === "." && end === "" && !isLed) return [];
  if (year === undefined && sign === "-" && !isLed) return [];
  const dayFirst = dayOf(first, monthIn(second), year, today);
  const monthFirst = sign === "." ? [] : dayOf(second, monthIn(first), year, today);
  return dayFirst[0]?.from === monthFirst[0]?.from ? dayFirst : [...dayFirst, ...monthFirst];
}

function monthIn(number: string): readonly number[] {
  return Number(number) >= 1 && Number(number) <= 12 ? [Number(number)] : [];
}

/** People round: the further back, the wider. */
function ago({ 1: led, 5: followed, groups = {} }: RegExpExecArray, today: number): DaySpan[] {
  const count = countOf(led ?? followed ?? "");
  const unit = Object.entries(UNIT_DAYS).find(([name]) => groups[name] ?? groups[`pre${name}`])?.[1] ?? 1;
  const slack = unit === 1 ? (count > 4 ? 2 : 0) : Math.floor(unit / 2);
  return [{ from: today - count * unit - slack, to: today - count * unit + slack }];
}

function countOf(word: string): number {
  if (/couple|paar/.test(word)) return 2;
  if (/few/.test(word)) return 3;
  return numbersIn(word)[0] ?? 1;
}

/** Weeks begin on Monday; day 0 was a Thursday. */
function weekStart(today: number): number {
  return today - ((today + 3) % 7);
}

function monthSpan(today: number, months: number): DaySpan {
  const at = new Date(today * MS_PER_DAY);
  const start = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1);
  const end = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 1);
  return { from: start / MS_PER_DAY, to: end / MS_PER_DAY - 1 };
}

function monthNamed(month: number, year: string | undefined, today: number): DaySpan {
  const now = new Date(today * MS_PER_DAY);
  const latest = now.getUTCFullYear() - (month > now.getUTCMonth() + 1 ? 1 : 0);
  const start = Date.UTC(year === undefined ? latest : Number(year), month - 1, 1) / MS_PER_DAY;
  return monthSpan(start, 0);
}

/** The latest such day before today; said early in a week, it may be that of the week before. */
function lastWeekdays(weekday: number, today: number): DaySpan[] {
  const back = (((today + 4) % 7) - weekday + 7) % 7 || 7;
  const latest = today - back;
  const isThisWeek = latest >= weekStart(today);
  return [latest, ...(isThisWeek ? [latest - 7] : [])].map((day) => ({ from: day, to: day }));
}

/** "hier" is here in German and yesterday in French. */
function nearDay(word: string, today: number, language: string): DaySpan[] {
  const distance = NEAR.get(word);
  if (distance === undefined || (word === "hier" && language !== "fr")) return [];
  return [{ from: today + distance, to: today + distance }];
}

function nearWords(): ReadonlyMap<string, number> {
  const all = GUARDED_LANGUAGES.flatMap((language) => [...nearDays(language)]);
  return new Map(
    all.filter(([, distance]) => distance <= 0).map(([word, distance]) => [foldedText(word), distance]),
  );
}
