import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface Child<T> {
  /** What its first line said. */
  said: T;
  stop(): Promise<void>;
}

/** Runs one of the benchmark's scripts in a process of its own; resolves with the JSON of the first line that it prints. */
export async function startChild<T>(script: string, input: unknown): Promise<Child<T>> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", new URL(script).pathname], {
    env: { PATH: process.env["PATH"], BENCH_INPUT: JSON.stringify(input) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const said = await new Promise<T>((resolve, reject) => {
    child.once("close", (code) => reject(new Error(`${script} ended with ${code} and said nothing`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).once("line", (line) => resolve(JSON.parse(line) as T));
  });
  return {
    said,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** What the parent gave. */
export function readInput<T>(): T {
  return JSON.parse(process.env["BENCH_INPUT"] ?? "null") as T;
}

/** The one line that the parent waits for. */
export function tellParent(what: unknown): void {
  console.log(JSON.stringify(what));
}
