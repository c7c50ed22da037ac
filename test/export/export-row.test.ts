import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { getTableColumns } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { rationale } from "../../db/sqlite/tables.ts";
import { buildRationaleRows } from "../../scripts/bench/build-rationale-rows.ts";
import { EXPORT_COLUMNS, exportJsonSchema, toExportRow } from "../../src/export/export-row.ts";

const CHECKED_IN = readFileSync(new URL("../../db/rationale.v1.schema.json", import.meta.url), "utf8");

describe("an exported row", () => {
  it("has the table's columns in the table's order", () => {
    expect(EXPORT_COLUMNS).toEqual(Object.values(getTableColumns(rationale)).map((column) => column.name));
  });

  it("is described by the schema that is checked in (npm run export:schema)", () => {
    expect(exportJsonSchema()).toBe(CHECKED_IN);
  });

  it("keeps to that schema, redacted or not", () => {
    const ajv = new Ajv2020.default();
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(CHECKED_IN));
    for (const row of buildRationaleRows({ rows: 500 })) {
      for (const redact of [false, true]) {
        const line: unknown = JSON.parse(JSON.stringify(Object.fromEntries(toExportRow(row, redact))));
        expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
      }
    }
    expect(validate({ ticket_id: "1" })).toBe(false);
  });

  it("redacted, names nobody and quotes nobody", () => {
    const [row] = buildRationaleRows({ rows: 1 });
    if (!row) throw new Error("no row");
    const canaries = {
      requesterEmail: "canary-mail@example.com",
      orderId: "canary-order",
      orderName: "#canary",
      helpdeskIntent: "canary words",
      repliedByName: "Canary Agent",
      reasonText: "canary because",
    };
    const text = (redact: boolean) =>
      JSON.stringify([...toExportRow({ ...row, ...canaries }, redact)]).toLowerCase();
    expect(text(false).split("canary")).toHaveLength(7);
    expect(text(true)).not.toContain("canary");
  });
});
