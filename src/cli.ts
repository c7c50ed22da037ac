#!/usr/bin/env -S node --import tsx
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { createClock } from "./clock.ts";
import { backup } from "./commands/backup.ts";
import { check } from "./commands/check.ts";
import { doctor } from "./commands/doctor.ts";
import { erase } from "./commands/erase.ts";
import { explainTicket } from "./commands/explain.ts";
import { exportRows } from "./commands/export.ts";
import { listJobs, retryJobs } from "./commands/jobs.ts";
import { checkPolicy } from "./commands/policy-check.ts";
import { replay } from "./commands/replay.ts";
import { serve } from "./commands/serve.ts";
import { ConfigError, loadConfig } from "./config.ts";
import { SidenoteError } from "./errors.ts";
import { createLogger } from "./log.ts";
import { PolicyError } from "./pipeline/decide/policy-file.ts";

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
  policy check FILE                  say what a policy means, and what in it contradicts itself; - reads it from input
  erase --customer EMAIL [--dry-run] take a customer's text and identifiers out of everything kept
  backup FILE [--force]              copy the database while the service goes on; --force replaces FILE
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

/** Parses, runs one command, answers its exit code. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
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
    },
  });
  const [command = "help", verb, ...rest] = positionals;
  if (values.help || command === "help") return print(USAGE, 0);
  // A policy can be checked where nothing else is set up.
  if (command === "policy") {
    return verb === "check"
      ? checkPolicy(rest[0], process.stdin, (line) => console.log(line))
      : print(USAGE, 2);
  }
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = loadConfig(process.env);
  const log = createLogger(config.core.LOG_LEVEL);
  const around = { now: createClock(parseTime(values.now)), random: Math.random, fetch, log };
  if (command === "explain") {
    return explainTicket(config, { ticket: verb, json: values.json }, (line) => console.log(line));
  }
  if (command === "backup") {
    return backup(config, { out: verb, force: values.force }, (line) => console.log(line));
  }
  switch (`${command} ${verb ?? ""}`.trim()) {
    case "check": {
      const times = { now: around.now(), realNow: new Date() };
      return check(config, { json: values.json, ...times }, (line) => console.log(line));
    }
    case "serve":
      return serve(config, { http: true, worker: !values["no-worker"] }, around);
    case "worker":
      return serve(config, { http: false, worker: true }, around);
    case "doctor":
      return doctor(config, around, (line) => console.log(line));
    case "jobs list": {
      const state = STATES.find((known) => known === values.state);
      if (!state) return print(`--state is one of ${STATES.join(", ")}\n`, 2);
      return listJobs(config, state, (line) => console.log(line));
    }
    case "jobs retry": {
      const ids = rest.map(Number);
      if (ids.some((id) => !Number.isInteger(id)) || (ids.length === 0) !== values.all)
        return print(USAGE, 2);
      return retryJobs(config, values.all ? "all" : ids, around.now(), (line) => console.log(line));
    }
    case "export": {
      const asked = Object.entries(values).filter(([name]) => name in EXPORT_OPTIONS);
      const { stdout, stderr } = process;
      return exportRows(
        config,
        { out: values.out, asked: Object.fromEntries(asked) },
        { stdout, stderr, signal: interruption() },
      );
    }
    case "replay":
      return replay(config, values, (line) => console.log(line));
    case "erase": {
      const { customer, "dry-run": dryRun } = values;
      return erase(config, { customer, dryRun }, around.now(), (line) => console.log(line));
    }
    default:
      return print(USAGE, 2);
  }
}

/** Fires on the first SIGINT or SIGTERM; a second one ends the process as usual. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

function parseTime(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new ConfigError(["--now: not an ISO 8601 time"]);
  return time;
}

function print(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

/** Every failure to start ends here: in plain words, without values and without a stack. */
function explain(error: unknown): number {
  if (error instanceof ConfigError || error instanceof PolicyError) {
    const lines = error.problems.map((problem) => `  - ${problem}`).join("\n");
    const what = error instanceof PolicyError ? "policy file needs" : "settings need";
    return print(`Sidenote can't start, its ${what} mending:\n${lines}\n`, 78);
  }
  if (error instanceof SidenoteError) {
    // Like wrong settings: starting again, as supervisors do, can't help.
    return print(`${error.message} (${error.code})\n`, error.code === "database_newer" ? 78 : 1);
  }
  if (error instanceof TypeError && "code" in error) return print(`${error.message}\n${USAGE}`, 2);
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  return print(`${error instanceof Error ? error.message : "unknown failure"}${code}\n`, 1);
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);
