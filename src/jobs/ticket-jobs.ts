import { z } from "zod";
import type { NewJob } from "../../db/queue.ts";
import type { TicketKey } from "../../db/store.ts";

export const TicketPayload = z.object({
  connection: z.string(),
  ticketId: z.string(),
  /** The message whose delivery asked for this, where the platform named it. */
  messageId: z.string().nullable(),
  /** For observe_ticket: a customer may have written too, unknown to us. */
  mayBeNew: z.boolean().optional(),
});
export type TicketPayload = z.infer<typeof TicketPayload>;

/** The job that looks at a ticket of which it is unknown what happened. */
export function lookJob(ticket: TicketKey, runAt: Date): NewJob {
  return ticketJob("observe_ticket", ticket, runAt, { mayBeNew: true });
}

/** The job that tells the helpdesk what the ticket's row says now. */
export function tellJob(ticket: TicketKey, runAt: Date): NewJob {
  return ticketJob("observe_ticket", ticket, runAt);
}

export interface AskOptions {
  askForReason: "on" | "off";
  /** How long agents have to say why of their own accord. */
  askAfterMs: number;
  now: () => Date;
}

/** The job that asks for the reason of an override, unless it has been given by then; null when nobody is to be asked. */
export function askJob(ticket: TicketKey, { askForReason, askAfterMs, now }: AskOptions): NewJob | null {
  if (askForReason === "off") return null;
  return ticketJob("ask_for_reason", ticket, new Date(now().getTime() + askAfterMs));
}

function ticketJob(
  name: string,
  { connection, ticketId }: TicketKey,
  runAt: Date,
  rest: Pick<TicketPayload, "mayBeNew"> = {},
): NewJob {
  const payload: TicketPayload = { connection, ticketId, messageId: null, ...rest };
  return { name, subject: `${connection}:${ticketId}`, payload, runAt };
}
