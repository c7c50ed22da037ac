import type { Route } from "../route.ts";
import type { SandboxAnswer } from "../server.ts";
import type { DeskTicket } from "../tickets.ts";
import { FORBIDDEN } from "./auth.ts";
import { ticketJson } from "./json.ts";
import type { ZendeskState } from "./routes.ts";

/** What changed in the last minute is left out ("Using the Incremental Export API", read 2026-11-21). */
const EXCLUDED_MS = 60_000;

/**
 * GET /api/v2/incremental/tickets/cursor: from `start_time` (Unix seconds) or a cursor on, oldest change first, with
 * `end_of_stream` on the last page. For admins only.
 */
export function exportRoute({ desk, now, origin, exporting }: ZendeskState): Route {
  return {
    method: "GET",
    path: "/api/v2/incremental/tickets/cursor",
    handle: ({ query }) => {
      if (!exporting.forAgents) return FORBIDDEN;
      const size = Number(query.get("per_page") ?? "1000");
      if (!Number.isInteger(size) || size < 1 || size > 1000) return refused("per_page is invalid");
      const cursor = query.get("cursor");
      const from = cursor === null ? startOf(query.get("start_time"), now()) : readCursor(cursor);
      if (from === null) return refused(cursor === null ? "Invalid start_time" : "Invalid cursor");
      const found = [...desk.tickets.values()]
        .filter(
          (ticket) => isAfter(ticket, from) && now().getTime() - ticket.updatedAt.getTime() >= EXCLUDED_MS,
        )
        .sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime() || Number(a.id) - Number(b.id));
      const page = found.slice(0, size);
      const last = page.at(-1);
      const after = last ? writeCursor(last) : cursor;
      const url = `${origin()}/api/v2/incremental/tickets/cursor.json?cursor=${encodeURIComponent(after ?? "")}`;
      return {
        status: 200,
        body: {
          tickets: page.map((ticket) => ticketJson(ticket, origin())),
          after_url: after === null ? null : url,
          after_cursor: after,
          before_url: null,
          before_cursor: null,
          end_of_stream: page.length === found.length,
        },
      };
    },
  };
}

interface Place {
  ms: number;
  id: number;
}

/** Whole seconds, and not within the last minute. */
function startOf(text: string | null, now: Date): Place | null {
  if (text === null || !/^\d{1,12}$/.test(text)) return null;
  const ms = Number(text) * 1000;
  return now.getTime() - ms < EXCLUDED_MS ? null : { ms: ms - 1, id: 0 };
}

function isAfter({ updatedAt, id }: DeskTicket, place: Place): boolean {
  const ms = updatedAt.getTime();
  return ms > place.ms || (ms === place.ms && Number(id) > place.id);
}

function writeCursor({ updatedAt, id }: DeskTicket): string {
  return Buffer.from(`${updatedAt.getTime()}||${id}`).toString("base64");
}

function readCursor(cursor: string): Place | null {
  const match = /^(\d{1,15})\|\|(\d{1,18})$/.exec(Buffer.from(cursor, "base64").toString());
  return match ? { ms: Number(match[1]), id: Number(match[2]) } : null;
}

function refused(description: string): SandboxAnswer {
  return { status: 400, body: { error: "InvalidValue", description } };
}
