import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableColumns, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createErasure } from "../../../db/sqlite/erasure.ts";
import { type Connection, openDatabase } from "../../../db/sqlite/open.ts";
import * as tables from "../../../db/sqlite/tables.ts";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { eraseOld } from "../../../src/jobs/retention.ts";
import { conversationData } from "../../../src/pipeline/write/prompt-conversation.ts";
import { recordingLog } from "../../support/log.ts";
import { aMessage } from "../../support/messages.ts";
import { aRationaleRow, insertModelCall, insertRationale } from "../../support/rationale-rows.ts";

const CANARY = "zz_canary";
const ANA = `ana.${CANARY}@example.com`;
const NOW = new Date("2026-11-20T12:00:00Z");
const LONG_AGO = new Date("2025-01-01T00:00:00Z");
const TICKET = { connection: "gorgias", ticketId: "t1" };
const OTHER = { connection: "gorgias", ticketId: "t2" };

describe("erasing", () => {
  let folder: string;
  let connection: Connection;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-erasure-"));
    connection = openDatabase(join(folder, "sidenote.db"));
  });
  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true });
  });

  /** Every byte that is on the disk. */
  const bytes = () =>
    ["", "-wal", "-shm"]
      .map((suffix) => join(folder, `sidenote.db${suffix}`))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, "latin1"))
      .join("");
  const row = (ticketId: string) =>
    connection.db.all<Record<string, unknown>>(sql`SELECT * FROM rationale WHERE ticket_id = ${ticketId}`)[0];

  it("leaves no canary of any table in the file, its log or its index, and keeps the skeleton", async () => {
    plant(connection);
    expect(bytes()).toContain(CANARY);
    const erasure = createErasure(connection);
    const tickets = await erasure.ticketsOf(ANA);
    expect(tickets).toEqual([TICKET]);
    expect(await erasure.eraseTickets(tickets, "customer", NOW)).toEqual([]);
    expect(await erasure.scrub("rewrite")).toBe(true);
    expect(bytes()).not.toContain(CANARY);
    expect(row("t1")).toMatchObject({
      outcome: "overridden",
      intent: "return",
      action: "return_label",
      chosen_action: "refund",
      clauses: '["returns.window"]',
      value_band: "under_150",
      reason: "vip_goodwill",
      requester_email: null,
    });
    const kinds = connection.db.all<{ kind: string }>(sql`SELECT kind FROM rationale_event ORDER BY id`);
    expect(kinds.map(({ kind }) => kind)).toEqual(["reason", "erased"]);
  });

  it("planted a canary in every table that holds anything of a ticket", () => {
    plant(connection);
    const holders = Object.values(tables).filter((table) => {
      const texts = Object.values(getTableColumns(table)).map((column) => sql`coalesce(${column}, '')`);
      const all = sql.join(texts, sql` || `);
      return connection.db.all(sql`SELECT 1 FROM ${table} WHERE instr(${all}, ${CANARY}) > 0`).length > 0;
    });
    const { connection: account, signOut, intentLayer, accessToken } = tables;
    const ours: readonly unknown[] = [account, signOut, intentLayer, accessToken];
    expect(holders).toEqual(Object.values(tables).filter((table) => !ours.includes(table)));
  });

  it("takes an address for itself only, not for a part of another one", async () => {
    const similar = [`di${ANA}`, `${ANA}munity`, `${ANA}.au`];
    for (const [n, reasonText] of similar.entries()) {
      insertRationale(connection, [aRationaleRow({ ticketId: `s${n}`, reasonText })]);
    }
    const reasonText = `She wrote from <${ANA.toUpperCase()}>.`;
    insertRationale(connection, [aRationaleRow({ ticketId: "mention", reasonText })]);
    const found = await createErasure(connection).ticketsOf(ANA);
    expect(found.map(({ ticketId }) => ticketId)).toEqual(["mention"]);
  });

  it("finds an address in prompts, whose texts are escaped, and in a draft's inputs", async () => {
    const texts = [
      `Please write to\n${ANA}`,
      `From:\t${ANA}`,
      `From: Ana <${ANA}>`,
      `her mail is '${ANA}'`,
      `"${ANA}"`,
      `\u00e9 ${ANA.toUpperCase()}`,
    ];
    const others = [`di${ANA}`, `Please write to\ndi${ANA}`, `${ANA}.au`, `o'${ANA}`];
    for (const [n, text] of [...texts, ...others].entries()) {
      insertRationale(connection, [aRationaleRow({ ticketId: `p${n}` })]);
      insertModelCall(connection, `d_p${n}`, `p${n}`, {
        user: conversationData([aMessage(text)], 2_000, (all) => all.length / 4),
      });
    }
    insertModelCall(connection, "d_q", "q");
    const warnings = JSON.stringify([`wrote as\n${ANA}`]);
    connection.db.run(sql`UPDATE draft SET warnings = ${warnings} WHERE id = 'd_q'`);
    const found = await createErasure(connection).ticketsOf(ANA);
    expect(found.map(({ ticketId }) => ticketId).toSorted()).toEqual([
      "p0",
      "p1",
      "p2",
      "p3",
      "p4",
      "p5",
      "q",
    ]);
    // Not the "n" of an escaped line break, read as a letter.
    expect(await createErasure(connection).ticketsOf(`n${ANA}`)).toEqual([]);
  });

  it("takes quotes of the ticket out of later tickets' notes, and nothing else of these", async () => {
    plant(connection);
    const one = { chosen: "refund", reasonText: `${CANARY} was angry` };
    const quoted = {
      total: 2,
      counts: [],
      similar: [
        { ...TICKET, ...one },
        { ...OTHER, ...one },
      ],
      contrary: [],
    };
    insertRationale(connection, [aRationaleRow({ ticketId: "t3", orderName: "#3" })]);
    insertModelCall(connection, "d_t3", "t3", { user: `${CANARY} was angry` });
    connection.db.run(
      sql`UPDATE draft SET precedents = ${JSON.stringify(quoted)}, note_text = ${CANARY} WHERE id = 'd_t3'`,
    );
    await createErasure(connection).eraseTickets([TICKET], "customer", NOW);
    const [draft] = connection.db.all<Record<string, string>>(sql`SELECT * FROM draft WHERE id = 'd_t3'`);
    expect(JSON.parse(draft?.["precedents"] ?? "")).toMatchObject({ total: 2, similar: [OTHER] });
    expect(draft?.["note_text"]).toBe("");
    expect(row("t3")).toMatchObject({ order_name: "#3" });
  });

  it("leaves a ticket alone on which a job is at work, and says so", async () => {
    plant(connection);
    connection.db.run(sql`UPDATE job SET state = 'running'`);
    expect(await createErasure(connection).eraseTickets([TICKET], "customer", NOW)).toEqual([TICKET]);
    expect(row("t1")).toMatchObject({ requester_email: ANA });
  });

  it("by age takes what has not changed for so long, once, in batches, and leaves the rest", async () => {
    connection.inTransaction(() => {
      for (let n = 0; n < 450; n += 1) {
        const ticketId = `old${n}`;
        insertRationale(connection, [aRationaleRow({ ticketId, createdAt: LONG_AGO, requesterEmail: ANA })]);
      }
      const late = { createdAt: LONG_AGO, updatedAt: NOW, requesterEmail: ANA };
      insertRationale(connection, [aRationaleRow({ ticketId: "moved", ...late })]);
    });
    const erasure = createErasure(connection);
    const options = { erasure, days: 30, now: () => NOW, log: recordingLog().log };
    const { signal } = new AbortController();
    expect(await eraseOld(options, signal)).toBe(450);
    expect(row("moved")).toMatchObject({ requester_email: ANA });
    expect(row("old449")).toMatchObject({ requester_email: null });
    expect(await eraseOld(options, signal)).toBe(0);
  });
});

