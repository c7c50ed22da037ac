import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { insertRationaleRows } from "../../db/sqlite/bulk-rationale.ts";
import { openDatabase } from "../../db/sqlite/open.ts";
import { buildRationaleRows } from "../../scripts/bench/build-rationale-rows.ts";
import { type ExportStreams, exportRows } from "../../src/commands/export.ts";

const ROWS = 1_234;

describe("sidenote export", () => {
  let made: string;
  let folder: string;
  let file: string;
  beforeAll(() => {
    made = mkdtempSync(join(tmpdir(), "sidenote-export-"));
    file = join(made, "sidenote.db");
    const connection = openDatabase(file);
    insertRationaleRows(connection, buildRationaleRows({ rows: ROWS }));
    connection.close();
  });
  afterAll(() => rmSync(made, { recursive: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(made, "run-"));
  });

  const out = () => join(folder, "out.csv");
  const files = () => readdirSync(folder).filter((name) => name.startsWith("out"));
  const run = async (asked: Record<string, string | boolean>, options: RunOptions = {}) => {
    const stdout = collecting(options.onChunk);
    const stderr = collecting();
    const streams: ExportStreams = {
      stdout: Object.assign(stdout.stream, { isTTY: false }),
      stderr: Object.assign(stderr.stream, { isTTY: options.isTTY ?? false }),
      signal: options.signal ?? new AbortController().signal,
    };
    const code = await exportRows({ core: { DATABASE_FILE: file } }, { out: options.out, asked }, streams);
    return {
      code,
      text: stdout.text(),
      told: stderr.text(),
      cursor: /cursor: (\S+)/.exec(stderr.text())?.[1] ?? "",
    };
  };

  it("writes rows to standard output and nothing else, and the cursor beside it", async () => {
    const { code, text, told } = await run({});
    expect(code).toBe(0);
    expect(text.split("\r\n")).toHaveLength(ROWS + 2);
    expect(text).toMatch(/^connection,ticket_id,schema_version,/);
    expect(told).toMatch(/^1234 rows\ncursor: \S+\n$/);
  });

  it("draws its bar on a terminal only, and wipes it", async () => {
    const { told } = await run({}, { isTTY: true });
    expect(told).toContain("of 1,234 rows");
    expect(told.lastIndexOf("\r\u001B[K")).toBe(told.indexOf("1234 rows\n") - 4);
  });

  it("replaces a file in one step, readable by its owner only", async () => {
    writeFileSync(out(), "the old one");
    expect((await run({}, { out: out() })).code).toBe(0);
    expect(readFileSync(out(), "utf8")).toBe((await run({})).text);
    expect(files()).toEqual(["out.csv"]);
    expect(statSync(out()).mode & 0o077).toBe(0);
  });

  it("puts an interrupted file aside, and goes on with it at the printed cursor, to the same bytes", async () => {
    const stop = new AbortController();
    stop.abort();
    const first = await run({}, { out: out(), signal: stop.signal });
    expect(first.code).toBe(130);
    expect(files()).toEqual([expect.stringMatching(/^out\.csv\.[0-9a-f]{8}\.part$/)]);
    const second = await run({ cursor: first.cursor }, { out: out() });
    expect(second.code).toBe(0);
    expect(readFileSync(out(), "utf8")).toBe((await run({})).text);
    expect(files()).toEqual(["out.csv"]);
  });

  /** An export to the file that ends after its first rows. */
  const interrupted = async (asked: Record<string, string | boolean> = {}) => {
    const stop = new AbortController();
    stop.abort();
    return run(asked, { out: out(), signal: stop.signal });
  };

  it("never goes on into a complete file at its own last cursor", async () => {
    const whole = await run({}, { out: out() });
    const before = readFileSync(out(), "utf8");
    const again = await run({ cursor: whole.cursor }, { out: out() });
    expect(again.code).toBe(2);
    expect(again.told).toContain("nothing was put aside");
    expect(readFileSync(out(), "utf8")).toBe(before);
    expect(files()).toEqual(["out.csv"]);
  });

  it("goes on only with the same format, filters and redaction, under the same name", async () => {
    const { cursor } = await interrupted();
    const parts = files();
    const others: Record<string, string | boolean>[] = [
      { format: "jsonl" },
      { redact: true },
      { outcome: "edited" },
      { since: "2020-01-01" },
    ];
    for (const other of others) expect((await run({ cursor, ...other }, { out: out() })).code).toBe(2);
    expect((await run({ cursor }, { out: `${out()}2` })).code).toBe(2);
    expect(files()).toEqual(parts);
    expect((await run({ cursor }, { out: out() })).code).toBe(0);
  });

  it("goes on with a filtered and redacted part", async () => {
    const asked = { redact: true, until: "2100-01-01", format: "jsonl" };
    const { cursor } = await interrupted(asked);
    expect((await run({ ...asked, cursor }, { out: out() })).code).toBe(0);
    expect(readFileSync(out(), "utf8")).toBe((await run(asked)).text);
  });

  it("keeps the earlier part, and the rows since, when going on fails", async () => {
    const { cursor } = await interrupted();
    const parts = files();
    expect((await run({ cursor, until: "1990-01-01" }, { out: out() })).code).toBe(2);
    mkdirSync(out());
    const failed = run({ cursor }, { out: out() });
    await expect(failed).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    rmdirSync(out());
    expect(files()).not.toEqual(parts);
    expect(files()).toEqual([expect.stringMatching(/^out\.csv\.[0-9a-f]{8}\.part$/)]);
    const [part = ""] = files();
    expect(readFileSync(join(folder, part), "utf8")).toBe((await run({})).text);
  });

  it("leaves the old file and no rubbish when writing fails", async () => {
    writeFileSync(out(), "the old one");
    await expect(run({}, { out: join(out(), "no-folder") })).rejects.toThrow("ENOTDIR");
    expect(files()).toEqual(["out.csv"]);
    expect(readFileSync(out(), "utf8")).toBe("the old one");
  });

  it("goes on at a cursor without a second line of names, so that the parts are the whole", async () => {
    const stop = new AbortController();
    const first = await run({}, { signal: stop.signal, onChunk: () => stop.abort() });
    const second = await run({ cursor: first.cursor });
    expect(first.text + second.text).toBe((await run({})).text);
    expect(second.text).not.toContain("schema_version");
  });

  it("ends quietly when its reader has seen enough", async () => {
    const broken = () => {
      throw Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    };
    expect((await run({}, { onChunk: broken })).code).toBe(0);
  });

  it("names every wrong argument, and writes nothing", async () => {
    const { code, text, told } = await run({ format: "xml", since: "yesterday", intent: "nap", cursor: "?" });
    expect(code).toBe(2);
    expect(text).toBe("");
    for (const name of ["--format", "--since", "--intent", "--cursor"]) expect(told).toContain(name);
  });
});

interface RunOptions {
  out?: string;
  isTTY?: boolean;
  signal?: AbortSignal;
  onChunk?: () => void;
}

function collecting(onChunk: () => void = () => undefined) {
  let text = "";
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      try {
        onChunk();
        text += chunk;
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error("unknown"));
      }
    },
  });
  return { stream, text: () => text };
}
