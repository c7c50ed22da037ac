import type { z } from "zod";
import type { AdapterDeps, CheckResult } from "../adapter.ts";
import type { CustomerHistory, Order } from "../domain/order.ts";

/** A shop system. Read-only: there is no verb that could change anything. Every method throws PlatformError. */
export interface Shop {
  /** Slow-changing facts about the shop, cached by the adapter. */
  profile(signal: AbortSignal): Promise<ShopProfile>;
  /**
   * Reads what could concern one ticket in as few calls as possible. Returns candidates only: the identity gate, not
   * the adapter, decides which of them the sender may hear about. Values that are no plausible order name or e-mail
   * are ignored, so ticket text can't reach a search language.
   */
  lookUp(query: ShopQuery, signal: AbortSignal): Promise<ShopAnswer>;
  check(signal: AbortSignal): Promise<readonly CheckResult[]>;
}

export interface ShopProfile {
  name: string;
  /** IANA zone in which the shop's calendar days are counted. */
  timeZone: string;
  /** ISO 4217. */
  currency: string;
  /** "#" or "UK-": what order names begin and end with today; older orders may differ. */
  orderNamePrefix: string;
  orderNameSuffix: string;
}

export interface ShopQuery {
  /** The sender as the helpdesk holds them. */
  email: string | null;
  /** Order names as found in the text, most likely first. */
  orderNames: readonly string[];
  /** The shop's own order ids, from attached data; direct reads. */
  orderIds: readonly string[];
}

export interface ShopAnswer {
  /** Every order found by any of the ways, each once, newest first. */
  orders: readonly Order[];
  /** Of the customer with the queried e-mail; null when there is none. */
  history: CustomerHistory | null;
  readAt: Date;
  warnings: readonly ShopWarning[];
}

/**
 * What limits an answer: `older_orders_hidden` (60-day wall, no read_all_orders), `returns_hidden`, `tags_hidden`,
 * `protected_data_withheld`, `truncated`, `version_mismatch` (the platform answered with another API version).
 */
export type ShopWarning =
  | "older_orders_hidden"
  | "returns_hidden"
  | "tags_hidden"
  | "protected_data_withheld"
  | "truncated"
  | "version_mismatch";

export interface ShopModule<Env> {
  id: string;
  Env: z.ZodType<Env>;
  enabledBy: string;
  connect(env: Env, deps: AdapterDeps): Shop;
}

export interface InstalledShop {
  id: string;
  Env: z.ZodType;
  enabledBy: string;
  connect(env: unknown, deps: AdapterDeps): Shop;
}

/** Binds a module's Env type to its connect(), then hides it. */
export function defineShop<Env>(module: ShopModule<Env>): InstalledShop {
  return {
    id: module.id,
    Env: module.Env,
    enabledBy: module.enabledBy,
    connect: (env, deps) => module.connect(module.Env.parse(env), deps),
  };
}
