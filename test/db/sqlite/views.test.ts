import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertRationaleRows } from "../../../db/sqlite/bulk-rationale.ts";
import { type Connection, openDatabase } from "../../../db/sqlite/open.ts";
import { rationale, reply } from "../../../db/sqlite/tables.ts";
import { buildRationaleRows } from "../../../scripts/bench/build-rationale-rows.ts";
import { EXPORT_COLUMNS, toExportRow } from "../../../src/export/export-row.ts";
import { aRationaleRow, insertModelCall, insertRationale } from "../../support/rationale-rows.ts";
import { readmeQueries } from "../../support/readme-queries.ts";

const QUERIES = readmeQueries();

describe("the published views", () => {
  let connection: Connection;
  beforeAll(() => {
    connection = openDatabase(":memory:");
    insertRationaleRows(connection, buildRationaleRows({ rows: 2_000 }));
    const proposed = { outcome: "overridden", action: "refund", chosenAction: "replacement" };
    insertRationale(connection, [aRationaleRow({ ticketId: "replaced", ...proposed })]);
  });
  afterAll(() => connection.close());

  it("show each row exactly as it is exported, in the same columns", () => {
    const stored = connection.db.select().from(rationale).limit(300).all();
    const seen = connection.db.all<Record<string, unknown>>(sql`SELECT * FROM rationale_v1`);
    expect(Object.keys(seen[0] ?? {})).toEqual(EXPORT_COLUMNS);
    for (const row of stored) {
      const view = seen.find((one) => one["ticket_id"] === row.ticketId);
      const exported = [...toExportRow(row, false)].map(([column, value]) => [
        column,
        Array.isArray(value) ? JSON.stringify(value) : value,
      ]);
      expect(view).toEqual(Object.fromEntries(exported));
    }
  });

  it("part tickets into overridden, skipped and the rest without losing one", () => {
    const count = (view: string) =>
      connection.db.all<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.identifier(view)}`)[0]?.n ?? 0;
    const [rest] = connection.db.all<{ n: number }>(
      sql`SELECT count(*) AS n FROM rationale_v1 WHERE outcome NOT IN ('overridden', 'skipped')`,
    );
    expect(count("override_v1")).toBeGreaterThan(50);
    expect(count("skip_v1")).toBeGreaterThan(50);
    expect(count("override_v1") + count("skip_v1") + (rest?.n ?? 0)).toBe(2_001);
  });

  it("tell of each draft its decision, its reply and its model's cost", () => {
    insertModelCall(connection, "d_1", "t1", { costMicros: 300 });
    insertModelCall(connection, "d_1", "t1", { costMicros: 50 });
    const at = new Date("2026-11-10T13:00:00Z");
    const judged = { similarity: 0.5, outcome: "edited", chosenAction: "inform", chosenBy: "rules" };
    connection.db
      .insert(reply)
      .values({
        ...judged,
        draftId: "d_1",
        connection: "gorgias",
        ticketId: "t1",
        messageIds: ["m"],
        text: "",
        diff: [],
        sentAt: at,
        observedAt: at,
      })
      .run();
    expect(connection.db.all(sql`SELECT * FROM draft_v1 WHERE draft_id = 'd_1'`)[0]).toMatchObject({
      action: "inform",
      outcome: "edited",
      model_calls: 2,
      model_cost_micros: 350,
      replied_at: "2026-11-10T13:00:00.000Z",
    });
  });

  it("are asked at least ten things in the README", () => {
    expect(QUERIES.filter((query) => query.includes("_v1")).length).toBeGreaterThanOrEqual(10);
  });

  it.each(QUERIES)("answer the README's %s", (query) => {
    expect(connection.db.all(sql.raw(query)).length).toBeGreaterThan(0);
  });
});
