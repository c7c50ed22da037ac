import type { Logger as PinoLogger } from "pino";

/** Messages are fixed lower-case sentences; values go in fields: ids yes, bodies, addresses and secrets no. */
export type Logger = Pick<PinoLogger, "debug" | "info" | "warn" | "error">;
