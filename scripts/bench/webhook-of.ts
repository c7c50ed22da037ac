import { randomUUID } from "node:crypto";

/** The recorded webhook, as it would come for another ticket. */
export function webhookOf({ webhook }: { webhook: string }, ticketId: string): string {
  return webhook.replaceAll("TICKET", ticketId).replace("EVENT", randomUUID());
}
