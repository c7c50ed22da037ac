import type { Policy } from "../../../domain/policy.ts";
import { foldedWords } from "../words/folded-words.ts";
import { SPECIAL_WINDOW_CLAUSE } from "./clause-id.ts";
import {
  type ClauseText,
  reading,
  type StatedTime,
  saysDays,
  sentencesOf,
  statedTimes,
} from "./clause-terms.ts";

export interface SpecialWindow {
  /** As in the file: window_days_by_tag.sale */
  setting: string;
  /** The tag or the SKU prefix. */
  key: string;
  days: number;
}

/** The windows of their own that tags and SKU prefixes have. */
export function specialWindows({ returns }: Policy): SpecialWindow[] {
  const windows = (kind: "window_days_by_tag" | "window_days_by_sku_prefix") =>
    Object.entries(returns[kind]).map(([key, days]) => ({ setting: `returns.${kind}.${key}`, key, days }));
  return [...windows("window_days_by_tag"), ...windows("window_days_by_sku_prefix")];
}

/**
 * One clause speaks for every special window, so its text must fit each: it states all their days or none, and none of
 * them under another's name.
 */
export function specialWindowWarnings(text: ClauseText, policy: Policy): string[] {
  if (text.id !== SPECIAL_WINDOW_CLAUSE) return [];
  const all = specialWindows(policy);
  const windows = all.filter(({ days }) => days !== policy.returns.window_days);
  const times = statedTimes(text.text, text.language);
  if (windows.length === 0) return all.length === 0 ? [] : foreignTimes(text, times, all, policy);
  if (times.length === 0) return foreignTimes(text, times, all, policy);
  const said = [...new Set(times.map(({ found }) => `"${found}"`))].join(", ");
  const untold = windows.filter(({ days }) => !isSaid(days, times, text.text));
  // A number of no window at all is warned of by itself.
  const anyFits = untold.length < windows.length;
  return [
    ...foreignTimes(text, times, all, policy),
    ...(anyFits
      ? untold.map(
          ({ setting, days }) =>
            `${text.where} says ${said}, and is told for ${setting} too, which is ${days}: state the days of each, or no days`,
        )
      : []),
    ...misnamed(text, windows),
  ];
}

/** With its unit, or in a list before it: "14, 30 or 60 days". */
function isSaid(days: number, times: readonly StatedTime[], text: string): boolean {
  return (
    times.some((time) => saysDays(time, days)) ||
    new RegExp(`(?<!\\d)${days}(?=,| [a-z]{1,4} \\d)`).test(text)
  );
}

/** What is said and holds for no window at all; the general one may be named beside them. */
function foreignTimes(
  { where, text }: ClauseText,
  times: readonly StatedTime[],
  windows: readonly SpecialWindow[],
  { returns }: Policy,
): string[] {
  const known = [returns.window_days, ...windows.map(({ days }) => days)];
  const foreign = times.filter((time) => !known.some((days) => saysDays(time, days)));
  const rest = times.reduce((left, { found }) => left.replace(found, " "), text);
  const numbers = (rest.match(/\d+/g) ?? []).filter((number) => !known.includes(Number(number)));
  const told = [
    ...foreign.map((time) => (time.inDays ? time.days?.[0] : `"${time.found}"${reading(time)}`)),
    ...numbers,
  ];
  return told.length > 0
    ? [`${where} says ${told.join(", ")}, and no special window has that many days`]
    : [];
}

/** "Sale 7 days, outlet 14 days": a part of the text that names one window and states another's days. */
function misnamed({ where, text, language }: ClauseText, windows: readonly SpecialWindow[]): string[] {
  const parts = sentencesOf(text).flatMap((sentence) =>
    sentence.split(/[,;:()]| (?:and|und|et|y|e|en|while|whereas|but|aber|mais|pero|ma|maar|mas) /iu),
  );
  return parts.flatMap((part) => {
    const named = windows.filter(({ key }) => isNamed(key, part));
    const times = statedTimes(part, language);
    const [window, time] = [named[0], times[0]];
    if (named.length !== 1 || times.length !== 1 || !window || !time || saysDays(time, window.days))
      return [];
    return [`${where} says "${time.found}" of "${window.key}", but ${window.setting} is ${window.days}`];
  });
}

/** Whole words, whatever joins them: the tag "swim-wear" is named by "swim wear". "Final sale" is no tag "sale". */
function isNamed(key: string, text: string): boolean {
  const flat = (words: string) =>
    ` ${foldedWords(words)
      .replace(/[-_|]+/g, " ")
      .replace(/ +/g, " ")
      .trim()} `;
  const wanted = flat(key);
  if (wanted.trim().length < 3) return false;
  return flat(text).replaceAll(" final sale ", " ").includes(wanted);
}
