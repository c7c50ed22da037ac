import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { KINDS } from "./fuzz/kinds.ts";
import { failuresOf, printTable } from "./fuzz/report.ts";
import { blankResult, type KindResult, runKind } from "./fuzz/run-kind.ts";

const USAGE = `usage: npm run fuzz -- [--inputs N] [--seed N] [--kind WORDS]

Feeds N inputs (default 100,000 in all) to everything that takes data from outside, and fails on a crash, an answer
of 500, a rejection that nobody caught, an input that takes too long, or memory that grows. The same seed, the same inputs.`;

/** As many processes as a small machine has cores; each kind has one of its own, so that its memory is its own. */
const AT_ONCE = 2;
/** Without a finished batch of a hundred for so long, an input hangs. */
const HANGS_AFTER_MS = 90_000;

interface Run {
  index: number;
  count: number;
  seed: number;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      inputs: { type: "string", default: "100000" },
      seed: { type: "string", default: "1" },
      kind: { type: "string", default: "" },
      run: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [inputs, seed] = [values.inputs, values.seed].map((text) =>
    z.coerce.number().int().min(1).parse(text),
  );
  if (inputs === undefined || seed === undefined) return 2;
  if (values.run !== undefined) return runHere({ index: Number(values.run), count: inputs, seed });

  const begun = performance.now();
  const chosen = KINDS.map((kind, index) => ({ kind, index })).filter(({ kind }) =>
    kind.name.includes(values.kind),
  );
  const weights = chosen.reduce((sum, { kind }) => sum + kind.weight, 0);
  const runs = chosen.map(({ kind, index }) => ({
    index,
    count: Math.ceil((inputs * kind.weight) / weights),
    seed,
  }));
  const results: KindResult[] = [];
  const waiting = [...runs];
  const work = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) {
      const result = await runApart(run);
      results[run.index] = result;
      console.error(`${result.name}: ${result.inputs} inputs`);
      for (const failure of failuresOf(result)) console.error(`✗ ${failure}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const done = results.filter(() => true);
  printTable(done);
  const failures = done.flatMap(failuresOf);
  for (const failure of failures) console.log(`✗ ${failure}`);
  const total = done.reduce((sum, one) => sum + one.inputs, 0);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  console.log(`${total} inputs, seed ${seed}, ${failures.length} failures, ${seconds} s`);
  return failures.length === 0 && done.length > 0 ? 0 : 1;
}

async function runHere({ index, count, seed }: Run): Promise<number> {
  const kind = KINDS[index];
  if (!kind) return 2;
  // Nobody waits for what is found any more.
  process.once("disconnect", () => process.exit(1));
  const result = await runKind(kind, { count, seed, onBatch: (done) => process.send?.({ done }) });
  process.send?.({ result }, () => process.exit(0));
  return 0;
}

/** In a process of its own, which is ended when it hangs. */
async function runApart({ index, count, seed }: Run): Promise<KindResult> {
  const script = fileURLToPath(import.meta.url);
  const args = ["--run", String(index), "--inputs", String(count), "--seed", String(seed)];
  const child = fork(script, args, { execArgv: ["--import", "tsx", "--expose-gc"] });
  return new Promise((resolve) => {
    let done = 0;
    let result: KindResult | null = null;
    const hung = () => child.kill("SIGKILL");
    let timer = setTimeout(hung, HANGS_AFTER_MS);
    child.on("message", (message: { done?: number; result?: KindResult }) => {
      done = message.done ?? done;
      result = message.result ?? result;
      clearTimeout(timer);
      timer = setTimeout(hung, HANGS_AFTER_MS);
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      resolve(
        result ?? ended(index, done, signal === "SIGKILL" ? "it hangs" : `it ended with ${code ?? signal}`),
      );
    });
  });
}

/** What is known of a run that could not tell itself. */
function ended(index: number, inputs: number, how: string): KindResult {
  const problems = [`${how} after input ${inputs}`];
  return { ...blankResult(KINDS[index]?.name ?? ""), inputs, crashes: 1, problems };
}

process.exitCode = await main();
