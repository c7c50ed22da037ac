import { majorUnits, parseMoney } from "../../../src/domain/money.ts";

/** Shopify's MoneyBag, with the shop's currency as the customer's too. */
export interface MoneyBag {
  shopMoney: MoneyV2;
  presentmentMoney: MoneyV2;
}

export interface MoneyV2 {
  /** A Decimal the way Shopify writes it: "74.99", "74.5", "74.0". */
  amount: string;
  currencyCode: string;
}

/** "74.50" → minor units. */
export function minorUnits(amount: string, currency: string): number {
  return parseMoney(amount, currency).minor;
}

export function moneyV2(minor: number, currency: string): MoneyV2 {
  const amount = String(majorUnits({ minor, currency }));
  return { amount: amount.includes(".") ? amount : `${amount}.0`, currencyCode: currency };
}

export function moneyBag(minor: number, currency: string): MoneyBag {
  return { shopMoney: moneyV2(minor, currency), presentmentMoney: moneyV2(minor, currency) };
}
