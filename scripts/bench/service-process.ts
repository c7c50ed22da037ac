import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LogLine = z.object({ msg: z.string(), url: z.string().nullish(), level: z.string() });

export interface ServiceProcess {
  url: string;
  /** From the start of the process until it took webhooks. */
  readyMs: number;
  /** Log lines of level "error" so far. */
  errors: string[];
  rssMb(): number;
  openFiles(): number;
  /** Processor time since it started. */
  cpuMs(): number;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts Sidenote as `npm start` or `npm run worker` does, in a process of its own. `env` is all that it gets beside PATH. */
export async function startServiceProcess(
  env: Readonly<Record<string, string>>,
  options: { script?: "start" | "worker"; args?: readonly string[]; nodeFlags?: readonly string[] } = {},
): Promise<ServiceProcess> {
  const { script = "start", args = [], nodeFlags = [] } = options;
  const begun = performance.now();
  const child = spawn(process.execPath, [...nodeFlags, ...argsOf(script), ...args], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const errors: string[] = [];
  const url = await readyUrl(child, errors);
  const readyMs = performance.now() - begun;
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const pid = child.pid ?? 0;
  return {
    url,
    readyMs,
    errors,
    rssMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024,
    openFiles: () => readdirSync(`/proc/${pid}/fd`).length,
    cpuMs: () => cpuMsOf(pid),
    stop: async () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** What package.json's script gives to node. */
function argsOf(script: "start" | "worker"): string[] {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { scripts } = z
    .object({ scripts: z.object({ start: z.string(), worker: z.string() }) })
    .parse(JSON.parse(text));
  const words = scripts[script].split(" ");
  return words.slice(words.indexOf("node") + 1);
}

function readyUrl(child: ChildProcess, errors: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("close", (code) => reject(new Error(`the service ended with ${code} before it was ready`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on("line", (text) => {
      const line = LogLine.safeParse(JSON.parse(text)).data;
      if (line?.level === "error") errors.push(text);
      if (line?.msg === "sidenote is ready") resolve(line.url ?? "");
    });
  });
}

/** Of /proc: user and system time in ticks of 10 ms, after the name in brackets. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
