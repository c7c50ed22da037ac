import type { JobState } from "../../db/queue.ts";
import { openExistingStore } from "../../db/sqlite/store.ts";
import type { Config } from "../config.ts";

/** Prints the newest jobs of one state, a line each. */
export async function listJobs(
  config: { core: Pick<Config["core"], "DATABASE_FILE"> },
  state: JobState,
  print: (line: string) => void,
): Promise<number> {
  const store = openExistingStore(config.core.DATABASE_FILE);
  try {
    const jobs = await store.queue.list(state, 200);
    if (jobs.length === 0) print(`no ${state} jobs`);
    for (const job of jobs) {
      const tries = `${job.attempts} ${job.attempts === 1 ? "try" : "tries"}`;
      const error = job.lastError ? `  ${job.lastError}` : "";
      print(`${job.id}  ${job.name}  ${job.subject}  ${job.createdAt.toISOString()}  ${tries}${error}`);
    }
    return 0;
  } finally {
    await store.close();
  }
}

/** Requeues dead jobs; a running worker picks them up within its poll. Exit code 1 when there was nothing to revive. */
export async function retryJobs(
  config: { core: Pick<Config["core"], "DATABASE_FILE"> },
  ids: readonly number[] | "all",
  now: Date,
  print: (line: string) => void,
): Promise<number> {
  const store = openExistingStore(config.core.DATABASE_FILE);
  try {
    const revived = await store.queue.revive(ids, now);
    print(`${revived} ${revived === 1 ? "job" : "jobs"} queued again`);
    return ids !== "all" && revived < ids.length ? 1 : 0;
  } finally {
    await store.close();
  }
}
