import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Random } from "../bench/seeded-random.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { QuotaDisk } from "./quota-disk.ts";
import type { Service } from "./service.ts";

const TROUBLES = [
  "database locked",
  "disk full",
  "database read-only",
  "clock jump",
  "tokens expired",
] as const;
type Trouble = (typeof TROUBLES)[number];

/** Of a hundred lives, how many meet each; the first of each come early. */
const OF_HUNDRED: Readonly<Record<Trouble, number>> = {
  "database locked": 6,
  "disk full": 8,
  "database read-only": 8,
  "clock jump": 24,
  "tokens expired": 20,
};
/** Longer than a writer waits for its turn (5 s). */
const LOCK_MS = 6_500;
const OUTAGE_MS = 2_000;
const FARTHEST_JUMP_MS = 2 * 3_600_000;

/** What a trouble gets hold of. */
export interface Scene {
  service: Service;
  sandbox: Sandbox;
  disk: QuotaDisk;
  file: string;
  random: Random;
  count: (what: string) => void;
}

/** What each life meets besides its end; null = nothing. One of each, where there are lives enough. */
export function planTroubles(lives: number, random: Random): (Trouble | null)[] {
  const plan: (Trouble | null)[] = TROUBLES.flatMap((trouble) =>
    Array.from({ length: Math.max(1, Math.round((OF_HUNDRED[trouble] * lives) / 100)) }, () => trouble),
  );
  while (plan.length < lives) plan.push(null);
  for (let last = plan.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    [plan[last], plan[at]] = [plan[at] ?? null, plan[last] ?? null];
  }
  return plan.slice(0, lives);
}

/** Lets it happen to the running service, and ends it again. */
export async function suffer(trouble: Trouble, scene: Scene): Promise<void> {
  scene.count(trouble);
  const { service, sandbox, disk, random } = scene;
  switch (trouble) {
    case "database locked":
      return holdLock(scene.file);
    case "disk full":
      if (disk.how === "mounted") disk.fill(true);
      else await service.tell({ kind: "full", on: true });
      await delay(OUTAGE_MS);
      if (disk.how === "mounted") disk.fill(false);
      else await service.tell({ kind: "full", on: false });
      return;
    case "database read-only":
      await service.tell({ kind: "read_only", on: true });
      await delay(OUTAGE_MS);
      return service.tell({ kind: "read_only", on: false });
    case "clock jump":
      return service.setClock(Math.round((random() * 2 - 1) * FARTHEST_JUMP_MS));
    case "tokens expired":
      sandbox.shopify.expireTokens();
      sandbox.zendesk.auth.revokeTokens();
      return;
    default:
      return trouble satisfies never;
  }
}

async function holdLock(file: string): Promise<void> {
  const script = fileURLToPath(new URL("./hold-lock.ts", import.meta.url));
  const args = ["--import", "tsx", script, file, String(LOCK_MS)];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  await once(child, "close");
}
