import { eq, type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { TicketKey } from "../store.ts";
import { draft, modelCall, rationale, rationaleEvent, reply } from "./tables.ts";

/** Tickets in whose kept texts an address stands as itself, not as a part of a longer one. Reads every text. */
export function findMentions(db: BetterSQLite3Database, email: string): TicketKey[] {
  const isIn = (text: SQL) => sql`instr(lower(${text}), ${email}) > 0`;
  const drafts = joined(draft.inputs, draft.paragraphs, draft.facts, draft.noteText, draft.noteHtml);
  const calls = joined(modelCall.system, modelCall.user, modelCall.answer);
  const replies = joined(reply.text, reply.diff, reply.evidence);
  const rows = joined(rationale.reasonText, rationale.helpdeskIntent);
  const events = joined(rationaleEvent.detail);
  const found = [
    ...db
      .select({ ...keyOf(draft), text: drafts })
      .from(draft)
      .where(isIn(drafts))
      .all(),
    ...db
      .select({ ...keyOf(draft), text: calls })
      .from(modelCall)
      .innerJoin(draft, eq(draft.id, modelCall.draftId))
      .where(isIn(calls))
      .all(),
    ...db
      .select({ ...keyOf(reply), text: replies })
      .from(reply)
      .where(isIn(replies))
      .all(),
    ...db
      .select({ ...keyOf(rationale), text: rows })
      .from(rationale)
      .where(isIn(rows))
      .all(),
    ...db
      .select({ ...keyOf(rationaleEvent), text: events })
      .from(rationaleEvent)
      .where(isIn(events))
      .all(),
  ];
  return found
    .filter(({ text }) => standsIn(text.toLowerCase(), email))
    .map(({ connection, ticketId }) => ({ connection, ticketId }));
}

function keyOf(table: typeof draft | typeof reply | typeof rationale | typeof rationaleEvent) {
  return { connection: table.connection, ticketId: table.ticketId };
}

function joined(...columns: readonly unknown[]): SQL<string> {
  const parts = columns.map((column) => sql`coalesce(${column}, '')`);
  return sql<string>`(${sql.join(parts, sql` || ' ' || `)})`;
}

/** "ana@example.com" stands neither in "diana@example.com" nor in "ana@example.community". */
function standsIn(text: string, email: string): boolean {
  for (let at = text.indexOf(email); at >= 0; at = text.indexOf(email, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text.slice(at + email.length, at + email.length + 2);
    if (!/[\w.+%'-]/.test(before) && !/^(?:[\w-]|\.\w)/.test(after)) return true;
  }
  return false;
}
