import { createRequire } from "node:module";
import { OrderFromOutside } from "./order-from-outside.ts";

/**
 * Loaded into the real process before the product: moves the clock that it sees, and takes its disk away. The clock is
 * the process's own because a machine's can't be set for one process; the database's switches stand in for a disk that
 * can't be filled without the rights to mount one.
 */

interface OpenDatabase {
  open: boolean;
  readonly: boolean;
  pragma(text: string): unknown;
}

// The store's driver, and not the store: what follows has to happen below it.
const driver = createRequire(import.meta.url)("better-sqlite3") as {
  prototype: { prepare: (this: OpenDatabase, ...args: unknown[]) => unknown };
};
const databases = new Set<OpenDatabase>();
const prepare = driver.prototype.prepare;
driver.prototype.prepare = function (...args) {
  if (!this.readonly) databases.add(this);
  return prepare.apply(this, args);
};

const realNow = Date.now;
let offsetMs = Number(process.env["CHAOS_CLOCK_MS"] ?? 0);
const now = (): number => realNow() + offsetMs;
globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
  get: (target, key) => (key === "now" ? now : (Reflect.get(target, key) as unknown)),
});

function everywhere(pragma: string): void {
  for (const database of databases) if (database.open) database.pragma(pragma);
}

process.on("message", (message) => {
  const order = OrderFromOutside.parse(message);
  switch (order.kind) {
    case "clock":
      offsetMs = order.offsetMs;
      break;
    case "read_only":
      everywhere(`query_only = ${order.on ? 1 : 0}`);
      break;
    case "full":
      // Below what is in use it means: not one page more.
      everywhere(`max_page_count = ${order.on ? 1 : 4_294_967_294}`);
      break;
    default:
      order satisfies never;
  }
  process.send?.("done");
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit(1));
// It must not keep the process alive when all else has ended.
process.channel?.unref();
