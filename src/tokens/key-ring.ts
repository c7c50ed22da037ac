import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { z } from "zod";

/** A key that seals, and the name under which sealed things call for it. Printed or logged, it shows no byte of the key. */
export interface SealingKey {
  /** Tells nothing about the key. */
  id: string;
  key: KeyObject;
}

/** 32 bytes in base64. */
const KEY = /^[A-Za-z0-9+/]{43}=$/;
/** A random key has about 30 different bytes; one with so few was typed by hand. */
const MIN_DIFFERENT_BYTES = 12;

/** Keys, separated by commas: the first one seals, all of them open. Each 32 random bytes in base64. */
export const KeyRing = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .refine((parts) => parts.every((part) => KEY.test(part)), "each key must be 32 bytes in base64")
  .refine((parts) => parts.every(looksRandom), "each key must be random: openssl rand -base64 32")
  .refine((parts) => new Set(parts).size === parts.length, "no key may be there twice")
  .transform((parts): readonly SealingKey[] => parts.map(keyOf));
export type KeyRing = z.infer<typeof KeyRing>;

function looksRandom(part: string): boolean {
  return new Set(Buffer.from(part, "base64")).size >= MIN_DIFFERENT_BYTES;
}

function keyOf(part: string): SealingKey {
  const key = createSecretKey(part, "base64");
  return { id: createHmac("sha256", key).update("sidenote key id").digest("hex").slice(0, 16), key };
}
