import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type Database from "better-sqlite3";
import { SidenoteError } from "../../src/errors.ts";

export const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));

/** Which release's schema a database has, seen from this one; `empty` has none yet. */
export type Release = "empty" | "older" | "current" | "newer";

/** Reads what was recorded of migrations; writes nothing. */
export function releaseOf(client: Database.Database): Release {
  const table = client
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'")
    .get();
  if (!table) return "empty";
  const known = journalTimes();
  const applied = client.prepare("SELECT created_at FROM __drizzle_migrations").pluck().all().map(Number);
  if (applied.some((at) => !known.includes(at))) return "newer";
  return applied.length < known.length ? "older" : "current";
}

/** Throws SidenoteError `database_newer`: running on would corrupt what we don't know. */
export function refuseNewer(client: Database.Database): void {
  if (releaseOf(client) !== "newer") return;
  throw new SidenoteError(
    "the database was written by a newer release of Sidenote and was not touched; upgrade, or restore a backup",
    { code: "database_newer", retry: "never" },
  );
}

function journalTimes(): number[] {
  const journal = JSON.parse(readFileSync(join(MIGRATIONS, "meta/_journal.json"), "utf8")) as {
    entries: { when: number; tag: string }[];
  };
  const files = new Set(readdirSync(MIGRATIONS));
  return journal.entries.filter((entry) => files.has(`${entry.tag}.sql`)).map((entry) => entry.when);
}
