import { anyOf } from "./plain-text.ts";

/** Units of time that never convert into each other, so that "3 business days" can't become "3 days". */
const UNITS = ["minute", "hour", "day", "business_day", "week", "fortnight", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

/** Forms that also mean something else alone ("a good day", "mes"), and count only after a quantity. */
const SINGULAR: Readonly<Record<Unit, string>> = {
  minute: "min minute minuto",
  hour: "h hr hour stunde heure hora ora uur",
  day: "day tag tages jour journée día dia giorno giornata dag",
  business_day: "werktag arbeitstag geschäftstag werkdag weekday",
  week: "week woche semaine semana settimana",
  fortnight: "fortnight",
  month: "month monat monats mois mes mês mese maand",
  year: "year jahr jahres an année año anno jaar ano",
};

/** Forms that speak of a length of time even without a quantity before them. */
const PLURAL: Readonly<Record<Unit, string>> = {
  minute: "mins minutes minuten minutos minuti",
  hour: "hrs hours stunden stündig heures horas ore uren",
  day: "days tage tagen tägig tägige tägigen tägiges tägiger jours días dias giorni dagen daagse",
  business_day: "werktage werktagen arbeitstage arbeitstagen geschäftstage geschäftstagen werkdagen weekdays",
  week: "weeks wochen wöchig wöchige semaines semanas settimane weken",
  fortnight: "fortnights",
  month: "months monate monaten meses mesi maanden",
  year: "years jahre jahren ans années años anni jaren anos",
};

const UNIT_OF = new Map<string, Unit>();
for (const unit of UNITS) {
  for (const word of `${SINGULAR[unit]} ${PLURAL[unit]}`.split(" ")) UNIT_OF.set(word, unit);
}

export const UNIT_WORD = anyOf(UNIT_OF.keys());
export const PLURAL_UNIT_WORD = anyOf(Object.values(PLURAL).flatMap((words) => words.split(" ")));

/** Words between a number and its unit. Those of BUSINESS change the unit, the others don't. */
export const BUSINESS =
  "business|working|work|ouvrés|ouvrables|ouvré|ouvrable|hábiles|hábil|laborables|laborable|lavorativi|lavorativo|úteis|útil";
export const FILLER = `${BUSINESS}|calendar|full|whole|more|further|additional|volle|vollen|weitere|weiteren|natürliche|verdere`;
const ANY_BUSINESS = new RegExp(`(?:^|[ -])(?:${BUSINESS})(?:$|[ -])`, "iu");

/** The unit of a word, made a business unit by a word beside it. */
export function unitOf(word: string, beside: string): Unit | null {
  const unit = UNIT_OF.get(word.toLowerCase()) ?? null;
  return unit === "day" && ANY_BUSINESS.test(beside) ? "business_day" : unit;
}

const WITHIN: Partial<Record<Unit, readonly [number, Unit]>> = {
  week: [7, "day"],
  fortnight: [14, "day"],
  hour: [60, "minute"],
};

/** Weeks are days and hours are minutes; a month, a year and a business day are only themselves. */
export function unitLength(unit: Unit): readonly [times: number, smaller: Unit] {
  return WITHIN[unit] ?? [1, unit];
}
