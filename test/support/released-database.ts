import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { MIGRATIONS } from "../../db/sqlite/release.ts";

interface Journal {
  entries: { idx: number; tag: string }[];
}

/** How many migrations this release has. */
export const MIGRATION_COUNT = journal().entries.length;

/** A database file as the release with only the first `count` migrations left it, with a row in every table. */
export function releasedDatabase(file: string, count: number): void {
  const folder = mkdtempSync(join(tmpdir(), "sidenote-migrations-"));
  const { entries, ...rest } = journal();
  mkdirSync(join(folder, "meta"));
  for (const { tag } of entries.slice(0, count)) {
    cpSync(join(MIGRATIONS, `${tag}.sql`), join(folder, `${tag}.sql`));
  }
  const early = { ...rest, entries: entries.slice(0, count) };
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify(early));
  const client = new Database(file);
  client.pragma("journal_mode = WAL");
  migrate(drizzle({ client }), { migrationsFolder: folder });
  for (const [table, row] of Object.entries(ROWS)) insertKnown(client, table, row);
  client.close();
  rmSync(folder, { recursive: true });
}

/** A database file on which a release has worked that knows one migration more than this one. */
export function newerDatabase(file: string): void {
  releasedDatabase(file, MIGRATION_COUNT);
  const client = new Database(file);
  client
    .prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', ?)")
    .run(Date.UTC(2099, 0));
  client.close();
}

/** What every table of such a file holds, in the order of tables and of the columns that both releases know. */
export function contentOf(client: Database.Database): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(ROWS).map((table) => {
      const known = columnsOf(client, table).filter((column) => column in (ROWS[table] ?? {}));
      return [table, known.length === 0 ? [] : client.prepare(`SELECT ${known.join()} FROM ${table}`).all()];
    }),
  );
}

/** The names of a table's columns; none when there is no such table. */
function columnsOf(client: Database.Database, table: string): string[] {
  return client.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table).map(String);
}

function insertKnown(client: Database.Database, table: string, row: Record<string, unknown>): void {
  const columns = columnsOf(client, table).filter((column) => column in row);
  if (columns.length === 0) return;
  const marks = columns.map((column) => `@${column}`).join();
  client.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${marks})`).run(row);
}

function journal(): Journal {
  return JSON.parse(readFileSync(join(MIGRATIONS, "meta/_journal.json"), "utf8")) as Journal;
}

const AT = Date.UTC(2026, 9, 1, 12);
const TICKET = { connection: "gorgias", ticket_id: "41" };
const DECISION = JSON.stringify({
  action: "inform",
  requests: [
    { intent: "order_status", action: "inform", situation: "on_its_way", clauseIds: ["shipping.1"] },
  ],
  escalations: [],
  ltv: "repeat",
  confidence: "high",
  policyVersion: "p_1",
});
const INPUTS = JSON.stringify({
  now: new Date(AT).toISOString(),
  timeZone: "UTC",
  requests: [{ intent: "order_status", confidence: "high" }],
  signals: [],
  policyWords: [],
  topics: [],
  identity: "verified",
  order: null,
  itemIds: [],
  history: null,
});

/** One ticket's whole story, in the words of the newest release; earlier ones lack some of these columns and tables. */
const ROWS: Record<string, Record<string, unknown>> = {
  connection: {
    id: "gorgias",
    role: "helpdesk",
    last_ok_at: AT,
    last_error_at: null,
    last_error_code: null,
    polled_up_to: AT,
  },
  delivery: {
    ...TICKET,
    id: 7,
    key: "ticket-created:41",
    message_id: "m1",
    kind: "ticket_created",
    detail: null,
    occurred_at: AT,
    received_at: AT + 1,
  },
  job: {
    id: 9,
    name: "draft_ticket",
    subject: "gorgias:41",
    payload: JSON.stringify({ connection: "gorgias", ticketId: "41", messageId: "m1" }),
    state: "done",
    run_at: AT,
    attempts: 1,
    owner: null,
    lease_until: null,
    last_error: "timeout: the platform did not answer in time",
    created_at: AT,
    finished_at: AT + 9,
  },
  effect: { subject_id: "d_old", kind: "note", started_at: AT + 5, done_at: AT + 6, external_id: "n1" },
  draft: {
    ...TICKET,
    id: "d_old",
    message_id: "m1",
    state: "live",
    writer: "model",
    language: "en",
    paragraphs: JSON.stringify([[{ text: "Hi – “Ana” 🧦", cites: [] }]]),
    facts: "[]",
    classification: JSON.stringify({ requests: [], language: "en", signals: [], classifierVersion: "c" }),
    inputs: INPUTS,
    decision: DECISION,
    warnings: "[]",
    precedents: null,
    note_html: "<p>note</p>",
    note_text: "note",
    tags: JSON.stringify(["sn_intent_order_status"]),
    created_at: AT + 4,
    delivered_at: AT + 6,
    completed_at: AT + 8,
  },
  model_call: {
    ...TICKET,
    id: 3,
    draft_id: "d_old",
    purpose: "write",
    model: "m",
    request_id: "r",
    system: "s",
    user: "u",
    answer: "a",
    failure: null,
    tokens_in: 10,
    tokens_cached: 2,
    tokens_out: 3,
    cost_micros: 44,
    started_at: AT + 3,
    latency_ms: 120,
  },
  rationale: {
    ...TICKET,
    schema_version: "rationale.v1",
    store: "Test Shop",
    outcome: "pending",
    skip_cause: null,
    draft_id: "d_old",
    drafts: 1,
    intent: "order_status",
    intents: JSON.stringify(["order_status"]),
    helpdesk_intent: null,
    confidence: "high",
    language: "en",
    identity: "verified",
    order_id: "gid://shopify/Order/1",
    order_name: "#1001",
    order_total_minor: 4990,
    order_currency: "USD",
    ltv: "repeat",
    action: "inform",
    situation: "on_its_way",
    clauses: JSON.stringify(["shipping.1"]),
    escalations: "[]",
    policy_version: "p_1",
    classifier_version: "c",
    writer: "model",
    note_id: "n1",
    ticket_created_at: AT,
    drafted_at: AT + 4,
    delivered_at: AT + 6,
    requester_email: "ana@example.com",
    items: JSON.stringify(["MS-1"]),
    created_at: AT + 4,
    updated_at: AT + 6,
  },
  rationale_event: {
    ...TICKET,
    id: 5,
    at: AT + 4,
    kind: "drafted",
    detail: JSON.stringify({ draftId: "d_old" }),
  },
  reply: {
    ...TICKET,
    draft_id: "d_old",
    message_ids: JSON.stringify(["m2"]),
    text: "note",
    diff: "[]",
    similarity: 1,
    outcome: "accepted",
    chosen_action: "inform",
    chosen_by: "rules",
    evidence: null,
    sent_at: AT + 60,
    observed_at: AT + 61,
  },
  sign_out: { session_id: "s1", ends_at: AT + 100 },
  access_token: {
    platform: "zendesk",
    account: "sandbox.zendesk.com",
    key_id: "0123456789abcdef",
    nonce: "AAECAwQFBgcICQoL",
    ciphertext: "c2VhbGVkIHNvbWVob3c=",
    expires_at: AT + 86_400_000,
    renewing_until: null,
  },
  intent_layer: {
    store: "Test Shop",
    version: "l1",
    base_version: "m1",
    weights: "{}",
    figures: "{}",
    created_at: AT + 70,
    activated_at: AT + 71,
    reverted_at: null,
  },
};
