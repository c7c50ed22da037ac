import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { OrderFromOutside } from "./order-from-outside.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const READY = "sidenote is ready";
const LONGEST_START_MS = 60_000;

export interface ServiceOptions {
  env: Readonly<Record<string, string>>;
  onLine: (line: string) => void;
}

/** The real `sidenote serve` in a process of its own, and whoever starts it again when it ends. */
export interface Service {
  /** Begins a life; `ready` resolves when it takes webhooks, through however many starts that takes. */
  start(): { ready: Promise<void> };
  /** SIGKILL, at whatever it is doing. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
  tell(order: OrderFromOutside): Promise<void>;
  setClock(offsetMs: number): Promise<void>;
  clockMs(): number;
  /** The time that it sees. */
  now(): Date;
  /** Ends that nobody asked for: "started" = after it was ready, "starting" = it refused to start. */
  ownEnds: { when: "started" | "starting"; code: number | null }[];
}

/** Keeps `sidenote serve` running as a supervisor would. */
export function createService({ env, onLine }: ServiceOptions): Service {
  const ownEnds: Service["ownEnds"] = [];
  let life: { child: ChildProcess; ended: Promise<number | null>; wanted: boolean } | null = null;
  let offsetMs = 0;

  function spawnOnce(): Promise<void> {
    const inside = import.meta.resolve("./from-inside.ts");
    const child = spawn(process.execPath, ["--import", "tsx", "--import", inside, "src/cli.ts", "serve"], {
      cwd: ROOT,
      env: { PATH: process.env["PATH"], ...env, CHAOS_CLOCK_MS: String(offsetMs) },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const mine = { child, ended, wanted: false };
    life = mine;
    let isReady = false;
    const lastLines: string[] = [];
    return new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        if (!stream) continue;
        createInterface({ input: stream }).on("line", (line) => {
          onLine(line);
          lastLines.push(line.slice(0, 500));
          if (lastLines.length > 5) lastLines.shift();
          if (!line.includes(READY)) return;
          isReady = true;
          resolve();
        });
      }
      void ended.then((code) => {
        if (mine.wanted) return resolve();
        ownEnds.push({ when: isReady ? "started" : "starting", code });
        if (!isReady) return reject(new Error(`it ended before it was ready: ${lastLines.join("\n")}`));
        untilReady().catch(() => undefined);
      });
    });
  }

  async function untilReady(): Promise<void> {
    const deadline = performance.now() + LONGEST_START_MS;
    for (;;) {
      try {
        await spawnOnce();
        return;
      } catch (error) {
        if (performance.now() > deadline) throw error;
        await delay(200);
      }
    }
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (!life) return null;
    life.wanted = true;
    life.child.kill(signal);
    return life.ended;
  }

  async function tell(order: OrderFromOutside): Promise<void> {
    if (!life?.child.connected) return;
    const { child, ended } = life;
    const done = new Promise((resolve) => child.once("message", resolve));
    child.send(order, () => undefined);
    await Promise.race([done, ended]);
  }

  return {
    start: () => ({ ready: untilReady() }),
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
    tell,
    setClock: async (ms) => {
      offsetMs = ms;
      await tell({ kind: "clock", offsetMs });
    },
    clockMs: () => offsetMs,
    now: () => new Date(Date.now() + offsetMs),
    ownEnds,
  };
}
