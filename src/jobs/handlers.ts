import { z } from "zod";
import { SidenoteError } from "../errors.ts";
import type { Helpdesk } from "../helpdesk/port.ts";
import { type PipelineDeps, type ProcessResult, processTicket } from "../pipeline/process-ticket.ts";
import type { JobHandler } from "./worker.ts";

export const DraftTicket = z.object({
  connection: z.string(),
  ticketId: z.string(),
  /** The message whose delivery asked for this, where the platform named it. */
  messageId: z.string().nullable(),
});
export type DraftTicket = z.infer<typeof DraftTicket>;

export interface HandlerDeps extends Omit<PipelineDeps, "helpdesk"> {
  helpdesks: ReadonlyMap<string, Helpdesk>;
  /** Told of each processed ticket, with the milliseconds that this run of it took. */
  onProcessed: (ticket: DraftTicket, result: ProcessResult, tookMs: number) => void;
}

/** Every kind of job: its payload's shape and what does it. */
export function createHandlers(deps: HandlerDeps): Readonly<Record<string, JobHandler>> {
  return {
    draft_ticket: async (payload, run) => {
      const job = checked(payload);
      const helpdesk = deps.helpdesks.get(job.connection);
      if (!helpdesk) {
        throw new SidenoteError("the job's helpdesk is not configured", {
          code: "unknown_connection",
          retry: "never",
          fields: { connection: job.connection },
        });
      }
      const startedAt = performance.now();
      const result = await processTicket(job, run, { ...deps, helpdesk });
      deps.onProcessed(job, result, Math.round(performance.now() - startedAt));
    },
  };
}

/** A payload that is wrong once is wrong for ever: it comes from a release that wrote another shape. */
function checked(payload: unknown): DraftTicket {
  const parsed = DraftTicket.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw new SidenoteError("the job's payload has an unknown shape", {
    code: "invalid_payload",
    retry: "never",
    cause: parsed.error,
  });
}
