import { z } from "zod";
import type { JobRun, NewJob } from "../../db/queue.ts";
import type { TicketKey } from "../../db/store.ts";
import { SidenoteError } from "../errors.ts";
import type { Helpdesk } from "../helpdesk/port.ts";
import { type Observation, type ObserveDeps, observeTicket } from "../observe/observe-ticket.ts";
import { type PipelineDeps, type ProcessResult, processTicket } from "../pipeline/process-ticket.ts";
import type { JobHandler } from "./worker.ts";

export const TicketPayload = z.object({
  connection: z.string(),
  ticketId: z.string(),
  /** The message whose delivery asked for this, where the platform named it. */
  messageId: z.string().nullable(),
  /** For observe_ticket: a customer may have written too, unknown to us. */
  mayBeNew: z.boolean().optional(),
});
export type TicketPayload = z.infer<typeof TicketPayload>;

export interface HandlerDeps extends Omit<PipelineDeps & ObserveDeps, "helpdesk"> {
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

  return {
    draft_ticket: (payload, run) => draft(checked(payload), run),
    observe_ticket: async (payload, run) => {
      const job = checked(payload);
      const startedAt = deps.now();
      // One act of an agent makes several events: a reading that began after all of them has seen it all.
      const askedAt = startedAt.getTime() - run.ageMs;
      if (run.attempt === 0 && readAt.of(job) > askedAt) return;
      const watched = { ...job, mayBeNew: job.mayBeNew ?? false };
      const observation = await observeTicket(watched, run, { ...deps, helpdesk: helpdeskOf(job, deps) });
      readAt.set(job, startedAt.getTime());
      if (observation.kind !== "unchanged") deps.onObserved(job, observation);
      if (observation.undrafted) await draft({ ...job, messageId: null }, run);
    },
  };
}

/** The job that looks at a ticket of which it is unknown what happened. */
export function lookJob({ connection, ticketId }: TicketKey, runAt: Date): NewJob {
  const payload: TicketPayload = { connection, ticketId, messageId: null, mayBeNew: true };
  return { name: "observe_ticket", subject: `${connection}:${ticketId}`, payload, runAt };
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
