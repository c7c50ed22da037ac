import { setTimeout as delay } from "node:timers/promises";
import type { Sidenote } from "../../src/main.ts";
import type { SandboxTicket } from "../sandbox/shop-data.ts";
import type { SandboxHelpdesk } from "../sandbox/tickets.ts";

/** Even with every fault of the sandbox switched on, a demo ends. */
const LONGEST_MS = 3 * 60_000;
const END_OF_TIME = new Date(8.64e15);

/** Opens every ticket in its helpdesk, in the order of the data; webhooks do the rest. */
export async function playTickets(
  tickets: readonly SandboxTicket[],
  helpdesks: readonly SandboxHelpdesk[],
): Promise<void> {
  for (const ticket of tickets) {
    const desk = helpdesks.find((candidate) => candidate.id === ticket.helpdesk);
    if (!desk) throw new Error(`ticket ${ticket.id} is for ${ticket.helpdesk}, which has not been started`);
    await desk.openTicket(ticket);
  }
}

/** Waits until every webhook has been answered. */
export async function settledWebhooks(helpdesks: readonly SandboxHelpdesk[]): Promise<void> {
  for (const desk of helpdesks) await desk.delivered();
}

/** Waits until no webhook is under way and no job is left to do; jobs that wait for a further try count as left. */
export async function settled(
  helpdesks: readonly SandboxHelpdesk[],
  { store }: Pick<Sidenote, "store">,
): Promise<void> {
  const deadline = performance.now() + LONGEST_MS;
  for (let quiet = 0; quiet < 2; ) {
    await settledWebhooks(helpdesks);
    const { queued, running } = await store.queue.counts(END_OF_TIME);
    // Our own notes and tags cause webhooks too: all is quiet only when it is quiet twice.
    quiet = queued + running === 0 ? quiet + 1 : 0;
    if (performance.now() > deadline) throw new Error(`${queued + running} jobs are still not done`);
    await delay(10);
  }
}
