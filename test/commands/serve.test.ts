import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { serve } from "../../src/commands/serve.ts";
import { loadConfig } from "../../src/config.ts";
import { createLogger } from "../../src/log.ts";
import { recordingLog } from "../support/log.ts";

const SIGNALS = ["SIGTERM", "SIGINT"] as const;
const config = loadConfig({
  GORGIAS_SUBDOMAIN: "shop",
  GORGIAS_EMAIL: "sidenote@example.com",
  GORGIAS_API_KEY: "key",
  GORGIAS_WEBHOOK_SECRET: "0123456789012345678901234567890123456789",
  DATABASE_FILE: ":memory:",
  PORT: "0",
});

describe("the service", () => {
  let before: ReadonlySet<unknown>;
  beforeEach(() => {
    before = new Set(SIGNALS.flatMap((signal) => process.listeners(signal)));
  });
  // What it leaves behind would end the process of the tests.
  afterEach(() => {
    for (const signal of SIGNALS) {
      for (const listener of process.listeners(signal)) {
        if (!before.has(listener)) process.off(signal, listener);
      }
    }
  });

  it.each(["its start", "sidenote is ready"])("stops in order on a SIGTERM right at: %s", async (moment) => {
    const said: unknown[] = [];
    let missed = 0;
    const send = () => {
      if (process.emit("SIGTERM", "SIGTERM")) return;
      // Nobody listens: a true signal would have ended the process here.
      missed += 1;
      setImmediate(send);
    };
    const write = (line: string) => {
      const { msg } = JSON.parse(line) as { msg: string };
      said.push(msg);
      if (msg === moment) send();
    };
    const log = createLogger("info", { write });
    const fetch = () => Promise.reject(new Error("nothing is asked for"));
    const around = { now: () => new Date(), random: () => 0.5, fetch, log };
    const ended = serve(config, { http: true, worker: false }, around);
    if (moment === "its start") send();
    expect(await ended).toBe(0);
    expect(said).toEqual(["sidenote is ready", "stopping", "stopped"]);
    expect(missed).toBe(0);
  });

  it("ends at once on a second signal, also one that comes while it starts", async () => {
    const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
    onTestFinished(() => exit.mockRestore());
    const { log } = recordingLog();
    const fetch = () => Promise.reject(new Error("nothing is asked for"));
    const around = { now: () => new Date(), random: () => 0.5, fetch, log };
    const ended = serve(config, { http: true, worker: false }, around);
    process.emit("SIGTERM", "SIGTERM");
    expect(exit).not.toHaveBeenCalled();
    process.emit("SIGINT", "SIGINT");
    expect(exit).toHaveBeenCalledWith(130);
    expect(await ended).toBe(0);
  });
});
