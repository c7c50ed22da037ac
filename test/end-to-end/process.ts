import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface RunningCli {
  child: ChildProcess;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Resolves with the first match; rejects when the process ends before it. */
  waitFor(pattern: RegExp): Promise<RegExpMatchArray>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The real command line in a process of its own, with only these settings and none of this machine's. */
export function runCli(args: readonly string[], env: Readonly<Record<string, string>>): RunningCli {
  return running(process.execPath, ["--import", "tsx", "src/cli.ts", ...args], env);
}

/** A script of package.json, as `npm run` starts it. */
export function runScript(script: string, env: Readonly<Record<string, string>>): RunningCli {
  return running("npm", ["run", script], env);
}

function running(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): RunningCli {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const waiting = new Set<() => void>();
  const collect = (chunk: Buffer) => {
    text += chunk.toString("utf8");
    for (const check of waiting) check();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  return {
    child,
    output: () => text,
    ended,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const match = pattern.exec(text);
          if (!match) return;
          waiting.delete(check);
          resolve(match);
        };
        waiting.add(check);
        check();
        void ended.then(() => reject(new Error(`ended before ${pattern}:\n${text}`)));
      }),
  };
}
