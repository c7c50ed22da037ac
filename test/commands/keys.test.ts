import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import { rotateKeys } from "../../src/commands/keys.ts";
import type { KeyRing } from "../../src/tokens/key-ring.ts";
import { createSealedVault } from "../../src/tokens/sealed-vault.ts";
import { silentLog } from "../support/log.ts";
import { KEY_A, KEY_B, ringOf } from "../tokens/keys.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const LATER = new Date("2026-11-21T12:00:00Z");
const ACCOUNTS = ["shop.zendesk.com", "shop.myshopify.com"].map((account) => ({
  platform: account.split(".")[1] ?? "",
  account,
  boughtWith: ["id", "secret"],
}));

describe("sidenote keys rotate", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-keys-"));
    file = join(folder, "sidenote.db");
    await openSqliteStore(file).close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function run(ring: KeyRing | undefined, now = NOW) {
    const lines: string[] = [];
    const core = { DATABASE_FILE: file, ENCRYPTION_KEYS: ring };
    const code = await rotateKeys({ core }, now, (line) => void lines.push(line)).catch(
      (error: unknown) => error,
    );
    return { code, lines };
  }
  /** What a process with these keys finds; first it keeps a token for each of `keep`. */
  async function found(ring: KeyRing, keep: readonly (typeof ACCOUNTS)[number][] = []) {
    const store = openSqliteStore(file);
    const around = { log: silentLog, now: () => NOW, realTimeMs: () => NOW.getTime() };
    const vault = createSealedVault({ ...around, store: store.sealedTokens, ring });
    for (const account of keep) {
      const token = { value: `of ${account.account}`, scopes: null, renewAt: LATER, expiresAt: LATER };
      await vault.renew(
        account,
        async () => token,
        () => true,
      );
    }
    const tokens = await Promise.all(ACCOUNTS.map((account) => vault.find(account)));
    await store.close();
    return tokens.map((token) => token?.value ?? null);
  }
  const all = ACCOUNTS.map(({ account }) => `of ${account}`);

  it("seals everything with the new key, so that the old one can go", async () => {
    await found(ringOf(KEY_A), ACCOUNTS);
    const both = ringOf(KEY_B, KEY_A);
    expect(await run(both)).toEqual({
      code: 0,
      lines: [`key ${both[0]?.id}: 2 access tokens sealed anew, 0 already were`],
    });
    expect(await found(ringOf(KEY_B))).toEqual(all);
    expect(await found(ringOf(KEY_A))).toEqual([null, null]);
    expect((await run(both)).lines[0]).toMatch(/0 access tokens sealed anew, 2 already were$/);
  });

  it("forgets what has run out, whoever sealed it", async () => {
    await found(ringOf(KEY_A), ACCOUNTS);
    const { code, lines } = await run(ringOf(KEY_B), LATER);
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/0 access tokens sealed anew, 0 already were$/);
  });

  it("changes nothing when one of them can't be opened, and says which", async () => {
    const [zendesk, shopify] = ACCOUNTS;
    if (!zendesk || !shopify) throw new Error("there are two");
    await found(ringOf(KEY_A), [zendesk]);
    await found(ringOf(KEY_B), [shopify]);
    const { code, lines } = await run(ringOf(KEY_B));
    expect(code).toMatchObject({ code: "token_unreadable" });
    expect(lines).toEqual([`zendesk shop.zendesk.com: sealed with key ${ringOf(KEY_A)[0]?.id}`]);
    // In whatever sequence they are met.
    expect((await run(ringOf(KEY_A))).code).toMatchObject({ code: "token_unreadable" });
    expect(await found(ringOf(KEY_A, KEY_B))).toEqual(all);
    expect(await found(ringOf(KEY_A))).toEqual([all[0], null]);
  });

  it("says so when there is no key, and when there is nothing to seal", async () => {
    expect(await run(undefined)).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^ENCRYPTION_KEYS is not set/)],
    });
    expect((await run(ringOf(KEY_A))).lines).toEqual([expect.stringMatching(/0 access tokens sealed anew/)]);
  });
});
