import { quantile } from "../bench/quantile.ts";
import type { Sample } from "./sample.ts";

type Figure = Exclude<keyof Sample, "minute" | "tickets" | "load" | "dbMb">;

/** How much more the last third may show than the middle one: a share of it, and a rest that is noise. */
const ALLOWED: Readonly<Record<Figure, { share: number; rest: number; name: string }>> = {
  rssMb: { share: 0.05, rest: 5, name: "memory, MB RSS" },
  heapMb: { share: 0.15, rest: 5, name: "heap in use, MB" },
  openFiles: { share: 0, rest: 5, name: "open files" },
  handles: { share: 0, rest: 10, name: "handles" },
  walMb: { share: 0.1, rest: 1, name: "WAL, MB" },
  queueAgeMs: { share: 0.5, rest: 500, name: "oldest due job, ms" },
  intakeP99Ms: { share: 0.5, rest: 25, name: "intake p99, ms" },
  noteP99Ms: { share: 0.5, rest: 250, name: "ticket to note p99, ms" },
  cpuMsPerTicket: { share: 0.25, rest: 10, name: "CPU per ticket, ms" },
};

export interface Flatness {
  name: string;
  /** Medians of the three thirds. */
  thirds: readonly [number, number, number];
  limit: number;
  isFlat: boolean;
}

/** Compares the last third of a run with the middle one: the first still fills caches. */
export function judgeFlatness(samples: readonly Sample[]): Flatness[] {
  const size = samples.length / 3;
  const third = (n: number) => samples.slice(Math.round(n * size), Math.round((n + 1) * size));
  return (Object.keys(ALLOWED) as Figure[]).map((figure) => {
    const median = (n: number) =>
      quantile(
        third(n).map((sample) => sample[figure]),
        0.5,
      );
    const thirds = [median(0), median(1), median(2)] as const;
    const { share, rest, name } = ALLOWED[figure];
    const limit = thirds[1] * (1 + share) + rest;
    return { name, thirds, limit, isFlat: thirds[2] <= limit };
  });
}
