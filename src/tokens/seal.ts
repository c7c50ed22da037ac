import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { KeyRing, SealingKey } from "./key-ring.ts";

export interface Sealed {
  keyId: string;
  /** Base64. */
  nonce: string;
  /** Base64, with the tag at its end. */
  ciphertext: string;
}

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a text with the ring's current key (AES-256-GCM). `about` says whose it is and is not stored with it: sealed for
 * one row, a text can't be opened as another row's. Throws for an empty ring.
 */
export function seal(ring: KeyRing, about: readonly string[], text: string): Sealed {
  const [current] = ring;
  if (!current) throw new Error("a key ring has no key");
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, current.key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated(current, about));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { keyId: current.id, nonce: nonce.toString("base64"), ciphertext: sealed.toString("base64") };
}

/** The text, or null: its key is not in the ring, it was sealed for something else, or a bit of it was changed. */
export function open(ring: KeyRing, about: readonly string[], sealed: Sealed): string | null {
  const key = ring.find(({ id }) => id === sealed.keyId);
  const nonce = Buffer.from(sealed.nonce, "base64");
  const bytes = Buffer.from(sealed.ciphertext, "base64");
  if (!key || nonce.length !== NONCE_BYTES || bytes.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key.key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated(key, about));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
    return text.toString("utf8");
  } catch {
    return null;
  }
}

/** As JSON, so that no two lists read the same. */
function associated({ id }: SealingKey, about: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(["sidenote", id, ...about]));
}
