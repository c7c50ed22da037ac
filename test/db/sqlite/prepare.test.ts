import { eq, sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { onceFor, placed, prepareInsert, prepareWrite } from "../../../db/sqlite/prepare.ts";
import { effect, rationaleEvent } from "../../../db/sqlite/tables.ts";

const connection = openDatabase(":memory:");
const { db } = connection;
const at = new Date("2026-11-20T15:00:00Z");

afterEach(() => {
  db.delete(effect).run();
  db.delete(rationaleEvent).run();
});

describe("a prepared insert", () => {
  it("writes each value as its column has it, and leaves numbers to the database", () => {
    const insert = prepareInsert(db, rationaleEvent);
    for (const ticketId of ["1", "2"]) {
      insert({ connection: "zendesk", ticketId, at, kind: "skipped", detail: { cause: "spam" } });
    }
    const [first, second] = db.select().from(rationaleEvent).all();
    expect(first).toMatchObject({ ticketId: "1", at, detail: { cause: "spam" } });
    expect(second?.id).toBeGreaterThan(first?.id ?? Infinity);
  });

  it("writes null and what is left out as NULL, also for times", () => {
    prepareInsert(db, effect)({ subjectId: "d_1", kind: "note", startedAt: at, externalId: null });
    expect(db.select().from(effect).all()).toEqual([
      { subjectId: "d_1", kind: "note", startedAt: at, doneAt: null, externalId: null },
    ]);
  });

  it("does as told about a row that is there", () => {
    const insert = prepareInsert(
      db,
      effect,
      "ON CONFLICT (subject_id, kind) DO UPDATE SET external_id = excluded.external_id",
    );
    for (const externalId of ["a", "b"])
      insert({ subjectId: "d_1", kind: "note", startedAt: at, externalId });
    expect(db.select().from(effect).all()).toMatchObject([{ externalId: "b", startedAt: at }]);
  });
});

describe("a prepared write", () => {
  it("takes its values by name, null among them, and answers what it changed", () => {
    const insert = prepareInsert(db, effect);
    for (const subjectId of ["d_1", "d_2"]) insert({ subjectId, kind: "note", startedAt: at });
    const confirm = prepareWrite(
      db,
      db
        .update(effect)
        .set({ doneAt: placed(effect.doneAt, "at"), externalId: placed(effect.externalId, "externalId") })
        .where(eq(effect.subjectId, sql.placeholder("subjectId"))),
    );
    expect(confirm({ subjectId: "d_1", at, externalId: "n1" })).toBe(1);
    expect(confirm({ subjectId: "d_3", at, externalId: "n3" })).toBe(0);
    expect(db.select().from(effect).all()).toMatchObject([
      { doneAt: at, externalId: "n1" },
      { doneAt: null },
    ]);
    expect(confirm({ subjectId: "d_1", at: null, externalId: null })).toBe(1);
    expect(db.select().from(effect).all()).toMatchObject([{ doneAt: null, externalId: null }, {}]);
  });

  it("is made once for each database", () => {
    let made = 0;
    const insertOf = onceFor((one) => {
      made += 1;
      return prepareInsert(one, effect);
    });
    const other = openDatabase(":memory:");
    insertOf(db)({ subjectId: "d_1", kind: "note", startedAt: at });
    insertOf(db)({ subjectId: "d_2", kind: "note", startedAt: at });
    insertOf(other.db)({ subjectId: "d_1", kind: "note", startedAt: at });
    other.close();
    expect(made).toBe(2);
    expect(db.select().from(effect).all()).toHaveLength(2);
  });
});
