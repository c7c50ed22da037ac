import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exports } from "../../db/exports.ts";
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
  const read = async (asked: Record<string, unknown>, rows?: { skip?: number; limit?: number }) => {
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
    expect((await read({}, { skip: 490, limit: 600 })).ids).toEqual(ids.slice(490, 1_090));
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
