import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { createClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { SidenoteError } from "./errors.ts";
import type { Surroundings } from "./main.ts";

const USAGE = `usage: sidenote <command>

  serve [--no-worker] [--now TIME]   take webhooks and work on tickets
  worker [--now TIME]                work on tickets only
  jobs list [--state STATE]          show jobs (default: dead; queued, running, done)
  jobs retry ID… | --all             give dead jobs another life
  export [--format csv|jsonl]        write the rationale, one row per ticket, to FILE or standard output
    [--out FILE] [--redact]            --redact: without addresses, names, order numbers and free text
    [--since TIME] [--until TIME]      when the ticket was first seen
    [--intent I] [--outcome O] [--store S]
    [--cursor C]                       go on after the cursor that an earlier run printed
  replay --policy FILE [--since TIME] [--json]
                                     what would another policy have decided?
  explain TICKET [--json]            why a stored ticket was decided so (123, or gorgias:123)
  learn [--dry-run] [--anew]         teach the intent model what agents corrected; used only if it then reads better
                                       --anew: better than the shipped model is enough, also after a --revert
    [--list] [--revert]                what has been learned · take the newest lesson back
  policy check FILE                  say what a policy means, and what in it contradicts itself; - reads it from input
  erase --customer EMAIL [--dry-run] take a customer's text and identifiers out of everything kept
  backup FILE [--force]              copy the database while the service goes on; --force replaces FILE
  keys rotate                        seal kept access tokens anew with the first of ENCRYPTION_KEYS
  check [--json]                     is the database sound, and is every promise kept in it?
  doctor                             check every connection's credentials, scopes and limits

Settings come from the environment, or from .env beside it; .env.example lists them.
`;

const STATES = ["queued", "running", "done", "dead"] as const;

const EXPORT_OPTIONS = {
  format: { type: "string" },
  since: { type: "string" },
  until: { type: "string" },
  intent: { type: "string" },
  outcome: { type: "string" },
  store: { type: "string" },
  redact: { type: "boolean" },
  cursor: { type: "string" },
} as const;

const OPTIONS = {
  "no-worker": { type: "boolean", default: false },
  now: { type: "string" },
  state: { type: "string", default: "dead" },
  all: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
  ...EXPORT_OPTIONS,
  out: { type: "string" },
  policy: { type: "string" },
  json: { type: "boolean", default: false },
  customer: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  list: { type: "boolean", default: false },
  revert: { type: "boolean", default: false },
  anew: { type: "boolean", default: false },
} as const;

type Options = ReturnType<typeof parse>["values"];

/** What a command gets: the words after its name, its options, and all that the settings say. */
interface Call {
  words: readonly string[];
  options: Options;
  config: Config;
  around: Surroundings;
}

const say = (line: string) => console.log(line);

/** Each loads only what it needs: the service is a third of the whole, and lives long. */
const COMMANDS: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  serve: async ({ config, options, around }) => {
    const { serve } = await import("./commands/serve.ts");
    return serve(config, { http: true, worker: !options["no-worker"] }, around);
  },
  worker: async ({ config, around }) => {
    const { serve } = await import("./commands/serve.ts");
    return serve(config, { http: false, worker: true }, around);
  },
  doctor: async ({ config, around }) => {
    const { doctor } = await import("./commands/doctor.ts");
    return doctor(config, around, say);
  },
  check: async ({ config, options, around }) => {
    const { check } = await import("./commands/check.ts");
    return check(config, { json: options.json, now: around.now(), realNow: new Date() }, say);
  },
  "keys rotate": async ({ config, around }) => {
    const { rotateKeys } = await import("./commands/keys.ts");
    return rotateKeys(config, around.now(), say);
  },
  backup: async ({ config, words: [out], options: { force } }) => {
    const { backup } = await import("./commands/backup.ts");
    return backup(config, { out, force }, say);
  },
  "jobs list": async ({ config, options }) => {
    const state = STATES.find((known) => known === options.state);
    if (!state) return print(`--state is one of ${STATES.join(", ")}\n`, 2);
    const { listJobs } = await import("./commands/jobs.ts");
    return listJobs(config, state, say);
  },
  "jobs retry": async ({ config, words, options: { all }, around }) => {
    const ids = words.map(Number);
    if (ids.some((id) => !Number.isInteger(id)) || (ids.length === 0) !== all) return print(USAGE, 2);
    const { retryJobs } = await import("./commands/jobs.ts");
    return retryJobs(config, all ? "all" : ids, around.now(), say);
  },
  export: async ({ config, options }) => {
    const asked = Object.fromEntries(Object.entries(options).filter(([name]) => name in EXPORT_OPTIONS));
    const { exportRows } = await import("./commands/export.ts");
    const { stdout, stderr } = process;
    return exportRows(config, { out: options.out, asked }, { stdout, stderr, signal: interruption() });
  },
  replay: async ({ config, options }) => {
    const { replay } = await import("./commands/replay.ts");
    return replay(config, options, say);
  },
  learn: async ({ config, options: { "dry-run": dryRun, anew, list, revert }, around }) => {
    if ([dryRun || anew, list, revert].filter(Boolean).length > 1) return print(USAGE, 2);
    const way = list ? "list" : revert ? "revert" : dryRun ? "try" : "use";
    const { learn } = await import("./commands/learn.ts");
    return learn(config, way, { ...around, anew, signal: interruption() }, say);
  },
  erase: async ({ config, options: { customer, "dry-run": dryRun }, around }) => {
    const { erase } = await import("./commands/erase.ts");
    return erase(config, { customer, dryRun }, around.now(), say);
  },
};

