import { afterEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { createPrecedents, precedentPlan } from "../../../db/sqlite/precedents.ts";
import { appendEvent } from "../../../db/sqlite/rationale.ts";
import type { RationaleRow } from "../../../db/store.ts";
import { NO_PRECEDENT } from "../../../src/domain/precedent.ts";
import { COUNTED_CASES } from "../../../src/domain/rank-precedents.ts";
import { aCase, aQuery, aRefundInstead, daysAgo, insertCases } from "../../support/precedent-cases.ts";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close();
});

function storeOf(...cases: RationaleRow[]) {
  const connection = openDatabase(":memory:");
  opened.push(connection);
  insertCases(connection, cases);
  return { connection, ...createPrecedents(connection) };
}

const ids = (cases: readonly { ticketId: string }[]) => cases.map(({ ticketId }) => ticketId);

describe("precedents of a ticket", () => {
  it("are none where nothing is known", async () => {
    expect(await storeOf().findPrecedents(aQuery())).toEqual(NO_PRECEDENT);
    expect(await storeOf(aCase("1")).findPrecedents(aQuery({ situation: null }))).toEqual(NO_PRECEDENT);
  });

  it("rank by what they have in common, then by recency", async () => {
    const { findPrecedents } = storeOf(
      aCase("other-item", { items: ["HM-9"], repliedAt: daysAgo(1) }),
      aCase("alike-old", { repliedAt: daysAgo(300) }),
      aCase("alike-new", { repliedAt: daysAgo(200) }),
      aCase("other-customer", { ltv: "vip", repliedAt: daysAgo(2) }),
    );
    const { similar, total } = await findPrecedents(aQuery());
    expect(ids(similar)).toEqual(["alike-new", "alike-old", "other-customer"]);
    expect(similar[2]?.traits).toEqual(["situation", "action", "items", "delivery", "value"]);
    expect(total).toBe(4);
  });

  it("are counted by what agents chose, with the reasons they gave", async () => {
    const { findPrecedents } = storeOf(
      aCase("1"),
      aRefundInstead("2", { reason: "vip_goodwill" }),
      aRefundInstead("3", { reason: "vip_goodwill" }),
      aRefundInstead("4", { reason: "tone" }),
      aRefundInstead("5"),
    );
    expect((await findPrecedents(aQuery())).counts).toEqual([
      {
        action: "refund",
        count: 4,
        reasons: [
          { reason: "vip_goodwill", count: 2 },
          { reason: "tone", count: 1 },
        ],
      },
      { action: "return_label", count: 1, reasons: [] },
    ]);
  });

  it("never come from another store, however alike", async () => {
    const { findPrecedents } = storeOf(
      aCase("1", { store: "Test Shop 2" }),
      aCase("2", { store: "test shop" }),
      aCase("3", { store: "Test Shop " }),
    );
    expect(await findPrecedents(aQuery())).toEqual(NO_PRECEDENT);
  });

  it("never come from another intent", async () => {
    const { findPrecedents } = storeOf(aCase("1", { intent: "exchange" }));
    expect(await findPrecedents(aQuery())).toEqual(NO_PRECEDENT);
  });

  it("never hold the ticket that asks, but another helpdesk's of the same number", async () => {
    const { findPrecedents } = storeOf(aCase("7"), aCase("7", { connection: "zendesk" }));
    const { similar, total } = await findPrecedents(
      aQuery({ ticket: { connection: "gorgias", ticketId: "7" } }),
    );
    expect(similar.map(({ connection }) => connection)).toEqual(["zendesk"]);
    expect(total).toBe(1);
  });

  it.each(["pending", "unanswered", "skipped"])("leave out a ticket that is %s", async (outcome) => {
    const { findPrecedents } = storeOf(aCase("1", { outcome }));
    expect(await findPrecedents(aQuery())).toEqual(NO_PRECEDENT);
  });

  it("leave out a ticket of which it is unknown what the agent chose", async () => {
    const { findPrecedents } = storeOf(aCase("1", { chosenAction: null }));
    expect(await findPrecedents(aQuery())).toEqual(NO_PRECEDENT);
  });

  it("leave out what was erased, also where it is the only contrary case", async () => {
    const { connection, findPrecedents } = storeOf(aCase("1"), aRefundInstead("2"));
    expect(ids((await findPrecedents(aQuery())).contrary)).toEqual(["2"]);
    const erased = { connection: "gorgias", ticketId: "2" };
    appendEvent(connection.db, erased, daysAgo(0), "erased", {});
    const { contrary, total } = await findPrecedents(aQuery());
    expect([contrary, total]).toEqual([[], 1]);
  });

  it("show contrary cases that are rare and old among many that agreed", async () => {
    const usual = Array.from({ length: 1_000 }, (_, at) =>
      aCase(`usual-${at}`, { repliedAt: daysAgo(at / 24) }),
    );
    const { findPrecedents } = storeOf(...usual, aRefundInstead("rare", { repliedAt: daysAgo(900) }));
    const { contrary, total, counts } = await findPrecedents(aQuery());
    expect(ids(contrary)).toEqual(["rare"]);
    expect(total).toBe(COUNTED_CASES);
    expect(counts).toEqual([{ action: "return_label", count: COUNTED_CASES, reasons: [] }]);
  });

  it("show both sides where most agents go against the proposal", async () => {
    const refunds = Array.from({ length: 300 }, (_, at) => aRefundInstead(`refund-${at}`));
    const { findPrecedents } = storeOf(...refunds, aCase("label", { repliedAt: daysAgo(400), ltv: "vip" }));
    const { contrary } = await findPrecedents(aQuery());
    expect(contrary.map(({ chosen }) => chosen)).toEqual(["refund", "return_label"]);
  });

  it("reach for the same proposal in other situations only where there are few of the same", async () => {
    const elsewhere = { situation: "partly_returnable" };
    const others = [
      aCase("elsewhere", elsewhere),
      aRefundInstead("elsewhere-refund", elsewhere),
      aCase("denied", { situation: "final_sale", action: "deny", chosenAction: "deny" }),
    ];
    const few = await storeOf(aCase("same", { ltv: "vip" }), ...others).findPrecedents(aQuery());
    expect(ids(few.similar)).toEqual(["same", "elsewhere", "elsewhere-refund"]);
    expect(few.total).toBe(3);
    const same = Array.from({ length: 10 }, (_, at) => aCase(`same-${at}`));
    const many = await storeOf(...same, ...others).findPrecedents(aQuery());
    expect(many.total).toBe(10);
  });

  it("are found by index alone, without sorting, whatever the number of rows", () => {
    const plan = precedentPlan(storeOf().connection).join("\n");
    expect(plan).toContain("COVERING INDEX rationale_precedent (store=? AND intent=? AND situation=?)");
    expect(plan).toContain(
      "INDEX rationale_choice (store=? AND intent=? AND situation=? AND chosen_action=?)",
    );
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
