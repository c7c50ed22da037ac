import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PageRequest, TicketFilter } from "../../../db/review.ts";
import { insertRationaleRows } from "../../../db/sqlite/bulk-rationale.ts";
import { type Connection, openDatabase } from "../../../db/sqlite/open.ts";
import { createReview } from "../../../db/sqlite/review.ts";
import type { RationaleRow } from "../../../db/store.ts";
import { buildRationaleRows } from "../../../scripts/bench/build-rationale-rows.ts";
import { aRationaleRow, insertRationale } from "../../support/rationale-rows.ts";

/** How SQLite would run it. */
function planOf(connection: Connection, sql: string): string {
  return connection.db
    .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .map(({ detail }) => detail)
    .join("\n");
}

describe("the review queries", () => {
  let connection: Connection;
  beforeEach(() => {
    connection = openDatabase(":memory:");
  });
  afterEach(() => connection.close());

  it("walk an index that is in the list's order, whatever the list is narrowed by", () => {
    const filters = [
      ["1", "rationale_created"],
      ["store = 's'", "rationale_store"],
      ["outcome = 'edited'", "rationale_outcome"],
      ["intent = 'return'", "rationale_intent"],
      ["action = 'refund'", "rationale_action"],
      ["reason = 'tone'", "rationale_reason"],
      ["connection = 'c' AND replied_by = '9'", "rationale_agent"],
    ];
    for (const [where, index] of filters) {
      const sql = `SELECT outcome, order_name FROM rationale WHERE ${where} AND (created_at, connection, ticket_id) < (1, 'c', 't')
        ORDER BY created_at DESC, connection DESC, ticket_id DESC LIMIT 51`;
      const plan = planOf(connection, sql);
      expect(plan).toContain(index);
      expect(plan, where).not.toMatch(/USE TEMP B-TREE FOR ORDER BY/);
    }
  });

  it("offer each store, helpdesk and agent once, with the name that the agent has now", async () => {
    const review = createReview(connection);
    const by = (repliedBy: string, repliedByName: string) => ({ repliedBy, repliedByName });
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 0, minute));
    insertRationale(connection, [
      aRationaleRow({ ticketId: "1", store: "B", ...by("9", "Old Name"), createdAt: at(1) }),
      aRationaleRow({ ticketId: "2", store: "A", ...by("9", "New Name"), createdAt: at(2) }),
      aRationaleRow({
        ticketId: "3",
        store: "A",
        connection: "zendesk",
        ...by("9", "Another"),
        createdAt: at(3),
      }),
      aRationaleRow({ ticketId: "4", store: "B" }),
    ]);
    expect(await review.filterChoices()).toEqual({
      connections: ["gorgias", "zendesk"],
      stores: ["A", "B"],
      agents: [
        { connection: "gorgias", id: "9", name: "New Name" },
        { connection: "zendesk", id: "9", name: "Another" },
      ],
    });
  });

  it("answer nothing of an empty database", async () => {
    const review = createReview(connection);
    expect(await review.filterChoices()).toEqual({ connections: [], stores: [], agents: [] });
    const page = await review.listTickets({ search: "1" }, { size: 5, from: null });
    expect(page).toEqual({ rows: [], hasNewer: false, hasOlder: false });
    expect(await review.draftsOf({ connection: "c", ticketId: "t" })).toEqual([]);
    expect(await review.modelCallsOf("d")).toEqual([]);
  });

  describe("over more rows than are read at once", () => {
    const rows = [...buildRationaleRows({ rows: 3_000 })].map((row, n) => ({
      ...row,
      // Several of the same moment, also across the ends of slices.
      createdAt: new Date(Math.floor(row.createdAt.getTime() / 86_400_000) * 86_400_000 + (n % 3)),
    }));
    beforeEach(() => void insertRationaleRows(connection, rows));

    const some = rows.find((row) => row.repliedBy !== null && row.reason !== null);
    const day = (share: number) => rows[Math.floor(rows.length * share)]?.createdAt ?? new Date(0);
    const filters: readonly TicketFilter[] = [
      {},
      { outcome: "accepted" },
      { outcome: "edited", intent: "return" },
      { outcome: "accepted", intent: "legal_threat", action: "cancel_order" },
      { connection: some?.connection ?? "" },
      { connection: "nowhere" },
      { store: some?.store ?? "", action: "refund", from: day(0.2), before: day(0.7) },
      { reason: some?.reason ?? "" },
      { agent: { connection: some?.connection ?? "", id: some?.repliedBy ?? "" }, outcome: "overridden" },
      { from: day(0.5) },
      { before: day(0.3), outcome: "skipped" },
    ];

    it.each(filters)("show every row of %j once, in order, there and back", async (filter) => {
      const review = createReview(connection);
      const wanted = rows.filter((row) => fits(row, filter)).toSorted(newestFirst);
      const keys = (page: readonly { connection: string; ticketId: string }[]) =>
        page.map((row) => `${row.connection} ${row.ticketId}`);
      const shown: string[] = [];
      let from: PageRequest["from"] = null;
      for (;;) {
        const page = await review.listTickets(filter, { size: 400, from });
        shown.push(...keys(page.rows));
        const last = page.rows.at(-1);
        if (!last || !page.hasOlder) break;
        from = { side: "older", cursor: last };
      }
      expect(shown).toEqual(keys(wanted));
      const cursor = wanted.at(-1);
      if (!cursor || wanted.length < 60) return;
      const back = await review.listTickets(filter, { size: 50, from: { side: "newer", cursor } });
      expect(keys(back.rows)).toEqual(keys(wanted.slice(-51, -1)));
      expect(back.hasNewer).toBe(true);
    });

    it("let other work go on while they look for what is nowhere", async () => {
      let turns = 0;
      const turn = () => {
        turns += 1;
        timer = setImmediate(turn);
      };
      let timer = setImmediate(turn);
      const { rows: none } = await createReview(connection).listTickets(
        { connection: "nowhere" },
        { size: 50, from: null },
      );
      clearImmediate(timer);
      expect(none).toEqual([]);
      expect(turns).toBeGreaterThan(1);
    });
  });
});

function fits(row: RationaleRow, { agent, from, before, ...equal }: TicketFilter): boolean {
  const isTheirs = !agent || (row.connection === agent.connection && row.repliedBy === agent.id);
  const isThen = (!from || row.createdAt >= from) && (!before || row.createdAt < before);
  return (
    isTheirs &&
    isThen &&
    Object.entries(equal).every(([name, value]) => row[name as keyof RationaleRow] === value)
  );
}

function newestFirst(a: RationaleRow, b: RationaleRow): number {
  const [one, other] = [a, b].map((row) => [row.connection, row.ticketId] as const);
  const byTime = b.createdAt.getTime() - a.createdAt.getTime();
  return byTime || (String(one) < String(other) ? 1 : -1);
}
