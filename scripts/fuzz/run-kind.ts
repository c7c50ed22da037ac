import { type InputKind, ServerFailure, type Take, type Verdict } from "./input-kind.ts";

export interface KindResult {
  name: string;
  inputs: number;
  accepted: number;
  rejected: number;
  crashes: number;
  failures500: number;
  unhandled: number;
  slow: number;
  /** Processor time of the slowest input, confirmed by feeding it again. */
  slowestMs: number;
  /** After a tenth of the inputs, and after all. */
  rssBefore: number;
  rssAfter: number;
  /** What is reachable, after a collection; only when the process can ask for one. */
  heapGrowth: number;
  /** Of the first few that went wrong: what happened, and the smallest input that makes it happen. */
  problems: string[];
}

const BATCH = 100;
const MOST_PROBLEMS = 5;
/** With the search for the smallest input that goes wrong. */
const LONGEST_BATCH_MS = 30_000;

/** Feeds a kind `count` inputs that follow from the seed alone, in batches; tells after each how far it is. */
export async function runKind(
  kind: InputKind,
  {
    count,
    seed,
    onBatch = () => undefined,
  }: { count: number; seed: number; onBatch?: (done: number) => void },
): Promise<KindResult> {
  const result = blankResult(kind.name);
  const stray = (error: unknown) => {
    result.unhandled += 1;
    result.problems.push(`nobody caught: ${text(error)}`);
  };
  process.on("unhandledRejection", stray);
  process.on("uncaughtException", stray);
  const { feed, close } = await kind.open();
  let heapBefore = 0;
  try {
    for (let done = 0; done < count; done += BATCH) {
      const numRuns = Math.min(BATCH, count - done);
      const settings = { seed: seed + done, numRuns, interruptAfterTimeLimit: LONGEST_BATCH_MS };
      const wrong = await feed(judging(kind, result), settings);
      if (wrong) keep(wrong, result);
      // What nobody caught is told only when the event loop has turned.
      await new Promise((resolve) => setImmediate(resolve));
      if (done === 0 || done + BATCH <= count / 10) {
        globalThis.gc?.();
        result.rssBefore = process.memoryUsage.rss();
        heapBefore = process.memoryUsage().heapUsed;
      }
      onBatch(Math.min(done + BATCH, count));
    }
  } finally {
    await close();
    process.off("unhandledRejection", stray);
    process.off("uncaughtException", stray);
  }
  globalThis.gc?.();
  result.rssAfter = process.memoryUsage.rss();
  if (globalThis.gc) result.heapGrowth = process.memoryUsage().heapUsed - heapBefore;
  return result;
}

/** Of a run that has fed nothing yet. */
export function blankResult(name: string): KindResult {
  const verdicts = { inputs: 0, accepted: 0, rejected: 0, crashes: 0, failures500: 0, unhandled: 0 };
  const memory = { rssBefore: 0, rssAfter: 0, heapGrowth: 0 };
  return { name, ...verdicts, slow: 0, slowestMs: 0, ...memory, problems: [] };
}

/** Counts the inputs of one batch up to the first that goes wrong: it is met again while a smaller one is looked for. */
function judging(kind: InputKind, result: KindResult): (take: Take) => Promise<void> {
  let isShrinking = false;
  return async (take) => {
    const isNew = !isShrinking;
    isShrinking = true;
    if (isNew) result.inputs += 1;
    const { verdict, ms } = await measured(take, kind.maxMs);
    expectCleanPrototype();
    if (isNew) {
      result[verdict] += 1;
      result.slowestMs = Math.max(result.slowestMs, ms);
    }
    if (ms > kind.maxMs) throw new Slow(`took ${ms.toFixed(0)} ms of processor time`);
    if (isNew) isShrinking = false;
  };
}

function keep({ input, error }: { input: string; error: unknown }, result: KindResult): void {
  if (error instanceof ServerFailure) result.failures500 += 1;
  else if (error instanceof Slow) result.slow += 1;
  else result.crashes += 1;
  if (result.problems.length < MOST_PROBLEMS)
    result.problems.push(`${text(error)}, for ${input.slice(0, 600)}`);
}

class Slow extends Error {
  override name = "Slow";
}

/** Too slow once may have been a compiler or a collection: only what is slow three times is slow. */
async function measured(take: Take, maxMs: number): Promise<{ verdict: Verdict; ms: number }> {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; ; tries += 1) {
    const begun = process.cpuUsage();
    const verdict = await take();
    const { user, system } = process.cpuUsage(begun);
    best = Math.min(best, (user + system) / 1_000);
    if (best <= maxMs || tries === 2) return { verdict, ms: best };
  }
}

/** Keys such as __proto__ in any input must not have reached what all objects share. */
function expectCleanPrototype(): void {
  for (const key in {}) throw new Error(`every object now has ${key}`);
}

function text(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = error.stack?.split("\n").find((line) => line.includes("/src/") || line.includes("/db/")) ?? "";
  return `${error.name}: ${error.message.slice(0, 200)} ${at.trim()}`;
}
