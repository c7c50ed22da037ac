import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { SidenoteError } from "../../src/errors.ts";
import { releaseOf } from "./release.ts";

/** Opens a database that is there, of whatever release, so that nothing can be written to it. */
export function openReadOnly(file: string): Database.Database {
  if (!existsSync(file)) {
    throw new SidenoteError("there is no database at DATABASE_FILE", { code: "no_database", retry: "never" });
  }
  return new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
}

/** Throws SidenoteError `no_database` when there is no file, or none that Sidenote has written. */
export function requireDatabase(file: string): void {
  const client = openReadOnly(file);
  try {
    if (releaseOf(client) !== "empty") return;
  } finally {
    client.close();
  }
  throw new SidenoteError("the file at DATABASE_FILE is no database of Sidenote", {
    code: "no_database",
    retry: "never",
  });
}
