import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { KeyRing } from "../../src/tokens/key-ring.ts";
import { KEY_A, KEY_B, ringOf } from "./keys.ts";

describe("the keys of ENCRYPTION_KEYS", () => {
  it("are one or several, the current one first, each known by a name of its own", () => {
    expect(ringOf(KEY_A)).toHaveLength(1);
    const [first, second] = KeyRing.parse(` ${KEY_A} , ${KEY_B} `);
    expect(first?.id).toBe(ringOf(KEY_A)[0]?.id);
    expect(second?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(second?.id).not.toBe(first?.id);
  });

  it.each([
    ["nothing", ""],
    ["a password", "correct horse battery staple"],
    ["16 bytes", Buffer.alloc(16, 7).toString("base64")],
    ["33 bytes", Buffer.from(Array.from({ length: 33 }, (_, i) => i)).toString("base64")],
    ["hexadecimal", Buffer.from(KEY_A, "base64").toString("hex")],
    ["32 times the same byte", Buffer.alloc(32, 0).toString("base64")],
    ["the same key twice", `${KEY_A},${KEY_A}`],
    ["an empty one", `${KEY_A},`],
  ])("are refused when they are %s, in words that hold nothing of them", (_what, text) => {
    const parsed = KeyRing.safeParse(text);
    expect(parsed.success).toBe(false);
    if (text.length > 0) expect(parsed.error?.message).not.toContain(text.slice(0, 8));
  });

  it("show no byte of themselves to whoever prints them", () => {
    const shown = inspect(ringOf(KEY_A), { depth: 9, showHidden: true }) + JSON.stringify(ringOf(KEY_A));
    const bytes = Buffer.from(KEY_A, "base64");
    for (const form of [KEY_A.slice(0, 8), bytes.toString("hex").slice(0, 8)]) {
      expect(shown).not.toContain(form);
    }
  });
});
