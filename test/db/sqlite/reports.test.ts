import { afterEach, describe, expect, it } from "vitest";
import type { ReportFilter, Tally } from "../../../db/reports.ts";
import { type Connection, openDatabase } from "../../../db/sqlite/open.ts";
import { createReports } from "../../../db/sqlite/reports.ts";
import {
  aRationaleRow,
  aSkippedRow,
  insertModelCall,
  insertRationale,
} from "../../support/rationale-rows.ts";

const ALL: ReportFilter = { since: null, until: null, store: null, connection: null };
const NONE: Tally = { pending: 0, accepted: 0, edited: 0, overridden: 0, unanswered: 0, skipped: 0 };
const day = (date: string) => new Date(`${date}T00:00:00Z`);
const at = (time: string) => new Date(`2026-11-10T${time}Z`);

describe("report figures", () => {
  const opened: Connection[] = [];
  const reportsOn = (...rows: Parameters<typeof insertRationale>[1][number][]) => {
    const connection = openDatabase(":memory:");
    opened.push(connection);
    insertRationale(connection, rows);
    return { connection, reports: createReports(connection, ":memory:") };
  };
  afterEach(() => {
    for (const connection of opened.splice(0)) connection.close();
  });

  it("are all there, and empty, for an empty database", async () => {
    const { reports } = reportsOn();
    const none = { tickets: 0, medianMs: null, p90Ms: null };
    expect(await reports.figures(ALL)).toEqual({
      days: [],
      skips: [],
      intents: [],
      actions: [],
      stores: [],
      agents: [],
      overrides: [],
      clauseLists: [],
      times: { ticketToDraft: none, ticketToReply: none, draftToReply: none },
      models: [],
      arms: [],
    });
    expect(await reports.choices()).toEqual({ stores: [], connections: [] });
  });

  it("count one ticket once in each of them", async () => {
    const { reports } = reportsOn(aRationaleRow({ ticketId: "1" }));
    const figures = await reports.figures(ALL);
    const one = { ...NONE, pending: 1 };
    expect(figures.days).toEqual([{ day: day("2026-11-10"), tally: one }]);
    expect(figures.intents).toEqual([{ group: "return", tally: one }]);
    expect(figures.actions).toEqual([{ group: "return_label", tally: one }]);
    expect(figures.stores).toEqual([{ group: "Test Shop", tally: one }]);
    expect(figures.arms).toEqual([{ group: null, tally: one, similarity: null }]);
    expect(figures.agents).toEqual([]);
    expect(figures.clauseLists).toEqual([]);
  });

  it("count outcomes by UTC day, intent, action and store, skips included", async () => {
    const { reports } = reportsOn(
      aRationaleRow({ ticketId: "1", outcome: "accepted", createdAt: new Date("2026-11-10T23:59:59.999Z") }),
      aRationaleRow({ ticketId: "2", outcome: "edited", createdAt: day("2026-11-11") }),
      aRationaleRow({ ticketId: "3", outcome: "overridden", intent: "refund", action: "refund" }),
      aRationaleRow({ ticketId: "4", outcome: "unanswered", store: "Other Shop" }),
      aSkippedRow({ ticketId: "5" }),
      aSkippedRow({ ticketId: "6", skipCause: "closed" }),
      aSkippedRow({ ticketId: "7" }),
    );
    const figures = await reports.figures(ALL);
    expect(figures.days).toEqual([
      { day: day("2026-11-10"), tally: { ...NONE, accepted: 1, overridden: 1, unanswered: 1, skipped: 3 } },
      { day: day("2026-11-11"), tally: { ...NONE, edited: 1 } },
    ]);
    expect(figures.intents).toEqual([
      { group: null, tally: { ...NONE, skipped: 3 } },
      { group: "return", tally: { ...NONE, accepted: 1, edited: 1, unanswered: 1 } },
      { group: "refund", tally: { ...NONE, overridden: 1 } },
    ]);
    expect(figures.actions.map(({ group }) => group)).toEqual([null, "return_label", "refund"]);
    expect(figures.stores).toEqual([
      { group: "Test Shop", tally: { ...NONE, accepted: 1, edited: 1, overridden: 1, skipped: 3 } },
      { group: "Other Shop", tally: { ...NONE, unanswered: 1 } },
    ]);
    expect(figures.skips).toEqual([
      { cause: "spam", tickets: 2 },
      { cause: "closed", tickets: 1 },
    ]);
  });

  it("keep agents of two helpdesks apart, under their newest names", async () => {
    const reply = (ticketId: string, repliedByName: string, repliedAt: Date, more = {}) =>
      aRationaleRow({ ticketId, outcome: "accepted", repliedBy: "7", repliedByName, repliedAt, ...more });
    const { reports } = reportsOn(
      reply("1", "Kim Married", at("11:00:00")),
      reply("2", "Kim Single", at("10:00:00"), { outcome: "overridden" }),
      reply("3", "Lee", at("10:00:00"), { connection: "zendesk" }),
      reply("4", "Kim Single", at("09:00:00"), { outcome: "pending" }),
    );
    expect((await reports.figures(ALL)).agents).toEqual([
      {
        connection: "gorgias",
        agentId: "7",
        name: "Kim Married",
        tally: { ...NONE, accepted: 1, overridden: 1 },
      },
      { connection: "zendesk", agentId: "7", name: "Lee", tally: { ...NONE, accepted: 1 } },
    ]);
  });

  it("group overrides with the money of their orders, and never add up currencies", async () => {
    const override = (ticketId: string, more = {}) =>
      aRationaleRow({
        ticketId,
        outcome: "overridden",
        chosenAction: "refund",
        reason: "vip_goodwill",
        ltv: "vip",
        orderTotalMinor: 5_000,
        orderCurrency: "USD",
        ...more,
      });
    const { reports } = reportsOn(
      override("1"),
      override("2", { orderTotalMinor: 2_500 }),
      override("3", { orderCurrency: "EUR", orderTotalMinor: 900 }),
      override("4", { orderCurrency: null, orderTotalMinor: null, reason: null, ltv: null }),
      aRationaleRow({ ticketId: "5", outcome: "accepted", clauses: ["returns.window", "returns.label"] }),
    );
    const { overrides, clauseLists } = await reports.figures(ALL);
    const common = { action: "return_label", chosenAction: "refund", clauses: ["returns.window"] };
    const goodwill = { ...common, reason: "vip_goodwill", ltv: "vip" };
    expect(overrides).toHaveLength(3);
    expect(overrides).toEqual(
      expect.arrayContaining([
        { ...goodwill, currency: "USD", tickets: 2, totalMinor: 7_500 },
        { ...goodwill, currency: "EUR", tickets: 1, totalMinor: 900 },
        { ...common, reason: null, ltv: null, currency: null, tickets: 1, totalMinor: 0 },
      ]),
    );
    expect(clauseLists).toEqual([
      { clauses: ["returns.window"], answered: 4, overridden: 4 },
      { clauses: ["returns.window", "returns.label"], answered: 1, overridden: 0 },
    ]);
  });

  it("measure waits over tickets with one draft, each from its own denominator", async () => {
    const { reports } = reportsOn(
      ...[10, 20, 60].map((seconds, index) =>
        aRationaleRow({
          ticketId: String(index),
          ticketCreatedAt: at("10:00:00"),
          draftedAt: new Date(at("10:00:00").getTime() + seconds * 1_000),
          repliedAt: index === 2 ? null : new Date(at("10:00:00").getTime() + (index + 1) * 100_000),
        }),
      ),
      aRationaleRow({
        ticketId: "later",
        drafts: 2,
        ticketCreatedAt: at("01:00:00"),
        draftedAt: at("23:00:00"),
      }),
      aRationaleRow({ ticketId: "clock", ticketCreatedAt: at("10:00:01"), draftedAt: at("10:00:00") }),
    );
    expect((await reports.figures(ALL)).times).toEqual({
      // 0, 10, 20 and 60 s: a clock that runs ahead makes no negative wait.
      ticketToDraft: { tickets: 4, medianMs: 15_000, p90Ms: 48_000 },
      ticketToReply: { tickets: 2, medianMs: 150_000, p90Ms: 190_000 },
      draftToReply: { tickets: 2, medianMs: 135_000, p90Ms: 171_000 },
    });
  });

  it("add up model calls of all of a ticket's drafts, and keep unpriced ones out of the sum", async () => {
    const { connection, reports } = reportsOn(
      aRationaleRow({ ticketId: "1" }),
      aRationaleRow({ ticketId: "2", createdAt: day("2026-01-01") }),
    );
    insertModelCall(connection, "d_1", "1", { costMicros: 700, tokensIn: 100, tokensOut: 10 });
    insertModelCall(connection, "d_1", "1", {
      costMicros: 300,
      tokensIn: 50,
      tokensOut: 5,
      purpose: "repair",
    });
    insertModelCall(connection, "d_1b", "1", { failure: "timeout" });
    insertModelCall(connection, "d_2", "2", { costMicros: 9_000, model: "model-b" });
    const figures = await reports.figures({ ...ALL, since: day("2026-11-01") });
    expect(figures.models).toEqual([
      {
        model: "model-a",
        calls: 3,
        failures: 1,
        unpriced: 1,
        tickets: 1,
        tokensIn: 150,
        tokensOut: 15,
        costMicros: 1_000,
      },
    ]);
    expect((await reports.figures(ALL)).models.map(({ model }) => model)).toEqual(["model-a", "model-b"]);
  });

  it("compare precedent arms over tickets that got a draft", async () => {
    const arm = (ticketId: string, precedentArm: string | null, outcome: string, similarity: number | null) =>
      aRationaleRow({ ticketId, precedentArm, outcome, similarity });
    const { reports } = reportsOn(
      arm("1", "on", "accepted", 1),
      arm("2", "on", "edited", 0.5),
      arm("3", "off", "overridden", 0.2),
      arm("4", null, "accepted", 1),
      aSkippedRow({ ticketId: "5" }),
    );
    expect((await reports.figures(ALL)).arms).toEqual([
      { group: "on", tally: { ...NONE, accepted: 1, edited: 1 }, similarity: 0.75 },
      { group: "off", tally: { ...NONE, overridden: 1 }, similarity: 0.2 },
      { group: null, tally: { ...NONE, accepted: 1 }, similarity: 1 },
    ]);
  });

  it("count only what passes the filter: from its first moment to before its last, one store, one connection", async () => {
    const { reports } = reportsOn(
      aRationaleRow({ ticketId: "before", createdAt: new Date("2026-11-09T23:59:59.999Z") }),
      aRationaleRow({ ticketId: "first", createdAt: day("2026-11-10") }),
      aRationaleRow({ ticketId: "last", createdAt: new Date("2026-11-10T23:59:59.999Z") }),
      aRationaleRow({ ticketId: "after", createdAt: day("2026-11-11") }),
      aRationaleRow({ ticketId: "store", createdAt: day("2026-11-10"), store: "Other Shop" }),
      aRationaleRow({ ticketId: "desk", createdAt: day("2026-11-10"), connection: "zendesk" }),
    );
    const tickets = async (filter: Partial<ReportFilter>) => {
      const { stores } = await reports.figures({ ...ALL, ...filter });
      return stores.reduce((sum, { tally }) => sum + tally.pending, 0);
    };
    const range = { since: day("2026-11-10"), until: day("2026-11-11") };
    expect(await tickets({})).toBe(6);
    expect(await tickets(range)).toBe(4);
    expect(await tickets({ ...range, store: "Test Shop" })).toBe(3);
    expect(await tickets({ ...range, connection: "zendesk" })).toBe(1);
    expect(await tickets({ store: "x' OR '1'='1" })).toBe(0);
    expect(await reports.choices()).toEqual({
      stores: ["Other Shop", "Test Shop"],
      connections: ["gorgias", "zendesk"],
    });
  });

  it("are the same whether a range is all there is or a small part of it", async () => {
    const outcomes = ["pending", "accepted", "edited", "overridden", "unanswered"];
    const rows = outcomes.map((outcome, index) =>
      aRationaleRow({
        ticketId: `${index}`,
        outcome,
        createdAt: new Date(day("2026-11-10").getTime() + index * 3_600_000),
        draftedAt: at("10:00:00"),
        repliedBy: "7",
        chosenAction: "refund",
      }),
    );
    const longAgo = [
      aRationaleRow({ ticketId: "old", outcome: "overridden", createdAt: day("2020-01-01") }),
      aSkippedRow({ ticketId: "older", createdAt: day("2019-01-01") }),
    ];
    const since = { ...ALL, since: day("2026-11-01") };
    const [alone, among] = [reportsOn(...rows), reportsOn(...rows, ...longAgo)];
    for (const { connection } of [alone, among]) insertModelCall(connection, "d_1", "1", { costMicros: 700 });
    insertModelCall(among.connection, "d_old", "old", { costMicros: 9_000 });
    const figures = await among.reports.figures(since);
    expect(figures).toEqual(await alone.reports.figures(since));
    expect(figures.models[0]?.costMicros).toBe(700);
    expect((await among.reports.figures(ALL)).days).toHaveLength(3);
  });
});
