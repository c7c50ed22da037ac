import type { Connection } from "../../db/sqlite/open.ts";
import { draft, modelCall, rationale } from "../../db/sqlite/tables.ts";

type Row = typeof rationale.$inferInsert;

const MADE = new Date("2026-11-10T12:00:00Z");

/** A pending ticket of one shop whose draft proposes a return label; tests say what differs. */
export function aRationaleRow(overrides: Partial<Row> & { ticketId: string }): Row {
  const createdAt = overrides.createdAt ?? MADE;
  return {
    connection: "gorgias",
    schemaVersion: "rationale.v1",
    store: "Test Shop",
    outcome: "pending",
    draftId: `d_${overrides.ticketId}`,
    drafts: 1,
    intent: "return",
    intents: ["return"],
    action: "return_label",
    clauses: ["returns.window"],
    escalations: [],
    ticketCreatedAt: createdAt,
    createdAt,
    updatedAt: createdAt,
    ...overrides,
  };
}

/** A ticket without a draft: neither intent nor action. */
export function aSkippedRow(overrides: Partial<Row> & { ticketId: string }): Row {
  const none = { draftId: null, drafts: 0, intent: null, intents: [], action: null, clauses: [] };
  return aRationaleRow({ outcome: "skipped", skipCause: "spam", ...none, ...overrides });
}

export function insertRationale({ db }: Connection, rows: readonly Row[]): void {
  for (const row of rows) db.insert(rationale).values(row).run();
}

/** A draft of that ticket with one model call. */
export function insertModelCall(
  { db }: Connection,
  draftId: string,
  ticketId: string,
  call: Partial<typeof modelCall.$inferInsert> = {},
): void {
  db.insert(draft)
    .values({
      id: draftId,
      connection: "gorgias",
      ticketId,
      messageId: draftId,
      state: "live",
      writer: "model",
      language: "en",
      paragraphs: [],
      facts: [],
      classification: { requests: [], language: "en", signals: [], classifierVersion: "c" },
      inputs: {
        now: MADE,
        timeZone: "UTC",
        requests: [],
        signals: [],
        policyWords: [],
        identity: "none",
        order: null,
        itemIds: [],
        history: null,
      },
      decision: {
        action: "inform",
        requests: [],
        escalations: [],
        ltv: null,
        confidence: "low",
        policyVersion: "p",
      },
      warnings: [],
      noteHtml: "",
      noteText: "",
      tags: [],
      createdAt: MADE,
    })
    .onConflictDoNothing()
    .run();
  db.insert(modelCall)
    .values({
      draftId,
      connection: "gorgias",
      ticketId,
      purpose: "write",
      model: "model-a",
      system: "",
      user: "",
      startedAt: MADE,
      latencyMs: 1,
      ...call,
    })
    .run();
}
