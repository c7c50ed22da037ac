import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { openSqliteStore } from "../../../db/sqlite/store.ts";
import { SidenoteError } from "../../../src/errors.ts";
import { aDelivery } from "../../support/deliveries.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const aJob = (subject: string) => ({ name: "draft_ticket", subject, payload: { subject }, runAt: NOW });

describe("the SQLite store", () => {
  const folders: string[] = [];
  const newFile = () => {
    const folder = mkdtempSync(join(tmpdir(), "sidenote-store-"));
    folders.push(folder);
    return join(folder, "sidenote.db");
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it("stores a redelivery once, with one job, even within one tick", async () => {
    const store = openSqliteStore(":memory:");
    const delivery = aDelivery({ key: "same" });
    const results = await Promise.all([
      store.receiveDelivery(delivery, aJob("t")),
      store.receiveDelivery(delivery, aJob("t")),
    ]);
    expect(results).toEqual(["stored", "duplicate"]);
    expect(await store.receiveDelivery(delivery, aJob("t"))).toBe("duplicate");
    expect((await store.queue.counts(NOW)).queued).toBe(1);
    await store.close();
  });

  it("keeps deliveries and jobs after a restart on the same file", async () => {
    const file = newFile();
    const first = openSqliteStore(file);
    await first.receiveDelivery(aDelivery({ key: "k" }), aJob("t"));
    await first.close();
    const second = openSqliteStore(file);
    expect(await second.receiveDelivery(aDelivery({ key: "k" }), aJob("t"))).toBe("duplicate");
    expect((await second.queue.counts(NOW)).queued).toBe(1);
    await second.close();
  });

  it("rejects every delivery of a batch that could not be committed", async () => {
    const store = openSqliteStore(":memory:");
    await store.close();
    const results = await Promise.allSettled([
      store.receiveDelivery(aDelivery(), aJob("t")),
      store.receiveDelivery(aDelivery(), null),
    ]);
    expect(results.map((result) => result.status)).toEqual(["rejected", "rejected"]);
  });

  it("knows of a customer message that was not seen yet, and of no other news", async () => {
    const store = openSqliteStore(":memory:");
    const ticket = { connection: "gorgias", ticketId: "7" };
    const later = new Date(NOW.getTime() + 1);
    const message = (messageId: string, detail: string, receivedAt: Date) =>
      store.receiveDelivery(
        aDelivery({ ticketId: "7", kind: "message_created", messageId, detail, receivedAt }),
        null,
      );
    await message("m1", "agent", later);
    await message("m2", "customer", NOW);
    await message("m3", "customer", later);
    expect(await store.hasUnseenCustomerMessage(ticket, ["m3"], NOW)).toBe(false);
    expect(await store.hasUnseenCustomerMessage(ticket, ["m2"], NOW)).toBe(true);
    expect(await store.hasUnseenCustomerMessage({ ...ticket, connection: "zendesk" }, [], NOW)).toBe(false);
    await store.close();
  });

  it("refuses a database that a newer release has migrated, and leaves it alone", async () => {
    const file = newFile();
    await openSqliteStore(file).close();
    const raw = new Database(file);
    raw
      .prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', ?)")
      .run(Date.UTC(2099, 0));
    raw.close();
    expect(() => openSqliteStore(file)).toThrow(SidenoteError);
    expect(() => openSqliteStore(file)).toThrow(/newer release/);
  });

  it("remembers an effect that was begun but not confirmed, and forgets one that was refused", async () => {
    const store = openSqliteStore(":memory:");
    expect(await store.beginEffect("d_1", "note", NOW)).toEqual({ kind: "new" });
    const later = new Date(NOW.getTime() + 5);
    expect(await store.beginEffect("d_1", "note", later)).toEqual({ kind: "started", at: NOW });
    await store.abandonEffect("d_1", "note");
    expect(await store.beginEffect("d_1", "note", NOW)).toEqual({ kind: "new" });
    await store.confirmEffect("d_1", "note", "n1", NOW);
    await store.abandonEffect("d_1", "note");
    expect(await store.beginEffect("d_1", "note", NOW)).toEqual({ kind: "done" });
    expect(await store.beginEffect("d_1", "tags", NOW)).toEqual({ kind: "new" });
    await store.close();
  });

  it("dates an effect anew that was begun by a clock that has been set back since", async () => {
    const store = openSqliteStore(":memory:");
    const anHourAhead = new Date(NOW.getTime() + 3_600_000);
    await store.beginEffect("d_1", "note", anHourAhead);
    expect(await store.beginEffect("d_1", "note", NOW)).toEqual({ kind: "started", at: NOW });
    const later = new Date(NOW.getTime() + 5);
    expect(await store.beginEffect("d_1", "note", later)).toEqual({ kind: "started", at: NOW });
    await store.close();
  });

  it("flushes every commit to the disk and undoes a failed transaction whole", async () => {
    const file = newFile();
    const { db, inTransaction, close } = openDatabase(file);
    expect(db.get<{ synchronous: number }>("PRAGMA synchronous")).toEqual({ synchronous: 2 });
    expect(db.get<{ journal_mode: string }>("PRAGMA journal_mode")).toEqual({ journal_mode: "wal" });
    const insert = "INSERT INTO connection (id, role) VALUES ('half-done', 'shop')";
    expect(() =>
      inTransaction(() => {
        db.run(insert);
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(db.all("SELECT * FROM connection")).toEqual([]);
    close();
  });

  it("keeps contact times of success and failure apart", async () => {
    const store = openSqliteStore(":memory:");
    await store.recordContact({ connection: "shopify", role: "shop", at: NOW, errorCode: null });
    await store.recordContact({
      connection: "shopify",
      role: "shop",
      at: new Date(NOW.getTime() + 1),
      errorCode: "timeout",
    });
    expect(await store.contacts()).toEqual([
      {
        connection: "shopify",
        role: "shop",
        lastOkAt: NOW,
        lastErrorAt: new Date(NOW.getTime() + 1),
        lastErrorCode: "timeout",
      },
    ]);
    await store.close();
  });
});
