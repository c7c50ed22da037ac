import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import { check } from "../../src/commands/check.ts";
import { exportRows } from "../../src/commands/export.ts";
import { ExportRow } from "../../src/export/export-row.ts";
import type { KeyRing } from "../../src/tokens/key-ring.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { DeskMessage } from "../sandbox/tickets.ts";
import { type ChaosTicket, customersIn } from "./chaos-shop.ts";

export interface Verdict {
  misses: string[];
  notes: number;
  rows: number;
  tagged: number;
  accepted: number;
  checkLines: string[];
}

/** Compares what the helpdesks hold with what the service says about itself, ticket by ticket. */
export async function judge(
  sandbox: Sandbox,
  tickets: readonly ChaosTicket[],
  { file, now, keys }: { file: string; now: Date; keys: KeyRing },
): Promise<Verdict> {
  const exported = await exportedRows(file);
  const rows = new Map<string, ExportRow[]>();
  for (const row of exported) rows.set(keyOf(row), [...(rows.get(keyOf(row)) ?? []), row]);
  const verdict: Verdict = {
    misses: [],
    notes: 0,
    rows: exported.length,
    tagged: 0,
    accepted: 0,
    checkLines: [],
  };
  const store = openSqliteStore(file);
  for (const ticket of tickets) {
    const { helpdesk, id } = ticket.source;
    const [row, ...others] = rows.get(`${helpdesk}:${id}`) ?? [];
    if (!row || others.length > 0)
      verdict.misses.push(`${helpdesk} ${id}: ${others.length + (row ? 1 : 0)} rows`);
    const draft = row?.draft_id ? await store.readDraft(row.draft_id) : null;
    judgeTicket(sandbox, ticket, row ? { row, answers: draft?.messageId ?? null } : null, verdict);
  }
  await store.close();
  if (exported.length !== tickets.length)
    verdict.misses.push(`${exported.length} rows of ${tickets.length} tickets`);
  for (const desk of sandbox.helpdesks) {
    if (desk.publicWrites.length > 0)
      verdict.misses.push(`${desk.id}: ${desk.publicWrites.length} public writes`);
  }
  if (sandbox.shopify.mutations.length > 0) verdict.misses.push("the shop was written to");
  const code = check(
    { core: { DATABASE_FILE: file, ENCRYPTION_KEYS: keys } },
    { json: false, now, realNow: now },
    (line) => verdict.checkLines.push(line),
  );
  const findings = verdict.checkLines.filter((line) => /^(?:ERROR|WARNING)/.test(line));
  if (code !== 0 || findings.length > 0)
    verdict.misses.push(...findings.map((line) => `sidenote check: ${line}`));
  return verdict;
}

function judgeTicket(
  sandbox: Sandbox,
  { source, customer, followUp, answered }: ChaosTicket,
  /** The ticket's row, and the message that its live draft answers. */
  kept: { row: ExportRow; answers: string | null } | null,
  verdict: Verdict,
): void {
  const desk = sandbox[source.helpdesk];
  const miss = (what: string) => verdict.misses.push(`${source.helpdesk} ${source.id}: ${what}`);
  const notes = desk.notes(source.id).filter((note) => note.sender.kind === "service");
  const tags = desk.tags(source.id);
  verdict.notes += notes.length;
  const ids = notes.map(draftIdOf);
  if (new Set(ids).size < ids.length) miss(`the same note twice: ${ids.join(", ")}`);
  if (notes.length === 0 || notes.length > (followUp === null ? 1 : 2)) miss(`${notes.length} notes`);
  const seen = [...customersIn([...notes.map((note) => note.text + note.html), ...tags].join("\n"))];
  if (seen.some((one) => one !== customer)) miss(`holds data of customers ${seen.join(", ")}`);
  if (!kept) return;
  const { row, answers } = kept;
  const lastWords = desk.messages(source.id).findLast(({ sender }) => sender.kind === "customer");
  if (answers !== String(lastWords?.id)) miss("its live draft does not answer the customer's last words");
  const live = notes.filter((note) => draftIdOf(note) === row.draft_id);
  if (live.length !== 1 || String(live[0]?.id) !== row.note_id)
    miss(`${live.length} notes of its live draft`);
  const wanted = [`sn_intent_${row.intent}`, `sn_action_${row.action}`, `sn_conf_${row.confidence}`];
  if (wanted.every((tag) => tags.includes(tag))) verdict.tagged += 1;
  else miss(`lacks one of ${wanted.join(", ")}`);
  const outcome = answered ? "accepted" : "pending";
  if (row.outcome !== outcome) miss(`is ${row.outcome}, not ${outcome}`);
  if (answered && !tags.includes("sn_outcome_accepted")) miss("lacks sn_outcome_accepted");
  if (row.outcome === "accepted") verdict.accepted += 1;
}

/** From the last line, "Sidenote draft d_…". */
function draftIdOf({ text }: DeskMessage): string {
  return /\bd_[A-Za-z0-9_-]{3,40}/.exec(text.slice(text.trimEnd().lastIndexOf("\n") + 1))?.[0] ?? "none";
}

/** As `sidenote export` gives them. */
async function exportedRows(file: string): Promise<ExportRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "sidenote-chaos-export-"));
  const out = join(folder, "rows.jsonl");
  const streams = { stdout: new PassThrough(), stderr: new PassThrough().resume() };
  try {
    const asked = { format: "jsonl" };
    const { signal } = new AbortController();
    const code = await exportRows({ core: { DATABASE_FILE: file } }, { out, asked }, { ...streams, signal });
    if (code !== 0) throw new Error(`the export ended with ${code}`);
    const lines = readFileSync(out, "utf8").split("\n").filter(Boolean);
    return lines.map((line) => ExportRow.parse(JSON.parse(line)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keyOf({ connection, ticket_id }: ExportRow): string {
  return `${connection}:${ticket_id}`;
}
