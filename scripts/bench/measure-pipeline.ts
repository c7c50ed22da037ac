import { join } from "node:path";
import type { BenchRun } from "./bench-run.ts";
import { atLeast, atMost, type Figure, forTheRecord } from "./figures.ts";
import type { Recording } from "./record-upstream.ts";
import type { ServiceProcess } from "./service-process.ts";
import { type Batch, workThrough } from "./work-through.ts";

const CONCURRENCY = 8;
const LATENCY_MS = 300;

async function ticketsPerSecond(batch: Batch, url: string): Promise<number> {
  return batch.tickets / (await workThrough(batch, url));
}

/** A service runs for months: what counts begins when V8 has compiled what is used often, which takes it some 1,000 tickets. */
async function warmUp(batch: Batch, url: string): Promise<void> {
  await workThrough({ ...batch, tickets: batch.tickets * 4 }, url);
}

/** Sidenote with and without a model, in turn with the pipeline that makes the same calls and stores nothing. */
export async function measurePipeline(batch: Batch, rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const model of [false, true]) {
    const { run, stub, recording } = batch;
    const calls = perTicket(recording).filter(({ platform }) => model || platform !== "openai");
    const baseline = await run.baseline({
      kind: "pipeline",
      calls,
      urls: stub.urls,
      concurrency: CONCURRENCY,
    });
    const service = await run.service(stub, { file: fileOf(run, model), model });
    for (const { url } of [service, baseline]) await warmUp(batch, url);
    const cpuBefore = service.cpuMs();
    const best = { ours: 0, theirs: 0 };
    for (let round = 0; round < rounds; round += 1) {
      best.ours = Math.max(best.ours, await ticketsPerSecond(batch, service.url));
      best.theirs = Math.max(best.theirs, await ticketsPerSecond(batch, baseline.url));
    }
    const name = model ? "pipeline, instant model" : "pipeline, no model";
    const cpu = (service.cpuMs() - cpuBefore) / (rounds * batch.tickets);
    figures.push(
      forTheRecord(
        `${name}: tickets`,
        `${best.ours.toFixed(1)}/s of ${best.theirs.toFixed(1)}/s, ${cpu.toFixed(1)} ms CPU each`,
      ),
      atLeast(`${name} ÷ non-durable baseline`, best.ours / best.theirs, 0.6),
      atMost(`${name}: memory under load`, service.rssMb(), 250, "MB RSS"),
    );
    if (!model) {
      figures.push(await measureWaits(batch, service));
      figures.push(await measureTwo(batch, { service, rounds, theirs: best.theirs }));
    }
    await service.stop();
    await baseline.stop();
  }
  return figures;
}

function fileOf({ folder }: BenchRun, model: boolean): string {
  return join(folder, `pipeline-${model}.db`);
}

/** On both cores: a second process works on the same file. */
async function measureTwo(
  batch: Batch,
  { service, rounds, theirs }: { service: ServiceProcess; rounds: number; theirs: number },
): Promise<Figure> {
  const second = await batch.run.service(batch.stub, { file: fileOf(batch.run, false), script: "worker" });
  await warmUp(batch, service.url);
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    best = Math.max(best, await ticketsPerSecond(batch, service.url));
  }
  await second.stop();
  const name = "pipeline, no model, a worker process beside: tickets";
  return forTheRecord(name, `${best.toFixed(1)}/s, ${(best / theirs).toFixed(2)} of the baseline`);
}

/** With slow platforms, what is possible is the concurrency by the waits of one ticket, calls after each other. */
async function measureWaits(batch: Batch, service: ServiceProcess): Promise<Figure> {
  const calls = perTicket(batch.recording).filter(({ platform }) => platform !== "openai").length;
  const bound = CONCURRENCY / ((calls * LATENCY_MS) / 1_000);
  await batch.stub.setLatency(LATENCY_MS);
  const tickets = Math.min(batch.tickets, 80);
  const reached = await ticketsPerSecond({ ...batch, tickets }, service.url);
  await batch.stub.setLatency(0);
  const name = `${LATENCY_MS} ms upstream, ${CONCURRENCY} at a time: ${reached.toFixed(1)}/s ÷ bound of ${bound.toFixed(1)}/s`;
  return atLeast(name, reached / bound, 0.8);
}

/** Without what is asked once per process. */
export function perTicket({ calls }: Recording): Recording["calls"] {
  return calls.filter(({ path, body }) => !path.includes("oauth") && !body.includes("query Preflight"));
}
