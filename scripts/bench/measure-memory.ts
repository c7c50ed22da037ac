import { join } from "node:path";
import { type BenchRun, type Stub, untilDone } from "./bench-run.ts";
import { atMost, type Figure, forTheRecord } from "./figures.ts";
import type { Recording } from "./record-upstream.ts";

const LONGEST_MS = 120_000;
const PARTS = 20;

/** What the service holds while it works through so many tickets, with a model; the first third still fills caches. */
export async function measureMemory(
  run: BenchRun,
  stub: Stub,
  recording: Recording,
  tickets: number,
): Promise<Figure[]> {
  const service = await run.service(stub, { file: join(run.folder, "memory.db"), model: true });
  const held: number[] = [];
  const count = Math.round(tickets / PARTS);
  for (let part = 0; part < PARTS; part += 1) {
    const { done } = await stub.counts();
    const begun = performance.now();
    await run.load({ recording, url: service.url, count, perSecond: null });
    await untilDone(stub, done + count, begun, LONGEST_MS);
    held.push(service.rssMb());
  }
  await service.stop();
  const mean = (from: number, to: number) => {
    const part = held.slice(Math.round(PARTS * from), Math.round(PARTS * to));
    return part.reduce((sum, mb) => sum + mb, 0) / part.length;
  };
  const thirds = [mean(0, 1 / 3), mean(1 / 3, 2 / 3), mean(2 / 3, 1)] as const;
  const what = `memory over ${(count * PARTS).toLocaleString("en")} tickets`;
  return [
    forTheRecord(`${what}: thirds`, `${thirds.map((mb) => mb.toFixed(0)).join(", ")} MB RSS`),
    atMost(`${what}: highest`, Math.max(...held), 250, "MB RSS"),
    atMost(`${what}: last third ÷ middle`, thirds[2] / thirds[1], 1.05, "times"),
  ];
}
