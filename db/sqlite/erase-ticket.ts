import { and, between, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { z } from "zod";
import type { DecisionInputs } from "../../src/domain/decision.ts";
import type { TicketKey } from "../store.ts";
import { appendEvent } from "./rationale.ts";
import { delivery, draft, effect, modelCall, rationale, rationaleEvent, reply } from "./tables.ts";

type Db = BetterSQLite3Database;

/** Takes text and identifiers out of every table's rows of one ticket. Inside the caller's transaction. */
export function eraseTicket(db: Db, ticket: TicketKey, cause: "customer" | "age", at: Date): void {
  const drafts = db
    .select({ id: draft.id, inputs: draft.inputs })
    .from(draft)
    .where(isOf(draft, ticket))
    .all();
  for (const { id, inputs } of drafts) {
    eraseDraft(db, id, inputs);
    db.update(reply).set({ text: "", diff: [], evidence: null }).where(eq(reply.draftId, id)).run();
  }
  eraseEffects(
    db,
    ticket,
    drafts.map(({ id }) => id),
  );
  db.update(delivery).set({ detail: null }).where(isOf(delivery, ticket)).run();
  db.update(rationale).set(NOBODY).where(isOf(rationale, ticket)).run();
  eraseHistory(db, ticket);
  appendEvent(db, ticket, at, "erased", { cause });
}

/** The row's columns that could name a person, their order or what they bought, or hold words. */
const NOBODY = {
  requesterEmail: null,
  helpdeskIntent: null,
  orderId: null,
  orderName: null,
  orderTotalMinor: null,
  items: [],
  noteId: null,
  repliedByName: null,
  reasonText: null,
};

function eraseDraft(db: Db, id: string, { further: _further, ...inputs }: DecisionInputs): void {
  const skeleton = { ...inputs, policyWords: [], order: null, itemIds: [], history: null, erased: true };
  db.update(draft)
    .set({
      inputs: skeleton,
      paragraphs: [],
      facts: [],
      warnings: [],
      precedents: null,
      noteHtml: "",
      noteText: "",
    })
    .where(eq(draft.id, id))
    .run();
  erasePrompts(db, id);
}

function erasePrompts(db: Db, draftId: string): void {
  db.update(modelCall)
    .set({ system: "", user: "", answer: null, requestId: null })
    .where(eq(modelCall.draftId, draftId))
    .run();
}

/** What was written where stays known, so that nothing is written twice; the notes' own ids go. */
function eraseEffects(db: Db, { connection, ticketId }: TicketKey, draftIds: readonly string[]): void {
  const skips = `s_${connection}_${ticketId}_`;
  // A range, unlike a prefix, is found by the index.
  const isSkip = between(effect.subjectId, skips, `${skips}\u{10FFFF}`);
  db.update(effect)
    .set({ externalId: null })
    .where(or(inArray(effect.subjectId, [...draftIds]), isSkip))
    .run();
}

/** Codes and ids, by name; whatever else an event tells is taken for somebody's words. */
const KEPT_DETAILS: ReadonlySet<string> = new Set([
  "draftId",
  "skipId",
  "messageId",
  "messageIds",
  "intent",
  "action",
  "policyVersion",
  "cause",
  "outcome",
  "chosenAction",
  "chosenBy",
  "similarity",
  "before",
  "code",
  "via",
  "by",
]);

function eraseHistory(db: Db, ticket: TicketKey): void {
  const events = db
    .select({ id: rationaleEvent.id, detail: rationaleEvent.detail })
    .from(rationaleEvent)
    .where(isOf(rationaleEvent, ticket))
    .all();
  for (const { id, detail } of events) {
    const kept = Object.fromEntries(Object.entries(detail).filter(([name]) => KEPT_DETAILS.has(name)));
    db.update(rationaleEvent).set({ detail: kept }).where(eq(rationaleEvent.id, id)).run();
  }
}

const QuotedCase = z.looseObject({ connection: z.string(), ticketId: z.string() });
const Quotes = z.looseObject({ similar: z.array(QuotedCase), contrary: z.array(QuotedCase) });

/**
 * Later tickets may have been shown this one as a precedent, with its reason in the agent's words: in those drafts'
 * lists the case is left out, and their notes and prompts, which quote it, are emptied.
 */
export function eraseQuotes(db: Db, ticket: TicketKey): void {
  const quoting = db
    .select({ id: draft.id, precedents: draft.precedents })
    .from(draft)
    .where(
      and(
        isNotNull(draft.precedents),
        sql`instr(${draft.precedents}, ${JSON.stringify(ticket.ticketId)}) > 0`,
      ),
    )
    .all();
  for (const { id, precedents } of quoting) {
    const quotes = Quotes.safeParse(precedents);
    const others = quotes.success ? withoutCase(quotes.data, ticket) : null;
    if (quotes.success && others === null) continue;
    db.update(draft).set({ precedents: others, noteHtml: "", noteText: "" }).where(eq(draft.id, id)).run();
    erasePrompts(db, id);
  }
}

/** Null when the case is not among them. */
function withoutCase(quotes: z.infer<typeof Quotes>, { connection, ticketId }: TicketKey) {
  const isOther = (one: TicketKey) => one.connection !== connection || one.ticketId !== ticketId;
  const similar = quotes.similar.filter(isOther);
  const contrary = quotes.contrary.filter(isOther);
  const isSame = similar.length === quotes.similar.length && contrary.length === quotes.contrary.length;
  return isSame ? null : { ...quotes, similar, contrary };
}

type TicketTable = typeof draft | typeof delivery | typeof rationale | typeof rationaleEvent;

function isOf(table: TicketTable, { connection, ticketId }: TicketKey) {
  return and(eq(table.connection, connection), eq(table.ticketId, ticketId));
}
