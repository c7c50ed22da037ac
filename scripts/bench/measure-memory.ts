import { join } from "node:path";
import { atMost, type Figure, forTheRecord } from "./figures.ts";
import { type Batch, workThrough } from "./work-through.ts";

const PARTS = 20;

/** What the service holds while it works through so many tickets, with a model; the first third still fills caches. */
export async function measureMemory(batch: Batch): Promise<Figure[]> {
  const { run, stub } = batch;
  const service = await run.service(stub, { file: join(run.folder, "memory.db"), model: true });
  const held: number[] = [];
  const tickets = Math.round(batch.tickets / PARTS);
  for (let part = 0; part < PARTS; part += 1) {
    await workThrough({ ...batch, tickets }, service.url);
    held.push(service.rssMb());
  }
  await service.stop();
  const mean = (from: number, to: number) => {
    const part = held.slice(Math.round(PARTS * from), Math.round(PARTS * to));
    return part.reduce((sum, mb) => sum + mb, 0) / part.length;
  };
  const thirds = [mean(0, 1 / 3), mean(1 / 3, 2 / 3), mean(2 / 3, 1)] as const;
  const what = `memory over ${(tickets * PARTS).toLocaleString("en")} tickets`;
  return [
    forTheRecord(`${what}: thirds`, `${thirds.map((mb) => mb.toFixed(0)).join(", ")} MB RSS`),
    atMost(`${what}: highest`, Math.max(...held), 250, "MB RSS"),
    atMost(`${what}: last third ÷ middle`, thirds[2] / thirds[1], 1.05, "times"),
  ];
}
