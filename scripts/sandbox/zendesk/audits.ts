import type { DeskUpdate } from "../desk.ts";
import type { DeskMessage } from "../tickets.ts";
import { zendeskTime } from "./answers.ts";
import { commentJson, viaJson } from "./json.ts";

/** One audit: everything that one update of a ticket did. */
interface Audit {
  id: number;
  ticketId: string;
  json: Record<string, unknown>;
}

export interface AuditBook {
  record(update: DeskUpdate): Audit;
  ofTicket(ticketId: string): readonly Audit[];
  ofMessage(message: DeskMessage): number;
}

/** The account's audits, in the order they happened; a comment's id is the id of its audit event. */
export function createAuditBook(): AuditBook {
  const audits: Audit[] = [];
  const byMessage = new Map<number, number>();
  let nextAuditId = 35_436_000_001;
  let nextEventId = 35_437_000_001;

  return {
    record(update) {
      const id = nextAuditId++;
      const events: Record<string, unknown>[] = [];
      if (update.message) {
        byMessage.set(update.message.id, id);
        events.push(commentJson(update.message, id));
      }
      if (update.tags) events.push(changeJson(nextEventId++, "tags", update.tags));
      if (update.status) events.push(changeJson(nextEventId++, "status", update.status));
      const audit: Audit = {
        id,
        ticketId: update.ticket.id,
        json: {
          id,
          ticket_id: Number(update.ticket.id),
          created_at: zendeskTime(update.at),
          author_id: update.actor.id,
          metadata: { system: {}, custom: update.message?.metadata ?? {} },
          events,
          via: viaJson(update.message?.via ?? (update.actor.kind === "service" ? "api" : "helpdesk")),
        },
      };
      audits.push(audit);
      return audit;
    },
    ofTicket: (ticketId) => audits.filter((audit) => audit.ticketId === ticketId),
    ofMessage: (message) => byMessage.get(message.id) ?? 0,
  };
}

function changeJson(
  id: number,
  field: string,
  { before, after }: { before: string | readonly string[]; after: string | readonly string[] },
): Record<string, unknown> {
  // The update's answer is specified to hold texts or numbers here, so lists of tags are joined.
  const text = (value: string | readonly string[]): string =>
    typeof value === "string" ? value : value.join(" ");
  return { id, type: "Change", field_name: field, value: text(after), previous_value: text(before) };
}
