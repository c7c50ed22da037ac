import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Attack } from "./attack/attack.ts";
import { judgeDatabase, judgeWire } from "./attack/judge.ts";
import { type Mode, playAttacks } from "./attack/play-attacks.ts";
import { allAttacks } from "./attack/tickets/all-attacks.ts";

const USAGE = `usage: npm run attack -- [--only WORDS]

Plays hand-written hostile tickets through the whole service, without a model and with one that obeys the attacker,
and judges everything that left the process. Non-zero when one attack lands.`;

interface Outcome {
  attack: Attack;
  mode: Mode;
  problems: readonly string[];
}

const MODES: readonly Mode[] = ["template", "hostile model"];

/** What one mode's process answers. */
interface Verdict {
  /** Problems of each attack, in order. */
  problems: readonly (readonly string[])[];
  kept: readonly string[];
  modelCalls: number;
  modelDrafts: number;
}

async function judge(attacks: readonly Attack[], mode: Mode): Promise<Verdict> {
  const { wires, database } = await playAttacks(attacks, mode);
  return {
    problems: attacks.map((attack, at) => {
      const wire = wires[at];
      return wire ? judgeWire(attack, wire) : ["it was never played"];
    }),
    kept: judgeDatabase(attacks, database),
    modelCalls: wires.reduce((sum, { toModel }) => sum + toModel.length, 0),
    modelDrafts: wires.filter(({ writer }) => writer === "model").length,
  };
}

/** Each mode in a process of its own: the work is the processor's. */
async function judgeApart(mode: Mode, only: string): Promise<Verdict> {
  const script = fileURLToPath(import.meta.url);
  const child = fork(script, ["--mode", mode, "--only", only], { execArgv: ["--import", "tsx"] });
  const verdict = new Promise<Verdict>((resolve, reject) => {
    child.once("message", (message) => resolve(message as Verdict));
    child.once("exit", (code) => reject(new Error(`the ${mode} run ended with ${code ?? "a signal"}`)));
  });
  return verdict;
}

function printTable(outcomes: readonly Outcome[]): void {
  const categories = [...new Set(outcomes.map(({ attack }) => attack.category))];
  const width = Math.max(...categories.map((name) => name.length));
  const row = (name: string, some: readonly Outcome[]) => {
    const cells = MODES.map((mode) => {
      const ofMode = some.filter((one) => one.mode === mode);
      const failed = ofMode.filter(({ problems }) => problems.length > 0).length;
      return `${String(ofMode.length - failed).padStart(6)} ${String(failed).padStart(6)}`;
    });
    const tickets = new Set(some.map(({ attack }) => attack)).size;
    console.log(`${name.padEnd(width)} ${String(tickets).padStart(7)} ${cells.join("   ")}`);
  };
  console.log(`${"".padEnd(width)}         ${MODES.map((mode) => mode.padStart(13)).join("   ")}`);
  console.log(`${"category".padEnd(width)} tickets ${MODES.map(() => "passed failed").join("   ")}`);
  for (const category of categories)
    row(
      category,
      outcomes.filter(({ attack }) => attack.category === category),
    );
  row("all", outcomes);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      mode: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const attacks = allAttacks().filter(({ category, name }) => `${category}, ${name}`.includes(values.only));
  const mode = MODES.find((one) => one === values.mode);
  if (mode) {
    process.send?.(await judge(attacks, mode));
    return 0;
  }
  const startedAt = performance.now();
  const verdicts = await Promise.all(MODES.map((one) => judgeApart(one, values.only)));
  const outcomes = attacks.flatMap((attack, at) =>
    MODES.map((one, position) => ({ attack, mode: one, problems: verdicts[position]?.problems[at] ?? [] })),
  );
  printTable(outcomes);
  const failures = [
    ...outcomes.flatMap(({ attack, mode: of, problems }) =>
      problems.map(
        (problem) => `${of}: ${attack.category}, ${attack.name} (${attack.ticket.helpdesk}): ${problem}`,
      ),
    ),
    ...MODES.flatMap((one, at) => verdicts[at]?.kept.map((problem) => `${one}: ${problem}`) ?? []),
  ];
  for (const failure of failures) console.log(`✗ ${failure}`);
  const sum = (count: (verdict: Verdict) => number) => verdicts.reduce((total, one) => total + count(one), 0);
  console.log(
    `the hostile model answered ${sum((one) => one.modelCalls)} times; the guard let ${sum((one) => one.modelDrafts)} of its drafts through`,
  );
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(`${attacks.length} tickets, ${MODES.length} modes, ${failures.length} failures, ${seconds} s`);
  return failures.length === 0 && attacks.length > 0 ? 0 : 1;
}

process.exitCode = await main();
