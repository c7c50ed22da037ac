import type { InstalledShop } from "./port.ts";
import { shopify } from "./shopify/module.ts";

/** Every shop system that Sidenote can read. Adding one = its folder and one entry here. */
export const shops: readonly InstalledShop[] = [shopify];
