import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { countRationaleRows, insertLaterJobs } from "../../db/sqlite/bulk-jobs.ts";
import { openDatabase } from "../../db/sqlite/open.ts";
import { openBenchFile } from "./bench-file.ts";
import type { BenchRun, Stub } from "./bench-run.ts";
import { atLeast, atMost, type Figure, forTheRecord } from "./figures.ts";
import type { Recording } from "./record-upstream.ts";
import { type Batch, workThrough } from "./work-through.ts";

export interface Growth {
  rows: number;
  jobs: number;
  /** A database of rationale rows made before; it is copied. */
  file: string | undefined;
  flood: number;
  tickets: number;
  rounds: number;
}

/** The same figures with a store's years of rows and a full queue, in turn with an empty database. */
export async function measureGrowth(
  run: BenchRun,
  stub: Stub,
  recording: Recording,
  { rows, jobs, file, flood, tickets, rounds }: Growth,
): Promise<Figure[]> {
  const large = join(run.folder, "large.db");
  if (file !== undefined) copyFileSync(file, large);
  openBenchFile(rows, large);
  const found = fill(large, jobs);
  const work = await bestWork({ run, stub, recording, tickets }, large, rounds);
  const { best: intake, readyMs } = await bestIntake({ run, stub, recording, tickets: flood }, large, rounds);
  const text = (n: number) => n.toLocaleString("en");
  const what = `with ${text(found)} rows and ${text(jobs)} queued jobs`;
  return [
    forTheRecord(
      `${what}: CPU per ticket`,
      `${work.large.cpuMs.toFixed(1)} ms, empty ${work.empty.cpuMs.toFixed(1)} ms`,
    ),
    atLeast(`pipeline ${what} ÷ empty`, work.large.perSecond / work.empty.perSecond, 0.85),
    atLeast(`intake ${what} ÷ empty`, intake.large / intake.empty, 0.85),
    atMost(`${what}: start to ready`, readyMs, 1_000, "ms"),
  ];
}

const DATABASES = ["empty", "large"] as const;

async function startBoth({ run, stub }: Batch, large: string, worker: boolean) {
  return {
    empty: await run.service(stub, { file: join(run.folder, "empty.db"), worker }),
    large: await run.service(stub, { file: large, worker }),
  };
}

/** Tickets a second, and the processor time of each; the first round warms up. */
async function bestWork(batch: Batch, large: string, rounds: number) {
  const services = await startBoth(batch, large, true);
  const best = { empty: { perSecond: 0, cpuMs: Infinity }, large: { perSecond: 0, cpuMs: Infinity } };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of DATABASES) {
      const service = services[name];
      const cpuBefore = service.cpuMs();
      const seconds = await workThrough(batch, service.url);
      if (round === 0) continue;
      best[name].perSecond = Math.max(best[name].perSecond, batch.tickets / seconds);
      best[name].cpuMs = Math.min(best[name].cpuMs, (service.cpuMs() - cpuBefore) / batch.tickets);
    }
  }
  for (const name of DATABASES) await services[name].stop();
  return best;
}

/** Webhooks a second of services that work on nothing; the first round warms up. */
async function bestIntake(batch: Batch, large: string, rounds: number) {
  const { run, recording, tickets: count } = batch;
  const doors = await startBoth(batch, large, false);
  const best = { empty: 0, large: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of DATABASES) {
      const result = await run.load({ recording, url: doors[name].url, count, perSecond: null });
      if (round > 0) best[name] = Math.max(best[name], result.answered / result.seconds);
    }
  }
  for (const name of DATABASES) await doors[name].stop();
  return { best, readyMs: doors.large.readyMs };
}

/** Queues jobs for a later time, as retries and questions to agents are: what is due would be worked on. Answers the rows. */
function fill(file: string, jobs: number): number {
  const connection = openDatabase(file);
  insertLaterJobs(connection, jobs, new Date());
  const rows = countRationaleRows(connection);
  connection.close();
  return rows;
}
