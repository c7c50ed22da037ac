import { dateFormat } from "../../domain/date-format.ts";
import type { Fact } from "../../domain/fact.ts";
import { formatMoney } from "../../domain/money.ts";

/** A fact's value as people read it in one language; dates to the day, in the given IANA zone. */
export function factText({ value }: Pick<Fact, "value">, timeZone: string, locale = "en"): string {
  switch (value.kind) {
    case "date":
      return dayText(value.at, timeZone, locale);
    case "money":
      return formatMoney(value.money, locale);
    case "count":
      return String(value.count);
    case "url":
      return value.url;
    case "text":
      return value.text;
    default:
      return value satisfies never;
  }
}

/** French writes the first of a month as "1er", which Intl does not know. */
function dayText(at: Date, timeZone: string, locale: string): string {
  const day = dateFormat(locale, { dateStyle: "long", timeZone }).format(at);
  return /^fr\b/.test(locale) ? day.replace(/^1 /, "1er ") : day;
}

/** "21 Nov 2026, 13:05 EST": a moment with its zone, for the agent. */
export function momentText(at: Date, timeZone: string): string {
  return dateFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(at);
}
