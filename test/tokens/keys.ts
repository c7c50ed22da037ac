import { KeyRing } from "../../src/tokens/key-ring.ts";

/** Keys that were random once. */
export const KEY_A = "Vlh0c6j9bdi24VvaLdN6pHmo2hcNcmdc/9Udtpay2Gc=";
export const KEY_B = "IsafsDsQq8ZQpyxaQxrKB9pslVaD2+v7r+qgX11dVaM=";

export const ringOf = (...keys: readonly string[]) => KeyRing.parse(keys.join());
