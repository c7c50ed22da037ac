import type { Claim } from "../../guard/claim.ts";
import { extractClaims } from "../../guard/extract-claims.ts";
import { type ClauseText, statedTimes } from "./clause-terms.ts";

/** One number of a text, comparable across languages. */
interface Told {
  found: string;
  /** Several where a notation has several readings. */
  values: readonly string[];
}

/** "Quinze jours" are two weeks, "acht Tage" one. */
const IDIOMS: Readonly<Record<number, number>> = { 15: 14, 8: 7 };

/**
 * Amounts, percentages and times of a translation that the first text doesn't state, or the other way round: customers of
 * one language would be promised something else. Only where both texts state some.
 */
export function differingTexts(texts: readonly ClauseText[]): string[] {
  return texts.flatMap((text) => {
    const main = texts.find(({ id, isMain }) => isMain && id === text.id);
    if (text.isMain || !main) return [];
    const kinds = [moneyIn, percentsIn, ...(COMPARED.includes(text.id) ? [] : [timesIn])];
    return kinds.flatMap((read) => {
      const [here, there] = [read(text), read(main)];
      if (here.length === 0 || there.length === 0) return [];
      const isSame = isWithin(here, there) && isWithin(there, here);
      return isSame
        ? []
        : [`${text.where} says ${listed(here)}, where the text in ${main.language} says ${listed(there)}`];
    });
  });
}

/** Their times are compared with the settings, each text for itself. */
const COMPARED = [
  "returns.window",
  "exchanges.window",
  "faulty.remedy",
  "shipping.lost_parcel",
  "returns.special_window",
];

function isWithin(some: readonly Told[], others: readonly Told[]): boolean {
  return some.every(({ values }) =>
    others.some((other) => other.values.some((value) => values.includes(value))),
  );
}

function listed(told: readonly Told[]): string {
  return [...new Set(told.map(({ found }) => `"${found}"`))].join(", ");
}

function moneyIn({ text, language }: ClauseText): Told[] {
  return readable(text, language, (claim) =>
    claim.kind === "money"
      ? claim.amounts.flatMap((amount) => claim.currencies.map((currency) => `${amount} ${currency}`))
      : [],
  );
}

function percentsIn({ text, language }: ClauseText): Told[] {
  return readable(text, language, (claim) => (claim.kind === "percent" ? claim.amounts.map(String) : []));
}

function timesIn({ text, language }: ClauseText): Told[] {
  return statedTimes(text, language).map(({ found, count, days }) => ({
    found,
    values: days ? [days.join("-"), ...idiom(days)] : [`${count} working`],
  }));
}

function idiom([least, most]: readonly [number, number]): string[] {
  const meant = least === most ? IDIOMS[least] : undefined;
  return meant === undefined ? [] : [`${meant}-${meant}`];
}

function readable(text: string, language: ClauseText["language"], read: (claim: Claim) => string[]): Told[] {
  return extractClaims(text, language).flatMap((claim) => {
    const values = read(claim);
    return values.length > 0 ? [{ found: claim.found, values }] : [];
  });
}
