import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SealedTokens } from "../../db/sealed-tokens.ts";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { holdToken } from "../../src/tokens/hold-token.ts";
import { createSealedVault } from "../../src/tokens/sealed-vault.ts";
import type { AccessToken } from "../../src/tokens/vault.ts";
import { recordingLog } from "../support/log.ts";
import { KEY_A, KEY_B, ringOf } from "./keys.ts";

const { signal } = new AbortController();
const START = Date.parse("2026-11-20T12:00:00Z");
const HOUR_MS = 3_600_000;
const ZENDESK = { platform: "zendesk", account: "shop.zendesk.com", boughtWith: ["id", "client-secret"] };

describe("an access token that is kept", () => {
  let store: Store;
  let now: number;
  /** What the platform does when it is asked for a token. */
  let mint: () => Promise<AccessToken>;
  let minted: string[];
  let lines: string[];

  beforeEach(() => {
    store = openSqliteStore(":memory:");
    now = START;
    minted = [];
    lines = [];
    mint = async () => {
      const value = `canary-token-${minted.length + 1}`;
      minted.push(value);
      const life = { renewAt: new Date(now + 20 * HOUR_MS), expiresAt: new Date(now + 24 * HOUR_MS) };
      return { value, scopes: "read", ...life };
    };
  });
  afterEach(() => store.close());

  interface ProcessOptions {
    keys?: readonly string[];
    account?: typeof ZENDESK;
    sealedTokens?: SealedTokens;
    sleep?: (ms: number) => Promise<void>;
  }
  /** A process of ours, as it is after its start. */
  function startProcess(options: ProcessOptions = {}) {
    const { keys = [KEY_A], account = ZENDESK, sealedTokens = store.sealedTokens } = options;
    const recorded = recordingLog();
    lines = recorded.lines;
    const around = { log: recorded.log, now: () => new Date(now) };
    const sleep = options.sleep ?? (() => new Promise((resolve) => setImmediate(resolve)));
    const tokens = createSealedVault({
      ...around,
      store: sealedTokens,
      ring: ringOf(...keys),
      realTimeMs: () => now,
      sleep,
    });
    const held = holdToken({ account, mint: () => mint() }, { ...around, tokens });
    return { token: async () => (await held.current(signal)).value, refused: held.refused };
  }
  const failing = () => {
    const works = mint;
    mint = () => Promise.reject(new Error("the token endpoint is down"));
    return () => {
      mint = works;
    };
  };

  it("serves after a restart, also while no new one is to be had", async () => {
    expect(await startProcess().token()).toBe("canary-token-1");
    failing();
    expect(await startProcess().token()).toBe("canary-token-1");
    now += 19 * HOUR_MS;
    expect(await startProcess().token()).toBe("canary-token-1");
    expect(minted).toHaveLength(1);
  });

  it("is renewed when that is due, and serves to its end when that fails", async () => {
    const running = startProcess();
    await running.token();
    now += 21 * HOUR_MS;
    const repair = failing();
    expect(await running.token()).toBe("canary-token-1");
    expect(lines.join("")).toContain("no new access token, the old one serves on");
    expect(await startProcess().token()).toBe("canary-token-1");
    repair();
    now += 61_000;
    expect(await running.token()).toBe("canary-token-2");
    expect(await startProcess().token()).toBe("canary-token-2");
    now += 25 * HOUR_MS;
    failing();
    await expect(running.token()).rejects.toThrow("the token endpoint is down");
    await expect(startProcess().token()).rejects.toThrow("the token endpoint is down");
  });

  it("that was refused is used no more, here or after a restart", async () => {
    const running = startProcess();
    const first = await running.token();
    await running.refused(first);
    expect(await store.sealedTokens.find(ZENDESK)).toBeNull();
    expect(await startProcess().token()).toBe("canary-token-2");
    // Whoever still holds the first one finds the second.
    await running.refused(first);
    expect(await running.token()).toBe("canary-token-2");
    await running.refused("canary-token-2");
    failing();
    await expect(running.token()).rejects.toThrow("the token endpoint is down");
  });

  it("that was refused is used no more, also when it can't be forgotten", async () => {
    const forget = () => Promise.reject(new Error("database is locked"));
    const running = startProcess({ sealedTokens: { ...store.sealedTokens, forget } });
    await running.refused(await running.token());
    const repair = failing();
    await expect(running.token()).rejects.toThrow("the token endpoint is down");
    repair();
    expect(await running.token()).toBe("canary-token-2");
  });

  it("stays when a refusal of the one before it comes late", async () => {
    const other = startProcess();
    const sealedTokens: SealedTokens = {
      ...store.sealedTokens,
      forget: async (key, nonce) => {
        // Meanwhile another process was refused the same token, and has got a new one.
        await other.refused("canary-token-1");
        await other.token();
        await store.sealedTokens.forget(key, nonce);
      },
    };
    const slow = startProcess({ sealedTokens });
    await slow.refused(await slow.token());
    expect(await startProcess().token()).toBe("canary-token-2");
    expect(minted).toHaveLength(2);
  });

  it("stays with who holds it, though nothing keeps it, when a refusal comes late", async () => {
    const around = { log: recordingLog().log, now: () => new Date(now) };
    const held = holdToken({ account: ZENDESK, mint: () => mint() }, around);
    const { value } = await held.current(signal);
    await held.refused(value);
    await held.current(signal);
    await held.refused(value);
    expect(await held.current(signal)).toMatchObject({ value: "canary-token-2" });
  });

  it("leaves nothing on the signal of who asked for it, and lets who gave up go", async () => {
    const around = { log: recordingLog().log, now: () => new Date(now) };
    const held = holdToken({ account: ZENDESK, mint: () => mint() }, around);
    const works = mint;
    let answer = () => {};
    mint = () => new Promise((resolve) => (answer = () => resolve(works())));
    const giving = new AbortController();
    const [gone, waiting] = [held.current(giving.signal), held.current(signal)];
    giving.abort(new Error("enough"));
    await expect(gone).rejects.toThrow("enough");
    await expect(held.current(giving.signal)).rejects.toThrow("enough");
    answer();
    expect(await waiting).toMatchObject({ value: "canary-token-1" });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("is asked for once, however many processes need one at the same time", async () => {
    const works = mint;
    let waited = 0;
    mint = async () => {
      while (waited < 6) await new Promise((resolve) => setImmediate(resolve));
      return works();
    };
    const sleep = async () => {
      waited += 1;
      await new Promise((resolve) => setImmediate(resolve));
    };
    const all = [1, 2, 3].map(() => startProcess({ sleep }).token());
    expect(await Promise.all(all)).toEqual(["canary-token-1", "canary-token-1", "canary-token-1"]);
    expect(minted).toHaveLength(1);
  });

  it("is asked for by the next one when a process died over it, or failed", async () => {
    await store.sealedTokens.claim(ZENDESK, new Date(now), new Date(now + 12_000));
    const sleep = async (ms: number) => {
      now += ms;
    };
    expect(await startProcess({ sleep }).token()).toBe("canary-token-1");
    expect(now - START).toBe(12_000);
    // A clock that stands still or was set back doesn't make it wait for ever.
    await store.sealedTokens.claim(ZENDESK, new Date(now), new Date(now + HOUR_MS));
    now += 21 * HOUR_MS;
    const frozen = new Date(now + HOUR_MS);
    await store.sealedTokens.claim(ZENDESK, new Date(now), frozen);
    expect(await startProcess({ sleep: async () => {} }).token()).toBe("canary-token-2");
    now += 21 * HOUR_MS;
    const repair = failing();
    await startProcess().token();
    repair();
    expect(await startProcess().token()).toBe("canary-token-3");
  });

  it("is asked for at once by the next one when getting it failed, whoever has another account's turn", async () => {
    const other = { ...ZENDESK, account: "other.zendesk.com" };
    const until = new Date(now + 12_000);
    await store.sealedTokens.claim(other, new Date(now), until);
    const repair = failing();
    await expect(startProcess().token()).rejects.toThrow("the token endpoint is down");
    repair();
    const sleep = () => Promise.reject(new Error("waited for nobody"));
    expect(await startProcess({ sleep }).token()).toBe("canary-token-1");
    expect(await store.sealedTokens.claim(other, new Date(now), until)).toBe(false);
  });

  it("leaves the turn free, also where nothing else gives it back", async () => {
    const release = () => Promise.reject(new Error("database is locked"));
    await startProcess({ sealedTokens: { ...store.sealedTokens, release } }).token();
    expect(await store.sealedTokens.claim(ZENDESK, new Date(now), new Date(now + 12_000))).toBe(true);
  });

  it.each([
    ["its key is not at hand", { keys: [KEY_B] }, /can't be opened with ENCRYPTION_KEYS/],
    ["it was bought with another secret", { account: { ...ZENDESK, boughtWith: ["id", "new"] } }, /^$/],
  ])("is not used when %s: a new one takes its place", async (_why, options, logged) => {
    await startProcess().token();
    expect(await startProcess(options).token()).toBe("canary-token-2");
    expect(lines.join("")).toMatch(logged);
    expect(await startProcess(options).token()).toBe("canary-token-2");
  });

  it("does not open as another account's, nor with another end", async () => {
    await startProcess().token();
    const sealed = await store.sealedTokens.find(ZENDESK);
    if (!sealed) throw new Error("nothing is kept");
    const other = { ...ZENDESK, account: "other.zendesk.com" };
    await store.sealedTokens.keep(other, sealed, new Date(now));
    expect(await startProcess({ account: other }).token()).toBe("canary-token-2");
    const later = new Date(now + 900 * HOUR_MS);
    await store.sealedTokens.keep(ZENDESK, { ...sealed, expiresAt: later }, new Date(now));
    expect(await startProcess().token()).toBe("canary-token-3");
  });

  it("is done without when the database can't be reached", async () => {
    const broken = () => Promise.reject(new Error("database is locked"));
    const sealedTokens: SealedTokens = {
      find: broken,
      claim: broken,
      release: broken,
      keep: broken,
      forget: broken,
      resealAll: broken,
    };
    const running = startProcess({ sealedTokens });
    expect(await running.token()).toBe("canary-token-1");
    await running.refused("canary-token-1");
    expect(await running.token()).toBe("canary-token-2");
    expect(lines.join("")).toContain("kept access tokens could not be reached");
    expect(lines.join("")).not.toContain("canary-token");
  });

  it("goes when it has run out and another account's is kept", async () => {
    await startProcess().token();
    now += 25 * HOUR_MS;
    await startProcess({ account: { ...ZENDESK, account: "new.zendesk.com" } }).token();
    expect(await store.sealedTokens.find(ZENDESK)).toBeNull();
  });
});
