import type { Config } from "../config.ts";
import { type Surroundings, startSidenote } from "../main.ts";

/** Runs until SIGTERM or SIGINT, then stops in order. A second signal ends the process at once. */
export async function serve(
  config: Config,
  parts: { http: boolean; worker: boolean },
  around: Surroundings,
): Promise<number> {
  // Before anything runs: a signal to which nobody listens ends the process at once.
  const signalled = firstSignal();
  const sidenote = await startSidenote(config, parts, around);
  around.log.info({ url: sidenote.url, worker: parts.worker }, "sidenote is ready");
  const signal = await signalled;
  around.log.info({ signal }, "stopping");
  await sidenote.stop();
  around.log.info({}, "stopped");
  return 0;
}

function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const first = (signal: NodeJS.Signals) => {
      process.off("SIGTERM", first).off("SIGINT", first);
      process.once("SIGTERM", () => process.exit(143)).once("SIGINT", () => process.exit(130));
      resolve(signal);
    };
    process.on("SIGTERM", first).on("SIGINT", first);
  });
}
