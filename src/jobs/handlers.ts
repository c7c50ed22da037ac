import type { JobRun } from "../../db/queue.ts";
import type { TicketKey } from "../../db/store.ts";
import { SidenoteError } from "../errors.ts";
import type { Helpdesk } from "../helpdesk/port.ts";
import { type AskDeps, askForReason } from "../observe/ask-for-reason.ts";
import { type Observation, type ObserveDeps, observeTicket } from "../observe/observe-ticket.ts";
import { type PipelineDeps, type ProcessResult, processTicket } from "../pipeline/process-ticket.ts";
import { askJob, TicketPayload } from "./ticket-jobs.ts";
import type { JobHandler } from "./worker.ts";

export interface HandlerDeps extends Omit<PipelineDeps & ObserveDeps & AskDeps, "helpdesk" | "askLater"> {
  helpdesks: ReadonlyMap<string, Helpdesk>;
  /** Told of each processed ticket, with the milliseconds that this run of it took. */
  onProcessed: (ticket: TicketPayload, result: ProcessResult, tookMs: number) => void;
  /** Told of each ticket on which something new was observed. */
  onObserved: (ticket: TicketPayload, observation: Observation) => void;
}

/** Every kind of job: its payload's shape and what does it. */
export function createHandlers(deps: HandlerDeps): Readonly<Record<string, JobHandler>> {
  const readings = createReadings();

  async function draft(job: TicketPayload, run: JobRun): Promise<void> {
    const startedAt = performance.now();
    const result = await processTicket(job, run, { ...deps, helpdesk: helpdeskOf(job, deps) });
    deps.onProcessed(job, result, Math.round(performance.now() - startedAt));
    // Should the event of a reply have got lost, our tags' own event hides it from the poll: the ticket's newest change is told of.
    if (result.kind === "finished") await observe({ ...job, messageId: null }, run);
  }

  /** `after`: what is done with what was seen, before a customer who waits gets a draft. */
  async function observe(job: TicketPayload, run: JobRun, after?: () => Promise<unknown>) {
    const startedAt = deps.now();
    const watched = { ...job, mayBeNew: job.mayBeNew ?? false };
    const askLater = (ticket: TicketKey) => askJob(ticket, deps);
    const observation = await observeTicket(watched, run, {
      ...deps,
      askLater,
      helpdesk: helpdeskOf(job, deps),
    });
    if (observation.kind !== "unchanged") deps.onObserved(job, observation);
    await after?.();
    if (observation.undrafted) await draft({ ...job, messageId: null }, run);
    // Only now: what broke off above is to be done again, also by a try that counts as the first (a rate limit, a dead letter).
    readings.set(job, { at: startedAt.getTime(), seen: new Set(observation.seen) });
  }

  return {
    draft_ticket: (payload, run) => draft(checked(payload), run),
    observe_ticket: async (payload, run) => {
      const job = checked(payload);
      const askedAt = deps.now().getTime() - run.ageMs;
      const reading = readings.of(job);
      // A reading of a time to come was made before the clock was set back: who knows when.
      const isPast = reading !== null && reading.at <= deps.now().getTime();
      if (run.attempt === 0 && isPast && hasSeen(reading, job, askedAt)) return;
      await observe(job, run);
    },
    ask_for_reason: async (payload, run) => {
      const job = checked(payload);
      if ((await deps.store.outcomes.unexplained(job)).length === 0) return;
      // Read again: the reason may have been given meanwhile, by a note or a tag of which no event came.
      const asking = { ...deps, helpdesk: helpdeskOf(job, deps) };
      await observe(job, run, () => askForReason(job, run, asking));
    },
  };
}

const MOST_READINGS = 5_000;

interface Reading {
  /** When it began. */
  at: number;
  /** Ids of the messages and notes that were there. */
  seen: ReadonlySet<string>;
}

/**
 * One act of an agent makes several events: a reading that began after all of them has seen it all, unless the platform
 * did not show yet what this one is about.
 */
function hasSeen(reading: Reading, { messageId }: TicketPayload, askedAt: number): boolean {
  return reading.at > askedAt && (messageId === null || reading.seen.has(messageId));
}

/** This process's last reading of each ticket; forgets the oldest. */
function createReadings() {
  const readings = new Map<string, Reading>();
  const key = ({ connection, ticketId }: TicketKey): string => `${connection}:${ticketId}`;
  return {
    of: (ticket: TicketKey): Reading | null => readings.get(key(ticket)) ?? null,
    set: (ticket: TicketKey, reading: Reading): void => {
      readings.delete(key(ticket));
      readings.set(key(ticket), reading);
      const [oldest] = readings.keys();
      if (readings.size > MOST_READINGS && oldest !== undefined) readings.delete(oldest);
    },
  };
}

function helpdeskOf({ connection }: TicketPayload, deps: HandlerDeps): Helpdesk {
  const helpdesk = deps.helpdesks.get(connection);
  if (helpdesk) return helpdesk;
  throw new SidenoteError("the job's helpdesk is not configured", {
    code: "unknown_connection",
    retry: "never",
    fields: { connection },
  });
}

/** A payload that is wrong once is wrong for ever: it comes from a release that wrote another shape. */
function checked(payload: unknown): TicketPayload {
  const parsed = TicketPayload.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw new SidenoteError("the job's payload has an unknown shape", {
    code: "invalid_payload",
    retry: "never",
    cause: parsed.error,
  });
}
