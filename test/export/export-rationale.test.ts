import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExportKey, Exports } from "../../db/exports.ts";
import { createExports } from "../../db/sqlite/exports.ts";
import { type Connection, openDatabase } from "../../db/sqlite/open.ts";
import { ExportCursor, formatCursor } from "../../src/export/export-cursor.ts";
import { exportRationale } from "../../src/export/export-rationale.ts";
import { ExportRequest } from "../../src/export/export-request.ts";
import { aRationaleRow, insertRationale } from "../support/rationale-rows.ts";

describe("exporting the rationale", () => {
  let connection: Connection;
  let exports: Exports;
  beforeEach(() => {
    connection = openDatabase(":memory:");
    exports = createExports(connection);
  });
  afterEach(() => connection.close());

  const minute = (n: number) => new Date(Date.UTC(2026, 10, 1, 0, n));
  const read = async (
    asked: Record<string, unknown>,
    rows?: { after?: ExportKey | null; limit?: number },
  ) => {
    const ids: string[] = [];
    let last = null;
    for await (const chunk of exportRationale(
      ExportRequest.parse({ format: "jsonl", ...asked }),
      exports,
      rows,
    )) {
      ids.push(...Array.from(chunk.text.matchAll(/"ticket_id":"(\w+)"/g), ([, id = ""]) => id));
      last = chunk.last;
    }
    return { ids, last };
  };
  const fill = (count: number, sameMoment = 1) => {
    const rows = Array.from({ length: count }, (_, n) =>
      aRationaleRow({
        ticketId: `t${String(n).padStart(5, "0")}`,
        createdAt: minute(Math.floor(n / sameMoment)),
      }),
    );
    // Not in the order in which they are to come.
    connection.inTransaction(() => insertRationale(connection, rows.toReversed()));
    return rows.map((row) => row.ticketId);
  };

  it("gives every row once and in order, though many share a moment across pages", async () => {
    const ids = fill(1_203, 700);
    expect((await read({})).ids).toEqual(ids);
  });

  it("goes on after a cursor, also one in the middle of a moment, and after rows have come and changed", async () => {
    const ids = fill(900, 700);
    const first = await read({}, { limit: 333 });
    insertRationale(connection, [aRationaleRow({ ticketId: "new", createdAt: minute(9_999) })]);
    const cursor = formatCursor(first.last ?? { createdAt: minute(0), connection: "", ticketId: "" });
    const second = await read({ cursor });
    expect([...first.ids, ...second.ids]).toEqual([...ids, "new"]);
  });

  it("cuts out a range of rows", async () => {
    const ids = fill(1_200);
    const after = await exports.keyAt({}, null, 489);
    expect((await read({}, { after, limit: 600 })).ids).toEqual(ids.slice(490, 1_090));
  });

  it("knows the place of each row, also among many of one moment, after a cursor and of a filter", async () => {
    const ids = fill(1_300, 700);
    const all = { since: minute(0) };
    for (const index of [0, 499, 500, 699, 700, 1_299]) {
      expect(await exports.keyAt(all, null, index)).toMatchObject({ ticketId: ids[index] });
    }
    expect(await exports.keyAt({}, null, 1_300)).toBeNull();
    const after = await exports.keyAt({}, null, 99);
    expect(await exports.keyAt({ intent: "return" }, after, 900)).toMatchObject({ ticketId: ids[1_000] });
    expect(await exports.keyAt({ intent: "refund" }, null, 0)).toBeNull();
    expect(await exports.countRationale({ outcome: "pending" }, after)).toBe(1_200);
  });

  it("lets other work go on while it looks for a place or counts", async () => {
    fill(600);
    const turnsDuring = async (work: Promise<unknown>) => {
      let turns = 0;
      const turn = () => {
        turns += 1;
        timer = setImmediate(turn);
      };
      let timer = setImmediate(turn);
      await work;
      clearImmediate(timer);
      return turns;
    };
    expect(await turnsDuring(exports.keyAt({}, null, 599))).toBeGreaterThan(0);
    expect(await turnsDuring(exports.countRationale({ intent: "return" }, null))).toBeGreaterThan(0);
  });

  it("filters by each part, until being left out itself", async () => {
    const store = "Other Shop";
    insertRationale(connection, [
      aRationaleRow({ ticketId: "a", createdAt: minute(1) }),
      aRationaleRow({ ticketId: "b", createdAt: minute(2), intent: "refund" }),
      aRationaleRow({ ticketId: "c", createdAt: minute(3), outcome: "overridden" }),
      aRationaleRow({ ticketId: "d", createdAt: minute(4), store }),
    ]);
    expect((await read({ intent: "refund" })).ids).toEqual(["b"]);
    expect((await read({ outcome: "overridden" })).ids).toEqual(["c"]);
    expect((await read({ store })).ids).toEqual(["d"]);
    const since = minute(2).toISOString();
    expect((await read({ since, until: minute(4).toISOString() })).ids).toEqual(["b", "c"]);
    expect((await read({ since, store: "Test Shop" })).ids).toEqual(["b", "c"]);
    expect(await exports.countRationale({ since: minute(2) }, null)).toBe(3);
  });

  it("reads no page before the last one was taken", async () => {
    fill(1_600);
    let pages = 0;
    const counting: Exports = {
      ...exports,
      rationalePage: (...args) => {
        pages += 1;
        return exports.rationalePage(...args);
      },
    };
    const rows = exportRationale(ExportRequest.parse({}), counting);
    await rows.next();
    expect(pages).toBe(1);
    await rows.return(undefined);
  });

  it.each([
    "",
    "x",
    "bm9wZQ",
    Buffer.from('[1,"a"]').toString("base64url"),
    Buffer.from('[1e20,"a","b"]').toString("base64url"),
  ])("refuses %j as a cursor", (word) => {
    expect(ExportCursor.safeParse(word).success).toBe(false);
  });

  it("walks the index: no page sorts the table", () => {
    const plan = connection.db.all<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT * FROM rationale WHERE created_at >= 5 AND (created_at, connection, ticket_id) > (5, 'a', 'b')
       ORDER BY created_at, connection, ticket_id LIMIT 500`,
    );
    expect(plan[0]?.detail).toContain("USING INDEX rationale_created");
  });
});
