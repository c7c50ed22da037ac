import type { Policy } from "../../src/domain/policy.ts";
import type { SandboxOrder, ShopData } from "../sandbox/shop-data.ts";

const LOCALES = ["en-US", "en-GB", "en", "de", "fr", "es", "it", "nl", "pt", "pt-BR", "pt-PT"];
const DATE_FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "full" },
  { dateStyle: "long" },
  { day: "numeric", month: "long" },
  { weekday: "long", day: "numeric", month: "long" },
  { day: "numeric", month: "short" },
  { day: "numeric", month: "short", year: "numeric" },
];

const CURRENCY_FORMS = ["symbol", "narrowSymbol", "code"] as const;

/**
 * Every form in which a draft may put the dates and amounts of these orders, and the days that its windows end on when
 * counted from a delivery; longest first.
 */
export function formsOf(
  orders: readonly SandboxOrder[],
  { shop }: Pick<ShopData, "shop">,
  policy: Policy,
): string[] {
  const strings = leavesOf(orders);
  const own = strings.filter((text) => /^\d{4}-\d{2}-\d{2}T/.test(text)).map((text) => new Date(text));
  const dates = [...own, ...orders.flatMap((order) => windowEnds(order, shop.timeZone, policy))];
  const amounts = [
    ...strings.filter((text) => /^\d+\.\d+$/.test(text)).map(Number),
    ...orders.flatMap(totalsOf),
  ];
  const forms = LOCALES.flatMap((locale) => [
    ...DATE_FORMS.flatMap((form) => {
      const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: shop.timeZone });
      return dates.map((date) => format.format(date));
    }),
    ...CURRENCY_FORMS.flatMap((currencyDisplay) => {
      const format = new Intl.NumberFormat(locale, {
        style: "currency",
        currency: shop.currency,
        currencyDisplay,
      });
      return amounts.map((amount) => format.format(amount));
    }),
  ]);
  return [...new Set(forms)].map(plainBlanks).sort((a, b) => b.length - a.length);
}

/** Counted on the calendar of the shop, noon to noon, so that no change of the clock moves a day. */
function windowEnds(order: SandboxOrder, timeZone: string, { returns, exchanges }: Policy): Date[] {
  const lengths = [
    returns.window_days,
    exchanges.window_days,
    ...Object.values(returns.window_days_by_tag),
    ...Object.values(returns.window_days_by_sku_prefix),
  ];
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  return deliveriesOf(order).flatMap((at) =>
    lengths.map((days) => {
      const noon = new Date(`${day.format(at)}T12:00:00Z`);
      noon.setUTCDate(noon.getUTCDate() + days);
      return noon;
    }),
  );
}

function deliveriesOf(value: unknown): Date[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === "deliveredAt" && typeof one === "string" ? [new Date(one)] : deliveriesOf(one),
  );
}

/** What stands in orders and clauses as it is: names, tracking numbers, windows. */
export function wordsOf(orders: readonly SandboxOrder[], policy: Policy): string {
  const clauses = policy.clauses.flatMap(({ text, texts }) => [text, ...Object.values(texts ?? {})]);
  return [...leavesOf(orders), ...clauses].join("\n");
}

/** Thin and unbreakable blanks, which Intl likes, made plain. */
export function plainBlanks(text: string): string {
  return text.replaceAll(/[\u00a0\u2009\u202f]/g, " ");
}

function totalsOf({ items, shippingPrice }: SandboxOrder): number[] {
  const sum = items.reduce((total, { price, quantity }) => total + Number(price) * quantity, 0);
  return [sum, sum + Number(shippingPrice)];
}

function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
