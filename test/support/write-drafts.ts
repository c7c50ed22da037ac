import { openSqliteStore } from "../../db/sqlite/store.ts";
import { aDelivery } from "./deliveries.ts";
import { recordDelivered } from "./drafted-tickets.ts";

/** A process that writes tickets without a pause, and says after each how many there are; ends when it is killed. */
const runAt = new Date("2026-11-20T12:00:00Z");
const store = openSqliteStore(process.argv[2] ?? "");
for (let count = 1; ; count += 1) {
  const ticketId = String(count);
  const job = { name: "draft_ticket", subject: `gorgias:${ticketId}`, payload: {}, runAt };
  await store.receiveDelivery(aDelivery({ ticketId }), job);
  await recordDelivered(store, { ticketId, noteText: "words ".repeat(300) });
  process.stdout.write(`${count}\n`);
}
