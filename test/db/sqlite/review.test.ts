import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../../db/sqlite/open.ts";
import { createReview } from "../../../db/sqlite/review.ts";
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
});
