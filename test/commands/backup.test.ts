import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDatabase } from "../../db/sqlite/check.ts";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import { backup } from "../../src/commands/backup.ts";
import { recordDelivered } from "../support/drafted-tickets.ts";
import { releasedDatabase } from "../support/released-database.ts";

const NOW = new Date("2026-11-20T15:00:00Z");

describe("sidenote backup", () => {
  let folder: string;
  let file: string;
  let out: string;
  let writer: ChildProcess | null = null;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-backup-"));
    file = join(folder, "sidenote.db");
    out = join(folder, "copy.db");
  });
  afterEach(async () => {
    if (writer) {
      const ended = once(writer, "close");
      writer.kill("SIGKILL");
      await ended;
      writer = null;
    }
    rmSync(folder, { recursive: true });
  });

  const run = (to: string | undefined = out, force = false) => {
    const lines: string[] = [];
    const code = backup(
      { core: { DATABASE_FILE: file } },
      { out: to, force },
      (line) => void lines.push(line),
    );
    return { code, lines };
  };
  const aDatabase = async (tickets: number) => {
    const store = openSqliteStore(file);
    for (let count = 1; count <= tickets; count += 1)
      await recordDelivered(store, { ticketId: String(count) });
    await store.close();
  };

  it("copies one moment of a database that another process goes on writing, and the copy just opens", async () => {
    writer = spawn(process.execPath, ["--import", "tsx", "test/support/write-drafts.ts", file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    // Some tickets are in it before the copy begins, and more come after it.
    await untilWritten(writer, 10);
    const before = ticketsIn(file);
    const { code, lines } = run();
    expect(code).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/copy\.db: [\d.]+ kB, integrity ok$/)]);
    const copied = ticketsIn(out);
    expect(copied).toBeGreaterThanOrEqual(before);
    await untilWritten(writer, copied + 1);
    const times = { now: new Date("2026-11-20T12:05:00Z"), realNow: NOW };
    // Effects, drafts, rows and jobs tell of the same moment.
    expect(checkDatabase(out, times).findings).toEqual([]);
    const store = openSqliteStore(out);
    expect(await store.findRationale({ connection: "gorgias", ticketId: "10" })).toMatchObject({
      draftId: "d_10",
    });
    expect((await store.queue.claim("me", NOW, NOW))?.subject).toBe("gorgias:1");
    await store.close();
  });

  it("is whole or not there, is its owner's alone, and leaves nothing else behind", async () => {
    await aDatabase(3);
    const earlier = process.umask(0o022);
    try {
      run();
    } finally {
      process.umask(earlier);
    }
    expect((statSync(out).mode & 0o777).toString(8)).toBe("600");
    expect(readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual(["copy.db"]);
  });

  it("replaces a file only when told to", async () => {
    await aDatabase(1);
    writeFileSync(out, "something else");
    expect(() => run()).toThrow(/the file exists already; --force replaces it/);
    expect(readFileSync(out, "utf8")).toBe("something else");
    expect(run(out, true).code).toBe(0);
    expect(ticketsIn(out)).toBe(1);
  });

  it("never replaces the database itself, nor one in use", async () => {
    await aDatabase(1);
    expect(() => run(file, true)).toThrow(/onto itself/);
    writeFileSync(`${out}-wal`, "a log");
    expect(() => run(out, true)).toThrow(/in use/);
    expect(existsSync(out)).toBe(false);
    expect(ticketsIn(file)).toBe(1);
  });

  it("puts a damaged database nowhere", async () => {
    await aDatabase(40);
    const bytes = readFileSync(file);
    bytes.fill(0xaa, Math.floor(bytes.length / 8192) * 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    expect(() => run()).toThrow();
    expect(readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual([]);
  });

  it("copies what an older release left as it is, for the time before an upgrade", () => {
    releasedDatabase(file, 1);
    run();
    const times = { now: NOW, realNow: NOW };
    expect(checkDatabase(out, times).findings.map(({ code }) => code)).toEqual(["older_release"]);
  });

  it("needs a file's name and a database", () => {
    expect(run("").code).toBe(2);
    expect(() => run()).toThrow(/there is no database/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

function ticketsIn(file: string): number {
  const client = new Database(file, { readonly: true });
  try {
    return Number(client.prepare("SELECT count(*) FROM rationale").pluck().get());
  } finally {
    client.close();
  }
}

/** Resolves when the writer has told of so many tickets. */
async function untilWritten({ stdout }: ChildProcess, tickets: number): Promise<void> {
  for (let count = 0; count < tickets && stdout; ) {
    const [chunk] = await once(stdout, "data");
    count = Number(String(chunk).trim().split("\n").at(-1));
  }
}
