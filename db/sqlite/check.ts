import { statSync } from "node:fs";
import type Database from "better-sqlite3";
import { INVARIANTS } from "./invariants.ts";
import { openReadOnly } from "./read-only.ts";
import { refuseNewer, releaseOf } from "./release.ts";
import { structureProblems } from "./structure.ts";

export interface Finding {
  /** An error is a promise broken; a warning wants a look. */
  level: "error" | "warning";
  code: string;
  meaning: string;
  count: number;
  /** The first few; ids only. */
  examples: readonly string[];
}

export interface DatabaseCheck {
  bytes: number;
  /** Of the write-ahead log. */
  walBytes: number;
  tickets: number;
  drafts: number;
  /** How many promises were looked at. */
  checked: number;
  findings: readonly Finding[];
}

const EXAMPLES = 10;
/** SQLite empties its log at 4 MB; one much bigger means that somebody reads without end. */
const LARGE_WAL_BYTES = 64 * 1024 * 1024;

/**
 * Reads the whole file and tells what is wrong with it, as it is at one moment, while the service may go on. Nothing is
 * written. `now` is the service's time, `realNow` that of leases, `keyIds` the keys at hand, if that is to be judged.
 * Throws for a database of a newer release.
 */
export function checkDatabase(
  file: string,
  { now, realNow, keyIds = null }: { now: Date; realNow: Date; keyIds?: readonly string[] | null },
): DatabaseCheck {
  const client = openReadOnly(file);
  try {
    // All queries see one moment. Closing ends it: a damaged file can't even commit a read.
    client.exec("BEGIN");
    const content = contentOf(client, {
      now: now.getTime(),
      realNow: realNow.getTime(),
      keyIds: keyIds && JSON.stringify(keyIds),
    });
    const findings = [...content.findings, ...fileFindings(file)];
    return { bytes: statSync(file).size, walBytes: sizeOf(`${file}-wal`), ...content, findings };
  } finally {
    client.close();
  }
}

type Content = Omit<DatabaseCheck, "bytes" | "walBytes">;
type Judged = Readonly<Record<"now" | "realNow", number> & Record<"keyIds", string | null>>;

/** In a damaged file no query says anything that could be believed, and an older one lacks what they ask for. */
function contentOf(client: Database.Database, by: Judged): Content {
  const unread = { tickets: 0, drafts: 0, checked: 0 };
  const damage = structureFindings(client);
  if (damage.length > 0) return { ...unread, findings: damage };
  refuseNewer(client);
  if (releaseOf(client) !== "current") return { ...unread, findings: [OLDER] };
  return {
    tickets: countOf(client, "rationale"),
    drafts: countOf(client, "draft"),
    checked: INVARIANTS.length,
    findings: brokenPromises(client, by),
  };
}

const OLDER: Finding = {
  level: "warning",
  code: "older_release",
  meaning:
    "the database is of an older release: only its structure was checked; the service migrates it at its start",
  count: 1,
  examples: [],
};

function structureFindings(client: Database.Database): Finding[] {
  const problems = structureProblems(client);
  if (problems.length === 0) return [];
  const meaning = "faults in the file itself: restore a backup";
  return [{ level: "error", code: "structure", meaning, count: problems.length, examples: problems }];
}

function brokenPromises(client: Database.Database, by: Judged): Finding[] {
  return INVARIANTS.flatMap(({ code, level, meaning, sql }) => {
    const examples: string[] = [];
    let count = 0;
    for (const what of client.prepare(sql).pluck().iterate(usedIn(sql, by))) {
      count += 1;
      if (examples.length < EXAMPLES) examples.push(String(what));
    }
    return count === 0 ? [] : [{ level, code, meaning, count, examples }];
  });
}

/** The driver refuses names that a statement does not have. */
function usedIn(sql: string, by: Judged): Record<string, number | string | null> {
  return Object.fromEntries(Object.entries(by).filter(([name]) => sql.includes(`@${name}`)));
}

function fileFindings(file: string): Finding[] {
  const walBytes = sizeOf(`${file}-wal`);
  const found: Finding[] = [];
  if (walBytes > LARGE_WAL_BYTES) {
    const meaning = "a write-ahead log of this many bytes: some process has been reading for long";
    found.push({ level: "warning", code: "large_wal", meaning, count: walBytes, examples: [] });
  }
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) {
    const meaning = "the file can be read by others than its owner: chmod 600, its -wal and -shm too";
    found.push({ level: "warning", code: "file_open_to_others", meaning, count: 1, examples: [] });
  }
  return found;
}

function countOf(client: Database.Database, table: "rationale" | "draft"): number {
  return Number(client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
