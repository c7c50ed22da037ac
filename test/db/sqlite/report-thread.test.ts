import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { createReports } from "../../../db/sqlite/reports.ts";
import { SidenoteError } from "../../../src/errors.ts";
import { aRationaleRow, insertRationale } from "../../support/rationale-rows.ts";

const ALL = { since: null, until: null, store: null, connection: null };

describe("figures of a database file", () => {
  const folders: string[] = [];
  const newFile = () => {
    const folder = mkdtempSync(join(tmpdir(), "sidenote-reports-"));
    folders.push(folder);
    return join(folder, "sidenote.db");
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it("are the same as those of one in memory, and see what was written since", async () => {
    const file = newFile();
    const onDisk = openDatabase(file);
    const inMemory = openDatabase(":memory:");
    const threaded = createReports(onDisk, file);
    const direct = createReports(inMemory, ":memory:");
    for (const ticketId of ["1", "2"]) {
      const row = aRationaleRow({
        ticketId,
        outcome: "overridden",
        orderTotalMinor: 100,
        orderCurrency: "USD",
      });
      insertRationale(onDisk, [row]);
      insertRationale(inMemory, [row]);
      const figures = await threaded.figures(ALL);
      expect(figures.days[0]?.tally.overridden).toBe(Number(ticketId));
      expect(figures).toEqual(await direct.figures(ALL));
    }
    await threaded.close();
    onDisk.close();
    inMemory.close();
  });

  it("are refused when the file can't be read, and made once it can", async () => {
    const file = newFile();
    const memory = openDatabase(":memory:");
    const reports = createReports(memory, file);
    await expect(reports.figures(ALL)).rejects.toThrow(SidenoteError);
    openDatabase(file).close();
    expect((await reports.figures(ALL)).days).toEqual([]);
    await reports.close();
    memory.close();
  });

  it("are refused when the reports are closed while they are made", async () => {
    const file = newFile();
    const connection = openDatabase(file);
    const reports = createReports(connection, file);
    const refused = expect(reports.figures(ALL)).rejects.toThrow(SidenoteError);
    await reports.close();
    await refused;
    connection.close();
  });
});