const TAKES_WORDS: ReadonlySet<string> = new Set(["backup", "jobs retry"]);

/** Parses, runs one command, answers its exit code. */
async function main(args: string[]): Promise<number> {
  const { values: options, positionals } = parse(args);
  const [command = "help", verb, ...rest] = positionals;
  if (options.help || command === "help") return print(USAGE, 0);
  // A policy can be checked where nothing else is set up.
  if (command === "policy") {
    if (verb !== "check") return print(USAGE, 2);
    const { checkPolicy } = await import("./commands/policy-check.ts");
    return checkPolicy(rest[0], process.stdin, say);
  }
  if (command === "explain") return explainStored(verb, options.json);
  const found = commandOf(positionals);
  if (!found) return print(USAGE, 2);
  readEnvFile();
  const { loadConfig } = await import("./config.ts");
  const config = loadConfig(process.env);
  const { createLogger } = await import("./log.ts");
  const { createFetch } = await import("./net/create-fetch.ts");
  const log = createLogger(config.core.LOG_LEVEL);
  const around = {
    now: createClock(await parseTime(options.now)),
    random: Math.random,
    fetch: createFetch(),
    log,
  };
  return found.run({ words: found.words, options, config, around });
}

function readEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** Reads what is stored, and so needs no connection. */
async function explainStored(ticket: string | undefined, json: boolean): Promise<number> {
  readEnvFile();
  const { loadFileSettings } = await import("./config.ts");
  const { explainTicket } = await import("./commands/explain.ts");
  return explainTicket({ core: loadFileSettings(process.env) }, { ticket, json }, say);
}

function parse(args: string[]) {
  return parseArgs({ args, allowPositionals: true, options: OPTIONS });
}

/** Commands are one word or two. */
function commandOf(positionals: readonly string[]) {
  for (const length of [2, 1]) {
    const name = positionals.slice(0, length).join(" ");
    const run = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    const words = positionals.slice(length);
    if (run) return words.length === 0 || TAKES_WORDS.has(name) ? { run, words } : null;
  }
  return null;
}

/** Fires on the first SIGINT or SIGTERM; a second one ends the process as usual. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

async function parseTime(text: string | undefined): Promise<Date | null> {
  if (text === undefined) return null;
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  const { ConfigError } = await import("./config.ts");
  throw new ConfigError(["--now: not an ISO 8601 time"]);
}

function print(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

/** Every failure to start ends here: in plain words, without values and without a stack. */
function explain(error: unknown): number {
  if (error instanceof SidenoteError) {
    if (hasProblems(error)) {
      const lines = error.problems.map((problem) => `  - ${problem}`).join("\n");
      const what = error.code === "invalid_policy" ? "policy file needs" : "settings need";
      return print(`Sidenote can't start, its ${what} mending:\n${lines}\n`, 78);
    }
    // Like wrong settings: starting again, as supervisors do, can't help.
    return print(`${error.message} (${error.code})\n`, error.code === "database_newer" ? 78 : 1);
  }
  if (error instanceof TypeError && "code" in error) return print(`${error.message}\n${USAGE}`, 2);
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  return print(`${error instanceof Error ? error.message : "unknown failure"}${code}\n`, 1);
}

/** ConfigError and PolicyError, known by their shape: loading them would load all settings with them. */
function hasProblems(error: SidenoteError): error is SidenoteError & { problems: readonly string[] } {
  return "problems" in error && Array.isArray(error.problems);
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);
