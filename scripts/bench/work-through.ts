import { setTimeout as delay } from "node:timers/promises";
import type { BenchRun, Stub } from "./bench-run.ts";
import type { Recording } from "./record-upstream.ts";

const LONGEST_MS = 120_000;

export interface Batch {
  run: BenchRun;
  stub: Stub;
  recording: Recording;
  tickets: number;
}

/** Sends so many tickets as fast as they are taken; answers the seconds from the first webhook to the last tag. */
export async function workThrough({ run, stub, recording, tickets }: Batch, url: string): Promise<number> {
  const target = (await stub.counts()).done + tickets;
  const begun = performance.now();
  await run.load({ recording, url, count: tickets, perSecond: null });
  while ((await stub.counts()).done < target) {
    if (performance.now() - begun > LONGEST_MS) throw new Error("the pipeline did not come to an end");
    await delay(20);
  }
  return (performance.now() - begun) / 1_000;
}
