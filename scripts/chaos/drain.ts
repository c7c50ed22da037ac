import { setTimeout as delay } from "node:timers/promises";
import type { Store } from "../../db/store.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { ChaosTicket } from "./chaos-shop.ts";
import type { People } from "./people.ts";
import type { Service } from "./service.ts";

const END_OF_TIME = new Date(8.64e15);
const LONGEST_DRAIN_MS = 20 * 60_000;
/** A poll comes half a minute after a start, and then every minute. */
const LONGEST_POLL_MS = 160_000;

/**
 * Waits until every webhook has been answered and no job is left; agents reply meanwhile, and not to a ticket whose webhook
 * nobody heard. When all that is left waits for its time, the service's clock is moved there.
 */
export async function drained(world: {
  store: Store;
  sandbox: Sandbox;
  service: Service;
  people: People;
  say: (line: string) => void;
}): Promise<void> {
  const { store, sandbox, service, people, say } = world;
  const deadline = performance.now() + LONGEST_DRAIN_MS;
  for (let quiet = 0, round = 0; quiet < 3; round += 1) {
    for (const desk of sandbox.helpdesks) await desk.delivered();
    await people.answer();
    const { queued, running, oldestDueAt } = await store.queue.counts(END_OF_TIME);
    quiet = queued + running === 0 ? quiet + 1 : 0;
    const isWaiting = oldestDueAt !== null && oldestDueAt.getTime() - service.now().getTime() > 500;
    if (running === 0 && isWaiting) {
      const jobs = await store.queue.list("queued", 10_000);
      const last = Math.max(...jobs.map(({ runAt }) => runAt.getTime()));
      await service.setClock(service.clockMs() + last - service.now().getTime());
    }
    if (performance.now() > deadline) throw new Error(`${queued} jobs are still queued, ${running} running`);
    if (round % 50 === 0) say(`${queued} jobs queued, ${running} running`);
    await delay(200);
  }
}

/** Waits until a poll has found the tickets whose webhooks nobody heard. Gives up when two polls find nothing; the judge will tell. */
export async function polled(
  sandbox: Sandbox,
  tickets: readonly ChaosTicket[],
  {
    refused,
    drain,
    say,
  }: { refused: ReadonlySet<string>; drain: () => Promise<void>; say: (line: string) => void },
): Promise<void> {
  const isMissing = ({ source: { helpdesk, id }, answered }: ChaosTicket) => {
    if (refused.has(`${helpdesk}:${id}`)) return false;
    const isNoted = sandbox[helpdesk].notes(id).some(({ sender }) => sender.kind === "service");
    return !isNoted || (answered && !sandbox[helpdesk].tags(id).includes("sn_outcome_accepted"));
  };
  let fewest = Number.POSITIVE_INFINITY;
  let deadline = 0;
  for (let missing = tickets.filter(isMissing); missing.length > 0; missing = tickets.filter(isMissing)) {
    // A poll takes up so many at a time.
    if (missing.length < fewest) deadline = performance.now() + LONGEST_POLL_MS;
    fewest = Math.min(fewest, missing.length);
    say(`${missing.length} tickets of which no webhook was heard wait for a poll`);
    if (performance.now() > deadline) return;
    await delay(5_000);
    await drain();
  }
}

/** Each subject once: "gorgias:70001". */
export async function deadSubjects({ queue }: Store): Promise<readonly string[]> {
  const dead = await queue.list("dead", 100_000);
  return [...new Set(dead.map(({ subject }) => subject))];
}
