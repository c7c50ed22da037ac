import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { erase } from "../../src/commands/erase.ts";
import { explainTicket } from "../../src/commands/explain.ts";
import { exportRows } from "../../src/commands/export.ts";
import { listJobs, retryJobs } from "../../src/commands/jobs.ts";
import { replay } from "../../src/commands/replay.ts";
import { DEFAULT_POLICY_FILE } from "../../src/pipeline/decide/policy/policy-file.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const print = () => undefined;
const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });

type Core = { DATABASE_FILE: string; POLICY_FILE: string };
const COMMANDS: Readonly<Record<string, (config: { core: Core }) => Promise<number>>> = {
  export: (config) => {
    const streams = { stdout: sink(), stderr: sink(), signal: new AbortController().signal };
    return exportRows(config, { out: undefined, asked: {} }, streams);
  },
  erase: (config) => erase(config, { customer: "ana@example.com", dryRun: false }, NOW, print),
  replay: (config) => replay(config, { policy: DEFAULT_POLICY_FILE, json: false }, print),
  explain: (config) => explainTicket(config, { ticket: "1", json: false }, print),
  "jobs list": (config) => listJobs(config, "dead", print),
  "jobs retry": (config) => retryJobs(config, "all", NOW, print),
};

describe.each(Object.entries(COMMANDS))("sidenote %s", (_name, run) => {
  let folder: string;
  let core: Core;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-none-"));
    core = { DATABASE_FILE: join(folder, "mistyped.db"), POLICY_FILE: DEFAULT_POLICY_FILE };
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("refuses when there is no database, and makes none", async () => {
    await expect(run({ core })).rejects.toMatchObject({ code: "no_database" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses an empty file and other programs' databases, and leaves them as they are", async () => {
    writeFileSync(core.DATABASE_FILE, "");
    await expect(run({ core })).rejects.toMatchObject({ code: "no_database" });
    const other = new Database(core.DATABASE_FILE);
    other.exec("CREATE TABLE song (name TEXT)");
    other.close();
    const before = readFileSync(core.DATABASE_FILE);
    await expect(run({ core })).rejects.toMatchObject({ code: "no_database" });
    expect(readFileSync(core.DATABASE_FILE)).toEqual(before);
  });
});
