import type { AdapterDeps } from "../../../src/adapter.ts";
import { createFetch } from "../../../src/net/create-fetch.ts";

export interface LoggedLine {
  level: "debug" | "info" | "warn" | "error";
  fields: unknown;
  message: unknown;
}

/** Deps on the fetch of the running service and a clock that stands still, with a log that can be read. */
export function adapterDeps(overrides: Partial<AdapterDeps> = {}): AdapterDeps & { lines: LoggedLine[] } {
  const lines: LoggedLine[] = [];
  const write =
    (level: LoggedLine["level"]) =>
    (fields: unknown, message?: unknown): void => {
      lines.push({ level, fields, message });
    };
  const log = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
  return { fetch: createFetch(), log, now: () => new Date("2026-11-20T15:00:00Z"), ...overrides, lines };
}
