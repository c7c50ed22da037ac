import type { AdapterDeps } from "../../adapter.ts";
import type { ShopProfile } from "../port.ts";
import type { Client, GraphqlAnswer } from "./client.ts";
import { PREFLIGHT } from "./documents.ts";
import { Preflight } from "./schema.ts";

/** Scopes and profile change when a person changes them; a look-up may be that far behind. */
const KEEP_MS = 10 * 60_000;

/** What the app may read, as far as our documents differ by it. */
export interface Abilities {
  customers: boolean;
  products: boolean;
  returns: boolean;
  /** Orders older than 60 days. */
  olderOrders: boolean;
}

export interface Shopfront {
  profile: ShopProfile;
  abilities: Abilities;
}

export interface PreflightCache {
  read(signal: AbortSignal): Promise<Shopfront>;
  /** After a denial: the app may have been reinstalled with other scopes. */
  forget(): void;
}

/** The shop's profile and the app's scopes in one call, kept for ten minutes. */
export function createPreflightCache(client: Client, deps: AdapterDeps): PreflightCache {
  let held: { shopfront: Shopfront; until: number } | null = null;
  return {
    async read(signal) {
      if (held && deps.now().getTime() < held.until) return held.shopfront;
      const { data } = await readPreflight(client, signal);
      const shopfront = toShopfront(data);
      held = { shopfront, until: deps.now().getTime() + KEEP_MS };
      return shopfront;
    },
    forget() {
      held = null;
    },
  };
}

/** Always asks. */
export function readPreflight(client: Client, signal: AbortSignal): Promise<GraphqlAnswer<Preflight>> {
  return client.run(PREFLIGHT, {}, Preflight, signal);
}

/** Scopes are listed collapsed: `write_x` stands for `read_x` too. */
export function hasScope(granted: readonly string[], scope: string): boolean {
  return granted.includes(scope) || granted.includes(scope.replace(/^read_/, "write_"));
}

export function grantedScopes(preflight: Preflight): readonly string[] {
  return preflight.currentAppInstallation.accessScopes.map((scope) => scope.handle);
}

function toShopfront(preflight: Preflight): Shopfront {
  const granted = grantedScopes(preflight);
  const { shop } = preflight;
  return {
    profile: {
      name: shop.name,
      timeZone: shop.ianaTimezone,
      currency: shop.currencyCode,
      orderNamePrefix: shop.orderNumberFormatPrefix,
      orderNameSuffix: shop.orderNumberFormatSuffix,
    },
    abilities: {
      customers: hasScope(granted, "read_customers"),
      products: hasScope(granted, "read_products"),
      returns: hasScope(granted, "read_returns"),
      olderOrders: granted.includes("read_all_orders"),
    },
  };
}