/** Ana's ticket with her canary in every column that could hold anything of hers, and somebody else's without one. */
function plant(connection: Connection): void {
  const { db } = connection;
  insertRationale(connection, [
    aRationaleRow({
      ...TICKET,
      outcome: "overridden",
      chosenAction: "refund",
      valueBand: "under_150",
      reason: "vip_goodwill",
      reasonText: `${CANARY} reason`,
      requesterEmail: ANA,
      orderId: `${CANARY}-order`,
      orderName: `#${CANARY}`,
      orderTotalMinor: 12_345,
      items: [CANARY],
      helpdeskIntent: CANARY,
      noteId: CANARY,
      repliedByName: CANARY,
    }),
    aRationaleRow({ ...OTHER, requesterEmail: "bo@example.com" }),
  ]);
  insertModelCall(connection, "d_t1", "t1", {
    system: CANARY,
    // Longer than a page: what overflows must go too.
    user: `${CANARY} `.repeat(2_000),
    answer: CANARY,
    requestId: CANARY,
  });
  const order = JSON.stringify(anOrder({ email: ANA }));
  const note = `<p>${CANARY}</p>`.repeat(500);
  db.run(sql`UPDATE draft SET paragraphs = ${JSON.stringify([[{ text: CANARY, cites: [] }]])},
    facts = ${JSON.stringify([{ id: "f", label: CANARY }])}, warnings = ${JSON.stringify([CANARY])},
    inputs = json_set(inputs, '$.order', json(${order}), '$.policyWords', json(${JSON.stringify([CANARY])})),
    precedents = ${JSON.stringify({ similar: [CANARY] })}, note_html = ${note}, note_text = ${note} WHERE id = 'd_t1'`);
  db.run(sql`INSERT INTO reply VALUES ('d_t1', 'gorgias', 't1', '["m"]', ${CANARY}, ${JSON.stringify([{ op: "same", text: CANARY }])},
    0.5, 'overridden', 'refund', 'rules', ${CANARY}, 1, 1)`);
  db.run(sql`INSERT INTO effect VALUES ('d_t1', 'note', 1, 1, ${CANARY})`);
  db.run(sql`INSERT INTO delivery (connection, key, ticket_id, kind, detail, occurred_at, received_at)
    VALUES ('gorgias', 'k', 't1', 'message_created', ${CANARY}, 1, 1)`);
  db.run(sql`INSERT INTO job (name, subject, payload, state, run_at, attempts, last_error, created_at)
    VALUES ('draft_ticket', 'gorgias:t1', ${JSON.stringify({ text: CANARY })}, 'dead', 1, 1, ${CANARY}, 1)`);
  const detail = JSON.stringify({ draftId: "d_t1", code: "vip_goodwill", text: CANARY });
  db.run(
    sql`INSERT INTO rationale_event (connection, ticket_id, at, kind, detail) VALUES ('gorgias', 't1', 1, 'reason', ${detail})`,
  );
}
