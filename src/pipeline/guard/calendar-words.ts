import { GUARDED_LANGUAGES, type GuardedLanguage } from "./guarded-languages.ts";
import { anyOf } from "./plain-text.ts";

/** Regions that call a month otherwise: "Jänner", "setiembre". */
const WITH_OWN_NAMES = ["de-AT", "es-PE"] as const;

const MONTH_DAYS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
/** 1 February 2026 is a Sunday, so day 1 + n is weekday n. */
const WEEK_DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 1, 1 + day)));

/** Month and weekday names of all guarded languages, from the runtime's own calendar data. */
const longMonths = namesOf("month", "long");
const shortMonths = namesOf("month", "short");
const longWeekdays = namesOf("weekday", "long");
const shortWeekdays = namesOf("weekday", "short");

/** Names that are ordinary words too ("may", "mars" the planet, Italian "mai" = never): dates only beside a number. */
const ORDINARY = new Set(["may", "march", "mai", "mars", "mei"]);

export const MONTH = anyOf([...longMonths.keys(), ...shortMonths.keys(), "sept"]);
/** Months that need no number beside them to be one. */
export const LONE_MONTH = anyOf([...longMonths.keys()].filter((name) => !ORDINARY.has(name)));
export const MONTH_AFTER_PREPOSITION = anyOf(ORDINARY);
export const WEEKDAY = anyOf([...longWeekdays.keys(), "sonnabend"]);
export const SHORT_WEEKDAY = anyOf(shortWeekdays.keys());

/** Months, 1 to 12, that a name can mean: "mar" is one month in Spanish and another nowhere. */
export function monthsNamed(name: string): readonly number[] {
  const key = name.toLowerCase().replace(/\.$/, "");
  if (key === "sept") return [9];
  return [...new Set([...(longMonths.get(key) ?? []), ...(shortMonths.get(key) ?? [])])];
}

/** Weekdays, 0 = Sunday, that a name can mean; an English plural is the same day. */
export function weekdaysNamed(name: string): readonly number[] {
  const key = name.toLowerCase().replace(/\.$/, "");
  if (key === "sonnabend") return [6];
  return [...new Set([...(longWeekdays.get(key) ?? []), ...(shortWeekdays.get(key) ?? [])])];
}

/** Words for days near today, by distance from -2 to 2; per language, for "hier" is "here" in German. */
const NEAR_DAYS: Readonly<Record<GuardedLanguage, readonly string[]>> = {
  en: ["", "yesterday", "today tonight", "tomorrow", ""],
  de: ["vorgestern", "gestern", "heute", "morgen", "übermorgen"],
  fr: ["avant-hier", "hier", "aujourd'hui", "demain", "après-demain"],
  es: ["anteayer", "ayer", "hoy", "mañana", ""],
  it: ["", "ieri", "oggi", "domani", "dopodomani"],
  nl: ["eergisteren", "gisteren", "vandaag", "morgen", "overmorgen"],
  pt: ["anteontem", "ontem", "hoje", "amanhã", ""],
};

/** Words of one language for days near today, with their distance from it. */
export function nearDays(language: GuardedLanguage): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const [index, words] of NEAR_DAYS[language].entries()) {
    for (const word of words.split(" ")) if (word !== "") days.set(word, index - 2);
  }
  return days;
}

/** Spans of the calendar that no fact states, so only a text that says the same supports them. */
export const VAGUE_TIMES =
  "(?:within|by the end of|end of|before the end of) the (?:hour|day|week|month|year)|dans (?:l'heure|la journée|la semaine|le mois)|en el día|dentro de la semana|in giornata|entro (?:la settimana|il mese)|binnen de week|(?:next|this|coming|following|later this|end of the|end of) (?:week|weekend|month|year|day|morning|afternoon|evening)|weekends?|noon|midday|midnight|overnight|same[- ]day|next[- ]day|(?:nächste|diese|kommende)[nrs]? (?:woche|wochenende|monat|tage)|wochenende|(?:cette|la) semaine(?: prochaine)?|la semaine prochaine|le mois prochain|ce mois|(?:la )?(?:próxima|esta) semana|(?:el )?(?:próximo|este) mes|fin de semana|(?:la )?(?:prossima|questa) settimana|fine settimana|(?:il )?(?:prossimo|questo) mese|(?:volgende|deze|komende) (?:week|maand)|(?:na )?próxima semana|(?:no )?próximo mês|este mês|fim de semana";

/** Names in all guarded languages, lower case, with what each can mean: months 1 to 12, weekdays from 0 = Sunday. */
export function namesOf(part: "month" | "weekday", length: "long" | "short"): ReadonlyMap<string, number[]> {
  const names = new Map<string, number[]>();
  const days = part === "month" ? MONTH_DAYS : WEEK_DAYS;
  for (const language of [...GUARDED_LANGUAGES, ...WITH_OWN_NAMES]) {
    // Some languages inflect a month that stands with its day.
    const forms = [{ [part]: length }, { [part]: length, day: "numeric" as const }];
    // A formatter is half a millisecond and 50 KB of calendar data: one for all days.
    for (const form of forms.map((one) => new Intl.DateTimeFormat(language, { ...one, timeZone: "UTC" }))) {
      for (const [index, day] of days.entries()) {
        const name = form.formatToParts(day).find((piece) => piece.type === part)?.value;
        const value = part === "month" ? index + 1 : index;
        if (name && /\p{L}/u.test(name)) add(names, name.toLowerCase().replace(/\.$/, ""), value);
      }
    }
  }
  return names;
}

function add(names: Map<string, number[]>, name: string, value: number): void {
  const values = names.get(name) ?? [];
  if (!values.includes(value)) names.set(name, [...values, value]);
}
