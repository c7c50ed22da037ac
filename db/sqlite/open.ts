import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { SidenoteError } from "../../src/errors.ts";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));

export interface Connection {
  db: BetterSQLite3Database;
  /** Runs `work` as one write transaction. Its type refuses a promise: better-sqlite3 transactions can't wait. */
  inTransaction<T>(work: () => T extends Promise<unknown> ? never : T): T;
  close(): void;
}

/**
 * Opens (and migrates) the database file, or a private one for ":memory:". Throws SidenoteError `database_newer` when
 * a newer release has written it: running on would corrupt what we don't know.
 */
export function openDatabase(file: string): Connection {
  const client = new Database(file);
  client.pragma("journal_mode = WAL");
  // FULL: a 202 promises that the delivery survives a power cut. Group commit makes this cheap.
  client.pragma("synchronous = FULL");
  client.pragma("busy_timeout = 5000");
  client.pragma("foreign_keys = ON");
  refuseNewer(client);
  const db = drizzle({ client });
  migrateTogether(db);
  const begin = client.prepare("BEGIN IMMEDIATE");
  const commit = client.prepare("COMMIT");
  const rollback = client.prepare("ROLLBACK");
  return {
    db,
    inTransaction: (work) => {
      begin.run();
      try {
        const result = work();
        commit.run();
        return result;
      } catch (error) {
        // SQLite has already rolled back after some errors (disk full): a second rollback would hide the first error.
        if (client.inTransaction) rollback.run();
        throw error;
      }
    },
    close: () => client.close(),
  };
}

/** Another process may be migrating the same new file: whoever comes second finds it done on a further look. */
function migrateTogether(db: BetterSQLite3Database): void {
  for (let triesLeft = 5; ; triesLeft -= 1) {
    try {
      migrate(db, { migrationsFolder: MIGRATIONS });
      return;
    } catch (error) {
      if (triesLeft === 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

function refuseNewer(client: Database.Database): void {
  const known = new Set(journalTimes());
  const table = client
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'")
    .get();
  if (!table) return;
  const applied = client.prepare("SELECT created_at FROM __drizzle_migrations").pluck().all();
  const unknown = applied.filter((at) => !known.has(Number(at)));
  if (unknown.length === 0) return;
  throw new SidenoteError(
    "the database was written by a newer release of Sidenote; upgrade, or restore a backup",
    { code: "database_newer", retry: "never", fields: { unknownMigrations: unknown.length } },
  );
}

function journalTimes(): number[] {
  const journal = JSON.parse(readFileSync(join(MIGRATIONS, "meta/_journal.json"), "utf8")) as {
    entries: { when: number; tag: string }[];
  };
  const files = new Set(readdirSync(MIGRATIONS));
  return journal.entries.filter((entry) => files.has(`${entry.tag}.sql`)).map((entry) => entry.when);
}
