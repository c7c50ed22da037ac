import { createLogger, type Logger } from "../../src/log.ts";

export const silentLog: Logger = createLogger("silent");

/** A logger whose lines can be read back. */
export function recordingLog(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  return { log: createLogger("debug", { write: (line) => void lines.push(line) }), lines };
}
