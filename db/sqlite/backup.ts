import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { SidenoteError } from "../../src/errors.ts";
import { openReadOnly } from "./read-only.ts";
import { structureProblems } from "./structure.ts";

/**
 * Copies the database as it is at one moment into one file that only the owner may read; writers go on meanwhile. The
 * copy is checked before it gets its name, so the file is there whole and sound, or not at all. Answers its bytes.
 */
export function backupDatabase(file: string, out: string, { overwrite }: { overwrite: boolean }): number {
  refuseTarget(file, out, overwrite);
  const temporary = `${out}.${process.pid}.tmp`;
  rmSync(temporary, { force: true });
  try {
    closeSync(openSync(temporary, "wx", 0o600));
    copyInto(file, temporary);
    refuseDamaged(temporary);
    flush(temporary);
    refuseTarget(file, out, overwrite);
    renameSync(temporary, out);
    flush(dirname(resolve(out)));
    return statSync(out).size;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** One read transaction: unlike SQLite's page-wise backup it need not begin anew when another process writes. */
function copyInto(file: string, temporary: string): void {
  const client = openReadOnly(file);
  try {
    client.prepare("VACUUM INTO ?").run(temporary);
  } finally {
    client.close();
  }
}

function refuseDamaged(temporary: string): void {
  const copy = new Database(temporary, { readonly: true });
  try {
    const problems = structureProblems(copy);
    if (problems.length > 0) throw refusal("the copy is damaged and was thrown away", "backup_damaged");
  } finally {
    copy.close();
  }
}

function refuseTarget(file: string, out: string, overwrite: boolean): void {
  // A log that lies there would be played into the copy by whoever opens it.
  if (["-wal", "-shm", "-journal"].some((end) => existsSync(out + end))) {
    throw refusal("a database that is or was in use lies there: name another file", "backup_over_database");
  }
  if (!existsSync(out)) return;
  if (existsSync(file) && realpathSync(out) === realpathSync(file)) {
    throw refusal("a database can't be backed up onto itself", "backup_over_database");
  }
  if (!overwrite) throw refusal("the file exists already; --force replaces it", "file_exists");
}

function refusal(message: string, code: string): SidenoteError {
  return new SidenoteError(message, { code, retry: "never" });
}

/** Content and names are durable only when both file and folder are flushed; Windows can't open folders. */
function flush(path: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
