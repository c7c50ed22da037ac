import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDatabase } from "../../db/sqlite/check.ts";
import { INVARIANTS } from "../../db/sqlite/invariants.ts";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { check } from "../../src/commands/check.ts";
import { aDelivery } from "../support/deliveries.ts";
import { aDraft, recordDelivered, recordReplyTo } from "../support/drafted-tickets.ts";
import { releasedDatabase } from "../support/released-database.ts";

const NOW = new Date("2026-11-20T15:00:00Z");
const job = (ticketId: string) => ({
  name: "draft_ticket",
  subject: `gorgias:${ticketId}`,
  payload: {},
  runAt: NOW,
});
const aSkip = (ticketId: string) =>
  ({
    connection: "gorgias",
    ticketId,
    cause: "closed",
    messageId: "m",
    store: "s",
    ticketCreatedAt: NOW,
    at: NOW,
  }) as const;

const aSealedToken = () => ({
  keyId: "0123456789abcdef",
  nonce: "AAECAwQFBgcICQoL",
  ciphertext: "c2VhbGVk",
  expiresAt: new Date(NOW.getTime() + 3_600_000),
});

/** One way to break each promise, with raw SQL where no code of ours would. Answers what the finding must name. */
const BREACHES: Record<string, (store: Store, raw: Database.Database) => Promise<string>> = {
  effect_unconfirmed: async (store) => {
    await recordDelivered(store, { ticketId: "1" });
    await store.beginEffect("d_1", "tags", NOW);
    return "d_1 tags";
  },
  tags_unconfirmed: async (store) => {
    const { skipId } = await store.recordSkip(aSkip("2"));
    return `${skipId} tags`;
  },
  live_draft_without_note: async (store) => {
    await store.recordDraft(aDraft({ ticketId: "3" }), []);
    return "d_3";
  },
  two_waiting_drafts: async (store, raw) => {
    await store.receiveDelivery(aDelivery({ ticketId: "4" }), job("4"));
    await store.recordDraft(aDraft({ ticketId: "4" }), []);
    await store.recordDraft(aDraft({ ticketId: "4", id: "d_4b", messageId: "later" }), []);
    raw.exec("UPDATE draft SET state = 'live' WHERE id = 'd_4'");
    raw.exec(`UPDATE job SET run_at = ${NOW.getTime()}`);
    return "gorgias:4";
  },
  draft_without_row: async (store, raw) => {
    await recordDelivered(store, { ticketId: "5" });
    raw.exec("DELETE FROM rationale; DELETE FROM rationale_event");
    return "d_5";
  },
  row_without_draft: async (store, raw) => {
    await recordDelivered(store, { ticketId: "6" });
    raw.exec("DELETE FROM draft; DELETE FROM effect");
    return "gorgias:6";
  },
  row_without_history: async (store, raw) => {
    await recordDelivered(store, { ticketId: "7" });
    raw.exec("DELETE FROM rationale_event");
    return "gorgias:7";
  },
  delivered_without_effect: async (store, raw) => {
    await recordDelivered(store, { ticketId: "8" });
    raw.exec("DELETE FROM effect");
    return "d_8";
  },
  delivery_without_job: async (store) => {
    await store.receiveDelivery(
      aDelivery({ ticketId: "9", receivedAt: NOW, kind: "message_created", detail: "customer" }),
      null,
    );
    return "gorgias:9";
  },
  job_held_by_nobody: async (store) => {
    await store.receiveDelivery(aDelivery({ ticketId: "10" }), job("10"));
    await store.queue.claim("host:1:t", NOW, new Date(NOW.getTime() - 60_000));
    return "1 gorgias:10";
  },
  job_long_due: async (store) => {
    const runAt = new Date(NOW.getTime() - 16 * 60_000);
    // The first of them is in work, as a busy day goes.
    await store.receiveDelivery(aDelivery({ ticketId: "11" }), { ...job("11"), runAt });
    await store.receiveDelivery(aDelivery({ ticketId: "12" }), { ...job("12"), runAt });
    return "2 gorgias:12";
  },
  token_not_sealed: async (_store, raw) => {
    raw.exec(
      "INSERT INTO access_token (platform, account, ciphertext, expires_at) VALUES ('zendesk', 'z', 'shpat_x', 1)",
    );
    return "zendesk z";
  },
  token_key_missing: async (store) => {
    const key = { platform: "zendesk", account: "z.zendesk.com" };
    await store.sealedTokens.keep(key, aSealedToken(), NOW);
    return "zendesk z.zendesk.com 0123456789abcdef";
  },
  dead_letters: async (store) => {
    await store.receiveDelivery(aDelivery({ ticketId: "12" }), job("12"));
    const claimed = await store.queue.claim("host:1:t", NOW, NOW);
    if (claimed) await store.queue.bury(claimed, NOW, "timeout: no answer");
    return "1 gorgias:12";
  },
  orphans: async (_store, raw) => {
    raw.exec(
      "INSERT INTO effect (subject_id, kind, started_at, done_at) VALUES ('d_none_accepted', 'tags', 1, 1)",
    );
    raw.exec(
      "INSERT INTO rationale_event (connection, ticket_id, at, kind, detail) VALUES ('z', '1', 1, 'x', '{}')",
    );
    return "effect d_none_accepted, rationale_event 1";
  },
};

