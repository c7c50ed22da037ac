import { type Logger as PinoLogger, pino } from "pino";
import { SidenoteError } from "./errors.ts";

/** Messages are fixed lower-case sentences; values go in fields: ids yes, bodies, addresses and secrets no. */
export type Logger = Pick<PinoLogger, "debug" | "info" | "warn" | "error">;

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

/** JSON lines on the given stream (default: standard output). Field names that could hold a secret or text are cut. */
export function createLogger(
  level: (typeof LOG_LEVELS)[number],
  stream?: { write(line: string): void },
): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SENSITIVE.flatMap((name) => [name, `*.${name}`]), censor: "[cut]" },
    serializers: { err: describeError },
  };
  return stream ? pino(options, stream) : pino(options);
}

const SENSITIVE = [
  "authorization",
  "headers",
  "body",
  "text",
  "html",
  "email",
  "password",
  "secret",
  "token",
  "apiKey",
  "prompt",
];

/**
 * Our own errors carry fixed sentences and safe fields. Of anything else only type, code and stack places are logged:
 * the message of a foreign error may quote what it choked on, such as ticket text.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof SidenoteError) {
    const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
    return { type: error.name, code: error.code, message: error.message, ...error.fields, ...cause };
  }
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? nameOnly(error.code) : undefined;
  return { type: nameOnly(error.name), code, at: framesOf(error) };
}

/** A stack begins with the message, which may have lines that look like places: only what follows it is taken. */
function framesOf({ stack = "", message }: Error): string[] {
  const start = stack.indexOf(message);
  return stack
    .slice(start < 0 ? 0 : start + message.length)
    .split("\n")
    .filter((line) => /^\s+at [^@]{1,300}:\d+:\d+\)?$/.test(line))
    .slice(0, 8);
}

/** Class names and codes are words; anything else could be text. */
function nameOnly(value: unknown): string {
  return typeof value === "string" && /^\w{1,60}$/.test(value) ? value : "unnamed";
}
