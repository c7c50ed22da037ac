import { describe, expect, it } from "vitest";
import { open, type Sealed, seal } from "../../src/tokens/seal.ts";
import { KEY_A, KEY_B, ringOf } from "./keys.ts";

const ABOUT = ["zendesk", "shop.zendesk.com"];
const changed = (base64: string, at: number): string => {
  const bytes = Buffer.from(base64, "base64");
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  return bytes.toString("base64");
};

describe("a sealed text", () => {
  const ring = ringOf(KEY_A);
  const sealed = seal(ring, ABOUT, "tök=en/1");

  it("is opened by the key that sealed it, first in the ring or not", () => {
    expect(open(ring, ABOUT, sealed)).toBe("tök=en/1");
    expect(open(ringOf(KEY_B, KEY_A), ABOUT, sealed)).toBe("tök=en/1");
  });

  it("is never sealed twice in the same way", () => {
    const again = seal(ring, ABOUT, "tök=en/1");
    expect(again.nonce).not.toBe(sealed.nonce);
    expect(again.ciphertext).not.toBe(sealed.ciphertext);
  });

  it.each<[what: string, changes: Partial<Sealed>, about?: readonly string[]]>([
    ["for another row", {}, ["zendesk", "other.zendesk.com"]],
    ["for words that only join to the same", {}, ["zendesk,shop.zendesk.com"]],
    ["with a changed text", { ciphertext: changed(sealed.ciphertext, 0) }],
    ["with a changed tag", { ciphertext: changed(sealed.ciphertext, -1) }],
    ["with a cut tag", { ciphertext: sealed.ciphertext.slice(0, -8) }],
    ["with another nonce", { nonce: changed(sealed.nonce, 3) }],
    ["with a short nonce", { nonce: "AAAA" }],
    ["with nothing", { ciphertext: "", nonce: "" }],
  ])("stays closed %s", (_what, overrides, about = ABOUT) => {
    expect(open(ring, about, { ...sealed, ...overrides })).toBeNull();
  });

  it("stays closed to other keys, under their own name and under its", () => {
    const other = ringOf(KEY_B);
    expect(open(other, ABOUT, sealed)).toBeNull();
    expect(open(other, ABOUT, { ...sealed, keyId: other[0]?.id ?? "" })).toBeNull();
  });
});
