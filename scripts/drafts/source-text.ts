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

/** Every form in which a draft may put the dates and amounts of these orders, longest first. */
export function formsOf(orders: readonly SandboxOrder[], { shop }: Pick<ShopData, "shop">): string[] {
  const strings = leavesOf(orders);
  const dates = strings.filter((text) => /^\d{4}-\d{2}-\d{2}T/.test(text)).map((text) => new Date(text));
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
