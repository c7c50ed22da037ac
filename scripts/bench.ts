import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BenchRun, createBenchRun } from "./bench/bench-run.ts";
import { FIGURES_HEAD, type Figure, printFigures } from "./bench/figures.ts";
import { measureIdle, measureTicketCosts } from "./bench/measure-costs.ts";
import { measureGrowth } from "./bench/measure-growth.ts";
import { measureIntake } from "./bench/measure-intake.ts";
import { measureMemory } from "./bench/measure-memory.ts";
import { measurePipeline } from "./bench/measure-pipeline.ts";
import { recordUpstream } from "./bench/record-upstream.ts";
import { loadShopData, type ShopData } from "./sandbox/shop-data.ts";

const USAGE = `usage: npm run bench -- [--quick] [--file FILE] [--only idle,intake,pipeline,costs,growth,memory]

Measures speed and cost against baselines in the same run, everything in a process of its own, on loopback. Platforms are
a stub that answers at once what the sandbox answered for the same ticket. Non-zero when a goal is missed.
--file FILE: a database of 1,000,000 rationale rows made before (it is copied). --quick: smaller, within a minute.`;

const DATA = fileURLToPath(new URL("./sandbox/data", import.meta.url));

const FULL = {
  starts: 3,
  intake: { flood: 5_000, pacedSeconds: 5, paces: [100, 250, 500], rounds: 3 },
  tickets: 300,
  rounds: 3,
  growth: { rows: 1_000_000, jobs: 100_000, flood: 3_000, tickets: 150, rounds: 3 },
  memory: 50_000,
};
const QUICK: typeof FULL = {
  starts: 1,
  intake: { flood: 1_500, pacedSeconds: 2, paces: [100], rounds: 1 },
  tickets: 60,
  rounds: 1,
  growth: { rows: 20_000, jobs: 2_000, flood: 1_000, tickets: 40, rounds: 1 },
  memory: 1_000,
};

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      file: { type: "string" },
      only: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const data = await loadShopData(DATA);
  const run = createBenchRun(data);
  const stopped = () => void run.close().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stopped);
  try {
    const options = { ...(values.quick ? QUICK : FULL), file: values.file, only: values.only?.split(",") };
    return await measure(run, data, options);
  } finally {
    await run.close();
  }
}

type Options = typeof FULL & { file: string | undefined; only: readonly string[] | undefined };

async function measure(run: BenchRun, data: ShopData, options: Options): Promise<number> {
  const { starts, intake, tickets, rounds, growth, memory, file, only } = options;
  const zendesk = await recordUpstream(data, "zendesk");
  const gorgias = await recordUpstream(data, "gorgias");
  const stub = await run.stub(zendesk);
  const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
    idle: () => measureIdle(run, stub, starts),
    intake: () => measureIntake(run, stub, zendesk, intake),
    pipeline: () => measurePipeline({ run, stub, recording: zendesk, tickets }, rounds),
    costs: () => measureTicketCosts(run, stub, { zendesk, gorgias }, tickets),
    growth: () => measureGrowth(run, stub, zendesk, { ...growth, file }),
    memory: () => measureMemory({ run, stub, recording: zendesk, tickets: memory }),
  };
  console.log(FIGURES_HEAD);
  let missed = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (only && !only.includes(name)) continue;
    const figures = await part();
    printFigures(figures);
    missed += figures.filter(({ met }) => met === false).length;
  }
  console.log(missed === 0 ? "\nok: every goal is met" : `\n✗ ${missed} goals are missed`);
  return missed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
