import { z } from "zod";

export const Money = z.object({ minor: z.number().int(), currency: z.string().length(3) });
/** An amount in the currency's minor unit (cents), so that sums stay exact. */
export type Money = z.infer<typeof Money>;

/** Reads a decimal string ("71.31") into minor units of an ISO 4217 currency; throws RangeError on rubbish. */
export function parseMoney(amount: string, currency: string): Money {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,6}))?$/.exec(amount.trim());
  if (!match) throw new RangeError("not a decimal amount");
  if (!isCurrency(currency)) throw new RangeError("not a currency");
  const digits = minorDigits(currency);
  const fraction = (match[3] ?? "").padEnd(digits, "0");
  const rounding = Number(fraction[digits] ?? "0") >= 5 ? 1 : 0;
  const minor = Number(match[2]) * 10 ** digits + Number(fraction.slice(0, digits) || "0") + rounding;
  return { minor: match[1] ? -minor : minor, currency };
}

/** The decimal number, for comparing with thresholds that people write in whole units. */
export function majorUnits(money: Money): number {
  return money.minor / 10 ** minorDigits(money.currency);
}

/** "€71.31", "$1,200.00": how a customer of that locale reads it. */
export function formatMoney(money: Money, locale = "en"): string {
  if (!isCurrency(money.currency)) return `${majorUnits(money)} ${money.currency}`;
  return currencyFormat(locale, money.currency).format(majorUnits(money));
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once each: to make one takes a hundred times as long as to use it. */
function currencyFormat(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: "currency", currency });
  formats.set(key, format);
  return format;
}

/** Intl throws on anything else, and a decision must never fail on a shop's setting. */
function isCurrency(code: string): boolean {
  return /^[A-Za-z]{3}$/.test(code);
}

const DIGITS = new Map<string, number>();

/** JPY has none, KWD three; Intl knows them all. */
function minorDigits(currency: string): number {
  const known = DIGITS.get(currency);
  if (known !== undefined || !isCurrency(currency)) return known ?? 2;
  const digits = currencyFormat("en", currency).resolvedOptions().maximumFractionDigits ?? 2;
  DIGITS.set(currency, digits);
  return digits;
}
