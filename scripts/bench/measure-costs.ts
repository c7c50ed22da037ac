import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type BenchRun, bytesOf, type Stub } from "./bench-run.ts";
import { atMost, type Figure, forTheRecord } from "./figures.ts";
import { perTicket } from "./measure-pipeline.ts";
import type { Platform, Recording } from "./record-upstream.ts";
import { workThrough } from "./work-through.ts";

/** OpenAI's gpt-4.1-mini, US dollars per million tokens (openai.com/api/pricing, read 2026-11-21). */
const PRICE = { input: 0.4, cached: 0.1, output: 1.6 };

/** Start and memory of a service that does nothing yet. */
export async function measureIdle(run: BenchRun, stub: Stub, starts: number): Promise<Figure[]> {
  const readyMs: number[] = [];
  const rssMb: number[] = [];
  const startCpuMs: number[] = [];
  for (let nth = 0; nth < starts; nth += 1) {
    const service = await run.service(stub, { file: join(run.folder, "idle.db") });
    startCpuMs.push(service.cpuMs());
    // It settles: what the start left is collected or not.
    await delay(3_000);
    readyMs.push(service.readyMs);
    rssMb.push(service.rssMb());
    await service.stop();
  }
  return [
    atMost(`start to ready, best of ${starts}`, Math.min(...readyMs), 1_000, "ms"),
    forTheRecord("processor time until ready", `${Math.min(...startCpuMs)} ms`),
    atMost("memory at idle", Math.max(...rssMb), 120, "MB RSS"),
  ];
}

/** What one ticket takes of platforms, model and disk. */
export async function measureTicketCosts(
  run: BenchRun,
  stub: Stub,
  recordings: Readonly<Record<"zendesk" | "gorgias", Recording>>,
  tickets: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const recording = recordings.zendesk;
  const file = join(run.folder, "costs.db");
  const service = await run.service(stub, { file, model: true });
  const before = await stub.counts();
  const bytesBefore = bytesOf(file);
  await workThrough({ run, stub, recording, tickets }, service.url);
  await service.stop();
  const after = await stub.counts();
  const each = (platform: Platform) => (after[platform] - before[platform] - ONCE[platform]) / tickets;
  figures.push(
    atMost("calls per ticket, Zendesk, at the stub", each("zendesk"), 4, "calls"),
    atMost("calls per ticket, Shopify, at the stub", each("shopify"), 2, "calls"),
    atMost("calls per ticket, Gorgias, as recorded", callsOf(recordings.gorgias, "gorgias"), 4, "calls"),
    forTheRecord("calls per ticket, model", each("openai").toFixed(2)),
    forTheRecord("database bytes per ticket", ((bytesOf(file) - bytesBefore) / tickets).toFixed(0)),
  );
  const { input, cached, output } = recording.tokens;
  const dollars = ((input - cached) * PRICE.input + cached * PRICE.cached + output * PRICE.output) / 1e6;
  figures.push(
    forTheRecord("model tokens per ticket, in / of them cached / out", `${input} / ${cached} / ${output}`),
    forTheRecord("model cost per ticket, gpt-4.1-mini", `$${dollars.toFixed(5)}`),
  );
  return figures;
}

/** Calls that a process makes once: signing in, and a look at the shop. */
const ONCE: Readonly<Record<Platform, number>> = { zendesk: 1, gorgias: 0, shopify: 2, openai: 0 };

function callsOf(recording: Recording, wanted: Platform): number {
  return perTicket(recording).filter(({ platform }) => platform === wanted).length;
}
