import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { openSqliteStore } from "../../../db/sqlite/store.ts";
import { minutesAfter, recordDelivered, recordReplyTo } from "../../support/drafted-tickets.ts";

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "sidenote-views-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "sidenote.db");
}

function ask(file: string, view: "override_v1" | "draft_v1") {
  const connection = openDatabase(file);
  try {
    return connection.db.all<Record<string, unknown>>(
      sql`SELECT * FROM ${sql.identifier(view)} ORDER BY draft_id`,
    );
  } finally {
    connection.close();
  }
}

it("an override stays in the views, with its own reason, agent and order, when a later draft is not answered", async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  onTestFinished(() => store.close());
  const first = await recordDelivered(store);
  const ticket = { connection: first.connection, ticketId: first.ticketId };
  await recordReplyTo(store, first);
  const why = { ...ticket, draftId: first.id, via: "note" as const, by: "9" };
  await store.outcomes.recordReason({ ...why, code: "tone", text: null, at: minutesAfter(30) });
  await store.outcomes.recordReason({
    ...why,
    code: "vip_goodwill",
    text: "ten years",
    at: minutesAfter(31),
  });
  const before = ask(file, "override_v1");
  await recordDelivered(store, { id: "d_second", messageId: "m_second", createdAt: minutesAfter(50) });
  await store.outcomes.recordUnanswered(ticket, "d_second", minutesAfter(90));
  expect(await store.findRationale(ticket)).toMatchObject({ outcome: "unanswered", reason: null });

  // What is kept of the newest draft only.
  const unkept = { delivery_state: null, value_band: null, items: "[]" };
  const after = ask(file, "override_v1");
  expect(before).toMatchObject([
    { reason: "vip_goodwill", order_name: "#1042", replied_by_name: "Kim Lead" },
  ]);
  expect(after).toEqual(before.map((row) => ({ ...row, ...unkept })));
  expect(ask(file, "draft_v1")).toMatchObject([
    {
      draft_id: first.id,
      outcome: "overridden",
      reason: "vip_goodwill",
      replied_by: "9",
      chosen_by: "rules",
    },
    { draft_id: "d_second", outcome: null, reason: null, replied_by: null },
  ]);

  await store.erasure.eraseTickets([ticket], "customer", minutesAfter(100));
  expect(ask(file, "override_v1")).toMatchObject([
    { reason: "vip_goodwill", reason_text: null, replied_by_name: null, order_name: null },
  ]);
});