describe("sidenote check", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-check-"));
    file = join(folder, "sidenote.db");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (json = false) => {
    const lines: string[] = [];
    const code = check(
      { core: { DATABASE_FILE: file } },
      { json, now: NOW, realNow: NOW },
      (line) => void lines.push(line),
    );
    return { code, lines };
  };
  const filling = async (fill: (store: Store, raw: Database.Database) => Promise<unknown>) => {
    const store = openSqliteStore(file);
    const raw = new Database(file);
    await fill(store, raw);
    raw.close();
    await store.close();
  };
  /** What a busy day leaves behind: none of it is a breach. */
  const aSoundDay = async (store: Store) => {
    await store.receiveDelivery(aDelivery({ ticketId: "100", receivedAt: NOW }), job("100"));
    await store.receiveDelivery(aDelivery({ ticketId: "101", receivedAt: NOW }), job("101"));
    await store.queue.claim("host:1:t", NOW, new Date(NOW.getTime() + 20_000));
    await store.recordDraft(aDraft({ ticketId: "100" }), []);
    await store.beginEffect("d_100", "note", NOW);
    const answered = await recordDelivered(store, { ticketId: "102" });
    await recordReplyTo(store, answered);
    for (const id of ["d_102", "d_102_overridden"]) {
      await store.beginEffect(id, "tags", NOW);
      await store.confirmEffect(id, "tags", null, NOW);
    }
    await recordDelivered(store, { ticketId: "102", id: "d_102b", messageId: "later" });
    const { skipId } = await store.recordSkip(aSkip("103"));
    await store.confirmEffect(skipId, "tags", null, NOW);
    // Looked for after a crash, and not found: a newer draft speaks for the ticket.
    await store.recordDraft(aDraft({ ticketId: "104" }), []);
    await store.beginEffect("d_104", "note", NOW);
    await recordDelivered(store, { ticketId: "104", id: "d_104b", messageId: "later" });
    // Erasing takes the job away and leaves the rest as it was.
    await store.recordDraft(aDraft({ ticketId: "105" }), []);
    await store.beginEffect("d_105", "note", NOW);
    await store.erasure.eraseTickets([{ connection: "gorgias", ticketId: "105" }], "customer", NOW);
  };

  it("finds nothing wrong after a busy day", async () => {
    await filling(aSoundDay);
    const { code, lines } = run();
    expect(lines).toEqual([
      expect.stringMatching(/sidenote\.db: [\d.]+ kB, write-ahead log 0 bytes, 5 tickets, 6 drafts$/),
      `sound: integrity and ${INVARIANTS.length} promises hold`,
    ]);
    expect(code).toBe(0);
  });

  it("has a breach to try for every promise", () => {
    expect(Object.keys(BREACHES)).toEqual(INVARIANTS.map((invariant) => invariant.code));
  });

  it.each(INVARIANTS)("names a breach of $code ($level) and nothing else", async ({ code, level }) => {
    let named = "";
    await filling(async (store, raw) => {
      named = (await BREACHES[code]?.(store, raw)) ?? "";
      await aSoundDay(store);
    });
    const { code: exit, lines } = run();
    const found = lines.filter((line) => /^(?:ERROR|WARNING) /.test(line));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${level.toUpperCase()} +${code}  \\d`))]);
    expect(found[0]).toMatch(new RegExp(`: ${named}$`));
    expect(exit).toBe(level === "error" ? 1 : 0);
  });

  it("knows whose every kind of effect is, and lets a job that is still to come account for it", async () => {
    const begun = ["ask_gorgias_1 note", "d_1 tags", "d_1_accepted tags"];
    await filling(async (store) => {
      await recordDelivered(store, { ticketId: "1" });
      await store.beginEffect("ask_gorgias_1", "note", NOW);
      await store.beginEffect("d_1", "tags", NOW);
      await store.beginEffect("d_1_accepted", "tags", NOW);
    });
    const { lines } = run();
    for (const what of begun) expect(lines.join("\n")).toContain(what);
    expect(
      lines.filter((line) => /^(?:ERROR|WARNING) /.test(line)).map((line) => line.split(/ +/)[1]),
    ).toEqual(["effect_unconfirmed", "tags_unconfirmed"]);
    await filling((store) => store.receiveDelivery(aDelivery({ ticketId: "1" }), job("1")));
    expect(run().lines.at(-1)).toMatch(/^sound/);
  });

  it("tells the same to programs", async () => {
    await filling((store) => store.recordDraft(aDraft(), []));
    const { code, lines } = run(true);
    expect(code).toBe(1);
    expect(JSON.parse(lines.join("\n"))).toMatchObject({
      file,
      tickets: 1,
      drafts: 1,
      findings: [{ level: "error", code: "live_draft_without_note", count: 1, examples: ["d_7001"] }],
    });
  });

  it("sees damage in the file itself, however bad", async () => {
    await filling(aSoundDay);
    const size = readFileSync(file).length;
    const handle = openSync(file, "r+");
    writeSync(handle, Buffer.alloc(size / 2, 0xaa), 0, Math.floor(size / 2), 8192);
    closeSync(handle);
    const { code, lines } = run();
    expect(lines.join("\n")).toMatch(/^ERROR {4}structure {2}\d+ faults in the file itself/m);
    expect(code).toBe(1);
  });

  it("warns when others may read the file, and of an older release, whose promises it can't judge", () => {
    releasedDatabase(file, 1);
    chmodSync(file, 0o644);
    const { code, lines } = run();
    expect(lines.join("\n")).toMatch(/^WARNING {2}older_release .*\nWARNING {2}file_open_to_others/m);
    expect(code).toBe(0);
  });

  it("takes a sealed token for what it is when its key is at hand, and an account that waits for its first", async () => {
    await filling(async ({ sealedTokens }) => {
      await sealedTokens.keep({ platform: "zendesk", account: "z" }, aSealedToken(), NOW);
      await sealedTokens.claim({ platform: "shopify", account: "s" }, NOW, NOW);
    });
    const times = { now: NOW, realNow: NOW };
    expect(checkDatabase(file, { ...times, keyIds: ["0123456789abcdef"] }).findings).toEqual([]);
    expect(checkDatabase(file, times).findings).toEqual([]);
  });

  it("makes no database where there is none", () => {
    expect(() => run()).toThrow(/there is no database/);
  });
});
