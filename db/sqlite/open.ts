import { closeSync, openSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { openReadOnly } from "./read-only.ts";
import { MIGRATIONS, refuseNewer } from "./release.ts";

export interface Connection {
  db: BetterSQLite3Database;
  /** Runs `work` as one write transaction. Its type refuses a promise: better-sqlite3 transactions can't wait. */
  inTransaction<T>(work: () => T extends Promise<unknown> ? never : T): T;
  /**
   * The same without waiting for the disk: a power cut, not a killed process, may undo it, and never more than the
   * newest of them. Only for what is found or done again by itself. The next `inTransaction` makes all before it last.
   */
  inLooseTransaction<T>(work: () => T extends Promise<unknown> ? never : T): T;
  close(): void;
}

/**
 * Opens (and migrates) the database file, or a private one for ":memory:". Throws SidenoteError `database_newer` when
 * a newer release has written it, and then leaves every byte of it as it was.
 */
export function openDatabase(file: string): Connection {
  if (file !== ":memory:") {
    makePrivately(file);
    lookFirst(file);
  }
  const client = new Database(file);
  client.pragma("journal_mode = WAL");
  // FULL: a 202 promises that the delivery survives a power cut. Group commit makes this cheap.
  client.pragma("synchronous = FULL");
  client.pragma("busy_timeout = 5000");
  client.pragma("foreign_keys = ON");
  const db = drizzle({ client });
  migrateTogether(db);
  const begin = client.prepare("BEGIN IMMEDIATE");
  const commit = client.prepare("COMMIT");
  const rollback = client.prepare("ROLLBACK");
  const transact = <T>(work: () => T): T => {
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
  };
  return {
    db,
    inTransaction: transact,
    inLooseTransaction: (work) => {
      client.pragma("synchronous = NORMAL");
      try {
        return transact(work);
      } finally {
        client.pragma("synchronous = FULL");
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

/** Only the owner may read tickets and drafts, whatever the umask: SQLite gives its -wal and -shm the same rights. */
function makePrivately(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

/** Through a connection that can't write: even closing a writable one may move the log's pages into the file. */
function lookFirst(file: string): void {
  if (statSync(file).size === 0) return;
  const client = openReadOnly(file);
  try {
    refuseNewer(client);
  } finally {
    client.close();
  }
}
