import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { countRationaleRows, insertLaterJobs } from "../../db/sqlite/bulk-jobs.ts";
import { openDatabase } from "../../db/sqlite/open.ts";
import { openBenchFile } from "./bench-file.ts";
import type { BenchRun, Stub } from "./bench-run.ts";
import { atLeast, atMost, type Figure, forTheRecord } from "./figures.ts";
import type { Recording } from "./record-upstream.ts";
import { workThrough } from "./work-through.ts";

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
  const services = {
    empty: await run.service(stub, { file: join(run.folder, "empty.db") }),
    large: await run.service(stub, { file: large }),
  };
  const best = { empty: { intake: 0, work: 0, cpu: Infinity }, large: { intake: 0, work: 0, cpu: Infinity } };
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ["empty", "large"] as const) {
      const service = services[name];
      const cpuBefore = service.cpuMs();
      const seconds = await workThrough({ run, stub, recording, tickets }, service.url);
      if (round === 0) continue;
      best[name].work = Math.max(best[name].work, tickets / seconds);
      best[name].cpu = Math.min(best[name].cpu, (service.cpuMs() - cpuBefore) / tickets);
    }
  }
  await services.empty.stop();
  await services.large.stop();
  const doors = {
    empty: await run.service(stub, { file: join(run.folder, "empty.db"), worker: false }),
    large: await run.service(stub, { file: large, worker: false }),
  };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ["empty", "large"] as const) {
      const result = await run.load({ recording, url: doors[name].url, count: flood, perSecond: null });
      if (round > 0) best[name].intake = Math.max(best[name].intake, result.answered / result.seconds);
    }
  }
  await doors.empty.stop();
  await doors.large.stop();
  const text = (n: number) => n.toLocaleString("en");
  const what = `with ${text(found)} rows and ${text(jobs)} queued jobs`;
  return [
    forTheRecord(
      `${what}: CPU per ticket`,
      `${best.large.cpu.toFixed(1)} ms, empty ${best.empty.cpu.toFixed(1)} ms`,
    ),
    atLeast(`pipeline ${what} ÷ empty`, best.large.work / best.empty.work, 0.85),
    atLeast(`intake ${what} ÷ empty`, best.large.intake / best.empty.intake, 0.85),
    atMost(`${what}: start to ready`, doors.large.readyMs, 1_000, "ms"),
  ];
}

/** Queues jobs for a later time, as retries and questions to agents are: what is due would be worked on. Answers the rows. */
function fill(file: string, jobs: number): number {
  const connection = openDatabase(file);
  insertLaterJobs(connection, jobs, new Date());
  const rows = countRationaleRows(connection);
  connection.close();
  return rows;
}
