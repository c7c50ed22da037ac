import { statSync } from "node:fs";
import { loadavg } from "node:os";
import { z } from "zod";
import type { ServiceProcess } from "../bench/service-process.ts";

/** One minute of the run. */
export interface Sample {
  minute: number;
  tickets: number;
  rssMb: number;
  heapMb: number;
  openFiles: number;
  /** Sockets, timers, requests that the process holds, as Node counts them. */
  handles: number;
  walMb: number;
  dbMb: number;
  /** How long the oldest due job had waited, the worst of the minute. */
  queueAgeMs: number;
  /** Of webhooks: from sent to answered. */
  intakeP99Ms: number;
  /** From the ticket's opening to its note. */
  noteP99Ms: number;
  /** Of the service, all its threads: agents' replies and polls included. */
  cpuMsPerTicket: number;
  load: number;
}

const Ready = z.object({ queue: z.object({ oldestDueForMs: z.number(), dead: z.number() }) });

/** How long the oldest due job has waited by now, and how many have died. */
export async function readQueue(url: string): Promise<{ ageMs: number; dead: number }> {
  const response = await fetch(`${url}/readyz`);
  const { queue } = Ready.parse(await response.json());
  return { ageMs: queue.oldestDueForMs, dead: queue.dead };
}

/** Everything that can be read of the process from outside. */
export async function readProcess(
  service: ServiceProcess,
  file: string,
): Promise<Pick<Sample, "rssMb" | "heapMb" | "openFiles" | "handles" | "walMb" | "dbMb" | "load">> {
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  const metric = (name: string) =>
    Number(new RegExp(`^${name} (\\S+)`, "m").exec(metrics)?.[1] ?? Number.NaN);
  const megabytes = (path: string) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / 1e6;
  return {
    rssMb: service.rssMb(),
    heapMb: metric("nodejs_heap_size_used_bytes") / 1e6,
    openFiles: service.openFiles(),
    handles: metric("nodejs_active_resources_total"),
    walMb: megabytes(`${file}-wal`),
    dbMb: megabytes(file),
    load: loadavg()[0] ?? 0,
  };
}
