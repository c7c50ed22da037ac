import type { NewDelivery } from "../../db/store.ts";

let serial = 0;

/** A delivery with a key of its own unless one is given. */
export function aDelivery(overrides: Partial<NewDelivery> = {}): NewDelivery {
  serial += 1;
  return {
    connection: "gorgias",
    key: `ticket-created:${serial}`,
    ticketId: String(serial),
    messageId: null,
    kind: "ticket_created",
    detail: null,
    occurredAt: new Date("2026-11-20T12:00:00Z"),
    receivedAt: new Date("2026-11-20T12:00:01Z"),
    ...overrides,
  };
}
