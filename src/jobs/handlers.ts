import type { JobRun } from "../../db/queue.ts";
import type { RationaleRow, TicketKey } from "../../db/store.ts";
import { SidenoteError } from "../errors.ts";
import type { Helpdesk } from "../helpdesk/port.ts";
import { type AskDeps, askForReason, mayBeAsked } from "../observe/ask-for-reason.ts";
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
  const readAt = createReadTimes();

  async function draft(job: TicketPayload, run: JobRun): Promise<void> {
    const startedAt = performance.now();
    const result = await processTicket(job, run, { ...deps, helpdesk: helpdeskOf(job, deps) });
    deps.onProcessed(job, result, Math.round(performance.now() - startedAt));
  }

  /** `after`: what is done with what was seen, before a customer who waits gets a draft. */
  async function observe(job: TicketPayload, run: JobRun, after?: (row: RationaleRow) => Promise<unknown>) {
    const startedAt = deps.now();
    const watched = { ...job, mayBeNew: job.mayBeNew ?? false };
    const askLater = (ticket: TicketKey) => askJob(ticket, deps);
    const observation = await observeTicket(watched, run, {
      ...deps,
      askLater,
      helpdesk: helpdeskOf(job, deps),
    });
    readAt.set(job, startedAt.getTime());
    if (observation.kind !== "unchanged") deps.onObserved(job, observation);
    if (observation.row) await after?.(observation.row);
    if (observation.undrafted) await draft({ ...job, messageId: null }, run);
  }

  return {
    draft_ticket: (payload, run) => draft(checked(payload), run),
    observe_ticket: async (payload, run) => {
      const job = checked(payload);
      // One act of an agent makes several events: a reading that began after all of them has seen it all.
      const askedAt = deps.now().getTime() - run.ageMs;
      if (run.attempt === 0 && readAt.of(job) > askedAt) return;
      await observe(job, run);
    },
    ask_for_reason: async (payload, run) => {
      const job = checked(payload);
      const row = await deps.store.findRationale(job);
      if (!row || !mayBeAsked(row)) return;
      // Read again: the reason may have been given meanwhile, by a note or a tag of which no event came.
      const asking = { ...deps, helpdesk: helpdeskOf(job, deps) };
      await observe(job, run, (seen) => askForReason(seen, run, asking));
    },
  };
}

const MOST_READ_TIMES = 10_000;

/** When this process last began to read each ticket; forgets the oldest. */
function createReadTimes() {
  const times = new Map<string, number>();
  const key = ({ connection, ticketId }: TicketKey): string => `${connection}:${ticketId}`;
  return {
    of: (ticket: TicketKey): number => times.get(key(ticket)) ?? 0,
    set: (ticket: TicketKey, at: number): void => {
      times.delete(key(ticket));
      times.set(key(ticket), at);
      const [oldest] = times.keys();
      if (times.size > MOST_READ_TIMES && oldest !== undefined) times.delete(oldest);
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
