import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { checkDatabase } from "../../../db/sqlite/check.ts";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { openSqliteStore } from "../../../db/sqlite/store.ts";
import { exportRationale } from "../../../src/export/export-rationale.ts";
import { ExportRequest } from "../../../src/export/export-request.ts";
import { readmeQueries } from "../../support/readme-queries.ts";
import {
  contentOf,
  MIGRATION_COUNT,
  newerDatabase,
  releasedDatabase,
} from "../../support/released-database.ts";

const TICKET = { connection: "gorgias", ticketId: "41" };
const NOW = new Date("2026-11-20T12:00:00Z");
const EARLIER = Array.from({ length: MIGRATION_COUNT - 1 }, (_, position) => position + 1);

const folders: string[] = [];
const newFile = () => {
  const folder = mkdtempSync(join(tmpdir(), "sidenote-release-"));
  folders.push(folder);
  return join(folder, "sidenote.db");
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function looking<T>(file: string, look: (client: Database.Database) => T): T {
  const client = new Database(file);
  try {
    return look(client);
  } finally {
    client.close();
  }
}

const schemaOf = (client: Database.Database) =>
  client
    .prepare("SELECT name, type FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
    .all()
    .concat(
      client
        .prepare(
          `SELECT t.name AS "table", c.name, c.type, c."notnull" FROM sqlite_master AS t, pragma_table_info(t.name) AS c
           WHERE t.type = 'table' ORDER BY 1, 2`,
        )
        .all(),
    );

describe("a database of an older release", () => {
  it.each(EARLIER)(
    "is brought to this one's schema from its first %i migrations, and loses nothing",
    (count) => {
      const file = newFile();
      releasedDatabase(file, count);
      const before = looking(file, contentOf);
      expect(before["rationale"]).toHaveLength(1);
      openDatabase(file).close();
      expect(looking(file, contentOf)).toMatchObject(before);
      const fresh = newFile();
      openDatabase(fresh).close();
      expect(looking(file, schemaOf)).toEqual(looking(fresh, schemaOf));
    },
  );

  it("answers every question afterwards: the store's, the views', the README's and the check's", async () => {
    const file = newFile();
    releasedDatabase(file, 1);
    const store = openSqliteStore(file);
    expect(await store.findRationale(TICKET)).toMatchObject({
      draftId: "d_old",
      items: [],
      chosenAction: null,
    });
    expect(await store.readDraft("d_old")).toMatchObject({ ...TICKET, store: "Test Shop" });
    expect((await store.history(TICKET)).map((event) => event.kind)).toEqual(["drafted"]);
    expect(await store.outcomes.draftsOf(TICKET)).toMatchObject([{ id: "d_old", state: "live" }]);
    expect(await store.beginEffect("d_old", "note", NOW)).toEqual({ kind: "done" });
    expect(await store.queue.counts(NOW)).toMatchObject({ queued: 0, running: 0, dead: 0 });
    expect((await store.queue.list("done", 9)).map((job) => job.subject)).toEqual(["gorgias:41"]);
    const shown = await store.review.listTickets({}, { size: 9, from: null });
    expect(shown.rows.map((ticket) => ticket.ticketId)).toEqual(["41"]);
    const parts = [];
    for await (const { text } of exportRationale(ExportRequest.parse({ format: "jsonl" }), store.exports)) {
      parts.push(text);
    }
    expect(JSON.parse(parts.join(""))).toMatchObject({
      ticket_id: "41",
      drafted_at: "2026-10-01T12:00:00.004Z",
    });
    await store.close();
    looking(file, (client) => {
      for (const query of readmeQueries()) expect(() => client.prepare(query).all(), query).not.toThrow();
      expect(client.prepare("SELECT model_calls, model_cost_micros FROM draft_v1").all()).toEqual([
        { model_calls: 1, model_cost_micros: 44 },
      ]);
      // Filled in for rows that are older than the columns.
      expect(client.prepare("SELECT connection, ticket_id FROM model_call").all()).toEqual([
        { connection: "gorgias", ticket_id: "41" },
      ]);
    });
    chmodSync(file, 0o600);
    expect(checkDatabase(file, { now: NOW, realNow: NOW }).findings).toEqual([]);
  });
});

describe("a database of a newer release", () => {
  it("is refused, and not a byte of it changes", () => {
    const file = newFile();
    newerDatabase(file);
    const before = readFileSync(file);
    expect(() => openSqliteStore(file)).toThrow(/newer release of Sidenote and was not touched/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("keeps what its own release has left in the log, too", () => {
    const file = newFile();
    openDatabase(file).close();
    // Copied while it is open, which is what a killed process leaves behind.
    const killed = newFile();
    looking(file, (client) => {
      client
        .prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', 4070908800000)")
        .run();
      copyFileSync(file, killed);
      copyFileSync(`${file}-wal`, `${killed}-wal`);
    });
    const before = [killed, `${killed}-wal`].map((name) => readFileSync(name));
    expect(() => openDatabase(killed)).toThrow(/newer release/);
    const after = [killed, `${killed}-wal`].map((name) => readFileSync(name));
    expect(after.map((bytes, position) => bytes.equals(before[position] ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
    ]);
  });
});

describe("a database file", () => {
  it("is its owner's alone, with its log, whatever the umask says", () => {
    const file = newFile();
    const earlier = process.umask(0o022);
    try {
      const { db, close } = openDatabase(file);
      db.run("INSERT INTO connection (id, role) VALUES ('a', 'shop')");
      const files = [file, `${file}-wal`, `${file}-shm`];
      expect(files.map((name) => (statSync(name).mode & 0o777).toString(8))).toEqual(["600", "600", "600"]);
      close();
      expect(existsSync(`${file}-wal`)).toBe(false);
    } finally {
      process.umask(earlier);
    }
  });
});
