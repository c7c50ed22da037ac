import type Database from "better-sqlite3";

/** What SQLite itself finds wrong with its file: damaged pages, indexes that miss rows, broken references. */
export function structureProblems(client: Database.Database): string[] {
  try {
    const found = client.prepare("PRAGMA integrity_check(20)").pluck().all().map(String);
    const references = client.prepare("PRAGMA foreign_key_check").all();
    return [
      ...found.filter((line) => line !== "ok"),
      ...(references.length > 0 ? [`${references.length} rows refer to rows that are not there`] : []),
    ];
  } catch (error) {
    // A file can be too broken even to be checked.
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return [`the check itself failed: ${code}`];
  }
}
