import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { insertRationaleRows } from "../../db/sqlite/bulk-rationale.ts";
import { openDatabase } from "../../db/sqlite/open.ts";
import { buildRationaleRows } from "../../scripts/bench/build-rationale-rows.ts";
import { type ExportStreams, exportRows } from "../../src/commands/export.ts";

const ROWS = 1_234;

describe("sidenote export", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-export-"));
    file = join(folder, "sidenote.db");
    const connection = openDatabase(file);
    insertRationaleRows(connection, buildRationaleRows({ rows: ROWS }));
    connection.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

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
