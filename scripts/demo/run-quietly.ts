import { createClock } from "../../src/clock.ts";
import { loadConfig } from "../../src/config.ts";
import { createLogger } from "../../src/log.ts";
import { type Sidenote, startSidenote } from "../../src/main.ts";
import { type Sandbox, startSandbox } from "../sandbox/sandbox.ts";
import type { ShopData } from "../sandbox/shop-data.ts";
import { playTickets, settled } from "./play-tickets.ts";

/** Platform and service share this process: with hundreds at once on a busy machine, webhooks run out of time. */
const AT_ONCE = 20;

/**
 * Plays all tickets through a Sidenote in memory, and answers what `read` takes from the sandbox or the database
 * afterwards. `env`: settings beside the sandbox's own.
 */
export async function runQuietly<T>(
  data: ShopData,
  read: (sandbox: Sandbox, sidenote: Sidenote) => T | Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const now = createClock(new Date(data.shop.now));
  const sandbox = await startSandbox({ data, now, model: false, limits: "lifted" });
  const config = loadConfig({ ...sandbox.env, PORT: "0", DATABASE_FILE: ":memory:", ...env });
  const around = { now, random: Math.random, fetch, log: createLogger("silent") };
  const sidenote = await startSidenote(config, { http: true, worker: true }, around);
  try {
    sandbox.sendWebhooksTo(sidenote.url ?? "");
    for (let done = 0; done < data.tickets.length; done += AT_ONCE) {
      await playTickets(data.tickets.slice(done, done + AT_ONCE), sandbox.helpdesks);
      await settled(sandbox.helpdesks, sidenote);
    }
    return await read(sandbox, sidenote);
  } finally {
    await sidenote.stop();
    await sandbox.close();
  }
}
