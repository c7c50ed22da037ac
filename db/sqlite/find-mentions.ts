import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { z } from "zod";
import type { TicketKey } from "../store.ts";
import { clientOf } from "./client-of.ts";
import { spellingsOf, standsIn } from "./stands-in.ts";

/** Where texts of tickets are kept; `owner` is the table that names the ticket. */
interface Source {
  from: string;
  owner: string;
  /** As people wrote them. */
  plain: readonly string[];
  /** JSON, or prose with lines of JSON in it, as prompts are: there a line break is "\n" and "<" may be "\u003c". */
  json: readonly string[];
}

const SOURCES: readonly Source[] = [
  {
    from: "draft",
    owner: "draft",
    // The note's HTML says the same.
    plain: ["note_text"],
    json: ["inputs", "paragraphs", "facts", "warnings"],
  },
  {
    from: "model_call JOIN draft ON draft.id = model_call.draft_id",
    owner: "draft",
    plain: [],
    json: ["system", "user", "answer"],
  },
  { from: "reply", owner: "reply", plain: ["text", "evidence"], json: ["diff"] },
  { from: "rationale", owner: "rationale", plain: ["reason_text", "helpdesk_intent"], json: [] },
  { from: "rationale_event", owner: "rationale_event", plain: [], json: ["detail"] },
];

/** Tickets in whose kept texts an address stands as itself. Reads every text, with one row in memory at a time. */
export function findMentions(db: BetterSQLite3Database, email: string): TicketKey[] {
  return SOURCES.flatMap((source) => [...mentionsIn(db, source, email)]);
}

const Candidate = z.object({
  connection: z.string(),
  ticketId: z.string(),
  plain: z.string(),
  json: z.string(),
});

/** SQLite sifts, so that few texts come over: escaping changes no letter of an address, only what is around it. */
function* mentionsIn(db: BetterSQLite3Database, source: Source, email: string): Generator<TicketKey> {
  const { from, owner } = source;
  const [plain, json] = [joined(source.plain), joined(source.json)];
  const spellings = spellingsOf(email);
  const isThere = spellings.map(() => `instr(lower(${plain} || ${json}), ?) > 0`).join(" OR ");
  const candidates = clientOf(db)
    .prepare(
      `SELECT ${owner}.connection AS connection, ${owner}.ticket_id AS ticketId, ${plain} AS plain, ${json} AS json
       FROM ${from} WHERE ${isThere}`,
    )
    .iterate(...spellings);
  for (const candidate of candidates) {
    const { connection, ticketId, ...texts } = Candidate.parse(candidate);
    const readings = [texts.plain, unescapeJson(texts.json)];
    if (readings.some((text) => standsIn(text.toLowerCase(), email))) yield { connection, ticketId };
  }
}

function joined(columns: readonly string[]): string {
  return ["''", ...columns.map((column) => `coalesce(${column}, '')`)].join(" || ' ' || ");
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** As people wrote what is inside of JSON's strings; the JSON itself is no longer one. */
function unescapeJson(json: string): string {
  return json.replace(/\\(?:u([0-9a-fA-F]{4})|([^u]))/g, (_all, hex?: string, letter = "") =>
    hex === undefined
      ? (SHORT_ESCAPES[String(letter)] ?? String(letter))
      : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
